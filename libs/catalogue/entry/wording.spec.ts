import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Claim, type EntryContent, emptyContent, type Language, languages } from './entry-content.js';
import { wordingMarks } from './wording.js';

const claim = (part: Partial<Claim>): Claim => ({
  ...{ statement: '', indicator: null, unit: null, baseline: null, outcome: null, source: null, negativeEffects: null },
  ...part,
});
const backed = claim({ statement: 'x', outcome: { value: 312, date: '2025' }, source: { label: 'Klimaregnskab 2025', url: null } });
const entry = (language: Language, part: Partial<EntryContent>) => ({ ...emptyContent(language), ...part });
const wordsIn = (language: Language, title: string) => wordingMarks(entry(language, { title })).map(({ word }) => word);

describe('the wording aid', () => {
  it.each<[Language, string, string[]]>([
    ['da', 'En klimaneutral skole', ['klimaneutral']],
    ['da', 'Bæredygtige møbler til alle', ['Bæredygtige']],
    ['da', 'CO2-fri transport og grøn varme', ['CO2-fri', 'grøn']],
    ['da', 'CO₂-neutrale bygninger', ['CO₂-neutrale']],
    ['nb', 'Klimanøytral byggeplass med utslippsfrie maskiner', ['Klimanøytral', 'utslippsfrie']],
    ['nb', 'Et bærekraftig og miljøvennlig tilbud', ['bærekraftig', 'miljøvennlig']],
    ['nn', 'Ein berekraftig og klimavenleg skuleveg', ['berekraftig', 'klimavenleg']],
    ['sv', 'Hållbara möbler och klimatsmarta måltider', ['Hållbara', 'klimatsmarta']],
    ['sv', 'Koldioxidfri fjärrvärme', ['Koldioxidfri']],
    ['en', 'A climate-neutral school with eco-friendly meals', ['climate-neutral', 'eco-friendly']],
    ['en', 'Sustainable buses, net zero by 2030', ['Sustainable', 'net zero']],
  ])('marks in %s «%s»', (language, title, words) => {
    expect(wordsIn(language, title)).toEqual(words);
  });

  it.each<[Language, string]>([
    ['da', 'Bæredygtig Herning: et center for partnerskaber'],
    ['da', 'Fra Bæredygtig til hverdag'],
    ['da', 'Bæredygtighed i alle fagudvalg'],
    ['da', 'Verdensmål og bæredygtig udvikling'],
    ['da', 'Ikke grøn, men billig: bilen er ikke klimavenlig'],
    ['da', 'Da ordet »grøn« blev forbudt'],
    ['nb', 'Sjekkliste for bærekraftige anskaffelser'],
    ['nb', 'Bærekraftsnettverket: kommuner som lærer sammen'],
    ['nb', 'Grønne områder i sentrum'],
    ['nn', 'Mal for berekraftsvurdering i politiske saker'],
    ['sv', 'Hållbar utveckling i nämnderna'],
    ['sv', 'Jämställd snöröjning: vad vi mätte'],
    ['en', 'The Sustainable Development Goals in every committee'],
    ['en', 'Evergreen greenhouses'],
  ])('leaves names and subjects alone in %s: «%s»', (language, title) => {
    expect(wordsIn(language, title)).toEqual([]);
  });

  it('looks at title, summary and each result, and names the place', () => {
    const summary = 'Grøn varme. GRØN varme.';
    const claims = [claim({ statement: 'Skolen er klimaneutral.' }), claim({ statement: 'Vi sparede strøm.' })];
    expect(wordingMarks(entry('da', { title: 'Bæredygtig varme', summary, claims }))).toEqual([
      { place: 'title', word: 'Bæredygtig' },
      { place: 'summary', word: 'GRØN' },
      { place: 'claims.0.statement', word: 'klimaneutral' },
    ]);
  });

  it('is silent where a number and a source stand behind the words; one of them is not enough', () => {
    const title = 'Klimaneutral skole';
    const half = [claim({ ...backed, source: null }), claim({ ...backed, outcome: null })];
    expect(wordingMarks(entry('da', { title, claims: half }))).toHaveLength(1);
    expect(wordingMarks(entry('da', { title, claims: [...half, backed] }))).toEqual([]);
    const statement = 'Skolen er klimaneutral.';
    expect(wordingMarks(entry('da', { claims: [{ ...backed, statement }] }))).toEqual([]);
    expect(wordingMarks(entry('da', { claims: [backed, claim({ statement })] }))).toHaveLength(1);
  });

  it('takes any text, and names only words that stand in it', () => {
    const text = fc
      .array(fc.oneof(fc.string(), fc.constantFrom('grøn', 'bærekraftig', ' ikke ', '«', 'Hållbar', 'net zero', ' Herning')))
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.constantFrom(...languages), text, text, (language, title, summary) => {
        const marks = wordingMarks(entry(language, { title, summary }));
        for (const { place, word } of marks) expect(place === 'title' ? title : summary).toContain(word);
        expect(wordingMarks(entry(language, { title, summary, claims: [backed] }))).toEqual([]);
      }),
    );
  });
});
