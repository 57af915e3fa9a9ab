import { IntlMessageFormat } from 'intl-messageformat';
import { intlLocale } from './format.js';
import type { Language } from './languages.js';

export type MessageArguments = Record<string, string | number | boolean | Date | null | undefined>;
export type Messages = Record<string, string>;

const catalogues = new Map<Language, Messages>();
const compiled = new Map<string, IntlMessageFormat>();

/** Node registers all five languages at start (`loadMessages`), a browser the one it shows. */
export function registerMessages(language: Language, messages: Messages): void {
  catalogues.set(language, messages);
  for (const id of compiled.keys()) if (id.startsWith(`${language}:`)) compiled.delete(id);
}

/** The message in that language. A key without a message comes back as itself: the tests see to it that none is missing. */
export function translate(language: Language, key: string, args?: MessageArguments): string {
  const text = catalogues.get(language)?.[key];
  if (text === undefined) return key;
  if (args === undefined && !text.includes('{') && !text.includes("'")) return text;
  const id = `${language}:${key}`;
  let message = compiled.get(id);
  if (!message) {
    message = new IntlMessageFormat(text, intlLocale(language), undefined, {
      ignoreTag: true,
    });
    compiled.set(id, message);
  }
  return String(message.format(args));
}

export function hasMessage(language: Language, key: string): boolean {
  return catalogues.get(language)?.[key] !== undefined;
}
