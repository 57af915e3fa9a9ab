import { type Config, path, type Transaction, type WrittenLetter } from '#libs/platform';
import { inOrder, matching } from '../item/matching.js';
import { type LetterGroup, writeDigest } from '../letter/digest-letter.js';
import { type FragmentWish, fragmentKey, fragmentsFor } from '../letter/fragment.js';
import { type ChosenItem, detailsKey, readDetails } from '../letter/item-details.js';
import { aboutSubject, nameOf, readNames, whyHeading } from '../letter/why.js';
import { MailLinks } from '../unsubscribe/links.js';
import type { ClaimedCopy } from './claim-copies.js';

export interface ComposedCopy {
  copy: ClaimedCopy & { email: string };
  letter: WrittenLetter;
  unsubscribeUrl: string;
  items: ChosenItem[];
}

export interface SkippedCopy {
  id: string;
  reason: 'gone' | 'stopped' | 'nothing_left';
}

/** Writes the mails of claimed copies with what their readers follow and may read at this moment. */
export async function composeCopies(
  tx: Transaction,
  claimed: readonly ClaimedCopy[],
  config: Config,
): Promise<{ composed: ComposedCopy[]; skipped: SkippedCopy[] }> {
  const chosen = await tx.query<ChosenItem>(itemsOfCopies, [claimed.map(({ id }) => id)]);
  const details = await readDetails(tx, chosen);
  const names = await readNames(tx, chosen);
  const composed: ComposedCopy[] = [];
  const skipped: SkippedCopy[] = [];
  const byCopy = new Map<string, ChosenItem[]>(claimed.map(({ id }) => [id, []]));
  for (const item of chosen) byCopy.get(item.key)?.push(item);
  const wishesOf = (copy: ClaimedCopy): FragmentWish[] =>
    (byCopy.get(copy.id) ?? []).flatMap((item) => {
      const found = details.get(detailsKey(item));
      return found && copy.language ? [{ item, details: found, language: copy.language }] : [];
    });
  const fragments = await fragmentsFor(tx, claimed.flatMap(wishesOf), config.PUBLIC_URL);
  const links = new MailLinks(config);

  for (const copy of claimed) {
    const wishes = wishesOf(copy);
    const { email, language } = copy;
    if (!email || !language) skipped.push({ id: copy.id, reason: 'gone' });
    else if (copy.is_unwanted) skipped.push({ id: copy.id, reason: 'stopped' });
    else if (wishes.length === 0) skipped.push({ id: copy.id, reason: 'nothing_left' });
    else {
      const groups = groupsOf(wishes).map(
        ([first, ...rest]): LetterGroup => ({
          why: whyHeading(language, first.item.kind, first.item.subject, names),
          what: nameOf(language, first.item.kind, first.item.subject, names),
          unfollowUrl: links.unsubscribeUrl('digest.unfollow', first.item.subscription_id),
          fragments: [first, ...rest].flatMap((wish) => fragments.get(fragmentKey(wish)) ?? []),
        }),
      );
      const only = groups.length === 1 ? wishes[0] : undefined;
      const unsubscribeUrl = links.unsubscribeUrl('digest.stop', copy.setting_id);
      const letter = writeDigest({
        language,
        period: copy,
        about: only ? aboutSubject(language, only.item.kind, only.item.subject, names) : 'none',
        groups,
        titles: wishes.map(({ details }) => details.title),
        nextDueAt: copy.next_due_at,
        manageUrl: config.PUBLIC_URL + path(language, 'following', null, { link: links.token('digest.manage', copy.id) }),
        unsubscribeUrl,
      });
      composed.push({ copy: { ...copy, email }, letter, unsubscribeUrl, items: wishes.map(({ item }) => item) });
    }
  }
  return { composed, skipped };
}

const itemsOfCopies = `
  with due as (
    select id as key, person_id, window_start as from_position, window_end as to_position, items as only from digest_copy where id = any($1)),
  ${matching}
  select key, position, entry_id, version, tells, subscription_id, kind, subject, occurred_at from chosen order by key, ${inOrder}`;

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
