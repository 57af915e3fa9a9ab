import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DraftShareService } from '#libs/catalogue';
import { type Actor, anonymous } from '#libs/identity';
import { newId } from '#libs/platform';
import { type Person, SteeringGroup } from '../support/steering-group.js';
import { undone } from '../support/undone.js';

/** A write as the application role would do it had the service forgotten to ask. */
interface Write {
  what: string;
  sql: string;
  with: () => unknown[];
  /** Each changes exactly one row. */
  may: () => Person[];
  /** Each is refused, or finds nothing to change. */
  mayNot: () => Actor[];
}

describe('the database, where a service forgot to ask who may', () => {
  let group: SteeringGroup;
  let people: Record<'reader' | 'author' | 'editor' | 'admin' | 'coAuthor' | 'otherAuthor', Person>;
  let ids: Record<
    | 'draft'
    | 'entry'
    | 'case'
    | 'share'
    | 'mark'
    | 'seat'
    | 'body'
    | 'membership'
    | 'invitation'
    | 'adoption'
    | 'collection'
    | 'relation'
    | 'search',
    string
  >;

  beforeAll(async () => {
    group = await new SteeringGroup().open();
    const { given, tenants } = group;
    const [reader, author, editor, admin] = [
      await given.aMember(tenants.baerum, 'reader'),
      group.author,
      await given.aMember(tenants.baerum, 'editor'),
      await given.aMember(tenants.baerum, 'admin'),
    ];
    people = {
      reader,
      author,
      editor,
      admin,
      coAuthor: await given.aMember(tenants.asker, 'author'),
      otherAuthor: await given.aMember(tenants.fjellvik, 'author'),
    };
    const entry = await group.aTool();
    await new DraftShareService(group.database).setCoOwners(editor, entry, { tenants: ['asker'] });
    const { id: draft } = await group.drafts.create(author, 'baerum', { title: 'Under arbeid' });
    const caseId = await group.aCase(entry);
    await group.aPaper(caseId);
    const [row] = await given.write((tx) =>
      tx.query<{ seat: string; body: string; membership: string }>(
        `select (select id from seat where tenant_id = $1) as seat, (select id from body limit 1) as body,
           (select id from membership where person_id = $2) as membership`,
        [tenants.baerum.id, reader.personId],
      ),
    );
    ids = {
      draft,
      entry,
      case: caseId,
      share: newId(),
      mark: newId(),
      invitation: newId(),
      adoption: newId(),
      collection: newId(),
      relation: newId(),
      search: newId(),
      ...(row as Row),
    };
    await given.write(async (tx) => {
      await tx.query(
        `insert into draft_share (id, tenant_id, draft_id, person_id, shared_by, shared_at, ends_at) values ($1, $2, $3, $4, $5, $6, $6::timestamptz + interval '9 days')`,
        [ids.share, tenants.baerum.id, draft, people.otherAuthor.personId, author.personId, tx.now],
      );
      await tx.query(
        `insert into entry_mark (id, entry_id, owner_id, version, kind, network_id, subject_id, since) values ($1, $2, $3, 1, 'approved', $4, $1, $5)`,
        [ids.mark, entry, tenants.baerum.id, group.network.id, tx.now],
      );
      await tx.query(
        `insert into invitation (id, tenant_id, email, role, language, invited_at, expires_at) values ($1, $2, 'ny@baerum.example', 'reader', 'nb', $3, $3)`,
        [ids.invitation, tenants.baerum.id, tx.now],
      );
      await tx.query(
        `insert into collection_draft (id, tenant_id, content, created_by, created_at, updated_by, updated_at) values ($1, $2, '{}', $3, $4, $3, $4)`,
        [ids.collection, tenants.baerum.id, author.personId, tx.now],
      );
      await tx.query(
        `insert into collection (id, tenant_id, slug, language, title, introduction, first_published_at, published_at) values ($1, $2, 'samling', 'nb', 'Samling', '', $3, $3)`,
        [ids.collection, tenants.baerum.id, tx.now],
      );
      await tx.query(
        `insert into entry_relation (id, tenant_id, from_id, kind, to_id, set_by, set_at) values ($1, $2, $3, 'part_of', $4, $5, $6)`,
        [ids.relation, tenants.baerum.id, draft, entry, author.personId, tx.now],
      );
      await tx.query(`insert into entry_reader (tenant_id, entry_id, reader_id, month, readers) values ($1, $2, $3, '2026-11-01', 4)`, [
        tenants.baerum.id,
        entry,
        tenants.fjellvik.id,
      ]);
      await tx.query(
        `insert into saved_search (id, person_id, name, asked, asked_key, asked_in, thesaurus, looked_at, created_at, updated_at)
         values ($1, $2, 'Mitt', '{}', 'a', 'nb', '', $3, $3, $3)`,
        [ids.search, reader.personId, tx.now],
      );
      await tx.query('update tenant set editor_for_public = true where id = $1', [tenants.baerum.id]);
    });
  });

  afterAll(() => group.close());

  const strangers = () => [group.outsider, anonymous];

  const writes: Write[] = [
    {
      what: 'has a copy of the whole catalogue asked for by administrators, under their own name',
      sql: 'insert into catalogue_export (id, tenant_id, asked_by, asked_at) values (gen_random_uuid(), $1, app.person_id(), app.now())',
      with: () => [group.tenants.baerum.id],
      may: () => [people.admin],
      mayNot: () => [people.editor, people.author, people.reader, people.otherAuthor, ...strangers()],
    },
    {
      what: 'has nobody say of a copy that it is ready',
      sql: `update catalogue_export set ready_at = app.now(), expires_at = app.now() where tenant_id = $1`,
      with: () => [group.tenants.baerum.id],
      may: () => [],
      mayNot: () => [people.admin, ...strangers()],
    },
    {
      what: 'has a draft written by authors of its tenants',
      sql: 'update entry_draft set revision = revision + 1 where id = $1',
      with: () => [ids.entry],
      may: () => [people.author, people.coAuthor],
      mayNot: () => [people.reader, people.otherAuthor, ...strangers()],
    },
    {
      what: 'has nobody who was only shown a draft write it',
      sql: `update entry_draft set content = '{}' where id = $1`,
      with: () => [ids.draft],
      may: () => [people.author],
      mayNot: () => [people.otherAuthor, people.coAuthor],
    },
    {
      what: 'has what a draft said put aside by its writers, under their own name',
      sql: `insert into replaced_draft (draft_id, tenant_id, revision, content, guesses, open_places, replaced_by, replaced_at)
        values ($1, $2, 99, '{}', '[]', '[]', app.person_id(), app.now())`,
      with: () => [ids.entry, group.tenants.baerum.id],
      may: () => [people.author, people.coAuthor],
      mayNot: () => [people.reader, people.otherAuthor, ...strangers()],
    },
    {
      what: 'has no co-owner name another owner, nor anyone without saying so in the table of co-ownership',
      sql: 'update entry_draft set co_owners = co_owners || $2::uuid where id = $1',
      with: () => [ids.entry, group.tenants.fjellvik.id],
      may: () => [],
      mayNot: () => [people.coAuthor, people.author, people.editor],
    },
    {
      what: 'has co-ownership given by editors of the responsible tenant',
      sql: 'update co_ownership set ended_at = app.now() where entry_id = $1',
      with: () => [ids.entry],
      may: () => [people.editor, people.admin],
      mayNot: () => [people.author, people.coAuthor, people.reader, ...strangers()],
    },
    {
      what: 'keeps an entry with its tenant',
      sql: 'update entry set tenant_id = $2 where id = $1',
      with: () => [ids.entry, group.tenants.asker.id],
      may: () => [],
      mayNot: () => [people.editor, people.coAuthor],
    },
    {
      what: 'has what the responsible tenant published changed by its authors alone',
      sql: 'update entry set title = title where id = $1',
      with: () => [ids.entry],
      may: () => [people.author, people.editor],
      mayNot: () => [people.reader, people.coAuthor, people.otherAuthor, ...strangers()],
    },
    {
      what: 'has an entry made public by an editor where the tenant wants one',
      sql: 'update entry set is_public = true where id = $1',
      with: () => [ids.entry],
      may: () => [people.editor, people.admin],
      mayNot: () => [people.author, people.coAuthor],
    },
    {
      what: 'has a version made public by an editor where the tenant wants one',
      sql: 'update entry_version set is_public = true where entry_id = $1',
      with: () => [ids.entry],
      may: () => [people.editor],
      mayNot: () => [people.author, people.coAuthor],
    },
    {
      what: 'has a shared draft taken back by an author of its tenant',
      sql: 'update draft_share set revoked_at = app.now() where id = $1',
      with: () => [ids.share],
      may: () => [people.author],
      mayNot: () => [people.reader, people.otherAuthor, ...strangers()],
    },
    {
      what: 'has no member write an approval, not even of their own network',
      sql: `insert into entry_mark (id, entry_id, owner_id, version, kind, network_id, subject_id, since) values ($1, $2, $3, 1, 'approved', $4, $1, app.now())`,
      with: () => [newId(), ids.entry, group.tenants.baerum.id, group.network.id],
      may: () => [],
      mayNot: () => [people.editor, group.coordinator, group.directors.solfjord],
    },
    {
      what: 'has no owner move an approval to another version',
      sql: 'update entry_mark set version = version where id = $1',
      with: () => [ids.mark],
      may: () => [],
      mayNot: () => [people.editor, people.author, group.coordinator],
    },
    {
      what: 'has a collection written by authors of its tenant',
      sql: 'update collection_draft set revision = revision + 1 where id = $1',
      with: () => [ids.collection],
      may: () => [people.author, people.editor],
      mayNot: () => [people.reader, people.coAuthor, people.otherAuthor, ...strangers()],
    },
    {
      what: 'has a collection released by an editor where the tenant wants one',
      sql: 'update collection set is_public = true where id = $1',
      with: () => [ids.collection],
      may: () => [people.editor, people.admin],
      mayNot: () => [people.author, people.reader, people.coAuthor, ...strangers()],
    },
    {
      what: 'has an entry put before the readers of a collection by an editor where the tenant wants one',
      sql: 'insert into collection_item (collection_id, tenant_id, position, entry_id) values ($1, $2, 0, $3)',
      with: () => [ids.collection, group.tenants.baerum.id, ids.entry],
      may: () => [people.editor],
      mayNot: () => [people.author, people.reader, people.coAuthor, ...strangers()],
    },
    {
      what: 'has what an entry builds on said by those who write it, under their own name',
      sql: `insert into entry_relation (id, tenant_id, from_id, kind, to_id, set_by, set_at)
        values (gen_random_uuid(), $1, $2, 'builds_on', $3, app.person_id(), app.now())`,
      with: () => [group.tenants.baerum.id, ids.draft, ids.entry],
      may: () => [people.author],
      mayNot: () => [people.reader, people.coAuthor, people.otherAuthor, ...strangers()],
    },
    {
      what: 'has what it is part of taken back by those who write it, and not by whom it names',
      sql: 'update entry_relation set removed_by = app.person_id(), removed_at = app.now() where id = $1',
      with: () => [ids.relation],
      may: () => [people.author],
      mayNot: () => [people.reader, people.coAuthor, people.otherAuthor, ...strangers()],
    },
    {
      what: 'has no relation turned to another entry',
      sql: 'update entry_relation set to_id = to_id where id = $1',
      with: () => [ids.relation],
      may: () => [],
      mayNot: () => [people.author, people.editor, people.admin],
    },
    {
      what: 'has nobody write how many read an entry, neither whose it is nor who read it',
      sql: 'update entry_reader set readers = readers + 1 where entry_id = $1',
      with: () => [ids.entry],
      may: () => [],
      mayNot: () => [people.admin, people.editor, people.author, people.otherAuthor, ...strangers()],
    },
    {
      what: 'has a use recorded by authors, to networks that their tenant is in',
      sql: `insert into adoption (id, tenant_id, entry_id, version, state, networks, since, recorded_by, updated_at)
        values ($1, $2, $3, 1, 'adopted', array[$4::uuid], current_date, app.person_id(), app.now())`,
      with: () => [ids.adoption, group.tenants.fjellvik.id, ids.entry, group.network.id],
      may: () => [people.otherAuthor],
      mayNot: () => [group.reader, people.author],
    },
    {
      what: 'has a case taken further by who proposes or prepares',
      sql: 'update proposal set moved_at = app.now() where id = $1',
      with: () => [ids.case],
      may: () => [people.author, people.coAuthor, group.coordinator],
      mayNot: () => [people.reader, people.otherAuthor, group.directors.asker, ...strangers()],
    },
    {
      what: 'has a case paper written by who prepares',
      sql: `update case_paper set recommendation = 'Nej', language = 'sv', written_by = app.person_id() where proposal_id = $1`,
      with: () => [ids.case],
      may: () => [group.coordinator],
      mayNot: () => [people.author, people.otherAuthor, group.directors.solfjord, ...strangers()],
    },
    {
      what: 'has a round opened by who prepares',
      sql: `insert into round (id, network_id, body_id, proposal_id, version, rule_version, rules, open_votes, voters, officers, review_by, opened_by, opened_at, deadline, zone)
        values ($1, $2, $3, $4, 1, 1, '{}', true, '{}', '{}', current_date, app.person_id(), app.now(), app.now() + interval '1 day', 'Europe/Oslo')`,
      with: () => [newId(), group.network.id, ids.body, ids.case],
      may: () => [group.coordinator],
      mayNot: () => [people.author, group.directors.asker, ...strangers()],
    },
    {
      what: 'has who sits in a seat named by the administrator of its tenant',
      sql: 'update seat_holding set until = until where seat_id = $1 and capacity = $2',
      with: () => [ids.seat, 'holder'],
      may: () => [people.admin],
      mayNot: () => [people.reader, people.author, people.editor, group.coordinator, ...strangers()],
    },
    {
      what: 'has a role changed by the administrator of its tenant',
      sql: `update membership set role = 'admin' where id = $1`,
      with: () => [ids.membership],
      may: () => [people.admin],
      mayNot: () => [people.reader, people.author, people.editor, group.coordinator, ...strangers()],
    },
    {
      what: 'has settings changed by the administrator of the tenant',
      sql: 'update tenant set editor_for_public = false where id = $1',
      with: () => [group.tenants.baerum.id],
      may: () => [people.admin],
      mayNot: () => [people.reader, people.author, people.editor, group.coordinator, ...strangers()],
    },
    {
      what: 'has an invitation taken back by the administrator of its tenant',
      sql: 'update invitation set revoked_at = app.now() where id = $1',
      with: () => [ids.invitation],
      may: () => [people.admin],
      mayNot: () => [people.reader, people.author, people.editor, group.coordinator, ...strangers()],
    },
    {
      what: 'has a tenant leave a network by its administrator',
      sql: 'update network_tenant set left_at = app.now() where tenant_id = $1',
      with: () => [group.tenants.baerum.id],
      may: () => [people.admin],
      mayNot: () => [people.reader, people.author, people.editor, group.coordinator, ...strangers()],
    },
    {
      what: 'has no member bring another tenant into their network',
      sql: `insert into network_tenant (network_id, tenant_id, role, invited_at) values ($1, $2, 'member', app.now())`,
      with: () => [group.network.id, group.outsider.tenantIds[0]],
      may: () => [],
      mayNot: () => [people.admin, group.coordinator, group.outsider],
    },
    {
      what: 'has a saved search changed by its person alone',
      sql: `update saved_search set name = 'Ditt', removed_at = app.now() where id = $1`,
      with: () => [ids.search],
      may: () => [people.reader],
      mayNot: () => [people.author, people.admin, people.otherAuthor, ...strangers()],
    },
    {
      what: 'has a search saved under one’s own name alone',
      sql: `insert into saved_search (id, person_id, name, asked, asked_key, asked_in, thesaurus, looked_at, created_at, updated_at)
        values (gen_random_uuid(), $1, 'Mitt', '{}', 'b', 'nb', '', app.now(), app.now(), app.now())`,
      with: () => [people.reader.personId],
      may: () => [people.reader],
      mayNot: () => [people.admin, people.otherAuthor, ...strangers()],
    },
    {
      what: 'has nobody give a saved search to another',
      sql: 'update saved_search set person_id = $2 where id = $1',
      with: () => [ids.search, people.author.personId],
      may: () => [],
      mayNot: () => [people.reader, people.author],
    },
    {
      what: 'has the log of another tenant written by nobody',
      sql: `insert into audit_log (id, at, person_id, tenant_id, action) values ($1, app.now(), app.person_id(), $2, 'tried')`,
      with: () => [newId(), group.tenants.baerum.id],
      may: () => [people.reader],
      mayNot: () => [people.coAuthor, group.coordinator, ...strangers()],
    },
  ];

  it.each(writes)('$what', async ({ sql, with: parameters, may, mayNot }) => {
    for (const actor of may()) expect(await attempt(actor, sql, parameters())).toBe(1);
    for (const actor of mayNot()) expect(['refused', 0]).toContain(await attempt(actor, sql, parameters()));
  });

  it('shows who was invited, and the log, to administrators alone', async () => {
    for (const sql of ['select 1 from invitation where tenant_id = $1', 'select 1 from audit_log where tenant_id = $1']) {
      const seenBy = async (actor: Actor) => (await group.database.read(actor, sql, [group.tenants.baerum.id])).length;
      expect(await seenBy(people.admin)).toBeGreaterThan(0);
      for (const actor of [people.reader, people.author, people.editor, group.coordinator, ...strangers()])
        expect(await seenBy(actor)).toBe(0);
    }
  });

  it('shows where an entry is read to its owners, and not to those who read it', async () => {
    const sql = 'select 1 from entry_reader where entry_id = $1';
    const seenBy = async (actor: Actor) => (await group.database.read(actor, sql, [ids.entry])).length;
    for (const actor of [people.reader, people.author, people.coAuthor]) expect(await seenBy(actor)).toBe(1);
    for (const actor of [people.otherAuthor, group.coordinator, ...strangers()]) expect(await seenBy(actor)).toBe(0);
  });

  it('shows what a draft has to do with others to those who read the draft alone', async () => {
    const sql = 'select 1 from entry_relation where id = $1';
    const seenBy = async (actor: Actor) => (await group.database.read(actor, sql, [ids.relation])).length;
    for (const actor of [people.reader, people.author]) expect(await seenBy(actor)).toBe(1);
    for (const actor of [people.coAuthor, group.coordinator, ...strangers()]) expect(await seenBy(actor)).toBe(0);
  });

  it('shows a saved search to its person alone', async () => {
    const seenBy = async (actor: Actor) =>
      (await group.database.read(actor, 'select 1 from saved_search where id = $1', [ids.search])).length;
    expect(await seenBy(people.reader)).toBe(1);
    for (const actor of [people.author, people.admin, people.otherAuthor, ...strangers()]) expect(await seenBy(actor)).toBe(0);
  });

  /** Rows it would have changed, or that it was refused. */
  const attempt = (actor: Actor, sql: string, parameters: unknown[]): Promise<number | 'refused'> =>
    undone(group.database, actor, sql, parameters).catch((error) => {
      if (error.code === insufficientPrivilege) return 'refused';
      throw error;
    });
});

type Row = { seat: string; body: string; membership: string };
const insufficientPrivilege = '42501';
