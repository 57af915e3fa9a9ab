import { type PageProps, page } from '../page.js';
import { FrontPage } from './home/front-page.js';
import { Today } from './home/today.js';

/** Visitors are shown around; who is signed in sees what waits, what is new, and what became of theirs. */
export const loader = page(async ({ services, actor, language, now }) => {
  if (actor.personId === null) {
    const [entries, networks] = await Promise.all([services.entryLists.list(actor, { limit: 6 }, language), services.networks.list(actor)]);
    return { visitor: { entries: entries.items, networks }, person: null };
  }
  const [
    cases,
    polls,
    quarters,
    requests,
    due,
    reminders,
    stopCards,
    drafts,
    digest,
    entries,
    uses,
    approvals,
    collections,
    read,
    reviews,
    vacancies,
    calls,
    useTasks,
    commitments,
    questions,
    suppressed,
  ] = await Promise.all([
    services.boards.waitingFor(actor),
    services.meetings.waiting(actor),
    services.wheels.waitingFor(actor),
    services.releaseRequests.waiting(actor),
    services.care.due(actor),
    services.reminders.waiting(actor),
    services.stopCards.due(actor),
    services.drafts.list(actor),
    services.digestPreviews.next(actor, language),
    services.entryLists.list(actor, { limit: 20 }, language),
    services.uses.ofOurs(actor),
    services.entries.approvalsOfOurs(actor),
    services.collectionDrafts.list(actor),
    services.readers.ofOurs(actor),
    services.reviewReading.waiting(actor),
    services.vacancies.waiting(actor),
    services.callReading.waiting(actor),
    services.waitingUses.waiting(actor),
    services.commitments.waiting(actor),
    services.entryQuestions.waiting(actor),
    services.subscriptions.suppression(actor),
  ]);
  const own = actor.memberships.map(({ slug }) => slug);
  const others = entries.items.filter(({ tenant }) => !own.includes(tenant.slug)).slice(0, 6);
  return {
    visitor: null,
    person: {
      waits: {
        ...{ cases, polls, quarters, reviews, vacancies, calls, useTasks, questions, commitments, requests, due, reminders, stopCards },
        collections: collections.filter(({ asked, mayRelease }) => asked !== null && mayRelease),
        drafts: drafts.filter(({ isMine, sharedWithMe, releaseRequest }) => (isMine || sharedWithMe) && releaseRequest === null),
      },
      ...{ uses, approvals, read, suppressed, now },
      followed: digest.items.slice(0, 6),
      newest: digest.items.length > 0 ? [] : others,
    },
  };
});

export default function Home({ loaderData: { visitor, person } }: PageProps<typeof loader>) {
  if (person) return <Today {...person} />;
  return visitor && <FrontPage {...visitor} />;
}
