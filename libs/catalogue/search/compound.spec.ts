import { describe, expect, it } from '@jest/globals';
import type { Language } from '../entry/entry-content.js';
import { conceptInCompound, conceptOfPartApart } from './compound.js';
import { compoundMarks } from './index-entry.js';

describe('a compound', () => {
  it.each<[Language, string, string | null]>([
    ['da', 'borgerinddragelsesproces', 'citizen_participation'],
    ['nb', 'innkjøpsstrategi', 'procurement'],
    ['nn', 'innkjøpsstrategi', 'procurement'],
    ['nb', 'avfallshåndtering', 'waste'],
    ['sv', 'upphandlingsmall', 'procurement'],
    ['sv', 'matsvinnsmätning', 'food_waste'],
    ['nb', 'lekkasjejakt', 'water_leakage'],
    ['nn', 'restavfall', 'waste'],
    ['nb', 'restavfallet', 'waste'],
    ['nn', 'einsemdkafé', 'loneliness'],
    ['sv', 'äldreboenden', 'nursing_home'],
    // The thesaurus knows it as a whole.
    ['da', 'affaldssortering', null],
    ['da', 'dieselbiler', null],
    ['nb', 'barnehage', null],
    ['nb', 'kommunikasjon', null],
    ['en', 'wastefulness', null],
  ])('in %s, «%s», is about %s', (language, word, concept) => expect(conceptInCompound(word, language)).toBe(concept));

  it.each([
    ['verges', 'road_verges'],
    // In the terms of more than one, and in none.
    ['local', null],
    ['kindness', null],
    ['care', null],
  ])('in English is written apart: «%s» is about %s', (word, concept) => expect(conceptOfPartApart(word)).toBe(concept));

  it('counts most in the title, and less than the word itself', () => {
    const text = { title: 'Lekkasjejakt', summary: 'Restavfallet på skoletaket', language: 'nb' as const };
    expect(compoundMarks(text, 'Lekkasjejakt om nattforbruket').split(' ').sort()).toEqual([
      `'#consumption':1D`,
      `'#school':1C`,
      `'#waste':1C`,
      `'#water_leakage':1B`,
    ]);
  });
});
