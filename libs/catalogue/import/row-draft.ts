import { escapeMarkdown } from '#libs/platform/markdown';
import { longest, type SectionRole, sectionRoles } from '../entry/entry-content.js';
import type { Column, ColumnPlace } from './column-places.js';
import { ImportError } from './errors.js';
import { guess, type ImportedDraft } from './imported-draft.js';
import { shorten } from './markdown-text.js';
import { openPlaces } from './open-places.js';
import { readPasted } from './read-document.js';
import { type RowWords, takeFacts } from './row-facts.js';
import type { SourceBlock } from './source-document.js';
import type { Row } from './table.js';
import { type Hints, understand } from './understand.js';

/** The draft of one row: its columns are read as a text under their headings, and what a column says of itself outdoes what was guessed. */
export function draftOfRow({ cells }: Row, columns: readonly Column[], hints: Hints): ImportedDraft {
  if (cells.slice(columns.length).some(Boolean)) throw new ImportError('row_with_more_cells');
  const at: RowWords = (place) => cells[columns.findIndex((column) => column.place === place)] ?? '';
  const blocks = blocksOf(cells, columns);
  if (!at('title') && !blocks.some(({ type }) => type === 'paragraph' || type === 'list_item')) throw new ImportError('row_without_words');
  const draft = understand({ blocks, dropped: [] }, hints);
  nameSections(draft, columns);
  const unread = takeFacts(draft, columns, at);
  dropBareFacts(draft, columns);
  const undated = draft.open.flatMap(({ place, words }) => (place === 'milestones' && words ? [words] : []));
  const open = openPlaces(draft.content, undated).filter(({ place }) => !unread.some((one) => one.place === place));
  return { ...draft, open: [...open, ...unread] };
}

/** A section is what its column was said to be, whatever its heading sounds like. */
function nameSections(draft: ImportedDraft, columns: readonly Column[]): void {
  const { sections } = draft.content;
  let from = 0;
  for (const { place, heading } of inReadingOrder(columns).filter((column) => column.place === 'own' || isRole(column.place))) {
    const at = sections.findIndex(
      (section, index) => index >= from && section.heading === shorten(heading.replace(/:$/, ''), longest.heading),
    );
    if (at < 0) continue;
    const role = isRole(place) ? place : null;
    // What was too long for one goes on in sections without heading.
    for (from = at; from === at || sections[from]?.heading === ''; from++) {
      const name = `sections.${from}.role`;
      Object.assign(sections[from] as object, { role });
      draft.guesses = draft.guesses.filter((one) => one.place !== name);
      if (role) draft.guesses.push(guess(name, 'column_named', heading));
    }
  }
}

/** Of goals and links that stand in their places by now, nothing but a heading would be left in the text. They come last in it. */
function dropBareFacts(draft: ImportedDraft, columns: readonly Column[]): void {
  const { content } = draft;
  const last = () => content.sections.at(-1);
  const bare = columns.filter(({ place }) => place in bareFacts && content[place as keyof typeof bareFacts].length > 0);
  const isBare = ({ place, heading }: Column) =>
    last()?.heading === heading && !/\p{L}/u.test((last()?.body ?? '').replace(bareFacts[place as keyof typeof bareFacts], ''));
  while (bare.some(isBare)) {
    const name = `sections.${content.sections.length - 1}.`;
    content.sections.pop();
    draft.guesses = draft.guesses.filter(({ place }) => !place.startsWith(name));
  }
}
const bareFacts = {
  goals: /\d+\.[a-d]|\p{L}*mål(?:ene|a|en)?|sdgs?|goals?|targets?|\b(?:og|och|and|nr)\b/giu,
  links: /https?:\/\/[^\s<>]+/giu,
};

/** Columns that are single facts are no running text, and those that are left out are nothing. */
const facts = new Set<ColumnPlace>([
  'none',
  'kind',
  'language',
  'status',
  'byline.unit',
  'byline.name',
  'contact.mailbox',
  'contact.name',
  'sector',
  'licence',
]);

const isRole = (place: ColumnPlace): place is SectionRole => (sectionRoles as readonly string[]).includes(place);

function inReadingOrder<C extends Column>(columns: readonly C[]): C[] {
  const rank = (place: ColumnPlace) =>
    (({ title: 0, summary: 1, text: 2, goals: 4, links: 4 }) as Partial<Record<ColumnPlace, number>>)[place] ?? 3;
  return [...columns].sort((a, b) => rank(a.place) - rank(b.place));
}

function blocksOf(cells: readonly string[], columns: readonly Column[]): SourceBlock[] {
  return inReadingOrder(columns.map((column, index) => ({ ...column, words: cells[index] ?? '' })))
    .filter(({ words, place }) => words && !facts.has(place))
    .flatMap(({ place, heading, words }): SourceBlock[] => {
      if (place === 'title') return [{ type: 'heading', level: 1, text: escapeMarkdown(words.replace(/\s+/g, ' ')) }];
      const body = readPasted(words).blocks;
      if (place === 'summary' || place === 'text') return body;
      return [
        { type: 'heading', level: 2, text: escapeMarkdown(heading) },
        ...body.map((block) => (block.type === 'heading' ? { ...block, level: 3 } : block)),
      ];
    });
}
