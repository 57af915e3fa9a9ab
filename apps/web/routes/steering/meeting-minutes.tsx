import type { DecisionView, MeetingView, MinutesItem } from '#libs/steering';
import { type Translate, useForeign, useLanguage, useT } from '../../kit/language.js';
import { countsInWords } from './case-row.js';
import { outcomeWord } from './case-words.js';
import { hasBegun } from './has-begun.js';
import { SeatName } from './seat-name.js';

/** What the meeting decided on a line of its agenda: how it went, who stood aside or was stood in for, and statements word for word. */
export function Decided({ item, meeting }: { item: MinutesItem; meeting: MeetingView }) {
  const t = useT();
  if (item.decisions.length > 0) return item.decisions.map((decision) => <Decision key={decision.number} decision={decision} />);
  if (!item.proposal || meeting.state !== 'held' || !meeting.showsDecisions) return null;
  return <p className="quiet">{t('recording.undecided')}</p>;
}

function Decision({ decision }: { decision: DecisionView }) {
  const t = useT();
  const foreign = useForeign();
  const { number, seats, statements, rules } = decision;
  const deputy = t('steering.deputy', { preset: rules.preset });
  const apart = seats.filter((seat) => seat.recused || seat.sits === 'deputy');
  return (
    <div className={`record record-${decision.outcome} stack stack-small`}>
      <p>
        <strong>{outcomeWord(t, decision)}</strong>
        <br />
        {countsInWords(t, decision)}
        <br />
        <span className="quiet small">{t('record.number', { number })}</span>
      </p>
      {apart.length > 0 && (
        <ul className="plain-list">
          {apart.map((seat) => (
            <li key={seat.number}>
              <SeatName seat={seat} />: {standing(t, seat, deputy)}
            </li>
          ))}
        </ul>
      )}
      {statements.map((statement) => (
        <blockquote key={statement.number}>
          <p>
            {t('steering.statement')}, {statement.speaker}: <span lang={foreign(statement.language)}>{statement.text}</span>
          </p>
        </blockquote>
      ))}
    </div>
  );
}

/** Who sat in the member's stead, and that the member stood aside: by name where the reader sees names. */
function standing(t: Translate, { name, sits, recused, standsAside }: DecisionView['seats'][number], deputy: string): string {
  const sat = name ? t('steering.deputy_sits', { name, deputy }) : t('steering.as_deputy', { deputy });
  const aside = standsAside ? t('steering.stands_aside', { name: standsAside }) : recused && t('steering.recusal_state.aside');
  return [sits === 'deputy' && sat, aside].filter(Boolean).join(' · ');
}

/** What it decided, to take along; nothing of a meeting that is ahead or was called off. */
export function MeetingDownloads({ meeting, now }: { meeting: MeetingView; now: Date }) {
  const t = useT();
  const language = useLanguage();
  if (!hasBegun(meeting, now) || !meeting.showsDecisions) return null;
  const list = `/api/v1/bodies/${meeting.body.slug}/decisions?format=pdf&meeting=${meeting.id}&language=${language}`;
  return (
    <section aria-labelledby="take-along" className="stack stack-small no-print">
      <h2 id="take-along">{t('recording.take_along')}</h2>
      <p className="row">
        <a href={list} download className="button button-secondary">
          {t('recording.list_pdf')}
        </a>
        <a href={`/api/v1/meetings/${meeting.id}/package?language=${language}`} download className="button button-secondary">
          {t('record.package')}
        </a>
      </p>
      <p className="quiet small">{t('recording.package_text')}</p>
    </section>
  );
}
