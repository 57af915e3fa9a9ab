import type { Line } from './pdf-lines.js';

/** How many lines at either edge of a page may be its running head or foot. */
const edge = 2;

/** Pages without what comes again at their edges: a running title, the municipality's address, the page's number. */
export function withoutRunningHeads(pages: readonly Line[][]): { pages: Line[][]; heads: string[] } {
  const seen = new Map<string, number>();
  for (const page of pages) for (const line of new Set(edgesOf(page).map(shapeOf))) seen.set(line, (seen.get(line) ?? 0) + 1);
  const often = Math.max(2, Math.ceil(pages.length * 0.4));
  const heads = new Map<string, string>();
  const own = pages.map((page) => {
    const edges = new Set(edgesOf(page));
    return page.filter((line) => {
      if (!edges.has(line)) return true;
      const shape = shapeOf(line);
      const repeated = pages.length > 1 && (seen.get(shape) ?? 0) >= often;
      if (!repeated && !isPageNumber(line.text)) return true;
      if (!isPageNumber(line.text) && !heads.has(shape)) heads.set(shape, line.text);
      return false;
    });
  });
  return { pages: own, heads: [...heads.values()].slice(0, 20) };
}

function edgesOf(page: readonly Line[]): Line[] {
  const byHeight = [...page].sort((a, b) => b.y - a.y);
  return page.length <= edge ? byHeight : [...byHeight.slice(0, edge), ...byHeight.slice(-edge)];
}

/** The same head with another number is the same. */
function shapeOf({ text }: Line): string {
  return text.toLowerCase().replace(/\d+/g, '#');
}

function isPageNumber(text: string): boolean {
  return /^(?:[-–—]\s*)?(?:(?:side|s\.|sida|page|p\.)\s*)?\d{1,4}(?:\s*(?:\/|av|af|of)\s*\d{1,4})?(?:\s*[-–—])?$/iu.test(text);
}
