import { describe, expect, it } from '@jest/globals';
import { type Candidate, type Reason, related } from './related.js';

const candidate = (entryId: string, reason: Reason, shared = 2): Candidate => ({ entryId, reason, shared });
const target: Reason = { kind: 'target', target: '12.3' };
const waste: Reason = { kind: 'concept', concept: 'food_waste' };
const likeSize: Reason = { kind: 'like_size', tenants: ['Herning', 'Björksjö'] };

describe('what an entry is related to', () => {
  it('has most in common first, and says what', () => {
    const found = related([candidate('a', waste), candidate('b', target), candidate('b', waste), candidate('c', { kind: 'made_from' })]);
    expect(found.map(({ entryId }) => entryId)).toEqual(['b', 'c', 'a']);
    expect(found[0]?.reasons).toEqual([target, waste]);
  });

  it('is nothing where all that is shared is what everybody shares, or a size', () => {
    expect(related([candidate('a', waste, 20)])).toEqual([]);
    expect(related([candidate('a', likeSize)])).toEqual([]);
    expect(related([candidate('a', likeSize), candidate('a', waste)])[0]?.reasons).toEqual([waste, likeSize]);
  });

  it('is a handful, with two reasons at the most', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((id) => [candidate(id, target), candidate(id, waste), candidate(id, likeSize)]);
    const found = related(many);
    expect(found).toHaveLength(5);
    expect(found.every(({ reasons }) => reasons.length === 2)).toBe(true);
  });

  it('is the newest where nothing else tells them apart', () => {
    expect(related([candidate('new', target), candidate('old', target)]).map(({ entryId }) => entryId)).toEqual(['new', 'old']);
  });
});
