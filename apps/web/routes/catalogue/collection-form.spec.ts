import { describe, expect, it } from '@jest/globals';
import { collectionWish } from './collection-form.js';

const values = {
  title: 'Partnerskaber',
  language: 'da',
  introduction: 'Om mål 17',
  part: ['a', 'h', 'b'],
  'why.a': 'Fordi',
  'heading.h': 'Aftaler',
  'why.b': '',
  newHeading: '',
};

describe('the form of a collection', () => {
  it('says its parts in the order in which they stand', () => {
    expect(collectionWish(values, 'save').input.parts).toEqual([
      { id: 'a', why: 'Fordi' },
      { id: 'h', heading: 'Aftaler' },
      { id: 'b', why: '' },
    ]);
  });

  it('saves what is written before it moves, adds, takes out or searches', () => {
    expect(collectionWish(values, 'up:b')).toMatchObject({ move: { part: 'b', direction: 'up' }, input: { title: 'Partnerskaber' } });
    expect(collectionWish(values, 'add:e').input.parts.at(-1)).toEqual({ entry: 'e' });
    expect(collectionWish(values, 'remove:a').input.parts.map(({ id }) => id)).toEqual(['h', 'b']);
    expect(collectionWish({ ...values, q: 'affald' }, 'search').search).toBe('affald');
  });

  it('drops a heading that was emptied, and takes a new one', () => {
    const parts = collectionWish({ ...values, 'heading.h': ' ', newHeading: 'Mere' }, 'save').input.parts;
    expect(parts).toEqual([{ id: 'a', why: 'Fordi' }, { id: 'b', why: '' }, { heading: 'Mere' }]);
  });

  it('has one part, or none', () => {
    expect(collectionWish({ ...values, part: 'a' }, 'save').input.parts).toHaveLength(1);
    expect(collectionWish({ title: '' }, 'save').input.parts).toEqual([]);
  });
});
