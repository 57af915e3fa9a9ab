import { type CollectionPart, isEntryPart } from './collection-content.js';

/** What somebody who cannot see all of the entries has before them: the others stand where they stood, unknown to them. */
type Seen = (part: CollectionPart) => boolean;

/** Moved past the nearest part that the mover sees; at the end of the list nothing changes. */
export function moved(parts: readonly CollectionPart[], id: string, direction: 'up' | 'down', seen: Seen): CollectionPart[] {
  const visible = parts.filter(seen);
  const from = visible.findIndex((part) => part.id === id);
  const to = direction === 'up' ? from - 1 : from + 1;
  if (from < 0 || to < 0 || to >= visible.length) return [...parts];
  const order = visible.map((part) => part.id);
  [order[from], order[to]] = [order[to] as string, order[from] as string];
  return inOrder(parts, order, seen);
}

/** The seen parts in that order; what the order does not name follows behind, as it stood. */
export function inOrder(parts: readonly CollectionPart[], order: readonly string[], seen: Seen): CollectionPart[] {
  const place = (part: CollectionPart) => {
    const index = order.indexOf(part.id);
    return index < 0 ? order.length : index;
  };
  return withUnseen(
    parts,
    parts.filter(seen).sort((a, b) => place(a) - place(b)),
    seen,
  );
}

/** The written parts with those that the writer cannot see put back, each behind the part it stood behind. */
export function withUnseen(before: readonly CollectionPart[], written: readonly CollectionPart[], seen: Seen): CollectionPart[] {
  const result = [...written];
  let previous: string | null = null;
  for (const part of before) {
    if (!seen(part)) {
      const at = previous === null ? -1 : result.findIndex(({ id }) => id === previous);
      // What it stood behind is gone: it goes where the list now ends.
      result.splice(at < 0 && previous !== null ? result.length : at + 1, 0, part);
    }
    previous = part.id;
  }
  return result;
}

/** The same entry is not put in twice; it goes to the end. */
export function withEntry(parts: readonly CollectionPart[], added: CollectionPart & { entryId: string }): CollectionPart[] {
  const isThere = parts.some((part) => isEntryPart(part) && part.entryId === added.entryId);
  return isThere ? [...parts] : [...parts, added];
}

export interface Section<Item> {
  heading: string | null;
  items: Item[];
}

/** The entries a reader sees under their headings; a heading with none of them under it would tell of what is hidden. */
export function sectionsOf<Item>(rows: readonly { heading: string | null; item: Item | null }[]): Section<Item>[] {
  const sections: Section<Item>[] = [{ heading: null, items: [] }];
  for (const { heading, item } of rows) {
    if (heading !== null) sections.push({ heading, items: [] });
    else if (item !== null) sections.at(-1)?.items.push(item);
  }
  return sections.filter(({ items }) => items.length > 0);
}
