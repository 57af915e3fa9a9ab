import { describe, expect, it } from '@jest/globals';
import { ownVersionOf } from '../derivation/own-version.js';
import { type EntryContent, emptyContent } from '../entry/entry-content.js';
import { siblingOf } from '../translation/sibling.js';
import { digestOf, withOwnMarks, withStandingMarks } from './machine-text.js';
import { filledWith, namesIn, textsToSend } from './texts-to-send.js';

const by = { service: 'translate.example', at: '2026-11-26T10:00:00.000Z' };
const section = (heading: string, body: string) => ({ role: null, heading, body });
const original: EntryContent = {
  ...emptyContent('da'),
  title: 'Borgersamling',
  summary: 'Tre aftener.',
  byline: { name: 'Anna Berg', unit: 'Demokrati' },
  sections: [section('Sådan', 'Først mad, spørg Anna Berg.'), section('', 'Så tale.')],
  milestones: [{ date: '2024', text: 'Vedtaget', decidedBy: 'Byrådet', link: null }],
  partners: [{ name: 'Biblioteket', role: 'vært', actorGroup: null }],
  quotes: [{ text: 'Det virker', language: 'da', person: 'Bo', title: 'borger', consent: 'given' }],
  contact: { mailbox: 'a@b.example', name: 'Anna Berg', title: 'konsulent', confirmedOn: null },
};
const sibling = siblingOf(original, 'en', true);
const said = new Map([
  ['title', 'Citizens’ assembly'],
  ['sections.0.body', 'First food.'],
  ['sections.1.body', 'Then talk.'],
]);
const filled = filledWith(original, sibling, said, by);
const places = (content: EntryContent) => content.machineTexts.map(({ place }) => place);

describe('what a machine wrote', () => {
  it('is marked, place by place, with who and when', () => {
    expect(filled).toMatchObject({ title: 'Citizens’ assembly', summary: '' });
    expect(places(filled)).toEqual(['title', 'sections.0.body', 'sections.1.body']);
    expect(filled.machineTexts[0]).toMatchObject(by);
  });

  it('is no longer marked once somebody has changed a word of it, or said that it is right', () => {
    expect(places(withOwnMarks({ ...filled, title: 'Assembly' }, filled, []))).toEqual(['sections.0.body', 'sections.1.body']);
    expect(places(withOwnMarks(filled, filled, ['sections.0.body']))).toEqual(['title', 'sections.1.body']);
    // What is sent for the marks is nobody's to say.
    expect(places(withOwnMarks({ ...filled, machineTexts: [] }, filled, []))).toHaveLength(3);
    expect(places(withOwnMarks(filled, sibling, []))).toEqual([]);
  });

  it('is right in every place once it is said to be right in one', () => {
    const twice = { ...filled, sections: [section('Results', 'First food.'), section('Results', 'First food.')] };
    const marks = ['sections.0.body', 'sections.1.body'].map((place) => ({ place, digest: digestOf('First food.'), ...by }));
    const marked = withStandingMarks({ ...twice, machineTexts: marks });
    expect(places(marked)).toEqual(['sections.0.body', 'sections.1.body']);
    expect(places(withOwnMarks(marked, marked, ['sections.1.body']))).toEqual([]);
  });

  it('stays marked wherever its text goes', () => {
    const moved = { ...filled, sections: [section('By hand', 'By hand.'), ...filled.sections.toReversed()] };
    expect(places(withStandingMarks(moved))).toEqual(['title', 'sections.1.body', 'sections.2.body']);
    expect(
      places(withStandingMarks({ ...filled, sections: filled.sections.map((one) => ({ ...one, language: 'sv' as const })) })),
    ).toHaveLength(3);
    expect(places(ownVersionOf(filled))).toEqual(['title', 'sections.0.body', 'sections.1.body']);
    const windows = { ...filled, sections: [section('', 'First\r\nfood.')] };
    const unix = filledWith(original, sibling, new Map([['sections.0.body', 'First\nfood.']]), by);
    expect(places(withStandingMarks(windows, unix.machineTexts))).toEqual(['sections.0.body']);
  });

  it('overwrites nothing, and brings back nothing that was taken out', () => {
    const written = { ...sibling, title: 'By hand', sections: sibling.sections.slice(0, 1) };
    const after = filledWith(original, written, said, by);
    expect(after).toMatchObject({ title: 'By hand', sections: [{ body: 'First food.' }] });
    expect(places(after)).toEqual(['sections.0.body']);
    expect(filledWith(original, after, said, { ...by, at: '2027-01-01T00:00:00.000Z' })).toEqual(after);
  });
});

describe('what is sent', () => {
  it('is the text of empty places, and nothing of people, bodies, partners or sources', () => {
    const texts = textsToSend(original, { ...sibling, title: 'By hand' });
    expect(texts.map(({ place }) => place)).toEqual([
      'summary',
      'sections.0.heading',
      'sections.0.body',
      'sections.1.body',
      'milestones.0.text',
      'partners.0.role',
    ]);
    expect(texts.flatMap(({ pieces }) => pieces)).toContain('Først mad, spørg <code>0</code>.');
    expect(JSON.stringify(texts)).not.toMatch(/Anna|Bo\b|borger|konsulent|Byrådet|Biblioteket|a@b|By hand|Det virker|Demokrati/);
  });

  it('takes the names of persons and partners from the entry', () => {
    const content = { ...emptyContent('nb'), byline: { name: ' Anna Berg ', unit: 'Miljø' } };
    content.partners = [{ name: 'Fjord', role: null, actorGroup: null }];
    expect(namesIn(content)).toEqual(['Anna Berg', 'Fjord']);
  });
});
