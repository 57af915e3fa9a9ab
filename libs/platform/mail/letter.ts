import type { Language } from '../i18n/languages.js';
import { htmlBlock, htmlLetter } from './letter-html.js';
import { textBlock, textLetter } from './letter-text.js';
import type { Sentence } from './sentence.js';

export interface LetterLink {
  label: string;
  url: string;
}

/** `textLang` where its text is in another language than its title. */
export interface LetterItem {
  title: string;
  url: string;
  meta?: string;
  text?: string;
  lang?: string;
  textLang?: string;
}

/** `lang` where the words are in another language than the letter. Addresses are absolute: http, https or mailto. A reason stands above the items that are told for it, and what is more than them below. */
export type Block =
  | { kind: 'heading'; text: string; lang?: string }
  | { kind: 'paragraph'; text: Sentence; lang?: string }
  | { kind: 'reason'; text: string }
  | { kind: 'more'; label: string; url: string }
  | { kind: 'button'; label: string; url: string }
  | { kind: 'facts'; facts: { name: string; value: string }[] }
  | { kind: 'items'; items: LetterItem[] }
  | { kind: 'quote'; text: string; by?: string; lang?: string }
  | { kind: 'small'; text: string }
  | RenderedBlock;

/** Written once by `renderBlock`, and put into many letters. */
export interface RenderedBlock {
  kind: 'rendered';
  html: string;
  text: string;
}

/** What a mail says, without how it looks. Plain words everywhere: nothing is read as HTML. */
export interface Letter {
  subject: string;
  /** What the list of mails shows behind the subject. */
  preheader: string;
  heading: Sentence;
  blocks: readonly Block[];
  footer: { /** Why the reader gets this. */ why: string; links: readonly LetterLink[] };
}

export interface WrittenLetter {
  subject: string;
  html: string;
  text: string;
}

export function writeLetter(language: Language, letter: Letter): WrittenLetter {
  return { subject: letter.subject, html: htmlLetter(language, letter), text: textLetter(letter) };
}

export function renderBlock(block: Block): RenderedBlock {
  return { kind: 'rendered', html: htmlBlock(block), text: textBlock(block) };
}
