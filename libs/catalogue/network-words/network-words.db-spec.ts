import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, anonymous } from '#libs/identity';
import { Clock, type Database, openDatabase } from '#libs/platform';
import { Builders, type BuiltTenant } from '../../../test/support/builders.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { StandingClock } from '../../../test/support/standing-clock.js';
import { catalogueEntities } from '../catalogue.module.js';
import { insertDraft } from '../draft/draft-row.js';
import { emptyContent } from '../entry/entry-content.js';
import { EntryListService } from '../list/entry-list.service.js';
import { PublishingService } from '../publishing/publishing.service.js';
import { ThesaurusService } from '../search/thesaurus.service.js';
import { NetworkVocabulary } from './network-vocabulary.js';
import { NetworkWordsService } from './network-words.service.js';

describe('what a network calls things', () => {
  let address: TestDatabase;
  let database: Database;
  let lists: EntryListService;
  let words: NetworkWordsService;
  let network: BuiltTenant;
  let coordinator: Actor & { personId: string };
  let member: Actor;
  let otherCoordinator: Actor;
  let dialect: string;

  beforeAll(async () => {
    address = await aDatabase();
    database = await openDatabase({ application: address.app, system: address.system }, catalogueEntities, new Clock());
    const given = new Builders(database);
    const vocabulary = new NetworkVocabulary(database, new Clock());
    words = new NetworkWordsService(database, vocabulary);
    lists = new EntryListService(database, new ThesaurusService(database, vocabulary));
    const ks = await given.aTenant({ slug: 'ks' });
    const asker = await given.aTenant({ slug: 'asker' });
    network = await given.aNetwork([ks, asker], 'nettverket');
    coordinator = await given.aMember(ks, 'editor');
    member = await given.aMember(asker, 'editor');
    const elsewhere = await given.aTenant({ slug: 'elsewhere' });
    await given.aNetwork([elsewhere], 'et-annet');
    otherCoordinator = await given.aMember(elsewhere, 'admin');

    const content = {
      ...emptyContent('nb'),
      title: 'Bygdelaben på Nes',
      summary: 'Vi hentet inn bosspann og prøvde.',
      goals: [11],
      contact: { mailbox: 'post@ks.example', name: null, title: null, confirmedOn: null },
    };
    dialect = await database.transaction(coordinator, async (tx) => {
      const { id } = await insertDraft(tx, { tenantId: ks.id, content, createdBy: coordinator.personId });
      return id;
    });
    await new PublishingService(database).publish(coordinator, dialect, { audience: 'public', networks: [] });
  });
  afterAll(async () => {
    await database?.close();
    await address?.drop();
  });

  const found = async (actor: Actor, q: string) =>
    (await lists.list(actor, { q }, 'nb')).items.map(({ id, match }) => [id, match?.how, match?.concept, match?.word]);

  it('is found by its members under the thesaurus’s words and its own, with the reason, and by nobody else', async () => {
    expect(await found(member, 'avfall')).toEqual([]);
    const id = await words.add(coordinator, 'nettverket', { concept: 'waste', terms: { nb: ['Bosspann'] } });
    expect(await found(member, 'avfall')).toEqual([[dialect, 'concept', 'waste', 'avfall']]);
    expect(await found(member, 'affald')).toEqual([[dialect, 'concept', 'waste', 'avfall']]);
    for (const stranger of [otherCoordinator, anonymous]) expect(await found(stranger, 'avfall')).toEqual([]);

    await words.remove(coordinator, 'nettverket', id);
    await words.remove(coordinator, 'nettverket', id);
    expect(await found(member, 'avfall')).toEqual([]);
    await words.restore(coordinator, 'nettverket', id);
    expect(await found(member, 'avfall')).toEqual([[dialect, 'concept', 'waste', 'avfall']]);
  });

  it('is looked at again after seconds, and is the same until a word is added or removed', async () => {
    const clock = new StandingClock();
    const vocabulary = new NetworkVocabulary(database, clock);
    const id = await words.add(coordinator, 'nettverket', { concept: 'library', terms: { nb: ['bokstove'] } });
    const first = await vocabulary.of(member);
    clock.to('2026-11-20T12:00:11Z');
    expect((await vocabulary.of(member)).edition).toBe(first.edition);
    await words.remove(coordinator, 'nettverket', id);
    expect((await vocabulary.of(member)).edition).toBe(first.edition);
    clock.to('2026-11-20T12:00:22Z');
    expect((await vocabulary.of(member)).edition).not.toBe(first.edition);
    expect((await vocabulary.of(otherCoordinator)).edition).toBe('');
  });

  it('may be a concept of its own, found in any of its languages', async () => {
    await words.add(coordinator, 'nettverket', {
      terms: { nb: ['bygdelab'], sv: ['bylabb'], en: ['village lab'] },
      related: ['rural_development'],
      note: 'Et forsøk i bygda.',
    });
    expect(await found(member, 'village lab')).toEqual([[dialect, 'concept', expect.stringMatching(/^network:/), 'bygdelab']]);
    expect(await found(otherCoordinator, 'village lab')).toEqual([]);
    expect(await found(anonymous, 'bylabb')).toEqual([]);
  });

  it('is told and changed by its coordinators alone', async () => {
    expect(await words.list(coordinator, 'nettverket')).toHaveLength(2);
    const id = (await words.list(coordinator, 'nettverket'))[0]?.id as string;
    const input = { terms: { nb: ['nettord'] } };
    for (const [actor, code] of [
      [member, 'forbidden'],
      [otherCoordinator, 'not_found'],
      [anonymous, 'sign_in_first'],
    ] as const) {
      await expect(words.list(actor, 'nettverket')).rejects.toMatchObject({ code });
      await expect(words.add(actor, 'nettverket', input)).rejects.toMatchObject({ code });
      await expect(words.remove(actor, 'nettverket', id)).rejects.toMatchObject({ code });
      await expect(words.restore(actor, 'nettverket', id)).rejects.toMatchObject({ code });
    }
    await expect(words.remove(otherCoordinator, 'et-annet', id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('gives no word two meanings, and says which it has', async () => {
    await expect(words.add(coordinator, 'nettverket', { concept: 'recycling', terms: { nb: ['søppel'] } })).rejects.toMatchObject({
      code: 'word_taken',
      details: { word: 'søppel', concept: 'avfall' },
    });
    await expect(words.add(coordinator, 'nettverket', { terms: { nb: ['bosspann'] } })).rejects.toMatchObject({ code: 'word_taken' });
  });

  it.each([
    [{ terms: {} }, 'terms.nb'],
    [{ terms: { nb: ['avfall'] }, concept: 'waste' }, 'terms.nb'],
    [{ terms: { nb: ['<script>'] } }, 'terms.nb'],
    [{ terms: { nb: ['ord'] }, concept: 'no_such' }, 'concept'],
    [{ terms: { nb: ['ord'] }, related: ['no_such'] }, 'related'],
    [{ terms: { fi: ['sana'] } }, 'terms.fi'],
    [{ terms: { nb: ['ord'] }, note: 'x'.repeat(501) }, 'note'],
    [{}, 'terms'],
  ])('refuses %j by its field', async (input, field) => {
    await expect(words.add(coordinator, 'nettverket', input)).rejects.toMatchObject({
      code: 'invalid_input',
      fields: { [field]: expect.any(Array) },
    });
  });

  it('holds in the database too', async () => {
    const [added] = await words.list(coordinator, 'nettverket');
    const read = (actor: Actor) => database.read(actor, 'select 1 from network_concept');
    const removed = (actor: Actor) =>
      database.transaction(actor, (tx) =>
        tx.query('update network_concept set removed_at = app.now() where id = $1 returning 1', [added?.id]),
      );
    expect(await read(member)).not.toHaveLength(0);
    expect(await read(otherCoordinator)).toHaveLength(0);
    expect(await read(anonymous)).toHaveLength(0);
    expect(await removed(member)).toHaveLength(0);
    expect(await removed(otherCoordinator)).toHaveLength(0);
    const insert = (actor: Actor) =>
      database.transaction(actor, (tx) =>
        tx.query(
          `insert into network_concept (id, network_id, concept, terms, added_by, added_at) values (gen_random_uuid(), $1, 'waste', '{}', $2, app.now())`,
          [network.id, actor.personId],
        ),
      );
    await expect(insert(member)).rejects.toThrow(/row-level security/);
    await expect(insert(otherCoordinator)).rejects.toThrow(/row-level security/);
  });
});
