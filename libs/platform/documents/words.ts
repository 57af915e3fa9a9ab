import { type Language, type MessageArguments, translate } from '../i18n/index.js';
import type { Run } from './document.js';

/** Messages in the document's own language. */
export type Words = (key: string, args?: MessageArguments) => string;

export function wordsIn(language: Language): Words {
  return (key, args) => translate(language, key, args);
}

export function plain(text: string): Run[] {
  return [{ text }];
}
