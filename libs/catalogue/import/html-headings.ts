import { looksLikeHeading } from './headings.js';
import { plainText } from './markdown-text.js';
import type { SourceBlock } from './source-document.js';

/** A paragraph that is bold from end to end stands in for a heading on many pages and in most Word files. */
export function headingOf(block: SourceBlock): SourceBlock {
  if (block.type === 'heading') return { ...block, text: block.text.replace(/(?<!\\)\*\*/g, '').trim() };
  const bold = block.type === 'paragraph' ? /^\*\*((?:[^*\\]|\\.)+)\*\*:?$/.exec(block.text) : null;
  if (!bold?.[1] || !looksLikeHeading(plainText(bold[1]))) return block;
  return { type: 'heading', level: 3, text: bold[1].trim() };
}
