import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '#libs/identity';
import { newId } from '#libs/platform';
import { aJpeg } from '../../../test/support/a-picture.js';
import type { Builders, BuiltTenant } from '../../../test/support/builders.js';
import { FileRoom } from '../../../test/support/file-room.js';
import { ProjectService } from '../project/project.service.js';
import { ProjectReadingService } from '../project/project-reading.service.js';
import { LogNoteService } from './log-note.service.js';
import { LogReadingService } from './log-reading.service.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;

describe('a development project and its log', () => {
  let room: FileRoom;
  let projects: ProjectService;
  let reading: ProjectReadingService;
  let notes: LogNoteService;
  let log: LogReadingService;
  let home: BuiltTenant;
  let author: Member;
  let colleague: Member;
  let editor: Member;
  let reader: Member;
  let neighbour: Member;
  let outsider: Member;

  beforeAll(async () => {
    room = await new FileRoom().open();
    room.clock.moveTo(new Date('2026-11-10T09:00:00Z'));
    const { database, heldFiles, given } = room;
    reading = new ProjectReadingService(database);
    projects = new ProjectService(database, heldFiles);
    notes = new LogNoteService(database, heldFiles, reading);
    log = new LogReadingService(database, heldFiles);
    home = await given.aTenant({ slug: 'storevik', language: 'nn', editorForPublic: true });
    const [near, far] = [await given.aTenant({ slug: 'asker' }), await given.aTenant()];
    await given.aNetwork([home, near], 'norden');
    [author, colleague, editor, reader] = [
      await given.aMember(home, 'author'),
      await given.aMember(home, 'author'),
      await given.aMember(home, 'editor'),
      await given.aMember(home, 'reader'),
    ];
    neighbour = await given.aMember(near, 'editor');
    outsider = await given.aMember(far, 'admin');
  });

  afterAll(() => room.close());

  const pass = (days: number) => room.clock.moveTo(new Date(room.clock.now().getTime() + days * 86_400_000));

  const aProject = async (part: object = {}, by = author) =>
    (await projects.create(by, 'storevik', { title: 'Besøksven på bussen', goals: [10, 3], ...part })).id;
  const inNetwork = { audience: 'networks', networks: ['norden'] };
  const aNote = async (project: string, part: object = {}, by = author) =>
    (await notes.write(by, project, { kind: 'tried', text: 'Første tur.', ...part })).id;
  const seenBy = async (actor: Parameters<LogReadingService['list']>[0], project: string) =>
    (await log.list(actor, project, {})).items.map(({ text }) => text);

  it('is its tenant’s own until it is shared; what others may not see does not exist for them', async () => {
    const id = await aProject();
    expect(await reading.read(reader, id)).toMatchObject({ title: 'Besøksven på bussen', language: 'nn', goals: [3, 10], mayWrite: false });
    for (const stranger of [neighbour, outsider, anonymous]) {
      await expect(reading.read(stranger, id)).rejects.toMatchObject({ code: 'not_found' });
      await expect(log.list(stranger, id, {})).rejects.toMatchObject({ code: 'not_found' });
      expect((await reading.list(stranger, { tenant: 'storevik' })).items).toEqual([]);
    }
    for (const stranger of [neighbour, outsider]) {
      await expect(notes.write(stranger, id, { nonsense: true })).rejects.toMatchObject({ code: 'not_found' });
      await expect(projects.create(stranger, 'storevik', {})).rejects.toMatchObject({ code: 'not_found' });
    }
    await expect(notes.write(reader, id, { kind: 'tried', text: 'Nei' })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('shares each note with as many as its writer chose, and counts for each reader what that reader sees', async () => {
    const id = await aProject(inNetwork);
    await aNote(id, { text: 'For oss' });
    await aNote(id, { text: 'For nettverket', audience: 'networks', kind: 'learned' });
    expect(await seenBy(reader, id)).toEqual(['For nettverket', 'For oss']);
    expect(await seenBy(neighbour, id)).toEqual(['For nettverket']);
    expect((await reading.read(reader, id)).notes).toBe(2);
    expect((await reading.read(neighbour, id)).notes).toBe(1);
    expect((await log.list(neighbour, id, {})).items[0]).toMatchObject({ writtenBy: null, audience: 'networks', mayChange: false });
    expect((await log.list(author, id, { kind: 'tried' })).items).toMatchObject([{ text: 'For oss', mayChange: true, day: '2026-11-10' }]);
    await expect(aNote(id, { audience: 'public' })).rejects.toHaveProperty('fields.audience', ['wider_than_project']);
    await expect(reading.read(outsider, id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is moved up in others’ lists by what they may read, and by nothing else', async () => {
    const older = await aProject(inNetwork);
    pass(1);
    const newer = await aProject(inNetwork);
    const order = async (actor = neighbour) =>
      (await reading.list(actor, {})).items.map(({ id }) => id).filter((id) => id === older || id === newer);
    pass(1);
    await aNote(older, { text: 'Berre for oss' });
    expect(await order()).toEqual([newer, older]);
    await aNote(older, { audience: 'networks' });
    expect(await order()).toEqual([older, newer]);
    const first = await reading.list(neighbour, { limit: 1 });
    const second = await reading.list(neighbour, { limit: 1, cursor: first.nextCursor });
    expect([first, second].map(({ items }) => items[0]?.id)).toEqual([older, newer]);
  });

  it('is made public by an editor where the tenant wants one, and so are its notes', async () => {
    await expect(aProject({ audience: 'public' })).rejects.toHaveProperty('fields.audience', ['editor_wanted']);
    const id = await aProject({ audience: 'public' }, editor);
    await expect(aNote(id, { audience: 'public' })).rejects.toHaveProperty('fields.audience', ['editor_wanted']);
    await aNote(id, { text: 'For alle', audience: 'public' }, editor);
    await aNote(id, { text: 'For nettverka', audience: 'networks' });
    await aNote(id, { text: 'For oss' });
    expect(await seenBy(anonymous, id)).toEqual(['For alle']);
    expect(await seenBy(outsider, id)).toEqual(['For alle']);
    expect((await seenBy(neighbour, id)).sort()).toEqual(['For alle', 'For nettverka']);
    expect((await reading.list(anonymous, { tenant: 'storevik' })).items).toMatchObject([{ id, notes: 1 }]);
  });

  it('takes its notes along when it is shared with fewer, and leaves them there when it is shared with more again', async () => {
    const id = await aProject({ audience: 'public', networks: ['norden'] }, editor);
    await aNote(id, { text: 'For alle', audience: 'public' }, editor);
    const whole = async () => ({ title: 'Besøksven', revision: (await reading.read(editor, id)).revision });
    await projects.change(editor, id, { ...(await whole()), ...inNetwork });
    expect(await seenBy(neighbour, id)).toEqual(['For alle']);
    await expect(seenBy(anonymous, id)).rejects.toMatchObject({ code: 'not_found' });
    await projects.change(author, id, { ...(await whole()), audience: 'tenant' });
    await projects.change(editor, id, { ...(await whole()), audience: 'public' });
    expect(await seenBy(anonymous, id)).toEqual([]);
    expect(await seenBy(reader, id)).toEqual(['For alle']);
  });

  it('has one note of what is sent twice, and none of a note that is somebody else’s', async () => {
    const [id, other] = [await aProject(), await aProject()];
    const noteId = newId();
    await aNote(id, { id: noteId, text: 'Éin gong' });
    expect(await aNote(id, { id: noteId, text: 'Éin gong' })).toBe(noteId);
    expect(await seenBy(author, id)).toEqual(['Éin gong']);
    await expect(aNote(other, { id: noteId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(aNote(id, { id: noteId }, colleague)).rejects.toMatchObject({ code: 'not_found' });
    const projectId = newId();
    expect(await aProject({ id: projectId })).toBe(projectId);
    expect(await aProject({ id: projectId })).toBe(projectId);
    await expect(projects.create(neighbour, 'asker', { id: projectId, title: 'Vårt' })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('lets whoever wrote a note change it, and an editor; its people see what it said before', async () => {
    const id = await aProject(inNetwork);
    const noteId = await aNote(id, { audience: 'networks', text: 'Fem kom.' });
    const change = (by: Member, text: string) => notes.change(by, noteId, { kind: 'learned', text, audience: 'networks' });
    await expect(change(colleague, 'Nei')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(change(neighbour, 'Nei')).rejects.toMatchObject({ code: 'not_found' });
    await change(author, 'Seks kom.');
    await change(editor, 'Sju kom.');
    await change(editor, 'Sju kom.');
    expect((await log.list(neighbour, id, {})).items).toMatchObject([{ text: 'Sju kom.', kind: 'learned', isEdited: true }]);
    expect((await log.edits(reader, noteId)).items.map(({ text }) => text)).toEqual(['Seks kom.', 'Fem kom.']);
    expect((await log.edits(neighbour, noteId)).items).toEqual([]);
    await expect(log.edits(outsider, noteId)).rejects.toMatchObject({ code: 'not_found' });
    await notes.remove(author, noteId);
    expect(await seenBy(reader, id)).toEqual([]);
    expect((await reading.read(reader, id)).notes).toBe(0);
    await expect(notes.remove(author, noteId)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('has a photo that those read who read the note, until fewer do or it is taken away', async () => {
    const id = await aProject({ audience: 'public', networks: ['norden'] }, editor);
    const photo = new File([new Uint8Array(await aJpeg())], 'kaia.jpg', { type: 'image/jpeg' });
    const said = { kind: 'tried', text: 'Kaffi på kaia.', audience: 'public', photoShows: 'Fire menn på kaia' };
    const { id: noteId } = await notes.write(editor, id, said, photo);
    const photos = async (actor: Parameters<LogReadingService['list']>[0]) =>
      (await room.heldFiles.of(actor, [noteId])).get(noteId)?.map(({ alt }) => alt) ?? [];
    expect((await log.list(anonymous, id, {})).items[0]?.pictures).toMatchObject([{ type: 'image/jpeg', alt: 'Fire menn på kaia' }]);
    await projects.change(editor, id, { title: 'Besøksven', revision: 1, ...inNetwork });
    expect([await photos(anonymous), await photos(neighbour)]).toEqual([[], ['Fire menn på kaia']]);
    await notes.change(editor, noteId, { ...said, audience: 'tenant' });
    expect([await photos(neighbour), await photos(reader)]).toEqual([[], ['Fire menn på kaia']]);
    await expect(notes.attach(neighbour, noteId, [photo])).rejects.toMatchObject({ code: 'not_found' });
    await expect(notes.write(neighbour, id, said, photo)).rejects.toMatchObject({ code: 'not_found' });
    await notes.removePicture(editor, noteId, (await log.read(editor, noteId)).pictures[0]?.sha as string);
    expect((await log.read(reader, noteId)).pictures).toEqual([]);
  });

  it('refuses a day to come, and what was changed by somebody else meanwhile, with nothing lost', async () => {
    const id = await aProject();
    await expect(aNote(id, { day: '2027-01-01' })).rejects.toHaveProperty('fields.day', ['day_to_come']);
    await projects.change(author, id, { title: 'Ny tittel', revision: 1, stopWhen: 'Ingen kjem', stopLookOn: '2027-01-01' });
    await expect(projects.change(colleague, id, { title: 'Annan', revision: 1 })).rejects.toMatchObject({ code: 'lost_update' });
    expect(await reading.read(reader, id)).toMatchObject({ title: 'Ny tittel', stopWhen: 'Ingen kjem', revision: 2 });
    await expect(aProject({ beginsOn: '2026-05-01', endsOn: '2026-04-01' })).rejects.toHaveProperty('fields.endsOn');
  });

  it('pages through a long log without losing or repeating a note', async () => {
    const id = await aProject();
    for (let day = 1; day <= 9; day += 1) await aNote(id, { text: `Notat ${day}`, day: `2026-10-0${Math.ceil(day / 2)}` });
    const texts: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await log.list(author, id, { limit: 2, ...(cursor ? { cursor } : {}) });
      texts.push(...page.items.map(({ text }) => text));
      cursor = page.nextCursor;
    } while (cursor);
    expect(texts.toSorted()).toEqual(Array.from({ length: 9 }, (_, index) => `Notat ${index + 1}`));
  });
});
