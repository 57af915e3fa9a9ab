import type { FormRequest } from './form.js';
import { renderMarkdown, type ShowPicture } from './markdown.server.js';
import type { Preview, Previewed } from './previewed.js';

/** In characters; longer than any text that can be saved. */
const longestPreview = 50_000;

/**
 * What a form's «Preview» is answered, its highest headings at the level they have where it is read; null for every other button. With
 * scripts the text comes alone; without them all that was typed comes along, and goes back into the form unsaved.
 */
export function previewOf({ intent, text, values }: FormRequest, firstHeading: 2 | 3 | 4, show?: ShowPicture): Preview | Previewed | null {
  const rendered = (written: string) => renderMarkdown(written.slice(0, longestPreview), firstHeading, show);
  if (intent === 'preview') return { html: rendered(text('text')) };
  const name = text('preview');
  return name ? { values, previewed: { name, html: rendered(text(name)) } } : null;
}
