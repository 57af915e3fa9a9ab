import { DocumentTooLarge } from './errors.js';
import type { SourceDocument } from './source-document.js';

/** What is read of a file or a text; more of it is no entry, and would keep everybody else waiting. */
export const documentLimits = {
  bytes: 25_000_000,
  characters: 200_000,
  paragraphs: 20_000,
  /** Of a page: its tags, attributes and pieces of text. */
  pieces: 300_000,
  /** The XML of Word and OpenDocument is some ten times its text. */
  officeXmlBytes: 10_000_000,
};

/** Throws DocumentTooLarge where there are more words than an entry can hold. */
export function withinLimits(document: SourceDocument): SourceDocument {
  const characters = document.blocks.reduce((sum, block) => sum + block.text.length, 0);
  if (characters > documentLimits.characters) throw tooManyWords();
  return withinParagraphs(document);
}

export function withinParagraphs(document: SourceDocument): SourceDocument {
  if (document.blocks.length > documentLimits.paragraphs) throw tooManyWords();
  return document;
}

export function tooManyWords(): DocumentTooLarge {
  return new DocumentTooLarge({ characters: documentLimits.characters });
}
