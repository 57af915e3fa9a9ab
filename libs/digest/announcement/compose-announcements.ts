import type { Config, Transaction } from '#libs/platform';
import type { ClaimedCopy } from '../copy/claim-copies.js';
import type { ComposedCopy, SkippedCopy } from '../copy/compose-copies.js';
import { MailLinks } from '../unsubscribe/links.js';
import { AnnouncementLetters } from './announcement-letter.js';
import { announcementReaders } from './announcement-reader.js';
import { type AnnouncementRow, selectAnnouncements } from './announcement-row.js';
import { type LeftOut, whoGetsIt } from './reach.js';

/** A claimed copy of an announcement. */
export type AnnouncedCopy = ClaimedCopy & { announcement_id: string };

export function isAnnounced(copy: ClaimedCopy): copy is AnnouncedCopy {
  return copy.announcement_id !== null;
}

const skippedFor: Record<LeftOut, SkippedCopy['reason']> = {
  no_address: 'no_address',
  suppressed: 'suppressed',
  stopped: 'stopped',
  unsubscribed: 'stopped',
  paused: 'stopped',
};

/** Writes the mails of claimed copies of announcements, to those who are in the network and want them at this moment. */
export class AnnouncementComposer {
  private readonly letters: AnnouncementLetters;
  private readonly links: MailLinks;

  constructor(private readonly config: Config) {
    this.letters = new AnnouncementLetters(config);
    this.links = new MailLinks(config);
  }

  async compose(tx: Transaction, claimed: readonly AnnouncedCopy[]): Promise<{ composed: ComposedCopy[]; skipped: SkippedCopy[] }> {
    const composed: ComposedCopy[] = [];
    const skipped: SkippedCopy[] = [];
    for (const announcement of await announcementsOf(tx, claimed)) {
      const copies = claimed.filter(({ announcement_id }) => announcement_id === announcement.id);
      const people = copies.map(({ person_id }) => person_id);
      const gets = await whoGetsIt(tx, announcement.network_id, people);
      const readers = await announcementReaders(tx, announcement.network_id, people);
      for (const copy of copies) {
        const { id, email, language, person_id } = copy;
        const why = gets.get(person_id);
        const reader = readers.get(person_id);
        if (why === undefined) skipped.push({ id, reason: 'no_membership' });
        else if (!email || !language || !reader) skipped.push({ id, reason: language ? 'no_address' : 'gone' });
        else if (why !== null) skipped.push({ id, reason: skippedFor[why] });
        else composed.push({ ...copy, email, ...this.mailOf(announcement, copy.id, language, reader) });
      }
    }
    return { composed, skipped };
  }

  private mailOf(
    announcement: AnnouncementRow,
    copyId: string,
    language: NonNullable<ClaimedCopy['language']>,
    readerId: string,
  ): Pick<ComposedCopy, 'letter' | 'listId' | 'unsubscribeUrl'> {
    const unsubscribeToken = this.links.token('digest.announcements', readerId);
    return {
      letter: this.letters.write(announcement, language, { unsubscribeToken, manageToken: this.links.token('digest.manage', copyId) }),
      listId: listOf(announcement),
      unsubscribeUrl: `${this.config.PUBLIC_URL}/unsubscribe/${unsubscribeToken}`,
    };
  }
}

/** Of a network's announcements, within the installation. */
export function listOf({ network }: Pick<AnnouncementRow, 'network'>): string {
  return `${network.slug}.announcements`;
}

function announcementsOf(tx: Transaction, claimed: readonly AnnouncedCopy[]): Promise<AnnouncementRow[]> {
  const ids = [...new Set(claimed.map(({ announcement_id }) => announcement_id))];
  if (ids.length === 0) return Promise.resolve([]);
  return tx.query<AnnouncementRow>(`${selectAnnouncements} where a.id = any($1)`, [ids]);
}
