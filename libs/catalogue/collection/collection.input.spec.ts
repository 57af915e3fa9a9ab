import { describe, expect, it } from '@jest/globals';
import { type InvalidInput, parseInput } from '#libs/platform';
import { CollectionInput, NewCollectionInput } from './collection.input.js';

type Input = typeof CollectionInput | typeof NewCollectionInput;
function brokenIn(type: Input, input: object): Record<string, string[]> {
  try {
    parseInput<object>(type, input);
    return {};
  } catch (error) {
    return (error as InvalidInput).fields as Record<string, string[]>;
  }
}

describe('what is written of a collection', () => {
  it('has a title from its first day on', () => {
    for (const title of [undefined, null, 7, '', ' \n']) expect(Object.keys(brokenIn(NewCollectionInput, { title }))).toEqual(['title']);
    expect(brokenIn(NewCollectionInput, { title: 'x'.repeat(201) })).toEqual({ title: ['maxLength'] });
    expect(parseInput(NewCollectionInput, { title: '  Gode råd ' })).toMatchObject({ title: 'Gode råd' });
  });

  it('keeps its title where a change leaves it out, and never loses it', () => {
    expect(parseInput(CollectionInput, { introduction: 'Om' })).toEqual({ introduction: 'Om' });
    for (const title of [null, '', '  ']) expect(Object.keys(brokenIn(CollectionInput, { title }))).toEqual(['title']);
  });

  it('is held to the same when it is new as when it is changed', () => {
    const wrong = { language: 'de', introduction: 1, parts: [{ heading: ' ' }] };
    expect(brokenIn(NewCollectionInput, { title: 'A', ...wrong })).toEqual(brokenIn(CollectionInput, wrong));
    expect(Object.keys(brokenIn(CollectionInput, wrong))).toEqual(['language', 'introduction', 'parts.0.heading']);
  });
});
