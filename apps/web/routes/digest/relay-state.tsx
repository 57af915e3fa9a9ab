import type { RelayResponse } from '#libs/digest';
import { formatDateTime, formatNumber } from '#libs/platform/i18n';
import { Facts } from '../../kit/facts.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { CopyCounts } from './copy-counts.js';

export function RelayState({ relay }: { relay: RelayResponse }) {
  const t = useT();
  const language = useLanguage();
  const { away, perMinute, perMinutePerTenant, sentLastMinute, waiting } = relay;
  const number = (value: number) => <span suppressHydrationWarning>{formatNumber(language, value)}</span>;
  const limit = (value: number) => (value > 0 ? number(value) : t('operation.no_limit'));
  return (
    <section aria-labelledby="relay" className="stack">
      <h2 id="relay">{t('operation.relay')}</h2>
      {away ? (
        <Notice kind="warning">
          <h3>{t('operation.away')}</h3>
          <p suppressHydrationWarning>
            {t(`operation.why.${away.why}`)} {away.reply && t('operation.reply', { reply: String(away.reply) })}{' '}
            {t('operation.away_since', { since: formatDateTime(language, away.since), at: formatDateTime(language, away.testAt) })}
          </p>
        </Notice>
      ) : (
        <p>{t('operation.takes')}</p>
      )}
      <Facts
        wide
        facts={[
          { term: t('operation.last_minute'), description: number(sentLastMinute) },
          { term: t('operation.per_minute'), description: limit(perMinute) },
          { term: t('operation.per_tenant'), description: limit(perMinutePerTenant) },
          { term: t('operation.waiting'), description: waiting.length > 0 ? <CopyCounts counts={waiting} /> : number(0) },
        ]}
      />
    </section>
  );
}
