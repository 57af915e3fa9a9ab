import type { Section } from '../entry/entry-content.js';
import { partTitle } from './goals-in.js';
import type { GuessReason } from './imported-draft.js';
import { type Ingress, ingressOf } from './ingress.js';
import { plainText } from './markdown-text.js';
import { sectionRoleOf } from './section-roles.js';
import { sentencesOf } from './sentences.js';
import type { Dropped, SourceBlock } from './source-document.js';

export interface Outline {
  title: string;
  titleReason: GuessReason | null;
  /** The line the title was read from. */
  titleSource: string;
  summary: string;
  summaryReason: GuessReason | null;
  sections: Section[];
  dropped: Dropped[];
}

const collection =
  /katalog(?:et)?(?!\p{L})|catalogue|samling(?:en|a)?(?!\p{L})|collection|nyhedsbrev|nyhetsbrev|temaside|newsletter|idébank|ideabank|exempelbank|eksempelbank/iu;

/** Parts a text into title, summary and sections under their headings. Every word ends up in one of them or in `dropped`. */
export function outlineOf(blocks: readonly SourceBlock[]): Outline {
  const { at, skipped, reason } = titleAmong(blocks);
  const dropped: Dropped[] = skipped.map((index) => ({ what: 'collection_name', text: plainText(blocks[index]?.text ?? '') }));
  const before = blocks.slice(0, Math.max(at, 0)).filter((_, index) => !skipped.includes(index));
  const after = blocks.slice(at + 1).filter((_, index) => !skipped.includes(at + 1 + index));
  const own = at < 0 ? '' : plainText(blocks[at]?.text ?? '');
  const { label, title } = partTitle(own);
  if (label) dropped.push({ what: 'goal_label', text: label });
  const ingress = before.length > 0 ? ingressOf(before) : ingressOf(leadOf(after));
  const rest = before.length > 0 ? [...ingress.rest, ...after] : [...ingress.rest, ...after.slice(ingress.taken)];
  const sections = sectionsOf(rest);
  const summary = ingress.summary || copiedSummary(rest);
  const named = title ? { title, reason: label ? ('title_after_goal' as const) : reason } : titleFrom(ingress);
  return {
    title: named.title,
    titleReason: named.title ? named.reason : null,
    titleSource: own || named.title,
    summary,
    summaryReason: summary ? (ingress.summary ? 'summary_from_ingress' : 'summary_from_first_sentences') : null,
    sections,
    dropped,
  };
}

/** The heading that is the title: no collection's name, and no «Bakgrunn» after a long beginning. */
function titleAmong(blocks: readonly SourceBlock[]): { at: number; skipped: number[]; reason: GuessReason } {
  const first = blocks.findIndex((block) => block.type === 'heading');
  if (first < 0) return { at: -1, skipped: [], reason: 'title_from_heading' };
  const text = (index: number) => plainText(blocks[index]?.text ?? '');
  if (first > 0 && sectionRoleOf(text(first))) return { at: -1, skipped: [], reason: 'title_from_heading' };
  let end = first;
  while (blocks[end + 1]?.type === 'heading') end++;
  const skipped: number[] = [];
  for (let index = first; index < end && collection.test(text(index)); index++) skipped.push(index);
  const top = blocks.findIndex((block, index) => block.level === 1 && !skipped.includes(index) && index <= end + 4);
  const at = top >= 0 ? top : first + skipped.length;
  return { at, skipped, reason: skipped.length > 0 ? 'title_after_collection' : 'title_from_heading' };
}

/** What stands under the title before anything but a plain paragraph. */
function leadOf(blocks: readonly SourceBlock[]): SourceBlock[] {
  const end = blocks.findIndex((block) => block.type !== 'paragraph');
  const lead = blocks.slice(0, end < 0 ? undefined : end);
  const introducesList = blocks[end]?.type === 'list_item' && lead.at(-1)?.text.endsWith(':');
  return introducesList ? lead.slice(0, -1) : lead;
}

function titleFrom(ingress: Ingress): { title: string; reason: GuessReason } {
  const sentence = sentencesOf(ingress.summary)[0] ?? '';
  return { title: sentence.length <= 110 ? sentence.replace(/[.]$/, '') : '', reason: 'title_from_first_sentence' };
}

function copiedSummary(blocks: readonly SourceBlock[]): string {
  const first = blocks.find((block) => block.type === 'paragraph');
  return first ? ingressOf([first]).summary : '';
}

/**
 * Headings of the highest rank that is left begin sections, and so do those one rank below that come before them or have a place of the
 * template: in most Word files some headings are headings and others bold lines. Other lower ones stay inside as Markdown headings.
 */
function sectionsOf(blocks: readonly SourceBlock[]): Section[] {
  const rank = Math.min(...blocks.flatMap((block) => (block.type === 'heading' ? [block.level ?? 2] : [])));
  const sections: { heading: string; blocks: SourceBlock[] }[] = [];
  let begun = false;
  for (const block of blocks) {
    const level = block.type === 'heading' ? (block.level ?? 2) : null;
    const starts = level !== null && (level === rank || (level === rank + 1 && (!begun || sectionRoleOf(plainText(block.text)) !== null)));
    if (level === rank) begun = true;
    if (starts) sections.push({ heading: plainText(block.text).replace(/:$/, ''), blocks: [] });
    else if (sections.length === 0) sections.push({ heading: '', blocks: [block] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections.map((section) => ({ role: sectionRoleOf(section.heading), heading: section.heading, body: markdownOf(section.blocks) }));
}

function markdownOf(blocks: readonly SourceBlock[]): string {
  return blocks
    .map((block, index) => {
      const tight = index > 0 && block.type === 'list_item' && blocks[index - 1]?.type === 'list_item';
      const item = block.number === undefined ? '- ' : `${block.number}. `;
      const sign = { heading: '### ', list_item: item, quote: '> ', paragraph: '' }[block.type];
      return `${index === 0 ? '' : tight ? '\n' : '\n\n'}${sign}${block.text}`;
    })
    .join('');
}
