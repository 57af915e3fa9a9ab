import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anonymous } from '#libs/identity';
import { Clock, type Database, Forbidden, LostUpdate, NotFound, openDatabase, Unauthenticated } from '#libs/platform';
import { Builders } from '../../../test/support/builders.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { undone } from '../../../test/support/undone.js';
import { catalogueEntities } from '../catalogue.module.js';
import { DraftService } from '../draft/draft.service.js';
import { PublishingService } from '../publishing/publishing.service.js';
import { CountryNoteService } from './country-note.service.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;
const enough = { title: 'Möbler', summary: 'Återbruk.', goals: [12], contact: { mailbox: 'miljo@bjorksjo.example' } };

describe('a country’s note', () => {
  let address: TestDatabase;
  let database: Database;
  let given: Builders;
  let notes: CountryNoteService;
  let publishing: PublishingService;
  let swede: Member;
  let asker: Member;
  let baerum: Member;
  let askerReader: Member;
  let dane: Member;
  let outside: Member;
  let id: string;
  const tenantOf = (actor: Member) => actor.memberships[0]?.slug as string;

  beforeAll(async () => {
    address = await aDatabase();
    database = await openDatabase({ application: address.app, system: address.system }, catalogueEntities, new Clock());
    given = new Builders(database);
    notes = new CountryNoteService(database);
    publishing = new PublishingService(database);
    const [bjorksjo, askerKommune, baerumKommune, herning, bergen] = [
      await given.aTenant({ slug: 'bjorksjo', country: 'SE', language: 'sv' }),
      await given.aTenant({ slug: 'asker', name: 'Asker kommune' }),
      await given.aTenant({ slug: 'baerum', name: 'Bærum kommune', editorForPublic: true }),
      await given.aTenant({ slug: 'herning', country: 'DK', language: 'da' }),
      await given.aTenant({ slug: 'bergen' }),
    ];
    await given.aNetwork([bjorksjo, askerKommune, baerumKommune, herning], 'norden');
    swede = await given.aMember(bjorksjo, 'editor');
    asker = await given.aMember(askerKommune);
    askerReader = await given.aMember(askerKommune, 'reader');
    baerum = await given.aMember(baerumKommune);
    dane = await given.aMember(herning);
    outside = await given.aMember(bergen, 'admin');
  });

  beforeEach(async () => {
    id = (await new DraftService(database).create(swede, 'bjorksjo', enough)).id;
    await publishing.publish(swede, id, { audience: 'networks', networks: ['norden'] });
  });

  afterAll(async () => {
    await database.close();
    await address.drop();
  });

  const write = (actor: Member, part: object = {}, country = 'NO') =>
    notes.write(actor, id, country, { tenant: tenantOf(actor), body: 'Loven er en annen hos oss.', ...part });
  const seen = async (actor: Member | typeof anonymous) =>
    (await notes.ofEntry(actor, id)).map(({ country, body }) => `${country}: ${body}`);

  it('is written by an author for their country, in their tenant’s language', async () => {
    expect(await write(asker)).toMatchObject({
      country: 'NO',
      language: 'nb',
      audience: 'country',
      revision: 1,
      by: 'Asker kommune',
      mayWrite: true,
    });
    await expect(write(asker, {}, 'SE')).rejects.toMatchObject({ fields: { tenant: ['isIn'] } });
    await expect(write(askerReader)).rejects.toThrow(Forbidden);
    await expect(notes.write(asker, id, 'NO', { tenant: 'herning', body: 'x' })).rejects.toThrow(NotFound);
  });

  it('is one for each country, which its municipalities that read the entry write together', async () => {
    await write(asker);
    await expect(write(baerum)).rejects.toThrow(LostUpdate);
    expect(await write(baerum, { body: 'Og forskriften.', revision: 1 })).toMatchObject({ revision: 2, by: 'Bærum kommune' });
    await expect(write(asker, { revision: 1 })).rejects.toMatchObject({ current: { body: 'Og forskriften.' }, currentRevision: 2 });
    await write(dane, { body: 'I Danmark …' }, 'DK');
    expect((await seen(dane)).length).toBe(1);
  });

  it('begun by two at once is one, and nobody’s words are lost', async () => {
    const both = await Promise.allSettled([write(asker, { body: 'A' }), write(baerum, { body: 'B' })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'lost_update' } });
  });

  it('is read by the country alone, until its writer shows it to all who read the entry', async () => {
    await write(asker);
    expect([(await seen(baerum)).length, (await seen(swede)).length, (await seen(dane)).length]).toEqual([1, 0, 0]);
    await write(asker, { revision: 1, audience: 'readers' });
    expect([(await seen(swede)).length, (await seen(dane)).length]).toEqual([1, 1]);
    for (const other of [outside, anonymous]) await expect(notes.ofEntry(other, id)).rejects.toThrow(NotFound);
  });

  it('is never wider than the entry, which is narrowed after it was written', async () => {
    await write(asker, { audience: 'readers' });
    await publishing.changeAudience(swede, id, { audience: 'public', networks: ['norden'] });
    expect(await seen(anonymous)).toHaveLength(1);
    await publishing.changeAudience(swede, id, { audience: 'tenant' });
    await expect(notes.ofEntry(asker, id)).rejects.toThrow(NotFound);
    for (const actor of [asker, anonymous, outside])
      expect(await database.read(actor, 'select 1 from country_note where entry_id = $1', [id])).toEqual([]);
  });

  it('is shown to more by the tenant that began it, and to the public by an editor where it wants one', async () => {
    await write(asker);
    await expect(write(baerum, { revision: 1, audience: 'readers' })).rejects.toThrow(Forbidden);
    const other = (await new DraftService(database).create(swede, 'bjorksjo', enough)).id;
    await publishing.publish(swede, other, { audience: 'public' });
    const wish = { tenant: 'baerum', body: 'x', audience: 'readers' };
    await expect(notes.write(baerum, other, 'NO', wish)).rejects.toThrow(Forbidden);
  });

  it('is held to all that by the database, where a service forgot to ask', async () => {
    await write(asker);
    const refused = { code: '42501' };
    const widen = `update country_note set audience = 'readers', updated_tenant_id = $2, updated_by = app.person_id() where entry_id = $1`;
    await expect(undone(database, baerum, widen, [id, baerum.tenantIds[0]])).rejects.toMatchObject(refused);
    expect(await undone(database, dane, `update country_note set body = 'x' where entry_id = $1`, [id])).toBe(0);
    expect(await undone(database, askerReader, `update country_note set body = 'x' where entry_id = $1`, [id])).toBe(0);
    const insert = `insert into country_note (entry_id, country, tenant_id, language, body, audience, written_by, written_at, updated_tenant_id, updated_by, updated_at)
      values ($1, $2, $3, 'nb', 'x', 'country', app.person_id(), app.now(), $3, app.person_id(), app.now())`;
    await expect(undone(database, dane, insert, [id, 'SE', dane.tenantIds[0]])).rejects.toMatchObject(refused);
    await expect(undone(database, outside, insert, [id, 'NO', outside.tenantIds[0]])).rejects.toMatchObject(refused);
  });

  it('asks a visitor to sign in, and tells a stranger nothing, whatever they send', async () => {
    for (const input of [{}, { nonsense: true }, []]) {
      await expect(notes.write(anonymous, id, 'NO', input)).rejects.toThrow(Unauthenticated);
      await expect(notes.write(outside, id, 'NO', input)).rejects.toThrow(NotFound);
    }
  });

  it('is told to those who may read it', async () => {
    await write(asker);
    const [event] = await given.write((tx) =>
      tx.query<{ audience: { tenantIds: string[]; networkIds: string[]; isPublic: boolean } }>(
        `select audience from event where type = 'entry.country_note_written' and subjects->>'entryId' = $1`,
        [id],
      ),
    );
    expect([...(event?.audience.tenantIds ?? [])].sort()).toEqual([asker.tenantIds[0], baerum.tenantIds[0]].sort());
    expect(event?.audience).toMatchObject({ networkIds: [], isPublic: false });
  });
});
