import type { Language } from '#libs/platform';
import type { Run } from '#libs/platform/documents';
import { foreignTo } from '../body/foreign-to.js';

/** A member's own words in a document, marked where they are in another language than it is. */
export function written(text: string, language: Language, writtenIn: string | null): Run {
  const lang = foreignTo(language, writtenIn) as Language | undefined;
  return { text, ...(lang && { lang }) };
}
