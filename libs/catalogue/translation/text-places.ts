import type { EntryContent } from '../entry/entry-content.js';

/** Places of one text: `title`, `contact.title`. */
const single = ['title', 'summary', 'byline.unit', 'sector', 'restart', 'stopCard', 'time', 'contact.title'] as const;

/** Lists whose items hold text, and where in an item it stands: `sections.0.body`. */
const inItems = {
  sections: ['heading', 'body'],
  milestones: ['text', 'decidedBy'],
  partners: ['name', 'role'],
  resources: ['funding', 'note'],
  figures: ['label', 'unit'],
  claims: ['statement', 'indicator', 'unit', 'source.label', 'negativeEffects'],
  quotes: ['title'],
  links: ['label'],
  attachments: ['alt', 'caption'],
  canBeCalled: ['topic'],
} as const;
export type TextList = keyof typeof inItems;
export const textLists = Object.keys(inItems) as TextList[];
export const textFields = [...new Set(Object.values(inItems).flat())];

/** Names and units are mostly the same in another language: a translation begins with them. */
const sameInAll = ['partners.name', 'figures.unit', 'claims.unit'];
/** Texts that are there, be they empty; any other that is missing is null. */
const neverNull = ['title', 'summary', 'heading', 'body', 'text', 'name', 'label', 'statement', 'alt'];

export interface TextPlace {
  place: string;
  text: string;
}

/** What there is to translate, in the template's order. What stands in a language of its own (a section, a quotation) stays as it is. */
export function textPlaces(content: EntryContent): TextPlace[] {
  const all: string[] = [...single];
  for (const list of textLists)
    content[list].forEach((item, index) => {
      if (!hasOwnLanguage(content, list, item)) all.push(...inItems[list].map((field) => `${list}.${index}.${field}`));
    });
  return all.map((place) => ({ place, text: textAt(content, place) })).filter(({ text }) => text.trim() !== '');
}

export function textAt(content: EntryContent, place: string): string {
  const value = at(content, place.split('.'));
  return typeof value === 'string' ? value : '';
}

/** Writes into `content`; nothing where no such place is. */
export function setText(content: EntryContent, place: string, text: string): void {
  const path = place.split('.');
  const last = path.pop() as string;
  const holder = at(content, path);
  if (typeof holder !== 'object' || holder === null || !(isSingle(place) || isInItem(place))) return;
  const isTitleOfSomebody = last === 'title' && path.length > 0;
  (holder as Record<string, unknown>)[last] = text.trim() === '' ? (neverNull.includes(last) && !isTitleOfSomebody ? '' : null) : text;
}

/** The same content without its texts: the facts and the order of things. */
export function withoutTexts(content: EntryContent): EntryContent {
  const bare = structuredClone(content);
  for (const { place } of textPlaces(content)) if (!sameInAll.includes(withoutNumber(place))) setText(bare, place, '');
  return bare;
}

/** `sections.3.body` is `sections.body`, for naming the kind of place. */
export function withoutNumber(place: string): string {
  return place.replace(/\.\d+\./, '.');
}

/** `sections`, 3 and `body`; null for a place of one text. */
export function inList(place: string): { list: TextList; index: number; field: string } | null {
  const [list, index, ...field] = place.split('.');
  return list && list in inItems ? { list: list as TextList, index: Number(index), field: field.join('.') } : null;
}

function hasOwnLanguage(content: EntryContent, list: TextList, item: object): boolean {
  const own = list === 'sections' && 'language' in item ? item.language : null;
  return Boolean(own) && own !== content.language;
}

const isSingle = (place: string) => (single as readonly string[]).includes(place);
const isInItem = (place: string) => {
  const found = inList(place);
  return found !== null && (inItems[found.list] as readonly string[]).includes(found.field);
};

function at(content: EntryContent, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, part) => (value as Record<string, unknown> | null | undefined)?.[part], content);
}
