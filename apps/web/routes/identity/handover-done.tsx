import type { HandoverViewResponse } from '#libs/identity';
import { ButtonLink } from '../../kit/button.js';
import { useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';

/** How far the last handover has come: `here` shows it again. */
export function HandoverDone({ last: { endedAt, shares }, here }: { last: NonNullable<HandoverViewResponse['last']>; here: string }) {
  const t = useT();
  return (
    <Notice kind={endedAt ? 'success' : 'info'} title={endedAt ? t('handover.done') : t('handover.under_way')} live>
      <ul>
        {shares.map(({ kind, to, moved }) => (
          <li key={kind}>{t('handover.went', { kind: t(`handover.kind.${kind}`), count: moved, to })}</li>
        ))}
      </ul>
      {!endedAt && (
        <>
          <p>{t('handover.under_way_text')}</p>
          <ButtonLink to={here} weight="secondary">
            {t('handover.look_again')}
          </ButtonLink>
        </>
      )}
    </Notice>
  );
}
