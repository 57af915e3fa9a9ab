import type { Language } from '../languages.js';

/** Pages by name, each with its address in every language: from the language on, with its parameters as `:name`. */
export type Addresses = Record<string, Record<Language, string>>;
