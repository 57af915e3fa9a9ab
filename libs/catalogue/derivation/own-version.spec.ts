import { describe, expect, it } from '@jest/globals';
import { emptyContent } from '../entry/entry-content.js';
import { ownVersionOf } from './own-version.js';

describe('an own version', () => {
  const original = {
    ...emptyContent('da'),
    title: 'Borgersamling på tre aftener',
    sections: [{ role: 'steps', heading: 'Aftenerne', body: 'Først mad.' }],
    licence: 'CC-BY-4.0',
    status: 'running',
    byline: { name: 'Ane Andersen', unit: 'Demokrati' },
    contact: { mailbox: 'demokrati@mariehavn.example', name: 'Ane Andersen', title: null, confirmedOn: '2026-01-01' },
    canBeCalled: [{ name: 'Ane Andersen', topic: null }],
    quotes: [{ text: 'Bare gå i gang', language: 'da', person: 'Ane Andersen', title: null, consent: 'given' }],
    claims: [
      {
        ...{ statement: 'Flere kom', indicator: null, unit: null, baseline: null, outcome: null },
        source: { label: 'Björksjö', url: null },
      },
    ],
  } as unknown as ReturnType<typeof emptyContent>;
  const own = ownVersionOf(original);

  it('begins with the text, and keeps the licence', () => {
    expect(own).toMatchObject({ title: original.title, sections: original.sections, licence: 'CC-BY-4.0', language: 'da' });
  });

  it('names nobody of the other municipality', () => {
    expect(JSON.stringify(own)).not.toMatch(/Ane Andersen|mariehavn\.example/);
  });

  it('claims nothing that was seen there', () => {
    expect([own.claims, own.status]).toEqual([[], null]);
  });
});
