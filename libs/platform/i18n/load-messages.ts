import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Language, languages } from './languages.js';
import { type Messages, registerMessages } from './translate.js';

const folder = fileURLToPath(new URL('./messages/', import.meta.url));

/** Reads every language's files and registers them; throws if two files of a language hold the same key. */
export function loadMessages(): void {
  for (const language of languages) registerMessages(language, readMessages(language));
}

export function readMessages(language: Language): Messages {
  const all: Messages = {};
  for (const name of readdirSync(folder + language).sort()) {
    if (!name.endsWith('.json')) continue;
    const messages = JSON.parse(readFileSync(`${folder}${language}/${name}`, 'utf8')) as Messages;
    for (const [key, text] of Object.entries(messages)) {
      if (key in all) throw new Error(`The message ${key} stands in two files of ${language}; the second is ${name}`);
      all[key] = text;
    }
  }
  return all;
}
