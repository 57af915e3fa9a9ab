import type { ApprovalOfOurs, EntryListItem, ReadEntry } from '#libs/catalogue';
import type { PreviewItem, SuppressionResponse } from '#libs/digest';
import type { AdoptionOfOurs } from '#libs/exchange';
import { formatDate } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { BecameOfYours } from './became-of-yours.js';
import { NewForYou } from './new-for-you.js';
import { NoDigests } from './no-digests.js';
import { WaitingForYou, type Waits } from './waiting-for-you.js';

interface Props {
  waits: Waits;
  followed: readonly PreviewItem[];
  newest: readonly EntryListItem[];
  uses: readonly AdoptionOfOurs[];
  approvals: readonly ApprovalOfOurs[];
  read: readonly ReadEntry[];
  /** What keeps digests from the reader. */
  suppressed: SuppressionResponse | null;
  now: Date | string;
}

/** The front page of a person who is signed in: what waits, what is new, what became of theirs. Nothing else. */
export function Today({ waits, followed, newest, uses, approvals, read, suppressed, now }: Props) {
  const t = useT();
  const language = useLanguage();
  return (
    <Page title={t('home.today')} kicker={<span suppressHydrationWarning>{formatDate(language, now)}</span>}>
      <div className="stack stack-large">
        {suppressed && <NoDigests suppressed={suppressed} />}
        <WaitingForYou waits={waits} now={new Date(now)} />
        <NewForYou followed={followed} newest={newest} />
        <BecameOfYours uses={uses} approvals={approvals} read={read} />
      </div>
    </Page>
  );
}
