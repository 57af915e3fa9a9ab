import { type Language, type MessageArguments, translate } from '#libs/platform';
import type { NetworkName } from '../entry/entry-view.js';
import type { Run } from './document.js';

/** Messages in the document's own language. */
export type Words = (key: string, args?: MessageArguments) => string;

export function wordsIn(language: Language): Words {
  return (key, args) => translate(language, key, args);
}

export function plain(text: string): Run[] {
  return [{ text }];
}

/** A network by its name in that language, or whichever it has. */
export function networkNameIn(language: Language, { slug, names }: NetworkName): string {
  return names[language] ?? Object.values(names)[0] ?? slug;
}
