import { Link } from 'react-router';
import { path } from '#libs/platform/i18n';
import type { CaseView, DecisionView } from '#libs/steering';
import { ButtonLink } from '../../kit/button.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';

/** Why it is proposed to withdraw an approval, while members are asked about it and before. */
export function WithdrawalReason({ found }: { found: CaseView }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  if (found.kind !== 'withdrawal') return null;
  return (
    <section className="stack stack-small" aria-labelledby="withdrawal">
      <h2 id="withdrawal">{t('withdrawal.reason_title')}</h2>
      <p className="recommendation-text" lang={foreign(found.pitchLanguage)}>
        {found.pitch}
      </p>
      {found.state === 'sent_back' && found.mayPrepare && found.withdraws && (
        <p>
          <ButtonLink
            to={path(language, 'withdrawApproval', { body: found.body.slug, decision: found.withdraws })}
            weight="secondary"
            small
          >
            {t('withdrawal.again')}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}

/** Below an approval that stands: the way to withdrawing it for those who prepare cases, or the case that is open on that. */
export function WithdrawalOffer({ decision, mayPrepare, now }: { decision: DecisionView; mayPrepare: boolean; now: Date }) {
  const t = useT();
  const language = useLanguage();
  if (decision.kind !== 'entry' || decision.outcome !== 'approved' || decision.withdrawnBy) return null;
  const { slug: body } = decision.body;
  const isDue = decision.reviewBy !== null && decision.reviewBy < new Date(now).toISOString().slice(0, 10);
  return (
    <>
      {isDue && <Notice kind="warning" title={t('telling.review.tag')} />}
      {decision.withdrawalCase ? (
        <p>
          <Link to={path(language, 'decision', { body, proposal: decision.withdrawalCase })}>{t('withdrawal.is_proposed')}</Link>
        </p>
      ) : (
        mayPrepare && (
          <p>
            <Link to={path(language, 'withdrawApproval', { body, decision: decision.id })}>{t('withdrawal.propose')}</Link>
          </p>
        )
      )}
    </>
  );
}
