import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '#libs/identity';
import { type Database, InvalidInput, loadMessages, NotFound, newId, openDatabase, readConfig, Unauthenticated } from '#libs/platform';
import { aZip } from '../../../test/support/a-document.js';
import { Builders, type BuiltTenant } from '../../../test/support/builders.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { SetClock } from '../../../test/support/workers.js';
import { catalogueEntities } from '../catalogue.module.js';
import { DraftService } from '../draft/draft.service.js';
import { ImportService } from './import.service.js';
import { ImportReviewService } from './import-review.service.js';
import { ReadImportHandler } from './read-import.handler.js';
import { SweepImports } from './sweep-imports.job.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;
const text = 'Grønne skolegårde\n\nVi plantede træer med eleverne i 2021. Det er verdensmål 13.';
const table =
  'Titel;Verdensmål;Kontakt\nGrønne tage;13;miljo@herning.example\nSkolehaver;4, 15;skole@herning.example\n;;\nForkert;1;2;3;4\n';

describe('what was sent to be read', () => {
  let address: TestDatabase;
  let database: Database;
  let clock: SetClock;
  let given: Builders;
  let imports: ImportService;
  let reviews: ImportReviewService;
  let drafts: DraftService;
  let handler: ReadImportHandler;
  let herning: BuiltTenant;
  let author: Member;
  let colleague: Member;

  beforeAll(async () => {
    loadMessages();
    address = await aDatabase();
    clock = new SetClock();
    database = await openDatabase({ application: address.app, system: address.system }, catalogueEntities, clock);
    given = new Builders(database, clock);
    drafts = new DraftService(database);
    imports = new ImportService(database, drafts, readConfig({}));
    reviews = new ImportReviewService(database);
    handler = new ReadImportHandler(database, readConfig({}));
    herning = await given.aTenant({ slug: 'herning', language: 'da', country: 'DK' });
    author = await given.aMember(herning);
    colleague = await given.aMember(herning, 'admin');
  });

  afterAll(async () => {
    await database.close();
    await address.drop();
  });

  const sent = async (name: string, bytes: Buffer): Promise<string> => {
    const importId = await imports.begin(author, 'herning', { file: { name, bytes } });
    await handler.handle({ importId });
    return importId;
  };
  const drafted = async () => (await drafts.list(author)).length;

  it('is being read, then understood, and no draft before its person says so', async () => {
    const before = await drafted();
    const id = await imports.begin(author, 'herning', { text });
    expect(await reviews.view(author, id)).toMatchObject({ state: 'reading', done: 0, items: [] });
    await handler.handle({ importId: id });
    const view = await reviews.view(author, id);
    expect(view).toMatchObject({ state: 'understood', many: false, total: 1, done: 1 });
    expect(view.items[0]?.draft).toMatchObject({ content: { title: 'Grønne skolegårde', goals: [13] } });
    expect(view.items[0]?.draft?.open.map(({ place }) => place)).toContain('licence');
    expect(await drafted()).toBe(before);
    const { drafts: made } = await reviews.save(author, id, {});
    expect(made).toHaveLength(1);
    expect((await drafts.read(author, made[0] as string)).guesses.length).toBeGreaterThan(0);
    expect((await reviews.save(author, id, {})).drafts).toEqual(made);
    expect(await drafted()).toBe(before + 1);
  });

  it('is read once, however often the job comes, and takes up where a worker fell', async () => {
    const id = await imports.begin(author, 'herning', { file: { name: 'alle.csv', bytes: Buffer.from(table) } });
    await given.write((tx) =>
      tx.query(`insert into import_item (import_id, number, tenant_id, person_id, name) values ($1, 1, $2, $3, 'read before')`, [
        id,
        herning.id,
        author.personId,
      ]),
    );
    await Promise.all([handler.handle({ importId: id }), handler.handle({ importId: id })]);
    await handler.handle({ importId: id });
    const { items } = await reviews.view(author, id);
    expect(items.map(({ number, name }) => [number, name])).toEqual([
      [1, 'read before'],
      [2, '3'],
      [3, '5'],
    ]);
  });

  it('is a table of many: each row a draft to be chosen, a bad row named, and the columns shown', async () => {
    const id = await sent('alle.csv', Buffer.from(table));
    const view = await reviews.view(author, id);
    expect(view.columns?.map(({ place }) => place)).toEqual(['title', 'goals', 'contact.name']);
    expect(view.items.map(({ name, problem, draft }) => [name, problem?.code ?? null, draft?.content.goals ?? null])).toEqual([
      ['2', null, [13]],
      ['3', null, [4, 15]],
      ['5', 'import.row_with_more_cells', null],
    ]);
    const { drafts: made } = await reviews.save(author, id, { items: [2] });
    expect(made).toHaveLength(1);
    const draft = await drafts.read(author, made[0] as string);
    expect(draft.content).toMatchObject({ title: 'Skolehaver', contact: { mailbox: 'skole@herning.example' } });
    expect(draft.source?.name).toBe('alle.csv › 3');
  });

  it('is a table whose columns somebody gives other places: its rows are understood anew, and nothing is saved', async () => {
    const before = await drafted();
    const id = await sent('alle.csv', Buffer.from(table));
    const placed = await reviews.placeColumns(author, id, { places: ['title', 'none', 'contact.mailbox'] });
    expect(placed).toMatchObject({ state: 'reading', done: 0, items: [] });
    await expect(reviews.placeColumns(author, id, { places: ['title', 'own', 'own'] })).rejects.toMatchObject({
      code: 'import_still_reading',
    });
    await handler.handle({ importId: id });
    const view = await reviews.view(author, id);
    expect(view).toMatchObject({ state: 'understood', total: 3, done: 3 });
    expect(view.columns).toEqual([
      { heading: 'Titel', place: 'title' },
      { heading: 'Verdensmål', place: 'none' },
      { heading: 'Kontakt', place: 'contact.mailbox' },
    ]);
    expect(view.items.map(({ problem, draft }) => problem?.code ?? draft?.content.goals)).toEqual([[], [], 'import.row_with_more_cells']);
    // And once more, from the same file.
    await reviews.placeColumns(author, id, { places: ['title', 'goals', 'none'] });
    await handler.handle({ importId: id });
    expect((await reviews.view(author, id)).items[0]?.draft?.content).toMatchObject({ goals: [13], contact: { mailbox: null } });
    expect(await drafted()).toBe(before);
    expect((await reviews.save(author, id, { items: [1] })).drafts).toHaveLength(1);
    const [kept] = await given.write((tx) => tx.query('select bytes from entry_import where id = $1', [id]));
    expect(kept).toEqual({ bytes: null });
    await expect(reviews.placeColumns(author, id, { places: ['title', 'goals', 'none'] })).rejects.toMatchObject({
      code: 'import_no_table',
    });
  });

  it('waits with other places while as many of its person are being read as may be', async () => {
    const busy = await given.aMember(herning);
    const places = ['title', 'goals', 'none'];
    const file = { name: 'alle.csv', bytes: Buffer.from(table) };
    const ids: string[] = [];
    for (let one = 0; one < 5; one++) {
      const id = await imports.begin(busy, 'herning', { file });
      await handler.handle({ importId: id });
      ids.push(id);
    }
    for (const id of ids.slice(1)) expect(await reviews.placeColumns(busy, id, { places })).toMatchObject({ state: 'reading' });
    await expect(reviews.placeColumns(busy, ids[0] as string, { places })).rejects.toMatchObject({ code: 'import.too_many_at_once' });
    expect(await reviews.view(busy, ids[0] as string)).toMatchObject({ state: 'understood' });
  });

  it('keeps its places where those that are chosen make no sense', async () => {
    const id = await sent('alle.csv', Buffer.from(table));
    for (const [places, fields] of [
      [['title', 'title', 'own'], { 'places.1': ['place_taken'] }],
      [['title', 'goals'], { places: ['one_per_column'] }],
      [['title', 'goals', 'elsewhere'], { places: ['isIn'] }],
      ['title', { places: ['arrayMaxSize', 'isArray'] }],
    ] as const)
      await expect(reviews.placeColumns(author, id, { places })).rejects.toMatchObject({ code: 'invalid_input', fields });
    const { state, columns } = await reviews.view(author, id);
    expect([state, columns?.map(({ place }) => place)]).toEqual(['understood', ['title', 'goals', 'contact.name']]);
    const document = await sent('note.txt', Buffer.from(text));
    await expect(reviews.placeColumns(author, document, { places: [] })).rejects.toMatchObject({ code: 'import_no_table', status: 409 });
  });

  it('is read as it was last said, however late a reading from before comes', async () => {
    const id = await imports.begin(author, 'herning', { file: { name: 'alle.csv', bytes: Buffer.from(table) } });
    let steps = 0;
    const watched: Database = Object.create(database, {
      system: {
        value: async (...work: Parameters<Database['system']>) => {
          // It has been opened; while it rests, another worker reads all of it, and its person chooses other places.
          if (++steps === 3) {
            await handler.handle({ importId: id });
            await reviews.placeColumns(author, id, { places: ['title', 'none', 'none'] });
          }
          return database.system(...work);
        },
      },
    });
    await new ReadImportHandler(watched, readConfig({})).handle({ importId: id });
    expect(await reviews.view(author, id)).toMatchObject({ state: 'reading', items: [] });
    await handler.handle({ importId: id });
    expect((await reviews.view(author, id)).items[0]?.draft?.content.goals).toEqual([]);
  });

  it('is a folder of documents: one that is bad stops none of the others', async () => {
    const plain = readFileSync(new URL('../../../test/fixtures/imports/plain.odt', import.meta.url));
    const folder = aZip([
      { name: 'mappe/', bytes: Buffer.alloc(0) },
      { name: 'mappe/skolegård.txt', bytes: Buffer.from(text) },
      { name: 'mappe/lekkasje.odt', bytes: plain },
      { name: 'mappe/billede.png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]) },
      { name: 'mappe/igen.zip', bytes: aZip([{ name: 'a.txt', bytes: Buffer.from(text) }]) },
      { name: '__MACOSX/mappe/._skolegård.txt', bytes: Buffer.from('x') },
    ]);
    const made = await imports.importEntry(author, 'herning', { file: { name: 'mappe.zip', bytes: folder } });
    if (!('importId' in made)) throw new Error('a folder is no draft');
    await handler.handle(made);
    const view = await reviews.view(author, made.importId);
    expect(view.items.map(({ name, problem, draft }) => [name, problem?.code ?? draft?.content.title])).toEqual([
      ['skolegård.txt', 'Grønne skolegårde'],
      ['lekkasje.odt', 'Lekkasjejakt på vannettet'],
      ['billede.png', 'import.not_a_document'],
      ['igen.zip', 'import.nested_zip'],
    ]);
    expect((await reviews.save(author, made.importId, {})).drafts).toHaveLength(2);
  });

  it('says why where it cannot be read, and can be put away', async () => {
    const id = await sent('noget.pdf', Buffer.from('%PDF-1.7 nothing'));
    expect(await reviews.view(author, id)).toMatchObject({ state: 'failed', problem: { code: 'import.damaged' }, items: [] });
    await expect(reviews.save(author, id, {})).rejects.toMatchObject({ code: 'import_nothing_chosen' });
    await reviews.discard(author, id);
    await expect(reviews.view(author, id)).rejects.toThrow(NotFound);
  });

  it('is gone with what was in it once it is put away, even while it is read', async () => {
    const id = await imports.begin(author, 'herning', { text });
    await reviews.discard(author, id);
    await handler.handle({ importId: id });
    const kept = await given.write((tx) => tx.query('select state, bytes from entry_import where id = $1', [id]));
    expect(kept).toEqual([{ state: 'discarded', bytes: null }]);
    expect(await given.write((tx) => tx.query('select 1 from import_item where import_id = $1', [id]))).toEqual([]);
  });

  it('is read no further once it is put away while it is read', async () => {
    const id = await imports.begin(author, 'herning', { file: { name: 'alle.csv', bytes: Buffer.from(table) } });
    let steps = 0;
    const watched: Database = Object.create(database, {
      system: {
        value: async (...work: Parameters<Database['system']>) => {
          // After it has been opened, before its first row.
          if (++steps === 3) await reviews.discard(author, id);
          return database.system(...work);
        },
      },
    });
    await new ReadImportHandler(watched, readConfig({})).handle({ importId: id });
    expect(steps).toBe(3);
    expect(await given.write((tx) => tx.query('select 1 from import_item where import_id = $1', [id]))).toEqual([]);
  });

  it('is its person’s alone: an administrator of the same municipality has no such import', async () => {
    const id = await sent('note.txt', Buffer.from(text));
    for (const other of [colleague, await given.aMember(await given.aTenant())]) {
      await expect(reviews.view(other, id)).rejects.toThrow(NotFound);
      await expect(reviews.save(other, id, { items: 'all' })).rejects.toThrow(NotFound);
      await expect(reviews.placeColumns(other, id, { places: 'all' })).rejects.toThrow(NotFound);
      await expect(reviews.discard(other, id)).rejects.toThrow(NotFound);
      expect(await reviews.waiting(other)).toEqual([]);
      expect(await database.read(other, 'select id from entry_import where id = $1', [id])).toEqual([]);
      expect(await database.read(other, 'select number from import_item where import_id = $1', [id])).toEqual([]);
    }
    const write = (sql: string, parameters: unknown[]) => database.transaction(colleague, (tx) => tx.execute(sql, parameters));
    expect(await write(`update entry_import set state = 'discarded' where id = $1`, [id])).toBe(0);
    expect(await write('delete from import_item where import_id = $1', [id])).toBe(0);
    const another = `insert into entry_import (id, tenant_id, person_id, state, source, created_at, expires_at) values ($1, $2, $3, 'reading', 'text', now(), now())`;
    await expect(write(another, [newId(), herning.id, author.personId])).rejects.toMatchObject({ code: '42501' });
    await expect(reviews.view(anonymous, id)).rejects.toThrow(Unauthenticated);
    expect((await reviews.waiting(author)).map((one) => one.id)).toContain(id);
    await expect(reviews.save(author, id, { items: ['x'] })).rejects.toThrow(InvalidInput);
  });

  it('is not taken without end', async () => {
    const busy = await given.aMember(herning);
    for (let index = 0; index < 4; index++) await imports.begin(busy, 'herning', { text });
    await expect(imports.begin(busy, 'herning', { text })).rejects.toMatchObject({ code: 'import.too_many_at_once', status: 429 });
  });

  it('is removed after a day, and called interrupted where nobody reads it any more', async () => {
    const late = await given.aMember(herning);
    const id = await imports.begin(late, 'herning', { text });
    const sweeper = new SweepImports(database);
    const table = await imports.begin(late, 'herning', { file: { name: 'alle.csv', bytes: Buffer.from('Titel;Mål\nTage;13\n') } });
    await handler.handle({ importId: table });
    clock.forward(31 * 60_000);
    await reviews.placeColumns(late, table, { places: ['title', 'none'] });
    await sweeper.handle();
    expect(await reviews.view(late, id)).toMatchObject({ state: 'failed', problem: { code: 'import.interrupted' } });
    expect(await reviews.view(late, table)).toMatchObject({ state: 'reading' });
    clock.forward(24 * 3_600_000);
    await sweeper.handle();
    expect(await given.write((tx) => tx.query('select 1 from entry_import'))).toEqual([]);
  });
});
