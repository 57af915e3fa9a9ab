import { describe, expect, it } from '@jest/globals';
import { InvalidInput } from '../errors.js';
import { newId } from '../id.js';
import { decodeCursor, encodeCursor, pageOf } from './paging.js';

describe('a cursor', () => {
  it('gives back the place it was made from', () => {
    const id = newId();
    const values = decodeCursor(encodeCursor(['2026-11-22T10:00:00.000Z', id, 7, 'å']), ['instant', 'id', 'number', 'text']);
    expect(values).toEqual(['2026-11-22T10:00:00.000Z', id, 7, 'å']);
  });

  it.each([
    ['nothing', ''],
    ['noise', '%%%'],
    ['another list’s', encodeCursor(['title', newId()])],
    ['one too short', encodeCursor(['2026-11-22T10:00:00Z'])],
    ['SQL instead of an instant', encodeCursor(["2026'; drop table entry; --", newId()])],
    ['a day that is none', encodeCursor(['9999-99-99T99:99:99Z', newId()])],
    ['an object', Buffer.from('{"length":2}').toString('base64url')],
  ])('that we never gave out is refused: %s', (_name, cursor) => {
    expect(() => decodeCursor(cursor, ['instant', 'id'])).toThrow(InvalidInput);
  });
});

describe('a part of a cursor', () => {
  it.each([-1, 0.5, 1e308, Number.NaN])('is no number of rows: %d', (number) => {
    expect(() => decodeCursor(encodeCursor([number]), ['number'])).toThrow(InvalidInput);
  });

  it.each(['a\u0000', '\ud800'])('is no text that Postgres would take: %j', (text) => {
    expect(() => decodeCursor(encodeCursor([text]), ['text'])).toThrow(InvalidInput);
  });
});

describe('a page', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => ({ n: index }));
  const page = (count: number) =>
    pageOf(
      numbers(count),
      3,
      (row) => [row.n],
      (row) => row.n,
    );

  it('knows by the extra row that there is more, and continues after the last one shown', () => {
    expect(page(4)).toEqual({ items: [0, 1, 2], nextCursor: encodeCursor([2]) });
  });

  it('is the last where there is no extra row', () => {
    expect(page(3)).toEqual({ items: [0, 1, 2], nextCursor: null });
    expect(page(0)).toEqual({ items: [], nextCursor: null });
  });
});
