import type { EntryView } from '#libs/catalogue';
import { renderMarkdown } from '../../markdown.server.js';

/** An entry with its long texts as HTML: what the page of one version shows. */
export interface ReadableEntry extends EntryView {
  /** Beside `content.sections`, in the same order. */
  sectionsHtml: string[];
}

export function readable(entry: EntryView): ReadableEntry {
  return { ...entry, sectionsHtml: entry.content.sections.map(({ body }) => renderMarkdown(body, 3)) };
}
