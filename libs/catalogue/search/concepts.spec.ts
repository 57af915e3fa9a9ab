import { describe, expect, it } from '@jest/globals';
import { type Language, languages } from '../entry/entry-content.js';
import { readConcepts } from './concept.js';
import { concepts } from './concepts.js';

const conceptOf = (language: Language, term: string): string | undefined =>
  concepts.find((concept) => concept.terms[language].includes(term))?.id;

describe('the thesaurus', () => {
  it('knows some five hundred municipal concepts, each under an id of its own', () => {
    expect(concepts.length).toBeGreaterThanOrEqual(480);
    expect(new Set(concepts.map((concept) => concept.id)).size).toBe(concepts.length);
    for (const concept of concepts) expect(concept.id).toMatch(/^[a-z0-9]+(_[a-z0-9]+)*$/);
  });

  it('has every concept in all five languages, in lower case', () => {
    for (const concept of concepts) {
      for (const language of languages) {
        expect({ id: concept.id, language, terms: concept.terms[language].length }).not.toMatchObject({ terms: 0 });
        for (const term of concept.terms[language]) expect(term).toBe(term.toLowerCase());
      }
    }
  });

  it.each([...languages])('gives no word two meanings in %s', (language) => {
    const seen = new Map<string, string>();
    const twofold: string[] = [];
    for (const concept of concepts) {
      for (const term of concept.terms[language]) {
        if (seen.has(term)) twofold.push(`${term}: ${seen.get(term)}, ${concept.id}`);
        seen.set(term, concept.id);
      }
    }
    expect(twofold).toEqual([]);
  });

  it('points only to concepts that exist, and never to itself', () => {
    const ids = new Set(concepts.map((concept) => concept.id));
    for (const concept of concepts) {
      for (const other of concept.related) expect({ from: concept.id, other, known: ids.has(other) }).toMatchObject({ known: true });
      expect(concept.related).not.toContain(concept.id);
    }
  });

  it.each<[string, Record<Language, string>]>([
    [
      'citizen_participation',
      {
        da: 'borgerinddragelse',
        nb: 'innbyggermedvirkning',
        nn: 'innbyggjarmedverknad',
        sv: 'medborgardialog',
        en: 'citizen participation',
      },
    ],
    ['waste', { da: 'affald', nb: 'avfall', nn: 'avfall', sv: 'avfall', en: 'waste' }],
    ['food_waste', { da: 'madspild', nb: 'matsvinn', nn: 'matsvinn', sv: 'matsvinn', en: 'food waste' }],
    ['climate_budget', { da: 'klimabudget', nb: 'klimabudsjett', nn: 'klimabudsjett', sv: 'klimatbudget', en: 'climate budget' }],
    ['procurement', { da: 'indkøb', nb: 'anskaffelser', nn: 'innkjøp', sv: 'upphandling', en: 'procurement' }],
    ['loneliness', { da: 'ensomhed', nb: 'ensomhet', nn: 'einsemd', sv: 'ensamhet', en: 'loneliness' }],
    [
      'furniture_reuse',
      { da: 'genbrug af møbler', nb: 'møbelgjenbruk', nn: 'møbelgjenbruk', sv: 'återbrukade möbler', en: 'furniture reuse' },
    ],
    ['partnership', { da: 'partnerskab', nb: 'partnerskap', nn: 'partnarskap', sv: 'partnerskap', en: 'partnership' }],
    ['goal_17', { da: 'mål 17', nb: 'samarbeid for å nå målene', nn: 'mål 17', sv: 'mål 17', en: 'goal 17' }],
    ['goal_conflict', { da: 'målkonflikt', nb: 'målkonflikt', nn: 'målkonflikt', sv: 'målkonflikt', en: 'goal conflict' }],
    ['stopped_work', { da: 'stoppet', nb: 'lagt ned', nn: 'lagt ned', sv: 'avslutat', en: 'closed down' }],
    ['water_leakage', { da: 'vandtab', nb: 'lekkasje', nn: 'lekkasje', sv: 'vattenläckor', en: 'water loss' }],
    ['committee', { da: 'udvalg', nb: 'utvalg', nn: 'utval', sv: 'nämnd', en: 'committee' }],
    ['municipal_council', { da: 'byråd', nb: 'kommunestyre', nn: 'kommunestyre', sv: 'kommunfullmäktige', en: 'municipal council' }],
    ['administration', { da: 'forvaltning', nb: 'administrasjon', nn: 'administrasjon', sv: 'förvaltning', en: 'administration' }],
  ])('takes %s for the same thing in every language', (id, words) => {
    for (const language of languages) expect([language, conceptOf(language, words[language])]).toEqual([language, id]);
  });

  it('keeps the Norwegian head of a sector apart from the Danish chief executive of the same name', () => {
    expect(conceptOf('da', 'kommunaldirektør')).toBe('municipal_chief_executive');
    expect(conceptOf('nb', 'kommunaldirektør')).toBe('head_of_sector');
    expect(conceptOf('nn', 'kommunaldirektør')).toBe('head_of_sector');
    expect(conceptOf('nb', 'kommunedirektør')).toBe('municipal_chief_executive');
    expect(conceptOf('sv', 'kommundirektör')).toBe('municipal_chief_executive');
  });

  it('keeps apart the offices whose names only look alike', () => {
    expect(conceptOf('sv', 'kommunstyrelse')).not.toBe(conceptOf('nb', 'kommunestyre'));
    expect(conceptOf('da', 'ordfører')).not.toBe(conceptOf('nb', 'ordfører'));
    expect(conceptOf('sv', 'ordförande')).not.toBe(conceptOf('nb', 'ordfører'));
  });

  it('says of each office whose name deceives a neighbour what it is there', () => {
    const noted = concepts.filter(({ kind, note }) => kind === 'institution' && note).map(({ id }) => id);
    const deceiving = ['municipal_chief_executive', 'head_of_sector', 'mayor', 'spokesperson', 'municipal_council', 'executive_committee'];
    expect(noted).toEqual(expect.arrayContaining([...deceiving, 'city_government', 'alderman', 'state_agency', 'member_proposal']));
    expect(conceptOf('nb', 'byråd')).not.toBe(conceptOf('da', 'byråd'));
    expect(conceptOf('da', 'rådmand')).not.toBe(conceptOf('nb', 'rådmann'));
    expect(conceptOf('da', 'styrelse')).not.toBe(conceptOf('sv', 'styrelse'));
    expect(conceptOf('da', 'motion')).not.toBe(conceptOf('sv', 'motion'));
  });

  it('names no card for leisure, which one municipality still keeps to itself', () => {
    const terms = concepts.flatMap(({ terms }) => languages.flatMap((language) => terms[language]));
    expect(terms.filter((term) => term.includes('fritidskort'))).toEqual([]);
  });

  it('takes genbrug for the reuse of things, never for what a municipality has in use', () => {
    expect(conceptOf('da', 'genbrug')).toBe('reuse');
    for (const concept of concepts) {
      for (const language of languages) {
        for (const term of concept.terms[language])
          expect(['brug', 'bruk', 'i brug', 'i bruk', 'i brug hos', 'in use', 'used']).not.toContain(term);
      }
    }
  });

  it('answers a question about participation with panels only after participation itself', () => {
    expect(concepts.find((concept) => concept.id === 'citizen_participation')?.related).toContain('citizen_panel');
    expect(conceptOf('nb', 'innbyggerpanel')).toBe('citizen_panel');
  });
});

describe('the table a concept is written in', () => {
  it('is read with its related concepts and its note', () => {
    const [concept] = readConcepts(
      'topic',
      'waste | affald, skrald | avfall | avfall | avfall, sopor | waste | related: recycling | note: Not food.',
    );
    expect(concept).toEqual({
      id: 'waste',
      kind: 'topic',
      terms: { da: ['affald', 'skrald'], nb: ['avfall'], nn: ['avfall'], sv: ['avfall', 'sopor'], en: ['waste'] },
      related: ['recycling'],
      note: 'Not food.',
    });
  });

  it('is refused when a language is missing', () => {
    expect(() => readConcepts('topic', 'waste | affald | avfall | avfall | avfall')).toThrow('lacks a language');
  });
});
