import { describe, expect, it } from '@jest/globals';
import { type EntryContent, emptyContent } from '../entry/entry-content.js';
import { changedPlaces, pairOf, saysAlready, siblingOf, withTexts } from './sibling.js';
import { textPlaces } from './text-places.js';

const section = (role: string | null, heading: string, body = `Om ${heading}`) => ({ role, heading, body });
const original = {
  ...emptyContent('da'),
  ...{ kind: 'method', title: 'Borgersamling', summary: 'Tre aftener.', goals: [16], licence: 'CC-BY-4.0', sector: null },
  sections: [
    section('problem', 'Hvorfor'),
    section(null, 'Mad'),
    { ...section(null, 'Words', 'In English'), language: 'en' },
    section('steps', 'Sådan'),
  ],
  milestones: [{ date: '2025-03', text: 'Første aften', decidedBy: 'byrådet', link: null }],
  figures: [{ label: 'Deltagere', value: 36, unit: 'borgere' }],
  quotes: [{ text: 'Bare gå i gang', language: 'da', person: 'Ane Eksempel', title: 'pedel', consent: 'given' }],
  contact: { mailbox: 'demokrati@mariehavn.example', name: 'Ane Eksempel', title: 'sekretær', confirmedOn: '2026-01-01' },
} as unknown as EntryContent;

describe('what there is to translate', () => {
  it('is text, and not what stands in a language of its own', () => {
    expect(textPlaces(original).map(({ place }) => place)).toEqual([
      ...['title', 'summary', 'contact.title', 'sections.0.heading', 'sections.0.body', 'sections.1.heading', 'sections.1.body'],
      ...['sections.3.heading', 'sections.3.body', 'milestones.0.text', 'milestones.0.decidedBy', 'figures.0.label', 'figures.0.unit'],
      'quotes.0.title',
    ]);
  });
});

describe('a translation', () => {
  const own = siblingOf(original, 'en', true);

  it('begins with the facts, without the texts', () => {
    expect(own).toMatchObject({ language: 'en', title: '', summary: '', goals: [16], licence: 'CC-BY-4.0' });
    expect(own.sections.map(({ role, heading, body }) => [role, heading, body])).toEqual([
      ['problem', '', ''],
      [null, '', ''],
      [null, 'Words', 'In English'],
      ['steps', '', ''],
    ]);
    expect([own.milestones[0]?.date, own.figures[0]?.value, own.figures[0]?.unit]).toEqual(['2025-03', 36, 'borgere']);
    expect([own.sections[2]?.language, own.contact.mailbox]).toEqual([null, 'demokrati@mariehavn.example']);
  });

  it('by another municipality names nobody of the first', () => {
    expect(JSON.stringify(siblingOf(original, 'nb', false))).not.toMatch(/Ane Eksempel|mariehavn/);
  });

  it('takes texts at the original’s places', () => {
    const texts = new Map([
      ['title', 'Citizens’ assembly'],
      ['sections.3.body', 'Like this'],
      ['goals', '17'],
      ['contact.mailbox', 'x@example.org'],
    ]);
    const written = withTexts(original, own, texts);
    expect([written.title, written.sections[3]?.body, written.goals]).toEqual(['Citizens’ assembly', 'Like this', [16]]);
    expect(written.contact.mailbox).toBe('demokrati@mariehavn.example');
    expect(withTexts(original, written, new Map([['contact.title', ' ']])).contact.title).toBeNull();
  });

  it('knows whether a form that was sent says anything new', () => {
    const texts = new Map(textPlaces(original).map(({ place }) => [place, `${place} in English`]));
    const written = withTexts(original, own, texts);
    expect(saysAlready(original, written, new Map([...texts, ['revision', '3']]))).toBe(true);
    expect(saysAlready(original, written, new Map([...texts, ['summary', 'Three evenings.']]))).toBe(false);
    const longer = { ...original, sections: [section('conditions', 'Vilkår'), ...original.sections] } as EntryContent;
    expect(saysAlready(longer, written, new Map([['sections.0.body', ' ']]))).toBe(true);
    expect(saysAlready(longer, written, new Map([['sections.0.body', 'Time']]))).toBe(false);
  });

  it('finds sections by their role where the original got another one, and takes that in', () => {
    const longer = { ...original, sections: [section('conditions', 'Vilkår'), ...original.sections] } as EntryContent;
    expect(pairOf(longer, own, 'sections.4.body')).toBe('sections.3.body');
    expect(pairOf(longer, own, 'sections.0.body')).toBeNull();
    const written = withTexts(
      longer,
      own,
      new Map([
        ['sections.0.heading', 'Conditions'],
        ['sections.0.body', 'Time'],
      ]),
    );
    expect(written.sections.map(({ role }) => role)).toEqual(['conditions', 'problem', null, null, 'steps']);
    expect(written.sections[0]).toMatchObject({ heading: 'Conditions', body: 'Time' });
  });

  it('is behind where the original changed or grew', () => {
    const newer = structuredClone(original);
    newer.summary = 'To aftener.';
    newer.milestones.push({ date: '2026', text: 'Igen', decidedBy: null, link: null });
    expect([...changedPlaces(original, newer)]).toEqual(['summary', 'milestones.1.text']);
    expect(changedPlaces(original, original).size).toBe(0);
  });
});
