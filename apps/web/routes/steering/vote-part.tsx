import { formatDateTime } from '#libs/platform/i18n';
import type { CaseView, OwnPart, RoundView } from '#libs/steering';
import { Button } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { PageForm } from '../../kit/page-form.js';
import { isRefusal } from '../../problem.js';
import { voteWord } from './case-words.js';
import { ConflictOfInterest, RecusalQuestion } from './conflict-of-interest.js';
import { OtherVote } from './other-vote.js';

interface Props {
  found: CaseView;
  round: RoundView;
  result: unknown;
  now: Date;
}

/** What the reader can do in the vote, right below the recommendation. */
export function VotePart({ found, round, result, now }: Props) {
  const t = useT();
  const { mine } = round;
  if (!mine) return null;
  // In the moments, or the outage, between the deadline and the count.
  if (new Date(round.deadline) <= new Date(now)) return <Notice title={t('steering.counting')} />;
  const deputy = t('steering.deputy', { preset: found.body.preset });
  if (mine.part === 'is_asked') return <RecusalQuestion round={round} tenant={found.tenant.name} deputy={deputy} result={result} />;
  if (mine.part === 'waits') return <Notice title={t('steering.recusal.waits')}>{t('steering.recusal.waits_text')}</Notice>;
  if (mine.part === 'aside') return <StandsAside round={round} deputy={deputy} />;
  return (
    <div className="stack">
      {mine.ballot ? (
        <OwnBallot kind={found.kind} mine={mine} zone={round.zone} recommendation={found.paper?.recommendation} />
      ) : (
        <AsRecommended round={round} result={result} deputyFor={mine.as === 'deputy'} />
      )}
      <Details
        // Folded again once the vote is changed.
        key={String(mine.ballot?.castAt)}
        summary={mine.ballot ? t('steering.change_vote') : t('steering.something_else')}
        open={isRefusal(result) && result.values['intent'] === 'vote'}
      >
        <OtherVote round={round} recommended={found.paper?.recommended ?? 'approve'} kind={found.kind} mine={mine} result={result} />
      </Details>
      {mine.earlier.length > 0 && <EarlierAnswers kind={found.kind} mine={mine} zone={round.zone} />}
      <ConflictOfInterest round={round} mine={mine} deputy={deputy} result={result} />
    </div>
  );
}

function EarlierAnswers({ kind, mine, zone }: Pick<CaseView, 'kind'> & { mine: OwnPart; zone: string }) {
  const t = useT();
  const language = useLanguage();
  const own = useForeign()(mine.language);
  return (
    <Details summary={t('voting.earlier')}>
      <ul>
        {mine.earlier.map(({ vote, reason, castAt }) => (
          <li key={String(castAt)}>
            {vote ? voteWord(t, kind, vote) : t('voting.earlier_none')}{' '}
            <span className="quiet" suppressHydrationWarning>
              {formatDateTime(language, castAt, zone)}
            </span>
            {reason && <p lang={own}>{reason}</p>}
          </li>
        ))}
      </ul>
    </Details>
  );
}

function StandsAside({ round, deputy }: { round: RoundView; deputy: string }) {
  const t = useT();
  const seat = round.seats.find(({ id }) => id === round.mine?.seatId);
  return (
    <Notice title={t('steering.recusal.aside')}>
      {seat?.sits === 'deputy'
        ? t('steering.recusal.aside_called', { name: seat.deputy ?? '', deputy })
        : t('steering.recusal.aside_alone')}
    </Notice>
  );
}

function AsRecommended({ round, result, deputyFor }: { round: RoundView; result: unknown; deputyFor: boolean }) {
  const t = useT();
  return (
    <PageForm result={result} intent="as_recommended">
      {deputyFor && <p>{t('steering.you_are_deputy')}</p>}
      <input type="hidden" name="round" value={round.id} />
      <Button name="vote" value="as_recommended">
        {t('steering.as_recommended')}
      </Button>
    </PageForm>
  );
}

function OwnBallot({
  kind,
  mine,
  zone,
  recommendation,
}: Pick<CaseView, 'kind'> & { mine: OwnPart; zone: string; recommendation: string | undefined }) {
  const t = useT();
  const language = useLanguage();
  const own = useForeign()(mine.language);
  if (!mine.ballot) return null;
  return (
    <Notice kind="success" live title={t('steering.your_vote', { vote: voteWord(t, kind, mine.ballot.vote) })}>
      <p suppressHydrationWarning>{t('steering.your_vote_text', { at: formatDateTime(language, mine.ballot.castAt, zone) })}</p>
      {mine.ballot.reason && mine.ballot.reason !== recommendation && (
        <p className="quiet" lang={own}>
          {mine.ballot.reason}
        </p>
      )}
      {mine.ballot.statement && (
        <p className="quiet">
          {t('steering.statement')}: <span lang={own}>{mine.ballot.statement}</span>
        </p>
      )}
    </Notice>
  );
}
