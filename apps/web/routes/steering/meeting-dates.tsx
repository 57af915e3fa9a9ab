import type { MeetingView } from '#libs/steering';
import { Button } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { useLanguage, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { Table } from '../../kit/table.js';
import { periodText } from './meeting-when.js';
import { SeatName } from './seat-name.js';

interface Props {
  meeting: MeetingView;
  result: unknown;
}

const answers = ['yes', 'if_need_be', 'no'] as const;

/** While a date is sought all of them, after that the one that was chosen. */
function asked({ state, dates }: MeetingView) {
  return state === 'polling' ? dates : dates.filter(({ isChosen }) => isChosen);
}

/** What the reader's own seat can; nothing for those who have none. */
export function AnswerForm({ meeting, result }: Props) {
  const t = useT();
  const language = useLanguage();
  const own = meeting.seats.find(({ isMine }) => isMine);
  if (!own) return null;
  const isPoll = meeting.state === 'polling';
  const offered = isPoll ? answers : (['yes', 'no'] as const);
  return (
    <section aria-labelledby="answer" className="recommendation stack">
      <h2 id="answer">{isPoll ? t('meeting.dates') : t('meeting.do_you_come')}</h2>
      <PageForm result={result} intent="answer">
        <input type="hidden" name="seat" value={own.id} />
        {asked(meeting).map((date) => (
          <Choices
            key={date.id}
            name={`answer.${date.id}`}
            legend={periodText(language, date.beginsAt, date.endsAt, meeting.zone)}
            chosen={own.answers[date.id] ? [own.answers[date.id] as string] : []}
            options={offered.map((value) => ({ value, label: t(`meeting.answer.${value}`) }))}
            inline
          />
        ))}
        {isPoll && <p className="quiet">{t('meeting.your_answer_text')}</p>}
        <Button>{t('meeting.send_answer')}</Button>
      </PageForm>
    </section>
  );
}

/** Seats down, dates across, the counts below. */
export function WhoCan({ meeting }: { meeting: MeetingView }) {
  const t = useT();
  const language = useLanguage();
  const dates = asked(meeting);
  const title = meeting.state === 'polling' ? t('meeting.who_can') : t('meeting.who_comes');
  if (dates.length === 0) return null;
  return (
    <section aria-labelledby="who" className="stack">
      <h2 id="who">{title}</h2>
      <Table
        caption={title}
        captionHidden
        columns={[
          { label: t('steering.seat') },
          ...dates.map((date) => ({ label: periodText(language, date.beginsAt, date.endsAt, meeting.zone) })),
        ]}
        rows={[
          {
            key: 'sum',
            cells: [
              t('meeting.sum'),
              ...dates.map(({ id, yes, ifNeedBe, no }) => <strong key={id}>{t('meeting.counts', { yes, ifNeedBe, no })}</strong>),
            ],
          },
          ...meeting.seats.map((seat) => ({
            key: seat.id,
            cells: [
              <div key="seat">
                {seat.name ?? <SeatName seat={seat} />}
                {seat.name && (
                  <div className="quiet small">
                    <SeatName seat={seat} />
                  </div>
                )}
              </div>,
              ...dates.map(({ id }) => {
                const answer = seat.answers[id];
                return answer ? t(`meeting.answer.${answer}`) : <span className="quiet">{t('meeting.not_answered')}</span>;
              }),
            ],
          })),
        ]}
      />
    </section>
  );
}

export function ChooseDate({ meeting, result }: Props) {
  const t = useT();
  const language = useLanguage();
  return (
    <PageForm result={result} intent="choose">
      <ul className="plain-list stack">
        {meeting.dates.map((date) => (
          <li key={date.id} className="row">
            <Button name="date" value={date.id} weight="secondary" small>
              {t('meeting.choose', { date: periodText(language, date.beginsAt, date.endsAt, meeting.zone) })}
            </Button>
            <span className="quiet">{t('meeting.counts', { yes: date.yes, ifNeedBe: date.ifNeedBe, no: date.no })}</span>
          </li>
        ))}
      </ul>
    </PageForm>
  );
}
