import { describe, expect, it } from '@jest/globals';
import { partNames, parts } from './editor-part-places.js';
import { laidSections, regions, waitingAt } from './laid-out.js';

const waiting = (place: string) => ({ place, isOpen: true, unknown: null, guesses: [] });

describe('a draft laid out as its finished page', () => {
  it('has an open section where the template would have it, and the author’s own headings where they stand', () => {
    const written = [{ role: null }, { role: 'done' }, { role: 'legal' }];
    const open = ['sections.problem', 'sections.what_went_wrong', 'sections.conditions'].map(waiting);
    const laid = laidSections(written, open).map((one) => ('section' in one ? one.section : one.waiting.place));
    expect(laid).toEqual([0, 'sections.problem', 1, 'sections.what_went_wrong', 'sections.conditions', 2]);
  });

  it('has room for every place that the form asks for', () => {
    const shown = new Set<string>(Object.values(regions).flat());
    const asked = partNames.flatMap((name) => parts.find((part) => part.name === name)?.places ?? []);
    expect(asked.filter((place) => !place.startsWith('sections.') && !shown.has(place))).toEqual([]);
  });

  it('shows a place for what is open, put off or guessed, and none for what is answered', () => {
    const guess = { place: 'contact.mailbox', reason: 'contact_named', evidence: null };
    const draft = {
      content: { unknowns: [{ place: 'licence', remindOn: '2027-01-01' }] },
      readiness: { templateMissing: ['goals'] },
      guesses: [guess],
    } as never;
    expect(waitingAt(draft, ['goals', 'licence', 'contact', 'sector'])).toEqual([
      { place: 'goals', isOpen: true, unknown: null, guesses: [] },
      { place: 'licence', isOpen: false, unknown: { place: 'licence', remindOn: '2027-01-01' }, guesses: [] },
      { place: 'contact', isOpen: false, unknown: null, guesses: [guess] },
    ]);
  });
});
