import { Link } from 'react-router';
import type { CollectionDraftListItem, DraftListItem, DueEntry, DueReminder, WaitingRequest } from '#libs/catalogue';
import type { WaitingCall as CallThatWaits, DueStopCard, OneCommitment, ThreadRow, WaitingUse } from '#libs/exchange';

import { formatDate, formatDay, formatList, nameIn, path } from '#libs/platform/i18n';
import type { WaitingCase as CaseThatWaits, VacancyView, WaitingPoll, WaitingQuarter, WaitingReview } from '#libs/steering';
import { ButtonLink } from '../../kit/button.js';
import { EmptyState } from '../../kit/empty-state.js';
import { useLanguage, useT } from '../../kit/language.js';
import { useRoot } from '../../root.js';
import { WaitingCall } from './waiting-call.js';
import { Waiting } from './waiting-line.js';
import { WaitingUseLine } from './waiting-use.js';
import { WaitingVacancy } from './waiting-vacancy.js';

/** What waits for a reader, by its kind. */
export interface Waits {
  cases: readonly CaseThatWaits[];
  polls: readonly WaitingPoll[];
  reviews: readonly WaitingReview[];
  /** Of committees whose secretary the reader is. */
  quarters: readonly WaitingQuarter[];
  /** Seats in which the reader is to name somebody. */
  vacancies: readonly VacancyView[];
  calls: readonly CallThatWaits[];
  /** Questions about what is in use, and newer versions of it. */
  useTasks: readonly WaitingUse[];
  /** That nobody has answered, on what the reader shared. */
  questions: readonly ThreadRow[];
  requests: readonly WaitingRequest[];
  /** That an author asks to have released. */
  collections: readonly CollectionDraftListItem[];
  /** What the reader promised a network, and has not said how it went. */
  commitments: readonly OneCommitment[];
  due: readonly DueEntry[];
  reminders: readonly DueReminder[];
  stopCards: readonly DueStopCard[];
  drafts: readonly DraftListItem[];
}

/** Drafts beyond these stand on their own page. */
const atMost = 3;

/** What others wait for first, one's own drafts after them; each with one button, the first of them in the accent. */
export function WaitingForYou({ waits, now }: { waits: Waits; now: Date }) {
  const { cases, polls, quarters, reviews, vacancies, calls, useTasks, questions } = waits;
  const { commitments, requests, collections, due, reminders, stopCards, drafts } = waits;
  const t = useT();
  const language = useLanguage();
  const mayWrite = useRoot()?.reader?.mayWrite;
  const all = [
    cases,
    polls,
    reviews,
    vacancies,
    calls,
    useTasks,
    questions,
    commitments,
    requests,
    collections,
    due,
    reminders,
    stopCards,
    quarters,
    drafts,
  ];
  const count = all.reduce((sum, { length }) => sum + length, 0);
  const first = all.find(({ length }) => length > 0);
  return (
    <section aria-labelledby="waiting" className="stack">
      <h2 id="waiting">
        {t('steering.board.waiting')} {count > 0 && <span className="count">{count}</span>}
      </h2>
      {count === 0 && (
        <EmptyState title={t('home.nothing_waits')}>
          <p>
            {t('home.nothing_waits_text')} {mayWrite && t('home.ten_minutes')}
          </p>
          {mayWrite && <ButtonLink to={path(language, 'share')}>{t('kit.nav.share')}</ButtonLink>}
        </EmptyState>
      )}
      {count > 0 && (
        <ul className="waiting plain-list">
          {cases.map((row, index) => (
            <WaitingCase key={row.id} row={row} isFirst={first === cases && index === 0} now={now} />
          ))}
          {polls.map((poll, index) => (
            <Waiting
              key={poll.id}
              title={poll.title}
              lang={poll.language}
              to={path(language, 'meeting', { body: poll.body.slug, meeting: poll.id })}
              button={t('meeting.mail.answer')}
              isFirst={first === polls && index === 0}
            >
              {t('meeting.home', { count: poll.dates, body: nameIn(language, poll.body.names) })}
            </Waiting>
          ))}
          {reviews.map((review, index) => (
            <Waiting
              key={review.id}
              title={review.title}
              lang={review.language}
              to={path(language, 'review', { review: review.id })}
              button={t('review.waiting_button')}
              isFirst={first === reviews && index === 0}
            >
              {nameIn(language, review.network.names)} ·{' '}
              {t('review.waiting', { day: formatDate(language, `${review.answerBy}T12:00:00Z`) })}
            </Waiting>
          ))}
          {vacancies.map((vacancy, index) => (
            <WaitingVacancy
              key={`${vacancy.body.slug} ${vacancy.tenant.slug} ${vacancy.until}`}
              vacancy={vacancy}
              isFirst={first === vacancies && index === 0}
            />
          ))}
          {useTasks.map((use, index) => (
            <WaitingUseLine key={`use-${use.id}`} use={use} isFirst={first === useTasks && index === 0} />
          ))}
          {calls.map((call, index) => (
            <WaitingCall key={call.id} call={call} isFirst={first === calls && index === 0} />
          ))}
          {questions.map((question, index) => (
            <Waiting
              key={question.id}
              title={question.title}
              lang={question.language}
              to={`${path(language, 'thread', { thread: question.id })}#answer`}
              button={t('talk.reply.title')}
              isFirst={first === questions && index === 0}
            >
              {t('talk.entry.waiting', { tenant: question.by.tenant.name, title: question.entry?.title ?? '' })}
            </Waiting>
          ))}
          {requests.map((request, index) => (
            <Waiting
              key={request.id}
              title={request.title}
              lang={request.language}
              to={path(language, 'release', { request: request.id })}
              button={t('home.read_and_answer')}
              isFirst={first === requests && index === 0}
            >
              {t('home.asks_editor', { name: request.askedBy ?? t('catalogue.release.someone') })} ·{' '}
              {formatDay(language, request.askedAt, now)}
            </Waiting>
          ))}
          {collections.map((collection, index) => (
            <Waiting
              key={collection.id}
              title={collection.title}
              lang={collection.language}
              to={`${path(language, 'collectionEditor', { collection: collection.id })}#publish`}
              button={t('home.read_and_answer')}
              isFirst={first === collections && index === 0}
            >
              {t('collection.home_asks', { name: collection.asked?.by ?? t('catalogue.release.someone') })}
              {collection.asked && ` · ${formatDay(language, collection.asked.at, now)}`}
            </Waiting>
          ))}
          {commitments.map((commitment, index) => (
            <Waiting
              key={commitment.id}
              title={commitment.what}
              lang={commitment.language}
              to={path(language, 'commitment', { commitment: commitment.id })}
              button={t('commitment.tell')}
              isFirst={first === commitments && index === 0}
            >
              {nameIn(language, commitment.network.names)} ·{' '}
              {t('commitment.by', { day: formatDate(language, `${commitment.dueOn}T12:00:00Z`) })}
            </Waiting>
          ))}
          {due.map((entry, index) => (
            <Waiting
              key={entry.id}
              title={entry.title}
              lang={entry.language}
              to={path(language, 'entryCare', { entry: entry.id })}
              button={t('care.look')}
              isFirst={first === due && index === 0}
            >
              {t(`care.mail.${entry.stage}`, { date: formatDate(language, entry.reviewBy) })}
            </Waiting>
          ))}
          {reminders.map((reminder, index) => (
            <Waiting
              key={`reminder-${reminder.id}`}
              title={reminder.title || t('catalogue.drafts.untitled')}
              lang={reminder.title ? reminder.language : language}
              to={`${path(language, 'editor', { entry: reminder.id })}#place-${reminder.places[0]}`}
              button={t('template.reminder.button')}
              isFirst={first === reminders && index === 0}
            >
              {t('template.reminder.waits', {
                count: reminder.places.length,
                places: formatList(
                  language,
                  reminder.places.map((place) => t(`import.place.${place}`)),
                ),
              })}
            </Waiting>
          ))}
          {stopCards.map((card, index) => (
            <Waiting
              key={`stop-${card.projectId}`}
              title={card.title}
              lang={card.language}
              to={path(language, 'stopCard', { project: card.projectId })}
              button={t('project.stop.mail_button')}
              isFirst={first === stopCards && index === 0}
            >
              {t('project.stop.waiting')}
            </Waiting>
          ))}
          {quarters.slice(0, atMost).map(({ tenant, committee, quarter, state, meetingOn }, index) => (
            <Waiting
              key={`${committee.id}-${quarter.year}-${quarter.quarter}`}
              title={nameIn(language, committee.names)}
              lang={language}
              to={path(language, 'wheelQuarter', { tenant, committee: committee.slug, quarter: `${quarter.year}-${quarter.quarter}` })}
              button={state === 'missing' ? t('wheel.home.say') : t('wheel.home.agenda')}
              isFirst={first === quarters && index === 0}
            >
              {state === 'missing'
                ? t('wheel.home.missing', { quarter: quarter.quarter, year: String(quarter.year) })
                : t('wheel.home.ahead', { quarter: quarter.quarter, year: String(quarter.year) })}
              {meetingOn && ` · ${formatDate(language, meetingOn)}`}
            </Waiting>
          ))}
          {drafts.slice(0, atMost).map((draft, index) => (
            <Waiting
              key={draft.id}
              title={draft.title || t('catalogue.drafts.untitled')}
              lang={draft.title ? draft.language : language}
              to={path(language, 'editor', { entry: draft.id })}
              button={draft.mayWrite ? t('home.write_on') : t('home.read')}
              isFirst={first === drafts && index === 0}
            >
              {draftInWords(t, draft)} · {t('catalogue.drafts.changed', { when: formatDay(language, draft.updatedAt, now) })}
            </Waiting>
          ))}
        </ul>
      )}
      {quarters.length > atMost && quarters[0] && (
        <p>
          <Link to={path(language, 'yearWheel', { tenant: quarters[0].tenant })}>{t('wheel.all_waiting')}</Link>
        </p>
      )}
      {drafts.length > atMost && (
        <p>
          <Link to={path(language, 'drafts')}>{t('home.all_drafts', { count: drafts.length })}</Link>
        </p>
      )}
    </section>
  );
}

function WaitingCase({ row, isFirst, now }: { row: CaseThatWaits; isFirst: boolean; now: Date }) {
  const t = useT();
  const language = useLanguage();
  const address = { body: row.body.slug, proposal: row.id };
  const paper = row.task === 'write_paper' && path(language, 'casePaper', address);
  const list = row.task === 'vote' && row.list;
  if (list)
    return (
      <Waiting
        title={t('consent.waiting', { count: row.together })}
        lang={language}
        to={path(language, 'consentList', { body: row.body.slug, list })}
        button={t('consent.answer')}
        isFirst={isFirst}
      >
        {nameIn(language, row.body.names)}
        {row.deadline && ` · ${t('home.answer_due', { day: formatDay(language, row.deadline, now) })}`}
      </Waiting>
    );
  const opening = row.task === 'open_round' && path(language, 'openVote', address);
  return (
    <Waiting
      title={row.title}
      lang={row.language}
      to={paper || opening || path(language, 'decision', address)}
      button={t(`steering.task.${row.task}`)}
      isFirst={isFirst}
    >
      {nameIn(language, row.body.names)}
      {row.deadline && ` · ${t('home.answer_due', { day: formatDay(language, row.deadline, now) })}`}
    </Waiting>
  );
}

function draftInWords(t: ReturnType<typeof useT>, draft: DraftListItem): string {
  if (draft.sharedWithMe) return t('catalogue.drafts.shared');
  if (draft.guesses > 0) return t('home.guesses', { count: draft.guesses });
  return draft.isPublished ? t('catalogue.drafts.published') : t('home.draft');
}
