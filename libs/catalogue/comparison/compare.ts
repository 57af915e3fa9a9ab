import type { EntryContent } from '../entry/entry-content.js';
import { type Item, matchItems, nameOf } from './match-items.js';
import { type Effort, type Piece, piecesOf, wholeEffort } from './text-difference.js';

/** One part of a place or of a list's item: the heading, the body; null where the place is one value. */
export interface FieldChange {
  field: string | null;
  pieces: Piece[];
}

export interface ItemChange {
  change: 'added' | 'removed' | 'changed' | 'same';
  /** It stands elsewhere than before. */
  moved: boolean;
  /** Its place in the list, from 1; null where it was not or is not there, and for a place that is no list. */
  from: number | null;
  to: number | null;
  /** What people know it by; '' for a place that is no list. */
  name: string;
  /** Only parts that differ. */
  fields: FieldChange[];
}

export interface PlaceChange {
  /** As the template names it: `title`, `start.effort`, `sections`. */
  place: string;
  items: ItemChange[];
}

/** The template's order; a place that is not named here comes after these. */
const order = [
  ...['kind', 'title', 'summary', 'language', 'goals', 'targets', 'byline', 'contact', 'status', 'sections', 'milestones', 'quotes'],
  ...['links', 'actorGroups', 'partners', 'municipalRoles', 'sector', 'activityTypes', 'dimensions', 'resources', 'figures', 'start'],
  ...['time', 'claims', 'stopCard', 'toolVersion', 'licence', 'canBeCalled', 'reviewBy'],
];
/** What an item is known by comes first, then its text, then what is told of it. */
const parts = [
  ...['heading', 'statement', 'label', 'name', 'date', 'text', 'body', 'role', 'person', 'title', 'value', 'unit', 'amount', 'currency'],
  ...['period', 'permanent', 'since', 'mailbox', 'topic', 'url', 'indicator', 'baseline', 'outcome', 'source', 'decidedBy'],
];
/** What is not known yet, and who wrote a text, is no text of the entry. */
const passedOver = ['unknowns', 'machineTexts'];

/**
 * Where two texts of an entry differ, place by place and item by item, words inserted and words removed.
 * Empty for equal texts. `added` is what only the later one has.
 */
export function compareContents(before: EntryContent, after: EntryContent): PlaceChange[] {
  const effort = wholeEffort();
  const names = [...new Set([...order, ...Object.keys(before), ...Object.keys(after)])].filter((name) => !passedOver.includes(name));
  const at = (content: EntryContent, name: string) => (content as unknown as Record<string, unknown>)[name];
  return names.flatMap((name) => placeChanges(name, at(before, name), at(after, name), effort)).filter(({ items }) => items.length > 0);
}

function placeChanges(place: string, before: unknown, after: unknown, effort: Effort): PlaceChange[] {
  if (Array.isArray(before ?? after)) {
    const lists = [before, after].map((list) => (Array.isArray(list) ? list : [])) as [unknown[], unknown[]];
    const isOfThings = lists.flat().some(isThing);
    return [{ place, items: isOfThings ? thingChanges(...(lists as [Item[], Item[]]), effort) : wordChanges(...lists) }];
  }
  const [old, recent] = [flat(before), flat(after)];
  // Each question of «start on Monday» is a place of its own.
  if (place === 'start') {
    const parts = [...new Set([...old.keys(), ...recent.keys()])];
    return parts.map((part) => ({ place: `start.${part}`, items: valueChange(old.get(part) ?? '', recent.get(part) ?? '', effort) }));
  }
  const fields = fieldChanges(old, recent, effort);
  return [{ place, items: fields.length > 0 ? [{ ...single, fields }] : [] }];
}

const single = { change: 'changed', moved: false, from: null, to: null, name: '' } as const;

function valueChange(before: string, after: string, effort: Effort): ItemChange[] {
  return before === after ? [] : [{ ...single, fields: [{ field: null, pieces: piecesOf(before, after, effort) }] }];
}

/** Lists of codes and numbers: their order says nothing. */
function wordChanges(before: readonly unknown[], after: readonly unknown[]): ItemChange[] {
  const [old, recent] = [before.map(String), after.map(String)];
  const one = (change: 'added' | 'removed', text: string): ItemChange => ({
    ...{ change, moved: false, from: null, to: null, name: '' },
    fields: [{ field: null, pieces: [{ is: change, text }] }],
  });
  return [
    ...old.filter((word) => !recent.includes(word)).map((word) => one('removed', word)),
    ...recent.filter((word) => !old.includes(word)).map((word) => one('added', word)),
  ];
}

/** In the later order, with what is gone after the item it stood behind. */
function thingChanges(before: readonly Item[], after: readonly Item[], effort: Effort): ItemChange[] {
  const matches = matchItems(before, after);
  const kept = new Set(matches.map((match) => match.before));
  const gone = before.flatMap((item, index) => (kept.has(index) ? [] : [{ at: index, item }]));
  const changes: { at: number; change: ItemChange }[] = gone.map(({ at, item }) => ({
    at: at - 0.5,
    change: {
      change: 'removed',
      moved: false,
      from: at + 1,
      to: null,
      name: nameOf(item),
      fields: fieldChanges(flat(item), new Map(), effort),
    },
  }));
  after.forEach((item, index) => {
    const match = matches.find((one) => one.after === index);
    const fields = fieldChanges(match ? flat(before[match.before]) : new Map(), flat(item), effort);
    if (match && fields.length === 0 && !match.moved) return;
    const change = match ? (fields.length > 0 ? 'changed' : 'same') : 'added';
    const from = match ? match.before + 1 : null;
    changes.push({ at: index, change: { change, moved: match?.moved ?? false, from, to: index + 1, name: nameOf(item), fields } });
  });
  return changes.sort((one, other) => one.at - other.at).map(({ change }) => change);
}

function fieldChanges(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>, effort: Effort): FieldChange[] {
  const rank = (name: string) => (parts.indexOf(name.split('.')[0] ?? '') + parts.length + 1) % (parts.length + 1);
  const names = [...new Set([...after.keys(), ...before.keys()])].sort((one, other) => rank(one) - rank(other));
  return names.flatMap((name) => {
    const [old, recent] = [before.get(name) ?? '', after.get(name) ?? ''];
    return old === recent ? [] : [{ field: name || null, pieces: piecesOf(old, recent, effort) }];
  });
}

function isThing(value: unknown): value is Item {
  return typeof value === 'object' && value !== null;
}

/** The parts of a thing as texts, those of a part under `part.within`; a plain value under ''. A form's line ends are no change. */
function flat(value: unknown, under = ''): Map<string, string> {
  if (value === null || value === undefined || value === '') return new Map();
  if (!isThing(value)) return new Map([[under, String(value).replace(/\r\n?/g, '\n').trim()]]);
  return new Map(Object.entries(value).flatMap(([part, within]) => [...flat(within, under ? `${under}.${part}` : part)]));
}
