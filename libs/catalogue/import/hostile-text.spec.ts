import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadMessages } from '#libs/platform';
import { documentLimits } from './document-limits.js';
import { readPasted } from './read-document.js';
import { understand } from './understand.js';

const filled = (piece: string) => piece.repeat(Math.floor((documentLimits.characters - 10) / piece.length));

beforeAll(() => loadMessages());

describe('a text made to keep the patterns busy', () => {
  // The runner's own limit of five seconds is the test: a pattern that searches in squares takes minutes.
  it.each([
    ...['Aa Bb Cc ', 'a', 'A', 'A-', 'a@', 'a.a.a.', '«a b c ', ', sier A b c ', 'Overskrift her\n\n', '**a ', 'a > b ', '– a, '],
    ...['Vi har i 2019 etablert 5 mio. kr. ', 'samarbeider med A og B, ', '1 234 '],
    `<table><tr><td>${'·'.repeat(19_000)} vi</td></tr></table>`,
  ])('is understood in time: %j', (piece) => {
    expect(understand(readPasted(filled(piece)), { now: new Date('2026-11-22') }).content.language).toBeTruthy();
  });
});
