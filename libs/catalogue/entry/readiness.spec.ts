import { describe, expect, it } from '@jest/globals';
import { type EntryContent, emptyContent } from './entry-content.js';
import { readiness, templatePlaces } from './readiness.js';

const short: Partial<EntryContent> = {
  title: 'Partnerskaber',
  summary: 'Vi gik i gang.',
  goals: [17],
  contact: { mailbox: 'klima@herning.example', name: null, title: null, confirmedOn: null },
};
const having = (part: Partial<EntryContent>) => ({ ...emptyContent('da'), ...part });

describe('readiness', () => {
  it('asks a short experience for title, summary, goals and contact', () => {
    expect(readiness(emptyContent('da')).shortMissing).toEqual(['title', 'summary', 'goals', 'contact']);
    expect(readiness(having(short))).toMatchObject({ shortMissing: [], canPublish: true, canPropose: false });
  });

  it('takes a name for a contact where there is no mailbox', () => {
    const contact = { mailbox: null, name: 'Klimaafdelingen', title: null, confirmedOn: null };
    expect(readiness(having({ ...short, contact })).canPublish).toBe(true);
  });

  it('counts blanks as nothing', () => {
    expect(readiness(having({ ...short, title: '   ' })).shortMissing).toEqual(['title']);
  });

  it('takes «not known yet» for an answer, but not for a title', () => {
    const unknown = (place: string) => ({ place, remindOn: null });
    const asked = readiness(having({ ...short, unknowns: [unknown('claims'), unknown('title')], title: '' }));
    expect(asked.templateMissing).not.toContain('claims');
    expect(asked.shortMissing).toEqual(['title']);
  });

  it('asks a method for its steps and a tool for what must be in place', () => {
    expect(readiness(having({ kind: 'method' })).templateMissing).toEqual(
      expect.arrayContaining(['sections.steps', 'sections.materials', 'time']),
    );
    expect(readiness(having({ kind: 'tool' })).templateMissing).toEqual(expect.arrayContaining(['sections.prerequisites', 'toolVersion']));
    expect(readiness(having({ kind: 'case_study' })).templateMissing).not.toContain('sections.steps');
  });

  it('asks stopped work why it stopped and what it would not do again, and never stands in the way', () => {
    const stopped = readiness(having({ ...short, status: 'stopped' }));
    expect(stopped).toMatchObject({ canPublish: true, stoppedAsks: ['sections.why_stopped', 'sections.what_went_wrong'] });
    expect(stopped.templateMissing).toContain('sections.why_stopped');
    expect(readiness(having({ ...short, status: 'running' }))).toMatchObject({ stoppedAsks: [] });
    expect(readiness(having({ ...short, status: 'running' })).templateMissing).not.toContain('sections.why_stopped');
    const told = having({
      status: 'stopped',
      sections: [{ role: 'why_stopped', heading: '', body: 'Pengene slap op.' }],
      unknowns: [{ place: 'sections.what_went_wrong', remindOn: null }],
    });
    expect(readiness(told).stoppedAsks).toEqual([]);
  });

  it('sees a section by its role and its text', () => {
    const problem = (body: string) => readiness(having({ sections: [{ role: 'problem', heading: '', body }] })).templateMissing;
    expect(problem('Ingen vidste, hvem der gjorde hvad.')).not.toContain('sections.problem');
    expect(problem(' ')).toContain('sections.problem');
  });

  it('is 0 for an empty draft and 100 when every place has an answer', () => {
    const unknowns = templatePlaces.map((place) => ({ place, remindOn: null }));
    expect(readiness(emptyContent('da')).meter).toBe(0);
    expect(readiness(having({ ...short, kind: 'case_study', unknowns }))).toMatchObject({ meter: 100, canPropose: true });
  });
});
