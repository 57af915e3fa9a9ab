import { type Config, path, type SplicedLetter, type SplicedPart, type Transaction } from '#libs/platform';
import { DigestLetters, type LetterGroup } from '../letter/digest-letter.js';
import { Fragments, type FragmentWish, fragmentKey } from '../letter/fragment.js';
import { type ChosenItem, detailsKey, type ItemDetails, readDetails } from '../letter/item-details.js';
import { aboutSubject, type Names, nameOf, readNames, whyHeading } from '../letter/why.js';
import { MailLinks } from '../unsubscribe/links.js';
import type { ClaimedCopy } from './claim-copies.js';
import { itemsOfCopies } from './items-of-copies.js';

export interface ComposedCopy extends ClaimedCopy {
  email: string;
  letter: SplicedLetter;
  /** Of the list that it comes by, within the installation. */
  listId: string;
  unsubscribeUrl: string;
}

export interface SkippedCopy {
  id: string;
  reason: 'gone' | 'no_address' | 'no_membership' | 'stopped' | 'suppressed' | 'paused' | 'nothing_left';
  /** Of one that is only put off. */
  until?: Date | null;
}

/** Writes the mails of claimed copies with what their readers follow and may read at this moment. */
export class CopyComposer {
  private readonly fragments: Fragments;
  private readonly letters: DigestLetters;
  private readonly links: MailLinks;

  constructor(private readonly config: Config) {
    this.fragments = new Fragments(config.PUBLIC_URL);
    this.letters = new DigestLetters(config);
    this.links = new MailLinks(config);
  }

  /** What may not be told any more is taken out of its copy, so that a later one may tell it. */
  async compose(tx: Transaction, claimed: readonly ClaimedCopy[]): Promise<{ composed: ComposedCopy[]; skipped: SkippedCopy[] }> {
    const byCopy = await itemsOfCopies(tx, claimed);
    const chosen = [...byCopy.values()].flat();
    const details = await readDetails(tx, chosen);
    const names = await readNames(tx, chosen);
    const composed: ComposedCopy[] = [];
    const skipped: SkippedCopy[] = [];
    const lessened: { id: string; items: ChosenItem[] }[] = [];
    const written = claimed.map((copy) => ({ copy, wishes: wishesOf(copy, byCopy.get(copy.id) ?? [], details) }));
    const fragments = await this.fragments.of(
      tx,
      written.flatMap(({ wishes }) => wishes),
    );
    for (const { copy, wishes } of written) {
      const { id, email, language, unwanted, paused_until } = copy;
      if (!language) skipped.push({ id, reason: 'gone' });
      else if (!email) skipped.push({ id, reason: 'no_address' });
      else if (unwanted) skipped.push({ id, reason: unwanted, until: paused_until });
      else if (wishes.length === 0) skipped.push({ id, reason: 'nothing_left' });
      else {
        if (wishes.length !== copy.items) lessened.push({ id, items: wishes.map(({ item }) => item) });
        composed.push({ ...copy, email, ...this.letterOf(copy, language, wishes, fragments, names, tx.now) });
      }
    }
    if (lessened.length > 0) await keepItems(tx, lessened);
    return { composed, skipped };
  }

  private letterOf(
    copy: ClaimedCopy,
    language: NonNullable<ClaimedCopy['language']>,
    wishes: readonly FragmentWish[],
    fragments: ReadonlyMap<string, SplicedPart>,
    names: Names,
    now: Date,
  ): Pick<ComposedCopy, 'letter' | 'listId' | 'unsubscribeUrl'> {
    const groups = groupsOf(wishes).map((group): LetterGroup => {
      const { kind, subject, subscription_id } = group[0].item;
      return {
        why: whyHeading(language, kind, subject, names),
        what: nameOf(language, kind, subject, names),
        unfollowToken: this.links.token('digest.unfollow', subscription_id),
        fragments: group.flatMap((wish) => fragments.get(fragmentKey(wish)) ?? []),
      };
    });
    const only = groups.length === 1 ? wishes[0]?.item : undefined;
    const unsubscribeToken = this.links.token('digest.stop', copy.setting_id);
    const letter = this.letters.write(
      {
        language,
        kind: copy.kind,
        period: copy,
        about: only ? aboutSubject(language, only.kind, only.subject, names) : 'none',
        groups,
        titles: wishes.slice(0, 3).map(({ details }) => details.title),
        manage: {
          url: `${this.config.PUBLIC_URL}${path(language, 'following')}?link=`,
          token: this.links.token('digest.manage', copy.id),
        },
        unsubscribeToken,
      },
      now,
    );
    return { letter, listId: 'digest', unsubscribeUrl: `${this.config.PUBLIC_URL}/unsubscribe/${unsubscribeToken}` };
  }
}

function wishesOf({ language }: ClaimedCopy, items: readonly ChosenItem[], known: ReadonlyMap<string, ItemDetails>): FragmentWish[] {
  if (!language) return [];
  return items.flatMap((item) => {
    const details = known.get(detailsKey(item));
    return details ? [{ item, details, language }] : [];
  });
}

/** Neighbours under the same subscription. */
function groupsOf(wishes: readonly FragmentWish[]): [FragmentWish, ...FragmentWish[]][] {
  const groups: [FragmentWish, ...FragmentWish[]][] = [];
  for (const wish of wishes) {
    const last = groups.at(-1);
    if (last?.[0].item.subscription_id === wish.item.subscription_id) last.push(wish);
    else groups.push([wish]);
  }
  return groups;
}

async function keepItems(tx: Transaction, lessened: readonly { id: string; items: ChosenItem[] }[]): Promise<void> {
  const rows = lessened.map(({ id, items }) => ({
    id,
    items: items.map(({ position }) => position),
    subscriptions: items.map(({ subscription_id }) => subscription_id),
  }));
  await tx.query(
    `update digest_copy c set items = k.items, subscriptions = k.subscriptions
     from jsonb_to_recordset($1::jsonb) as k(id uuid, items bigint[], subscriptions uuid[]) where c.id = k.id`,
    [JSON.stringify(rows)],
  );
}
