import type {
  ApprovalOfOurs,
  CollectionDraftListItem,
  DraftListItem,
  DueEntry,
  DueReminder,
  EntryListItem,
  ReadEntry,
  WaitingRequest,
} from '#libs/catalogue';
import type { PreviewItem } from '#libs/digest';
import type { AdoptionOfOurs, DueStopCard, OneCommitment, WaitingCall, WaitingUse } from '#libs/exchange';

import { formatDate } from '#libs/platform/i18n';
import type { VacancyView, WaitingCase, WaitingPoll, WaitingQuarter, WaitingReview } from '#libs/steering';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { BecameOfYours } from './became-of-yours.js';
import { NewForYou } from './new-for-you.js';
import { WaitingForYou } from './waiting-for-you.js';

interface Props {
  cases: readonly WaitingCase[];
  polls: readonly WaitingPoll[];
  reviews: readonly WaitingReview[];
  quarters: readonly WaitingQuarter[];
  vacancies: readonly VacancyView[];
  calls: readonly WaitingCall[];
  /** Questions about what is in use, and newer versions of it. */
  useTasks: readonly WaitingUse[];
  commitments: readonly OneCommitment[];
  requests: readonly WaitingRequest[];
  collections: readonly CollectionDraftListItem[];
  due: readonly DueEntry[];
  reminders: readonly DueReminder[];
  stopCards: readonly DueStopCard[];
  drafts: readonly DraftListItem[];
  followed: readonly PreviewItem[];
  newest: readonly EntryListItem[];
  uses: readonly AdoptionOfOurs[];
  approvals: readonly ApprovalOfOurs[];
  read: readonly ReadEntry[];
  now: Date | string;
}

/** The front page of a person who is signed in: what waits, what is new, what became of theirs. Nothing else. */
export function Today({
  cases,
  polls,
  reviews,
  quarters,
  vacancies,
  calls,
  useTasks,
  commitments,
  requests,
  collections,
  due,
  reminders,
  stopCards,
  drafts,
  followed,
  newest,
  uses,
  approvals,
  read,
  now,
}: Props) {
  const t = useT();
  const language = useLanguage();
  return (
    <Page title={t('home.today')} kicker={<span suppressHydrationWarning>{formatDate(language, now)}</span>}>
      <div className="stack stack-large">
        <WaitingForYou
          cases={cases}
          polls={polls}
          reviews={reviews}
          quarters={quarters}
          vacancies={vacancies}
          calls={calls}
          useTasks={useTasks}
          commitments={commitments}
          requests={requests}
          collections={collections}
          due={due}
          reminders={reminders}
          stopCards={stopCards}
          drafts={drafts}
          now={new Date(now)}
        />
        <NewForYou followed={followed} newest={newest} />
        <BecameOfYours uses={uses} approvals={approvals} read={read} />
      </div>
    </Page>
  );
}
