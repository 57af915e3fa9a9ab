import { Link } from 'react-router';
import { path } from '#libs/platform/i18n';
import type { AgendaItemView, MeetingView, MinutesItem } from '#libs/steering';
import { Button, ButtonLink } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { Field } from '../../kit/field.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { TextArea } from '../../kit/text-area.js';
import { hasBegun } from './has-begun.js';
import { Decided } from './meeting-minutes.js';

interface Props {
  meeting: MeetingView;
  /** Its agenda, with what was decided. */
  minutes: MinutesItem[];
  result: unknown;
  isOpen: boolean;
  now: Date;
}

/** What is treated, in its order, and what was decided on it; with the buttons of who prepares. */
export function Agenda({ meeting, minutes, result, isOpen, now }: Props) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const arranges = meeting.mayPrepare && isOpen;
  return (
    <section aria-labelledby="agenda" className="stack">
      <h2 id="agenda">{meeting.state === 'held' ? t('recording.minutes') : t('meeting.agenda')}</h2>
      {minutes.length === 0 && <p className="quiet">{t('meeting.agenda_empty')}</p>}
      <ol className="agenda plain-list stack">
        {minutes.map((item) => (
          <li key={item.id} className="agenda-item stack stack-small">
            <h3 lang={foreign(item.language)}>
              {item.number}. <Title item={item} meeting={meeting} />
            </h3>
            {item.text && (
              <p className="agenda-text" lang={foreign(item.language)}>
                {item.text}
              </p>
            )}
            {item.proposal?.isTakenBack && <p className="quiet">{t('steering.state.taken_back')}</p>}
            {item.proposal?.recommendation && !item.proposal.isTakenBack && (
              <p className="quiet">
                {t('meeting.recommendation')}: <span lang={foreign(item.proposal.paperLanguage)}>{item.proposal.recommendation}</span>
              </p>
            )}
            <Decided item={item} meeting={meeting} />
            {mayRecord(item, meeting, now) && (
              <p>
                <ButtonLink
                  weight="secondary"
                  small
                  to={path(language, 'recordDecision', { body: meeting.body.slug, meeting: meeting.id, item: item.id })}
                >
                  {t('recording.button')}
                  <span className="visually-hidden">: {item.title}</span>
                </ButtonLink>
              </p>
            )}
            {arranges && <Arrange item={item} last={item.number === minutes.length} result={result} />}
          </li>
        ))}
      </ol>
      {arranges && <AddItem meeting={meeting} result={result} />}
    </section>
  );
}

/** Once the meeting has begun: what it decided on a case that has its paper. */
function mayRecord({ proposal }: AgendaItemView, meeting: MeetingView, now: Date): boolean {
  const isUndecided = proposal !== null && (proposal.state === 'proposed' || proposal.state === 'no_quorum');
  return meeting.mayPrepare && hasBegun(meeting, now) && isUndecided && proposal.recommendation !== null;
}

function Title({ item, meeting }: { item: AgendaItemView; meeting: MeetingView }) {
  const language = useLanguage();
  if (!item.proposal) return <>{item.title}</>;
  return <Link to={path(language, 'decision', { body: meeting.body.slug, proposal: item.proposal.id })}>{item.title}</Link>;
}

function Arrange({ item, last, result }: { item: AgendaItemView; last: boolean; result: unknown }) {
  const t = useT();
  const foreign = useForeign();
  const of = (
    <span className="visually-hidden">
      : <span lang={foreign(item.language)}>{item.title}</span>
    </span>
  );
  return (
    <PageForm result={result} className="row">
      <input type="hidden" name="item" value={item.id} />
      {item.number > 1 && (
        <Button name="intent" value="up" weight="quiet" small>
          {t('meeting.up')}
          {of}
        </Button>
      )}
      {!last && (
        <Button name="intent" value="down" weight="quiet" small>
          {t('meeting.down')}
          {of}
        </Button>
      )}
      <Button name="intent" value="remove" weight="quiet" small>
        {t('meeting.remove')}
        {of}
      </Button>
    </PageForm>
  );
}

function AddItem({ meeting, result }: { meeting: MeetingView; result: unknown }) {
  const t = useT();
  const fields = { title: t('meeting.item_title'), text: t('meeting.item_text') };
  return (
    <div className="stack">
      {meeting.cases.length > 0 && (
        <div className="stack stack-small">
          <h3>{t('meeting.cases')}</h3>
          <PageForm result={result}>
            <input type="hidden" name="intent" value="add" />
            <div className="row">
              {meeting.cases.map((one) => (
                <Button key={one.id} name="proposal" value={one.id} weight="secondary" small>
                  {t('meeting.add_case', { title: one.title })}
                </Button>
              ))}
            </div>
          </PageForm>
        </div>
      )}
      <Details summary={t('meeting.own_item')}>
        {/* Emptied with each item that was put on. */}
        <PageForm key={meeting.agenda.length} result={result} intent="add" fields={fields}>
          <Field name="title" label={fields.title} maxLength={200} lang={meeting.language} />
          <TextArea name="text" label={fields.text} maxLength={10000} rows={4} lang={meeting.language} optional />
          <Button weight="secondary">{t('meeting.add_item')}</Button>
        </PageForm>
      </Details>
    </div>
  );
}
