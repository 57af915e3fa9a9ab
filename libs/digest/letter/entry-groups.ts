import type { FragmentWish } from './fragment.js';

/** So many of a group fill a screen; the rest is behind a link. */
export const mostInGroup = 7;

/** Entries of a mail under one heading, those that are told under the same subscription together. */
export interface EntryGroup {
  kind: 'approved' | 'new';
  told: { of: FragmentWish['item']; shown: FragmentWish[]; left: number }[];
}

/** Approved before new, each in the order of the wishes; what a full screen has no room for is only counted. */
export function entryGroups(wishes: readonly FragmentWish[]): EntryGroup[] {
  const groups = [groupOf('approved', wishes), groupOf('new', wishes)];
  return groups.filter(({ told }) => told.length > 0);
}

function groupOf(kind: EntryGroup['kind'], wishes: readonly FragmentWish[]): EntryGroup {
  const told = new Map<string, EntryGroup['told'][number]>();
  let room = mostInGroup;
  for (const wish of wishes) {
    if ((wish.item.tells === 'approved') !== (kind === 'approved')) continue;
    const { subscription_id: id } = wish.item;
    const part = told.get(id) ?? { of: wish.item, shown: [], left: 0 };
    told.set(id, part);
    if (room-- > 0) part.shown.push(wish);
    else part.left++;
  }
  return { kind, told: [...told.values()] };
}
