import type { Language } from '#libs/platform';
import type { NetworkName } from '../entry/entry-view.js';

/** A network by its name in that language, or whichever it has. */
export function networkNameIn(language: Language, { slug, names }: NetworkName): string {
  return names[language] ?? Object.values(names)[0] ?? slug;
}
