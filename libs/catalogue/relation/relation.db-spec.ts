import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, anonymous } from '#libs/identity';
import { Clock, type Database, Forbidden, NotFound, openDatabase } from '#libs/platform';
import { Builders, type BuiltTenant } from '../../../test/support/builders.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { catalogueEntities } from '../catalogue.module.js';
import { DraftService } from '../draft/draft.service.js';
import { RelationGoesRound } from '../errors.js';
import { PublishingService } from '../publishing/publishing.service.js';
import { RelatedService } from '../related/related.service.js';
import { RelationService } from './relation.service.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;

describe('what an entry has to do with others', () => {
  let address: TestDatabase;
  let database: Database;
  let given: Builders;
  let relations: RelationService;
  let related: RelatedService;
  let publishing: PublishingService;
  let baerum: BuiltTenant;
  let network: BuiltTenant;
  let author: Member;
  let reader: Member;
  let askerAuthor: Member;
  let outsider: Member;

  beforeAll(async () => {
    address = await aDatabase();
    database = await openDatabase({ application: address.app, system: address.system }, catalogueEntities, new Clock());
    given = new Builders(database);
    relations = new RelationService(database);
    related = new RelatedService(database);
    publishing = new PublishingService(database);
    baerum = await given.aTenant({ slug: 'baerum', name: 'Bærum kommune' });
    const asker = await given.aTenant({ slug: 'asker' });
    network = await given.aNetwork([baerum, asker]);
    author = await given.aMember(baerum, 'author');
    reader = await given.aMember(baerum, 'reader');
    askerAuthor = await given.aMember(asker, 'author');
    outsider = await given.aMember(await given.aTenant({ slug: 'fjellvik' }), 'author');
  });
  afterAll(async () => {
    await database.close();
    await address.drop();
  });

  const publish = (by: Member, id: string, audience: string) =>
    publishing.publish(by, id, { audience, networks: audience === 'networks' ? [network.slug] : [] });
  const anEntry = async (audience: 'tenant' | 'networks' | 'public', by = author, tenant = 'baerum', content = {}) => {
    const whole = { title: 'Sykkel', summary: 'Kort', goals: [17], contact: { mailbox: 'post@baerum.example' }, ...content };
    const { id } = await new DraftService(database).create(by, tenant, whole);
    await publish(by, id, audience);
    return id;
  };
  const wordsFor = async (actor: Actor, id: string) =>
    (await relations.ofEntry(actor, id)).map(({ relation, entry }) => [relation, entry.id]);

  it('is shown on both sides when the entry that says it is published, and not before', async () => {
    const [newer, older] = [await anEntry('public'), await anEntry('public', askerAuthor, 'asker')];
    await relations.set(author, newer, { kind: 'replaces', entry: older });
    await relations.set(author, newer, { kind: 'replaces', entry: older });
    expect(await relations.ofDraft(author, newer)).toMatchObject([{ relation: 'replaces', isShown: false }]);
    expect(await wordsFor(anonymous, older)).toEqual([]);
    await publish(author, newer, 'public');
    expect(await wordsFor(anonymous, newer)).toEqual([['replaces', older]]);
    expect(await wordsFor(anonymous, older)).toEqual([['replaced_by', newer]]);
  });

  it('is shown to those alone who may see the other', async () => {
    const [open, shared] = [await anEntry('public'), await anEntry('networks')];
    await relations.set(author, shared, { kind: 'builds_on', entry: open });
    await publish(author, shared, 'networks');
    expect(await wordsFor(askerAuthor, open)).toEqual([['built_on_by', shared]]);
    for (const actor of [outsider, anonymous]) {
      expect(await wordsFor(actor, open)).toEqual([]);
      await expect(relations.ofEntry(actor, shared)).rejects.toThrow(NotFound);
      // The second lock.
      expect(await database.read(actor, 'select 1 from entry_relation where to_id = $1', [open])).toEqual([]);
    }
  });

  it('is set by those who write the entry, to what they read', async () => {
    const [own, foreign] = [await anEntry('public'), await anEntry('tenant', outsider, 'fjellvik')];
    await expect(relations.set(author, own, { kind: 'builds_on', entry: foreign })).rejects.toThrow(NotFound);
    await expect(relations.set(reader, own, { kind: 'builds_on', entry: own })).rejects.toThrow(Forbidden);
    await expect(relations.set(outsider, own, { kind: 'builds_on', entry: foreign })).rejects.toThrow(NotFound);
    const attempt = (actor: Member) =>
      database
        .transaction(actor, (tx) =>
          tx.execute(
            `insert into entry_relation (id, tenant_id, from_id, kind, to_id, set_by, set_at) select gen_random_uuid(), $2, $1, 'part_of', id, $3, app.now() from entry where id <> $1 limit 1`,
            [own, baerum.id, actor.personId],
          ),
        )
        .catch(({ code }: { code: string }) => code);
    expect(await attempt(outsider)).toBe('42501');
    expect(await attempt(reader)).toBe('42501');
  });

  it('never goes round, whoever closes the ring', async () => {
    const [a, b, c] = [await anEntry('public'), await anEntry('public', askerAuthor, 'asker'), await anEntry('public')];
    await relations.set(author, a, { kind: 'part_of', entry: b });
    await relations.set(askerAuthor, b, { kind: 'part_of', entry: c });
    await expect(relations.set(author, c, { kind: 'part_of', entry: a })).rejects.toThrow(RelationGoesRound);
    await expect(relations.set(author, a, { kind: 'replaces', entry: a })).rejects.toThrow(RelationGoesRound);
    await relations.set(author, c, { kind: 'builds_on', entry: a });
    const both = await Promise.allSettled([
      relations.set(author, a, { kind: 'replaces', entry: b }),
      relations.set(askerAuthor, b, { kind: 'replaces', entry: a }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('ends with the next publication when it is taken out, and its history stays', async () => {
    const [from, to] = [await anEntry('public'), await anEntry('public')];
    const [set] = await relations.set(author, from, { kind: 'builds_on', entry: to });
    await publish(author, from, 'public');
    await relations.remove(author, from, set?.id as string);
    expect(await wordsFor(anonymous, from)).toEqual([['builds_on', to]]);
    expect(await relations.ofDraft(author, from)).toMatchObject([{ isEnding: true }]);
    await publish(author, from, 'public');
    expect(await wordsFor(anonymous, from)).toEqual([]);
    expect(await given.write((tx) => tx.query('select 1 from entry_relation where from_id = $1', [from]))).toHaveLength(1);
    await expect(relations.remove(author, from, set?.id as string)).rejects.toThrow(NotFound);
  });

  it('goes at once when no reader ever saw it', async () => {
    const [from, to] = [await anEntry('public'), await anEntry('public')];
    const [set] = await relations.set(author, from, { kind: 'builds_on', entry: to });
    await relations.remove(author, from, set?.id as string);
    expect(await relations.ofDraft(author, from)).toEqual([]);
  });

  describe('by what they have in common', () => {
    const about = { targets: ['12.3'], title: 'Matsvinn på sykehjem', goals: [12] };

    it('says why, and shows nobody what is not theirs to read', async () => {
      const seen = await anEntry('public', author, 'baerum', about);
      const shared = await anEntry('networks', author, 'baerum', { ...about, title: 'Matsvinn i barnehagen' });
      const open = await anEntry('public', askerAuthor, 'asker', { ...about, title: 'Matsvinn på skolen' });
      const other = await anEntry('public', author, 'baerum', { title: 'Sykkelveier', targets: ['11.2'], goals: [11] });
      const forMember = await related.of(askerAuthor, seen);
      expect(forMember.map(({ entry }) => entry.id).sort()).toEqual([shared, open].sort());
      expect(forMember[0]?.reasons[0]).toEqual({ kind: 'target', target: '12.3' });
      expect((await related.of(anonymous, seen)).map(({ entry }) => entry.id)).toEqual([open]);
      expect(await related.of(anonymous, other)).toEqual([]);
      await expect(related.of(anonymous, shared)).rejects.toThrow(NotFound);
    });

    it('leaves out what the entry itself says it has to do with', async () => {
      const special = { ...about, targets: ['14.1'], title: 'Strandrydding' };
      const [one, two] = [await anEntry('public', author, 'baerum', special), await anEntry('public', author, 'baerum', special)];
      expect((await related.of(anonymous, one)).map(({ entry }) => entry.id)).toEqual([two]);
      await relations.set(author, one, { kind: 'builds_on', entry: two });
      await publish(author, one, 'public');
      expect(await related.of(anonymous, one)).toEqual([]);
    });
  });
});
