import type { Language } from '../i18n/languages.js';

/** A machine that translates. Text leaves the installation by it alone. */
export abstract class Translator {
  /** Where texts are sent to, as people are told; null where none is configured, and nothing is ever sent. */
  abstract readonly host: string | null;

  /** Throws LanguageNotTranslated where it does not translate between the two. Sends no text. */
  abstract requireLanguages(from: Language, into: Language): Promise<void>;

  /** Whether it may be worth asking: false only where it has said that it does not translate between the two. Asks nobody. */
  abstract mayTranslate(from: Language, into: Language): boolean;

  /**
   * Pieces of HTML, each in the other language, in their order; '' for one that is longer than the service takes. The caller keeps to
   * `inGroups`, and may have less patience than usual, in milliseconds.
   */
  abstract translate(pieces: readonly string[], from: Language, into: Language, patience?: number): Promise<string[]>;

  /** Throws unless it answers; returns how many of the product's languages it knows. */
  abstract check(): Promise<number>;
}

/** What one call holds at most. */
const mostAtOnce = { pieces: 40, characters: 5_000 } as const;

/** The pieces in groups that one call holds. */
export function inGroups(pieces: readonly string[], most: { pieces: number; characters: number } = mostAtOnce): string[][] {
  const groups: string[][] = [];
  let characters = 0;
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last && last.length < most.pieces && characters + piece.length <= most.characters) {
      last.push(piece);
      characters += piece.length;
    } else {
      groups.push([piece]);
      characters = piece.length;
    }
  }
  return groups;
}
