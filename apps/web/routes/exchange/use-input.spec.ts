import { describe, expect, it } from '@jest/globals';
import type { OwnAdoptionResponse } from '#libs/exchange';
import { useInput } from './use-input.js';

const use = { tenant: 'asker', version: 1, claims: [{ claim: 0 }, { claim: 1 }] } as unknown as OwnAdoptionResponse;
const outcomesOf = (values: Record<string, string>, language: 'nb' | 'en' = 'nb') =>
  useInput(use, { values, language, text: (name) => values[name] ?? '', list: () => [] }).outcomes;

describe('what the form of a use says of the results', () => {
  it('is nothing where it asked of none', () => {
    expect(outcomesOf({ state: 'adopted' })).toBeUndefined();
  });

  it('is taken back where nothing is said, and asked about where something was written without an answer', () => {
    const said = (part: Record<string, string>) => outcomesOf({ 'outcomes.0.saw': '', ...part })?.map(({ saw }) => saw);
    expect(said({})).toEqual([null, null]);
    for (const field of ['value', 'date', 'words']) expect(said({ [`outcomes.0.${field}`]: '2026' })).toEqual([undefined, null]);
    expect(outcomesOf({ 'outcomes.1.words': 'Nesten likt.' })?.map(({ saw }) => saw)).toEqual([null, undefined]);
  });

  it('has figures as they are written in the language of the page', () => {
    const typed = { 'outcomes.0.saw': 'same', 'outcomes.0.value': '1,125', 'outcomes.0.unit': 'g' };
    expect(outcomesOf(typed)?.[0]).toMatchObject({ value: 1.125, unit: 'g' });
    expect(outcomesOf(typed, 'en')?.[0]).toMatchObject({ value: 1125 });
  });
});
