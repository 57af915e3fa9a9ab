import { describe, expect, it } from '@jest/globals';
import type { CollectionPart } from './collection-content.js';
import { inOrder, moved, sectionsOf, withEntry, withUnseen } from './collection-order.js';

const entry = (id: string): CollectionPart & { entryId: string } => ({ id, entryId: `e-${id}`, why: '' });
const heading = (id: string): CollectionPart => ({ id, heading: id });
const ids = (parts: readonly CollectionPart[]) => parts.map(({ id }) => id).join('');
const parts = ['a', 'b', 'x', 'c'].map(entry);
const all = () => true;
const notX = ({ id }: CollectionPart) => id !== 'x';

describe('the order of a collection', () => {
  it('changes by one place at a time', () => {
    expect(ids(moved(parts, 'b', 'up', all))).toBe('baxc');
    expect(ids(moved(parts, 'b', 'down', all))).toBe('axbc');
  });

  it('stays as it is where there is no place to move to, and for what is not there', () => {
    expect(ids(moved(parts, 'a', 'up', all))).toBe('abxc');
    expect(ids(moved(parts, 'c', 'down', all))).toBe('abxc');
    expect(ids(moved(parts, 'q', 'down', all))).toBe('abxc');
  });

  it('is changed past an entry that the mover cannot see, which stays behind what it stood behind', () => {
    expect(ids(moved(parts, 'c', 'up', notX))).toBe('acbx');
    expect(ids(inOrder(parts, ['c', 'b', 'a'], notX))).toBe('cbxa');
  });

  it('keeps what an order forgot, behind the rest', () => {
    expect(ids(inOrder(parts, ['c'], all))).toBe('cabx');
  });

  it('loses nothing that the writer could not see', () => {
    expect(ids(withUnseen(parts, [entry('a')], notX))).toBe('ax');
    expect(ids(withUnseen([entry('x'), entry('a')], [entry('b')], notX))).toBe('xb');
    expect(ids(withUnseen(parts, [], notX))).toBe('x');
  });

  it('takes an entry once', () => {
    expect(ids(withEntry(parts, { ...entry('n'), entryId: 'e-b' }))).toBe('abxc');
    expect(ids(withEntry(parts, entry('n')))).toBe('abxcn');
  });
});

describe('a reader', () => {
  const shown = (item: string) => ({ heading: null, item });
  const hidden = { heading: null, item: null };
  const under = (part: CollectionPart) => ({ heading: 'heading' in part ? part.heading : null, item: null });

  it('meets entries under their headings', () => {
    expect(sectionsOf([shown('1'), under(heading('A')), shown('2'), shown('3')])).toEqual([
      { heading: null, items: ['1'] },
      { heading: 'A', items: ['2', '3'] },
    ]);
  });

  it('meets no heading over entries that are not theirs to read', () => {
    expect(sectionsOf([under(heading('A')), hidden, under(heading('B')), shown('2')])).toEqual([{ heading: 'B', items: ['2'] }]);
  });
});
