import type { DateAnswer } from '#libs/platform';
import { formatPeriod } from '#libs/platform/i18n';
import type { AnsweringSeat, MeetingView } from '#libs/steering';
import { Button } from '../../kit/button.js';
import { DateChoices, dateAnswers } from '../../kit/date-poll.js';
import { Details } from '../../kit/details.js';
import { Facts } from '../../kit/facts.js';
import { type Translate, useLanguage, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { SeatName } from './seat-name.js';

interface Props {
  meeting: MeetingView;
  result: unknown;
}

/** While a date is sought all of them, after that the one that was chosen. */
function asked({ state, dates }: MeetingView) {
  return state === 'polling' ? dates : dates.filter(({ isChosen }) => isChosen);
}

/** What the reader's own seat can; nothing for those who have none. */
export function AnswerForm({ meeting, result }: Props) {
  const t = useT();
  const own = meeting.seats.find(({ isMine }) => isMine);
  if (!own) return null;
  const isPoll = meeting.state === 'polling';
  return (
    <section aria-labelledby="answer" className="recommendation stack">
      <h2 id="answer">{isPoll ? t('meeting.dates') : t('meeting.do_you_come')}</h2>
      <PageForm result={result} intent="answer">
        <input type="hidden" name="seat" value={own.id} />
        <DateChoices dates={asked(meeting)} zone={meeting.zone} answers={own.answers} offered={isPoll ? dateAnswers : ['yes', 'no']} />
        {isPoll && <p className="quiet">{t('meeting.your_answer_text')}</p>}
        <Button>{t('meeting.send_answer')}</Button>
      </PageForm>
    </section>
  );
}

/** Date by date how many can, and folded behind it who: a council's table would scroll sideways on a phone. */
export function WhoCan({ meeting }: { meeting: MeetingView }) {
  const t = useT();
  const language = useLanguage();
  const dates = asked(meeting);
  if (dates.length === 0) return null;
  return (
    <section aria-labelledby="who" className="stack">
      <h2 id="who">{meeting.state === 'polling' ? t('meeting.who_can') : t('meeting.who_comes')}</h2>
      <div>
        {dates.map((date) => {
          const summary = (
            <span className="who-can">
              <span>{formatPeriod(language, date.beginsAt, date.endsAt, meeting.zone)}</span>{' '}
              <span className="quiet">{t('meeting.counts', { yes: date.yes, ifNeedBe: date.ifNeedBe, no: date.no })}</span>
            </span>
          );
          return (
            <Details key={date.id} open={dates.length === 1} summary={summary}>
              <Facts facts={[...dateAnswers, null].map((answer) => whoSaid(t, answer, meeting.seats, date.id))} />
            </Details>
          );
        })}
      </div>
    </section>
  );
}

/** The reader's own seat first. */
function whoSaid(t: Translate, answer: DateAnswer | null, seats: readonly AnsweringSeat[], dateId: string) {
  const said = seats
    // Nobody is waited for where nobody sits.
    .filter((seat) => (seat.answers[dateId] ?? null) === answer && (answer !== null || seat.name !== null))
    .sort((one, other) => Number(other.isMine) - Number(one.isMine));
  return {
    term: `${answer ? t(`meeting.answer.${answer}`) : t('meeting.not_answered')} (${said.length})`,
    description: said.length > 0 && (
      <ul className="plain-list">
        {said.map((seat) => (
          <li key={seat.id}>
            {seat.name && <>{seat.isMine ? <strong>{seat.name}</strong> : seat.name} · </>}
            <span className="quiet">
              <SeatName seat={seat} />
            </span>
          </li>
        ))}
      </ul>
    ),
  };
}
