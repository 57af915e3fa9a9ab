import type { PartnershipQuestion } from '#libs/exchange';
import { formatDate } from '#libs/platform/i18n';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Tag } from '../../kit/tag.js';

/** One promise of an actor: what, until when, and how it went. `written` is the language of the partnership. */
export function PromiseWords({ promise, written }: { promise: PartnershipQuestion['actor']['promises'][number]; written: string }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const lang = foreign(written);
  return (
    <>
      <p>
        <span lang={lang}>{promise.what}</span>{' '}
        {promise.dueOn && (
          <span className="quiet" suppressHydrationWarning>
            {t('partnership.by', { day: formatDate(language, `${promise.dueOn}T12:00:00Z`) })}
          </span>
        )}{' '}
        {promise.state !== 'open' && (
          <Tag tone={promise.state === 'kept' ? 'success' : 'plain'}>{t(`partnership.promise_state.${promise.state}`)}</Tag>
        )}
      </p>
      {promise.outcome && (
        <p className="quiet small" lang={lang}>
          {promise.outcome}
        </p>
      )}
    </>
  );
}
