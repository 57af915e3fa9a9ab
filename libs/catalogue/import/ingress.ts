import { plainText, shorten } from './markdown-text.js';
import { sentencesOf } from './sentences.js';
import type { SourceBlock } from './source-document.js';

export const summaryLimit = 500;

export interface Ingress {
  summary: string;
  /** How many of the blocks went into it, whole or in part. */
  taken: number;
  /** What did not fit, in its order. */
  rest: SourceBlock[];
}

/** The summary from the paragraphs that lead in: all of them if they fit, else the first, cut at a sentence. */
export function ingressOf(blocks: readonly SourceBlock[]): Ingress {
  const [first] = blocks;
  if (!first) return { summary: '', taken: 0, rest: [] };
  const all = blocks.map((block) => plainText(block.text)).join(' ');
  if (all.length <= summaryLimit) return { summary: all, taken: blocks.length, rest: [] };
  const { kept, left } = cutAtSentence(plainText(first.text));
  // A first sentence beyond the limit is shortened, and so must also stay whole in the text.
  if (!kept) return { summary: shorten(plainText(first.text), summaryLimit), taken: blocks.length, rest: [...blocks] };
  const rest: SourceBlock[] = left ? [{ ...first, text: restOf(first.text, left) }] : [];
  return { summary: kept, taken: blocks.length, rest: [...rest, ...blocks.slice(1)] };
}

function cutAtSentence(text: string): { kept: string; left: string } {
  const sentences = sentencesOf(text);
  let count = 0;
  while (count < sentences.length && sentences.slice(0, count + 1).join(' ').length <= summaryLimit) count++;
  return { kept: sentences.slice(0, count).join(' '), left: sentences.slice(count).join(' ') };
}

/** The end of a Markdown text from where its plain words are `left`; the plain words themselves if signs stand in the way. */
function restOf(markdown: string, left: string): string {
  const at = markdown.lastIndexOf(left.slice(0, 20));
  return at > 0 && plainText(markdown.slice(at)) === left ? markdown.slice(at) : left;
}
