import { beforeAll, describe, expect, it } from '@jest/globals';
import { longest } from '#libs/catalogue';
import { loadMessages } from '#libs/platform';
import { noteKinds } from '../log-note/note-kind.js';
import { caseFromLog, type LoggedNote, type LoggedProject } from './case-from-log.js';

const project: LoggedProject = {
  language: 'nn',
  title: 'Besøksven på bussen',
  purpose: 'Færre skal vere åleine.',
  goals: [3, 10],
  state: 'running',
  stopWhen: 'Stopp når ingen kjem.',
  stopCheck: 'Lista til sjåføren',
  learned: '',
  contactMailbox: 'folkehelse@storevik.example',
  contactName: null,
};
const picture = (sha: string) => ({ sha, name: 'kai.jpg', type: 'image/jpeg', size: 9, width: 4, height: 3, alt: 'Kaia' }) as const;
const note = (part: Partial<LoggedNote>): LoggedNote => ({
  kind: 'tried',
  day: '2026-03-03',
  place: null,
  text: 'Første tur.',
  pictures: [],
  ...part,
});

describe('a case drafted from a log', () => {
  beforeAll(() => loadMessages());

  it('has each note under the section that its kind fits, the oldest first, with its day and place', () => {
    const { sections, title, goals, status, stopCard, contact } = caseFromLog(project, [
      note({ kind: 'learned', text: 'Sjåføren er nøkkelen.', day: '2026-03-17' }),
      note({ text: 'Andre tur.', day: '2026-04-21', place: 'Kaia' }),
      note({}),
      note({ kind: 'changed', text: 'Tok bort vestane.', day: '2026-04-07' }),
      note({ kind: 'blocked', text: 'Full takst.', day: '2026-05-12' }),
    ]);
    expect(sections.map(({ role }) => role)).toEqual(['problem', 'done', null, 'adapt', 'what_went_wrong']);
    expect(sections[1]?.body).toBe('**3. mars 2026.** Første tur.\n\n**21. april 2026, Kaia.** Andre tur.');
    expect({ title, goals, status }).toEqual({ title: project.title, goals: [3, 10], status: 'running' });
    expect(stopCard).toContain('ingen kjem');
    expect(contact.mailbox).toBe('folkehelse@storevik.example');
  });

  it('loses no word and no picture, however long the log is', () => {
    const notes = Array.from({ length: 120 }, (_, index) =>
      note({
        kind: noteKinds[index % 4] as LoggedNote['kind'],
        text: `Notat ${index}. ${'ord '.repeat(480)}slutt ${index}`,
        pictures: index < 20 ? [picture(index.toString(16).padStart(64, '0'))] : [],
      }),
    );
    const { sections, attachments } = caseFromLog(project, notes);
    const text = sections.map(({ body }) => body).join('\n');
    for (const { text: words } of notes) expect(text).toContain(words);
    for (const { pictures } of notes) for (const { sha } of pictures) expect(attachments.map((one) => one.sha)).toContain(sha);
    expect(text.match(/!\[Kaia\]\(fil:/g)).toHaveLength(20);
    expect(Math.max(...sections.map(({ body }) => body.length))).toBeLessThanOrEqual(longest.body);
  });

  it('says of stopped work why it was stopped, and keeps a long purpose whole', () => {
    const purpose = 'Fordi. '.repeat(200).trim();
    const { sections, summary, status } = caseFromLog({ ...project, purpose, state: 'stopped', learned: 'To er nok.' }, []);
    expect([summary, status]).toEqual(['', 'stopped']);
    expect(sections.map(({ role, body }) => [role, body])).toEqual([
      ['problem', purpose],
      ['why_stopped', 'To er nok.'],
    ]);
  });
});
