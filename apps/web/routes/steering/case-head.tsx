import { formatDateTime, formatDay } from '#libs/platform/i18n';
import type { CaseView } from '#libs/steering';
import { useLanguage, useT } from '../../kit/language.js';
import { Tag } from '../../kit/tag.js';
import { Tally } from '../../kit/tally.js';
import { stateWord } from './case-words.js';

/** Where the case stands, in words and absolute numbers: deadline and quorum while members vote, else what it waits for. */
export function CaseHead({ found, now }: { found: CaseView; now: Date }) {
  const t = useT();
  const language = useLanguage();
  const { round } = found;
  if (!round) {
    const last = found.decisions[0];
    if (found.missing.length > 0 || (last && last.outcome === found.state)) return null;
    return (
      <p className="row">
        <Tag tone="petrol">{stateWord(t, found)}</Tag>
      </p>
    );
  }
  const { turnout } = round;
  return (
    <div className="case-head">
      <div>
        <p className="quiet small">{t('steering.answer_by')}</p>
        <p className="case-head-main" suppressHydrationWarning>
          {formatDateTime(language, round.deadline, round.zone)}
        </p>
        <p className="quiet small" suppressHydrationWarning>
          {formatDay(language, round.deadline, new Date(now), round.zone)}
        </p>
        {round.closesAt && (
          <p suppressHydrationWarning>{t('voting.closes_at', { at: formatDateTime(language, round.closesAt, round.zone) })}</p>
        )}
      </div>
      <div>
        {turnout ? (
          <>
            <p className="quiet small">{t('steering.quorum')}</p>
            <p className="case-head-main">
              {t('steering.quorum_now', { answered: turnout.answered, seats: round.seats.length, quorum: String(turnout.hasQuorum) })}
            </p>
            <Tally
              text={t('steering.quorum_needed', { quorum: turnout.quorum, seats: round.seats.length })}
              approving={turnout.answered}
              seats={round.seats.length}
            />
          </>
        ) : (
          <>
            <p className="quiet small">{t('steering.state.voting')}</p>
            <p>{round.mine ? t('steering.hidden_for_aside') : t('steering.hidden_for_others')}</p>
          </>
        )}
      </div>
    </div>
  );
}
