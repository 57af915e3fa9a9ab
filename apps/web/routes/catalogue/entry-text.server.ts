import type { EntryContent, EntryView } from '#libs/catalogue';
import type { Language } from '#libs/platform/i18n';
import { renderMarkdown } from '../../markdown.server.js';
import { picturesOf } from './text-picture.server.js';

/** An entry with its long texts as HTML: what the page of one version shows. */
export interface ReadableEntry extends EntryView {
  /** Beside `content.sections`, in the same order. */
  sectionsHtml: string[];
}

/** For a page in that language. */
export function readable(entry: EntryView, language: Language): ReadableEntry {
  return { ...entry, sectionsHtml: sectionsHtml(entry.id, entry.content, language) };
}

/** The sections' texts as HTML, in their order, with the entry's own pictures where they are named. */
export function sectionsHtml(entryId: string, content: EntryContent, language: Language): string[] {
  return content.sections.map(({ body }) => sectionHtml(entryId, content, body, language));
}

export function sectionHtml(entryId: string, content: EntryContent, body: string, language: Language): string {
  return renderMarkdown(body, 3, picturesOf(entryId, content, language));
}
