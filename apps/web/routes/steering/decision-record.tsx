import { Link } from 'react-router';
import { formatDate, path } from '#libs/platform/i18n';
import type { CaseView, DecisionView, OtherDecision } from '#libs/steering';
import { Details } from '../../kit/details.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Table } from '../../kit/table.js';
import { outcomeWord } from './case-words.js';
import { DecisionDownloads } from './decision-downloads.js';
import { RuleText } from './rule-text.js';
import { SeatName } from './seat-name.js';
import { WithdrawalOffer } from './withdrawal-part.js';

interface Props {
  decision: DecisionView;
  /** What the reader sees of its case; null outside the body. */
  found: CaseView | null;
  now: Date;
}

/** What was decided: the outcome with its numbers first, then votes, statements, and that nobody changed it since. */
export function DecisionRecord({ decision, found, now }: Props) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const { tally } = decision;
  const counts = [
    { label: t('steering.counted.approve'), count: tally.approve },
    { label: t('steering.counted.reject'), count: tally.reject },
    { label: t('steering.counted.send_back'), count: tally.sendBack },
    { label: t('steering.counted.abstain'), count: tally.abstain },
    { label: t('steering.counted.recused'), count: tally.recused },
    { label: decision.meetingId ? t('steering.counted.not_present') : t('steering.counted.absent'), count: tally.absent },
  ];
  // Who followed the recommendation gave it as the reason, and it stands above.
  const reasons = decision.seats.filter((seat) => seat.reason && seat.reason !== decision.recommendation);
  return (
    <section aria-labelledby={`decision-${decision.number}`} className={`record record-${decision.outcome} stack`}>
      <h2 id={`decision-${decision.number}`}>{outcomeWord(t, decision)}</h2>
      <p suppressHydrationWarning>
        {[
          t('steering.decided_on', { date: formatDate(language, decision.decidedAt) }),
          // A motion whose words never changed has one version, which nobody needs to be told.
          (decision.kind !== 'motion' || decision.version > 1) && t('steering.decided_version', { version: decision.version }),
          decision.reviewBy && !decision.withdrawnBy && t('steering.review_by', { date: formatDate(language, decision.reviewBy) }),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {decision.meetingId && (
        <p>
          <Link to={path(language, 'meeting', { body: decision.body.slug, meeting: decision.meetingId })}>{t('recording.made')}</Link>
        </p>
      )}
      {decision.listId && (
        <p>
          {t('consent.decided')}{' '}
          {found && (
            <Link to={path(language, 'consentList', { body: decision.body.slug, list: decision.listId })}>{t('consent.see_all')}</Link>
          )}
        </p>
      )}
      <Other decision={decision} other={decision.withdrawnBy} text="withdrawal.withdrawn_by" />
      <Other decision={decision} other={decision.withdraws} text="withdrawal.withdraws" />
      <Other decision={decision} other={decision.supersededBy} text="steering.superseded_by" />
      <WithdrawalOffer decision={decision} mayPrepare={found?.mayPrepare ?? false} now={now} />
      {decision.kind === 'withdrawal' && decision.text && (
        <div className="stack stack-small">
          <h3>{t('withdrawal.reason')}</h3>
          <p lang={foreign(decision.textLanguage)}>{decision.text}</p>
        </div>
      )}
      <ul className="counts plain-list">
        {counts.map(({ label, count }) => (
          <li key={label} className={count === 0 ? 'count-none' : undefined}>
            <strong>{count}</strong> {label}
          </li>
        ))}
      </ul>
      <p>
        {t('steering.quorum_then', { answered: tally.present, seats: tally.seats, quorum: String(tally.hasQuorum) })}{' '}
        {tally.hasQuorum && t('steering.needed', { needed: tally.needed })}
      </p>
      <div className="stack stack-small">
        <h3>{t('steering.recommendation')}</h3>
        <blockquote className="recommendation-text" lang={foreign(decision.recommendationLanguage)}>
          {decision.recommendation}
        </blockquote>
      </div>
      {reasons.length > 0 && (
        <div className="stack stack-small">
          <h3>{t('steering.reasons')}</h3>
          {reasons.map((seat) => (
            <p key={seat.number}>
              <strong>{seat.speaker}:</strong> <span lang={foreign(seat.language)}>{seat.reason}</span>
            </p>
          ))}
        </div>
      )}
      {decision.statements.length > 0 && (
        <div className="stack stack-small">
          <h3>{t('steering.statements')}</h3>
          {decision.statements.map((statement) => (
            <p key={statement.number}>
              <strong>{statement.speaker}:</strong> <span lang={foreign(statement.language)}>{statement.text}</span>
            </p>
          ))}
        </div>
      )}
      <Details summary={t('steering.votes_and_rules')}>
        <Table
          stacked
          caption={t('steering.seats_caption')}
          columns={[{ label: t('steering.seat') }, { label: t('steering.member') }, { label: t('steering.answer') }]}
          rows={decision.seats.map((seat) => ({
            key: String(seat.number),
            cells: [
              <SeatName key="seat" seat={seat} />,
              <Sat key="member" seat={seat} preset={decision.rules.preset} />,
              <Voted key="vote" seat={seat} decision={decision} />,
            ],
          }))}
        />
        <RuleText rules={decision.rules} />
      </Details>
      <Other decision={decision} other={decision.supersedes} text="steering.supersedes" />
      <DecisionDownloads id={decision.id} isInside={found !== null} />
      {decision.isUnchanged ? (
        <p className="quiet small" suppressHydrationWarning>
          {t('steering.unchanged_since', { date: formatDate(language, decision.decidedAt) })}
        </p>
      ) : (
        <Notice kind="danger" title={t('steering.changed')} />
      )}
    </section>
  );
}

/** The decision whose place this one takes, or that takes this one's. */
function Other({ decision, other, text }: { decision: DecisionView; other: OtherDecision | null; text: string }) {
  const t = useT();
  const language = useLanguage();
  if (!other) return null;
  const to = path(language, 'decision', { body: decision.body.slug, proposal: other.proposalId });
  return (
    <p suppressHydrationWarning>
      <Link to={to}>{t(text, { number: other.number, date: formatDate(language, other.decidedAt) })}</Link>
    </p>
  );
}

/** Who sat; and for whom, where that one stood aside. */
function Sat({ seat: { name, sits, standsAside }, preset }: { seat: DecisionView['seats'][number]; preset: string }) {
  const t = useT();
  const deputy = t('steering.deputy', { preset });
  return (
    <div>
      {name && sits === 'deputy' ? t('steering.deputy_sits', { name, deputy }) : (name ?? '–')}
      {standsAside && <div className="quiet small">{t('steering.stands_aside', { name: standsAside })}</div>}
    </div>
  );
}

function Voted({ seat, decision: { rules, meetingId } }: { seat: DecisionView['seats'][number]; decision: DecisionView }) {
  const t = useT();
  const deputy = t('steering.deputy', { preset: rules.preset });
  // Whoever gave no answer in a meeting was not there.
  const unanswered = meetingId ? t('recording.answer.absent') : t('steering.has_not_answered');
  const vote = seat.vote ? t(`steering.voted.${seat.vote}`) : seat.recused && seat.sits !== 'deputy' ? '' : unanswered;
  const standing = [
    seat.recused && !seat.standsAside && t('steering.recusal_state.aside'),
    seat.sits === 'deputy' && !seat.name && t('steering.as_deputy', { deputy }),
    vote,
    seat.usesIt && t('steering.uses_it'),
  ];
  return <>{standing.filter(Boolean).join(' · ')}</>;
}
