import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '#libs/identity';
import { Clock, type Database, Forbidden, InvalidInput, NotFound, openDatabase, readConfig, Unauthenticated } from '#libs/platform';
import { Builders, type BuiltTenant } from '../../../test/support/builders.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { catalogueEntities } from '../catalogue.module.js';
import type { DraftView } from '../draft/draft.dto.js';
import { DraftService } from '../draft/draft.service.js';
import { EmptyDocument, NotADocument } from '../import/errors.js';
import { ImportService } from './import.service.js';

const text = `Grønne skolegårde

Vi plantede træer med eleverne i 2021. Kommunen afsatte 300.000 kr. til verdensmål 13.

Kontakt

Vil du vide mere? Skriv til miljo@herning.example

Log ind`;

describe('importing what someone already has', () => {
  let address: TestDatabase;
  let database: Database;
  let given: Builders;
  let imports: ImportService;
  let drafts: DraftService;
  let herning: BuiltTenant;
  let author: Awaited<ReturnType<Builders['aMember']>>;

  beforeAll(async () => {
    address = await aDatabase();
    database = await openDatabase({ application: address.app, system: address.system }, catalogueEntities, new Clock());
    given = new Builders(database);
    drafts = new DraftService(database);
    imports = new ImportService(database, drafts, readConfig({}));
    herning = await given.aTenant({ slug: 'herning', language: 'da', country: 'DK' });
    author = await given.aMember(herning);
  });

  const imported = async (input: unknown): Promise<DraftView> => {
    const made = await imports.importEntry(author, 'herning', input);
    if (!('draft' in made)) throw new Error('no draft was made');
    return made.draft;
  };

  afterAll(async () => {
    await database.close();
    await address.drop();
  });

  it('makes a draft with what was understood, guessed, found open and left out', async () => {
    const draft = await imported({ text });
    expect(draft.content).toMatchObject({ title: 'Grønne skolegårde', language: 'da', goals: [13] });
    expect(draft.content.contact.mailbox).toBe('miljo@herning.example');
    expect(draft.guesses.find(({ place }) => place === 'goals')?.reason).toBe('goal_named_in_text');
    expect(draft.open.map(({ place }) => place)).toContain('licence');
    expect(draft.source?.dropped).toContainEqual({ what: 'furniture', text: 'Log ind' });
    expect((await drafts.read(author, draft.id)).revision).toBe(1);
  });

  it('reads a Latin-1 file with its letters, and keeps the file’s name without its path', async () => {
    const draft = await imported({
      file: { name: 'C:\\Notater\\skolegård.txt', bytes: Buffer.from(text, 'latin1') },
    });
    expect(draft.content.title).toBe('Grønne skolegårde');
    expect(draft.source).toMatchObject({ from: 'file', name: 'skolegård.txt' });
  });

  it('reads HTML without its scripts', async () => {
    const html = `<h1>Grønne tage</h1><script>alert('x')</script><p>Vi lagde mos på taget i 2020 og målte vandet.</p>`;
    const draft = await imported({ html });
    expect(draft.content.title).toBe('Grønne tage');
    expect(JSON.stringify(draft.content)).not.toContain('alert');
  });

  it('refuses what is no document, is empty, or is nothing at all, and leaves no draft behind', async () => {
    const before = (await drafts.list(author)).length;
    const file = (bytes: Buffer) => imports.importEntry(author, 'herning', { file: { name: 'x', bytes } });
    await expect(file(Buffer.alloc(0))).rejects.toThrow(EmptyDocument);
    await expect(file(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]))).rejects.toThrow(NotADocument);
    await expect(imports.importEntry(author, 'herning', { text: ' \n ' })).rejects.toThrow(EmptyDocument);
    await expect(imports.importEntry(author, 'herning', {})).rejects.toThrow(InvalidInput);
    await expect(imports.importEntry(author, 'herning', { text, html: text })).rejects.toThrow(InvalidInput);
    expect(await drafts.list(author)).toHaveLength(before);
  });

  it('is for those who write in the tenant', async () => {
    await expect(imports.importEntry(anonymous, 'herning', { text })).rejects.toThrow(Unauthenticated);
    await expect(imports.importEntry(await given.aMember(herning, 'reader'), 'herning', { text })).rejects.toThrow(Forbidden);
    await expect(imports.importEntry(author, 'findes-ikke', { text })).rejects.toThrow(NotFound);
  });
});
