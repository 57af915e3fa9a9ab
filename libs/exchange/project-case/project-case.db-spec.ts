import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DraftService, PublishingService } from '#libs/catalogue';
import { anonymous } from '#libs/identity';
import { loadMessages, newId } from '#libs/platform';
import { aJpeg } from '../../../test/support/a-picture.js';
import type { Builders, BuiltTenant } from '../../../test/support/builders.js';
import { FileRoom } from '../../../test/support/file-room.js';
import { LogNoteService } from '../log-note/log-note.service.js';
import { LogReadingService } from '../log-note/log-reading.service.js';
import { ProjectService } from '../project/project.service.js';
import { ProjectReadingService } from '../project/project-reading.service.js';
import { ProjectCaseService } from './project-case.service.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;

describe('a log that becomes a case', () => {
  let room: FileRoom;
  let home: BuiltTenant;
  let projects: ProjectService;
  let notes: LogNoteService;
  let log: LogReadingService;
  let cases: ProjectCaseService;
  let drafts: DraftService;
  let author: Member;
  let reader: Member;
  let neighbour: Member;

  beforeAll(async () => {
    loadMessages();
    room = await new FileRoom().open();
    room.clock.moveTo(new Date('2026-11-10T09:00:00Z'));
    const { database, heldFiles, given } = room;
    const reading = new ProjectReadingService(database);
    projects = new ProjectService(database, heldFiles);
    notes = new LogNoteService(database, heldFiles, reading);
    log = new LogReadingService(database, heldFiles);
    drafts = new DraftService(database);
    cases = new ProjectCaseService(database, reading, log, drafts, heldFiles);
    home = await given.aTenant({ slug: 'storevik', language: 'nn' });
    const near = await given.aTenant({ slug: 'asker' });
    await given.aNetwork([home, near], 'norden');
    [author, reader, neighbour] = [await given.aMember(home), await given.aMember(home, 'reader'), await given.aMember(near, 'editor')];
  });
  afterAll(() => room.close());

  /** Nine notes, two with a photo: three for everybody, three for the network, three for the tenant alone. */
  const aLog = async () => {
    const { id } = await projects.create(author, 'storevik', {
      title: 'Besøksven',
      purpose: 'Færre åleine.',
      goals: [3],
      audience: 'public',
    });
    for (const index of Array.from({ length: 9 }, (_, place) => place)) {
      const photo = index % 4 === 0 && index > 0 ? new File([new Uint8Array(await aJpeg(40 + index, 30))], `bilete-${index}.jpg`) : null;
      const audience = (['public', 'networks', 'tenant'] as const)[index % 3];
      const kind = (['tried', 'learned', 'changed', 'blocked'] as const)[index % 4];
      await notes.write(
        author,
        id,
        { kind, text: `Notat nummer ${index}.`, day: `2026-03-0${index + 1}`, audience, photoShows: photo ? 'Bussen' : '' },
        photo,
      );
    }
    return id;
  };

  it('has every note and every photo in the draft, and is one draft however often it is sent', async () => {
    const projectId = await aLog();
    const id = newId();
    expect(await cases.make(author, projectId, { id })).toEqual({ entryId: id });
    expect(await cases.make(author, projectId, { id })).toEqual({ entryId: id });
    const { content } = await drafts.read(author, id);
    const text = content.sections.map(({ body }) => body).join('\n');
    for (let index = 0; index < 9; index += 1) expect(text).toContain(`Notat nummer ${index}.`);
    expect(content.attachments.map(({ alt }) => alt)).toEqual(['Bussen', 'Bussen']);
    for (const { sha } of content.attachments) {
      expect(text).toContain(`(fil:${sha.slice(0, 12)})`);
      expect((await room.seen(author, id, sha)).length).toBeGreaterThan(100);
    }
    expect(await cases.casesOf(author, projectId)).toMatchObject([{ id, title: 'Besøksven', slug: null }]);
    expect(await cases.casesOf(anonymous, projectId)).toEqual([]);
  });

  it('stays linked as proof: each reader of the case is told of the notes that reader may see', async () => {
    const projectId = await aLog();
    const { entryId } = await cases.make(author, projectId, {});
    await expect(cases.logsOf(anonymous, entryId)).rejects.toMatchObject({ code: 'not_found' });
    const draft = await drafts.read(author, entryId);
    await drafts.save(author, entryId, draft.revision, { summary: 'Kort.', contact: { mailbox: 'post@storevik.example' } });
    await new PublishingService(room.database).publish(author, entryId, { audience: 'public', networks: ['norden'] });
    const counted = async (actor: Parameters<ProjectCaseService['logsOf']>[0]) =>
      (await cases.logsOf(actor, entryId)).items.map((one) => one.notes);
    expect([await counted(reader), await counted(neighbour), await counted(anonymous)]).toEqual([[9], [6], [3]]);
    expect(await cases.casesOf(anonymous, projectId)).toMatchObject([{ id: entryId, title: 'Besøksven' }]);
  });

  it('holds what was chosen alone, and is made by those who write for the tenant', async () => {
    const projectId = await aLog();
    const [first, second] = (await log.list(author, projectId, {})).items;
    const { entryId } = await cases.make(author, projectId, { notes: [first?.id, second?.id] });
    const text = JSON.stringify((await drafts.read(author, entryId)).content);
    expect([text.includes('Notat nummer 8.'), text.includes('Notat nummer 7.'), text.includes('Notat nummer 0.')]).toEqual([
      true,
      true,
      false,
    ]);
    await expect(cases.make(author, projectId, { notes: [newId()] })).rejects.toHaveProperty('fields.notes');
    await expect(cases.make(reader, projectId, {})).rejects.toMatchObject({ code: 'forbidden' });
    await expect(cases.make(neighbour, projectId, {})).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('waits for a photo that is being checked, a colleague’s too, and takes it once it is clean', async () => {
    const projectId = await aLog();
    const [newest] = (await log.list(author, projectId, {})).items;
    const check = (state: string) =>
      room.given.write((tx) => tx.query('update held_file set state = $2 where holder_id = $1', [newest?.id, state]));
    await check('checking');
    const colleague = await room.given.aMember(home);
    for (const by of [author, colleague])
      await expect(cases.make(by, projectId, {})).rejects.toHaveProperty('fields.notes', ['pictures_being_checked']);
    const others = (await log.list(author, projectId, {})).items.slice(1).map(({ id }) => id);
    await cases.make(colleague, projectId, { notes: others });
    await check('clean');
    const { entryId } = await cases.make(author, projectId, {});
    expect((await drafts.read(author, entryId)).content.attachments).toHaveLength(2);
  });

  it('leaves nothing out of a very long log unsaid', async () => {
    const projectId = await aLog();
    const [newest] = (await log.list(author, projectId, {})).items;
    await room.given.write((tx) =>
      tx.query(
        `insert into log_note select (jsonb_populate_record(n, jsonb_build_object('id', gen_random_uuid()))).*
         from log_note n, generate_series(1, 500) where n.id = $1`,
        [newest?.id],
      ),
    );
    await expect(cases.make(author, projectId, {})).rejects.toHaveProperty('fields.notes', ['too_many_notes']);
  });

  it('is refused with more pictures than a case holds, and says so', async () => {
    const projectId = await aLog();
    const [newest] = (await log.list(author, projectId, {})).items;
    await room.given.write((tx) =>
      tx.query(
        `insert into held_file select (jsonb_populate_record(h, jsonb_build_object('sha', encode(sha256(n::text::bytea), 'hex')))).*
         from held_file h, generate_series(1, 30) n where h.holder_id = $1`,
        [newest?.id],
      ),
    );
    await expect(cases.make(author, projectId, {})).rejects.toHaveProperty('fields.notes', ['too_many_pictures']);
  });
});
