const longest = 280;

/** How a Markdown text begins, as plain text: its first paragraph, at most 280 characters in whole words. */
export function leadOf(markdown: string): string {
  const paragraph = markdown.split(/\n\s*\n/).find((block) => block.trim() && !/^\s*(#|[-*+]\s|>|\d+[.)]\s)/.test(block)) ?? '';
  const plain = paragraph
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain.length <= longest) return plain;
  return `${plain.slice(0, longest - 1).replace(/\s+\S*$/, '')} …`;
}
