import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '#libs/identity';
import { Clock, type Database, Forbidden, NotFound, openDatabase, Unauthenticated } from '#libs/platform';
import { Builders, type BuiltTenant } from '../../../test/support/builders.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { twoNeighbours } from '../../../test/support/neighbours.js';
import { catalogueEntities } from '../catalogue.module.js';
import { DraftService } from '../draft/draft.service.js';
import { EntryService } from '../entry/entry.service.js';
import { NoLicence, TranslatedAlready, TranslationTooWide, TranslationWider } from '../errors.js';
import { PublishingService } from '../publishing/publishing.service.js';
import { TranslationService } from './translation.service.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;
const enough = {
  ...{ kind: 'method', title: 'Borgersamling', summary: 'Tre aftener.', goals: [16], licence: 'CC-BY-4.0' },
  sections: [{ role: 'steps', heading: 'Sådan', body: 'Først mad.' }],
  contact: { mailbox: 'demokrati@mariehavn.example' },
};
const inEnglish = new Map([
  ['title', 'Citizens’ assembly'],
  ['summary', 'Three evenings.'],
  ['sections.0.heading', 'How'],
  ['sections.0.body', 'Food first.'],
]);

describe('a translation', () => {
  let address: TestDatabase;
  let database: Database;
  let given: Builders;
  let drafts: DraftService;
  let publishing: PublishingService;
  let translations: TranslationService;
  let mariehavn: BuiltTenant;
  let storevik: BuiltTenant;
  let owner: Member;
  let author: Member;
  let outsider: Member;

  beforeAll(async () => {
    address = await aDatabase();
    database = await openDatabase({ application: address.app, system: address.system }, catalogueEntities, new Clock());
    given = new Builders(database);
    drafts = new DraftService(database);
    publishing = new PublishingService(database);
    translations = new TranslationService(database, drafts);
    ({ mariehavn, storevik, owner, author, outsider } = await twoNeighbours(given));
  });

  afterAll(async () => {
    await database.close();
    await address.drop();
  });

  const anOriginal = async (part: object = {}, audience = 'networks') => {
    const { id } = await drafts.create(owner, 'mariehavn', { ...enough, ...part });
    await publishing.publish(owner, id, { audience, networks: ['norden'] });
    return id;
  };
  const aNewVersion = async (id: string, part: object) => {
    await drafts.save(owner, id, (await drafts.read(owner, id)).revision, part);
    await publishing.publish(owner, id, { audience: 'networks', networks: ['norden'] });
  };
  const begun = async (id: string, by = owner, tenant = 'mariehavn', language = 'en') =>
    (await translations.begin(by, id, { tenant, language })).entryId;
  const written = async (id: string, by = owner) =>
    translations.save(by, id, (await drafts.read(by, id)).revision, inEnglish).then(() => id);

  it('is a draft beside the original, place by place', async () => {
    const id = await begun(await anOriginal());
    const view = await translations.read(owner, id);
    expect(view.draft.content).toMatchObject({
      language: 'en',
      title: '',
      goals: [16],
      contact: { mailbox: 'demokrati@mariehavn.example' },
    });
    expect(view.places.map(({ place, translated }) => [place, translated])).toEqual([...inEnglish.keys()].map((place) => [place, '']));
    await written(id);
    expect((await translations.read(owner, id)).places.map(({ translated }) => translated)).toEqual([...inEnglish.values()]);
  });

  it('begun twice, even at once, is one for each tenant and language', async () => {
    const id = await anOriginal();
    const both = await Promise.all([1, 2].map(() => translations.begin(owner, id, { tenant: 'mariehavn', language: 'sv' })));
    expect(both.map(({ isNew }) => isNew).sort()).toEqual([false, true]);
    const other = await begun(id, author, 'storevik', 'sv');
    expect(new Set([...both.map(({ entryId }) => entryId), other]).size).toBe(2);
    const english = await begun(id);
    await expect(drafts.save(owner, english, 1, { language: 'sv' })).rejects.toThrow(TranslatedAlready);
    await drafts.remove(owner, english);
    await begun(id);
    await expect(drafts.bringBack(owner, english)).rejects.toThrow(TranslatedAlready);
  });

  it('is translated from the original, whichever of the siblings was read', async () => {
    const id = await anOriginal();
    const english = await written(await begun(id));
    await publishing.publish(owner, english, { audience: 'tenant' });
    const swedish = await begun(english, owner, 'mariehavn', 'sv');
    expect((await translations.read(owner, swedish)).original).toMatchObject({ entryId: id, version: 1, language: 'da' });
    await expect(translations.begin(owner, english, { tenant: 'mariehavn', language: 'da' })).rejects.toMatchObject({
      fields: { language: ['isIn'] },
    });
  });

  it('is made by those who write, of what they may read and the licence lets them', async () => {
    const id = await anOriginal({ licence: null });
    const wish = { tenant: 'storevik', language: 'nn' };
    await expect(translations.begin(anonymous, id, wish)).rejects.toThrow(Unauthenticated);
    for (const input of [{ ...wish, tenant: 'utenfor' }, { nonsense: true }])
      await expect(translations.begin(outsider, id, input)).rejects.toThrow(NotFound);
    await expect(translations.begin(await given.aMember(storevik, 'reader'), id, wish)).rejects.toThrow(Forbidden);
    await expect(translations.begin(author, id, { ...wish, tenant: 'mariehavn' })).rejects.toThrow(NotFound);
    await expect(translations.begin(author, id, wish)).rejects.toThrow(NoLicence);
    const { entryId } = await translations.begin(author, id, { ...wish, consent: true });
    expect((await drafts.read(author, entryId)).content.contact.mailbox).toBeNull();
    for (const other of [owner, outsider]) {
      await expect(translations.read(other, entryId)).rejects.toThrow(NotFound);
      await expect(translations.save(other, entryId, 1, inEnglish)).rejects.toThrow(NotFound);
      await expect(translations.upToDate(other, entryId, { version: 1 })).rejects.toThrow(NotFound);
      await expect(translations.limitOf(other, entryId)).rejects.toThrow(NotFound);
    }
  });

  it('is told to no more people than the original, unless its own say so', async () => {
    const id = await anOriginal();
    const own = await written(await begun(id));
    await expect(publishing.publish(owner, own, { audience: 'public' })).rejects.toThrow(TranslationWider);
    await publishing.publish(owner, own, { audience: 'networks', networks: ['norden'] });
    await expect(publishing.changeAudience(owner, own, { audience: 'public' })).rejects.toThrow(TranslationWider);
    await publishing.publish(owner, own, { audience: 'public', widerThanOriginal: true });
    const theirs = await written(await begun(id, author, 'storevik'), author);
    await drafts.save(author, theirs, 2, { contact: { mailbox: 'post@storevik.example' } });
    const wide = { audience: 'public', widerThanOriginal: true };
    await expect(publishing.publish(author, theirs, wide)).rejects.toThrow(TranslationTooWide);
    await publishing.publish(author, theirs, { audience: 'networks', networks: ['norden'] });
    expect(await translations.limitOf(author, theirs)).toEqual({ audience: 'networks', mayWiden: false });
  });

  it('tells its readers of a newer original as far as they may read that', async () => {
    const id = await anOriginal();
    const own = await written(await begun(id));
    await publishing.publish(owner, own, { audience: 'public', widerThanOriginal: true });
    expect(await translations.original(author, own)).toMatchObject({ entryId: id, version: 1, newerVersion: null });
    await aNewVersion(id, { summary: 'To aftener.' });
    expect(await translations.original(author, own)).toMatchObject({ version: 1, newerVersion: 2 });
    for (const other of [outsider, anonymous]) await expect(translations.original(other, own)).rejects.toThrow(NotFound);
    expect((await new EntryService(database).read(author, id)).translations).toHaveLength(1);
  });

  it('shows its writers what changed in the original, and is brought up to date', async () => {
    const id = await anOriginal();
    const own = await written(await begun(id));
    await publishing.publish(owner, own, { audience: 'networks', networks: ['norden'] });
    await aNewVersion(id, { summary: 'To aftener.', sections: [...enough.sections, { role: 'roles', heading: 'Hvem', body: 'Pedellen' }] });
    const { places, newest } = await translations.read(owner, own);
    expect(places.filter(({ changed }) => changed).map(({ place }) => place)).toEqual(['summary', 'sections.1.heading', 'sections.1.body']);
    await translations.save(owner, own, 2, new Map([['sections.1.body', 'The caretaker']]));
    expect((await drafts.read(owner, own)).content.sections[1]).toEqual({ role: 'roles', heading: '', body: 'The caretaker' });
    await expect(translations.upToDate(owner, own, { version: 7 })).rejects.toThrow(NotFound);
    await translations.upToDate(owner, own, { version: newest });
    expect((await translations.read(owner, own)).places.some(({ changed }) => changed)).toBe(false);
    expect((await translations.original(author, own)).newerVersion).toBe(2);
    await publishing.publish(owner, own, { audience: 'networks', networks: ['norden'] });
    expect((await translations.original(author, own)).newerVersion).toBeNull();
  });

  it('that is right as it stands is up to date for its readers at once', async () => {
    const id = await anOriginal();
    const own = await written(await begun(id));
    await publishing.publish(owner, own, { audience: 'networks', networks: ['norden'] });
    await aNewVersion(id, { summary: 'Tre  aftener!' });
    await translations.upToDate(owner, own, { version: 2 });
    expect(await translations.original(author, own)).toMatchObject({ version: 2, newerVersion: null });
    expect(await new EntryService(database).read(author, own)).toMatchObject({ version: 1 });
  });

  it('waits for an editor to be up to date where public release is theirs', async () => {
    await given.write((tx) => tx.query('update tenant set editor_for_public = true where id = $1', [mariehavn.id]));
    const id = await anOriginal({}, 'public');
    const own = await written(await begun(id));
    await publishing.publish(owner, own, { audience: 'public' });
    await drafts.save(owner, id, 1, { title: 'Borgersamling igen' });
    await publishing.publish(owner, id, { audience: 'public' });
    const writer = await given.aMember(mariehavn, 'author');
    await translations.upToDate(writer, own, { version: 2 });
    expect((await translations.original(anonymous, own)).newerVersion).toBe(2);
    expect((await drafts.read(writer, own)).published?.changedSince).toBe(true);
    await publishing.publish(owner, own, { audience: 'public' });
    expect((await translations.original(anonymous, own)).newerVersion).toBeNull();
    await given.write((tx) => tx.query('update tenant set editor_for_public = false where id = $1', [mariehavn.id]));
  });

  it('of what one may not read is refused by the database too', async () => {
    const id = await anOriginal();
    const insert = `insert into entry_draft (id, tenant_id, co_owners, content, guesses, open_places, revision, translation_of, is_example,
        created_by, created_at, updated_by, updated_at)
      values (gen_random_uuid(), $1, '{}', '{"language": "sv"}', '[]', '[]', 1, $2, false, app.person_id(), app.now(), app.person_id(), app.now())`;
    const wrong = (by: Member) => database.transaction(by, (tx) => tx.query(insert, [by.memberships[0]?.tenantId, id]));
    await expect(wrong(outsider)).rejects.toThrow(/row-level security/);
    await wrong(author);
    await expect(wrong(author)).rejects.toThrow(/unique/);
  });
});
