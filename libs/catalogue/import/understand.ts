import { type EntryContent, emptyContent, type Guess, mostOf } from '../entry/entry-content.js';
import { type Byline, bylineIn } from './byline-in.js';
import { contactIn } from './contact-in.js';
import { factsIn } from './facts-in.js';
import { fitSections } from './fit-sections.js';
import { fitTemplate } from './fit-template.js';
import { guess, type ImportedDraft } from './imported-draft.js';
import { kindOf } from './kind-of.js';
import { languageOf, languageOfQuote } from './language-of.js';
import { plainText } from './markdown-text.js';
import { openPlaces } from './open-places.js';
import { outlineOf } from './outline.js';
import { quotesIn } from './quotes-in.js';
import { sentencesOf } from './sentences.js';
import type { Dropped, SourceBlock, SourceDocument } from './source-document.js';

export interface Hints {
  tenantName?: string;
  /** ISO 3166: `DK`. */
  country?: string;
  now: Date;
}

/**
 * Reads a document as a careful colleague would fill in the template: what it says goes where it belongs, with the reason; what it does
 * not say stays open; no word of its author gets lost. Pure: the same document and hints give the same draft.
 */
export function understand(document: SourceDocument, hints: Hints): ImportedDraft {
  const plain = document.blocks.map((block) => plainText(block.text));
  const content = emptyContent(languageOf(plain.join('\n'), hints.country));
  const guesses: Guess[] = [guess('language', 'language_of_words', null)];
  const dropped: Dropped[] = [...document.dropped];

  const aside = setAside(document.blocks, plain, content, guesses, dropped);
  const blocks = document.blocks.filter((_, index) => !aside.has(index));
  const outline = outlineOf(blocks);
  dropped.push(...outline.dropped);
  Object.assign(content, fitSections(outline.title, outline.sections), { summary: outline.summary });
  if (outline.titleReason) guesses.push(guess('title', outline.titleReason, outline.titleSource));
  if (outline.summaryReason) guesses.push(guess('summary', outline.summaryReason, outline.summary));
  content.sections.forEach(({ role, heading }, index) => {
    if (role) guesses.push(guess(`sections.${index}.role`, 'section_role_from_heading', heading));
  });
  nameOwnLanguages(content, guesses);

  const sentences = sentencesIn(blocks);
  const prose = sentencesIn(blocks.filter((block) => block.type !== 'heading'));
  const headings = blocks.flatMap((block) => (block.type === 'heading' ? [plainText(block.text)] : []));
  const { sure, ...kindGuess } = kindOf(content.title, headings, sentences);
  if (sure) {
    content.kind = kindGuess.kind;
    guesses.push(guess('kind', kindGuess.reason, kindGuess.evidence));
  }
  const { undated } = factsIn({ sentences, prose, blocks, hints }, content, guesses);
  const fitted = fitTemplate(content, guesses);
  return {
    content: fitted.content,
    guesses: inOrder(fitted.guesses),
    open: openPlaces(fitted.content, undated),
    dropped,
    kindGuess: blocks.length > 0 ? kindGuess : null,
  };
}

/** A passage in another language than the text around it says so, where its words leave no doubt; too few of them do. */
function nameOwnLanguages({ sections, language }: EntryContent, guesses: Guess[]): void {
  sections.forEach((section, index) => {
    const words = plainText(section.body);
    const own = (words.match(/\p{L}+/gu) ?? []).length < fewestWords ? language : languageOfQuote(words, language);
    if (own === language) return;
    section.language = own;
    guesses.push(guess(`sections.${index}.language`, 'language_of_words', words.slice(0, 200)));
  });
}

/** Fills in byline, contact and quotations, and says which blocks hold nothing else and so leave the running text. */
function setAside(
  blocks: readonly SourceBlock[],
  plain: readonly string[],
  content: EntryContent,
  guesses: Guess[],
  dropped: Dropped[],
): Set<number> {
  const aside = new Set<number>();
  takeByline(blocks, plain, content, guesses, dropped, aside);
  const contact = contactIn(blocks.map((block, index) => ({ text: plain[index] as string, heading: block.type === 'heading' })));
  if (contact) {
    content.contact = { ...contact.contact, confirmedOn: null };
    guesses.push(guess('contact', 'contact_named', contact.evidence));
    for (const line of contact.lines) aside.add(line);
    if (contact.lines.length > 0) dropped.push({ what: 'contact_line', text: contact.lines.map((line) => plain[line]).join(' ') });
  }
  const prose = plain.map((text, index) => (blocks[index]?.type === 'heading' || aside.has(index) ? '' : text));
  // What has no place among the quotations stays where it stands.
  const quotes = quotesIn(prose, content.language).slice(0, mostOf.quotes);
  quotes.forEach(({ value, reason, evidence, alone }, index) => {
    content.quotes.push(value);
    guesses.push(guess(`quotes.${index}`, reason, evidence));
    if (alone !== null) aside.add(alone);
  });
  content.contact.title ??= content.quotes.find(({ person }) => person !== null && person === content.contact.name)?.title ?? null;
  return aside;
}

function takeByline(
  blocks: readonly SourceBlock[],
  plain: readonly string[],
  content: EntryContent,
  guesses: Guess[],
  dropped: Dropped[],
  aside: Set<number>,
): void {
  const edges = plain.map((_, index) => index).filter((index) => index < 5 || index >= plain.length - 3);
  // The last line is the usual place.
  for (const index of edges.reverse()) {
    const byline = blocks[index]?.type === 'paragraph' ? bylineIn(plain[index] as string) : null;
    if (!byline) continue;
    content.byline = { name: byline.name, unit: byline.unit };
    guesses.push(guess('byline', 'byline_line', plain[index] as string));
    if (!saysNoMore(plain[index] as string, byline)) dropped.push({ what: 'byline_line', text: plain[index] as string });
    aside.add(index);
    return;
  }
}

function sentencesIn(blocks: readonly SourceBlock[]): string[] {
  return blocks.flatMap((block) => sentencesOf(plainText(block.text))).filter((sentence) => sentence.length <= longestSentence);
}

/** Whether name and unit are the whole line, so that setting it aside loses nothing. */
function saysNoMore(line: string, { name, unit }: Byline): boolean {
  const letters = (text: string) => text.replace(/[^\p{L}]/gu, '');
  return letters(line) === letters(`${name ?? ''}${unit ?? ''}`);
}

/** Of a section, to tell its language by. */
const fewestWords = 12;

/** What is longer is no sentence but a table or a list, and would keep the patterns busy for seconds. */
const longestSentence = 1500;

const order = Object.keys(emptyContent('en'));

/** As the template goes, whatever was found first. */
function inOrder(guesses: Guess[]): Guess[] {
  const rank = ({ place }: Guess) => order.indexOf(place.split('.')[0] as string);
  return [...guesses].sort((a, b) => rank(a) - rank(b));
}
