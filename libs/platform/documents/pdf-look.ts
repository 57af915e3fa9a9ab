import type { Typeface } from './font-files.js';

export interface Look {
  face: Typeface;
  size: number;
  colour: string;
  /** Between lines. */
  gap: number;
  /** Above the block. */
  above: number;
}

export const ink = '#16262a';
export const quietInk = '#4c5d62';
export const petrol = '#0b4f5c';
export const hairline = '#c9d5d7';
export const warm = '#943812';

/** A4 with wide margins: some 75 letters to the line. */
export const page = { margins: { top: 64, bottom: 76, left: 70, right: 70 }, foot: 44 } as const;

export const looks = {
  h1: { face: 'heading', size: 25, colour: ink, gap: 2, above: 4 },
  h2: { face: 'heading', size: 15, colour: petrol, gap: 2, above: 20 },
  h3: { face: 'heading', size: 12, colour: ink, gap: 1, above: 13 },
  h4: { face: 'heading', size: 10.5, colour: ink, gap: 1, above: 10 },
  text: { face: 'text', size: 10.5, colour: ink, gap: 3.6, above: 7 },
  item: { face: 'text', size: 10.5, colour: ink, gap: 3, above: 3 },
  lead: { face: 'text', size: 13, colour: ink, gap: 4, above: 9 },
  kicker: { face: 'strong', size: 8.5, colour: petrol, gap: 1, above: 0 },
  quiet: { face: 'plain', size: 8.5, colour: quietInk, gap: 2, above: 7 },
  mark: { face: 'strong', size: 8.5, colour: petrol, gap: 2, above: 7 },
  warning: { face: 'strong', size: 8.5, colour: warm, gap: 2, above: 7 },
  term: { face: 'strong', size: 8.5, colour: quietInk, gap: 2, above: 0 },
  fact: { face: 'plain', size: 8.5, colour: ink, gap: 2, above: 0 },
  foot: { face: 'plain', size: 7.5, colour: quietInk, gap: 0, above: 0 },
} as const satisfies Record<string, Look>;
