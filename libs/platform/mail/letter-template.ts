import { createHash } from 'node:crypto';
import letter from './letter.mjml.js';

/** A piece of the compiled letter, its slots still empty: written as what stands between them, and their names. */
interface Piece {
  between: readonly string[];
  slots: readonly string[];
}

const pieces = new Map<string, Piece>();
cut('letter', letter);

/** What stands between `<!--name-->` and `<!--/name-->` becomes a piece of its own, and a slot of that name where it stood. */
function cut(name: string, html: string): void {
  const own = html
    .replace(/<!--(\w+)-->(.*?)<!--\/\1-->/gs, (_, inner: string, content: string) => {
      cut(inner, content);
      return `{{${inner}}}`;
    })
    // Whoever has nothing to say of the language says nothing.
    .replaceAll(' lang="{{lang}}"', '{{lang}}');
  const parts = own.split(/\{\{(\w+)\}\}/);
  pieces.set(name, { between: parts.filter((_, i) => i % 2 === 0), slots: parts.filter((_, i) => i % 2 === 1) });
}

/** HTML in, HTML out: nothing is escaped here. Every slot has to be filled, with nothing where there is nothing to say. */
export function filled(name: string, values: Record<string, string>): string {
  const { between, slots } = piece(name);
  return slots.reduce((html, slot, i) => {
    const value = values[slot];
    if (value === undefined) throw new Error(`the letter's ${name} has a slot ${slot}`);
    return html + value + between[i + 1];
  }, between[0] as string);
}

/** The whole letter around the slots that it is spliced at; the others are filled. */
export function around(splices: readonly string[], values: Record<string, string>): string[] {
  const mark = '\0';
  return filled('letter', { ...values, ...Object.fromEntries(splices.map((slot) => [slot, mark])) }).split(mark);
}

function piece(name: string): Piece {
  const found = pieces.get(name);
  if (!found) throw new Error(`the letter has no ${name}`);
  return found;
}

/** Changes when the letter does: what was rendered for another must not be put into this one. */
export const letterLook = createHash('sha256').update(letter).digest('hex').slice(0, 12);
