import { DraftShareService } from '#libs/catalogue';
import { type Actor, anonymous } from '#libs/identity';
import { newId } from '#libs/platform';
import { type Person, SteeringGroup } from '../steering-group.js';
import { undone } from '../undone.js';
import { fillProjects, type ProjectIds, projectIds } from './project-rows.js';

/** A write as the application role would do it had the service forgotten to ask. */
export interface Write {
  what: string;
  sql: string;
  with: (room: LockRoom) => unknown[];
  /** Each changes exactly one row. */
  may: (room: LockRoom) => Person[];
  /** Each is refused, or finds nothing to change. */
  mayNot: (room: LockRoom) => Actor[];
}

type Row = { seat: string; body: string; membership: string };
const insufficientPrivilege = '42501';

/** Everything of Bærum's that somebody might try to change past the services, and people of every standing to it. */
export class LockRoom {
  readonly group = new SteeringGroup();
  people: Record<'reader' | 'author' | 'editor' | 'admin' | 'coAuthor' | 'otherAuthor', Person>;
  ids: Record<
    | 'draft'
    | ProjectIds
    | 'entry'
    | 'case'
    | 'share'
    | 'mark'
    | 'seat'
    | 'body'
    | 'workingGroup'
    | 'membership'
    | 'meeting'
    | 'invitation'
    | 'adoption'
    | 'use'
    | 'collection'
    | 'import'
    | 'catalogueImport'
    | 'relation'
    | 'search'
    | 'review'
    | 'listed'
    | 'thread'
    | 'reply'
    | 'call'
    | 'gathering'
    | 'dateSought'
    | 'commitment'
    | 'help'
    | 'announcement'
    | 'announced',
    string
  >;

  async open(): Promise<void> {
    await this.furnish();
    await this.fill();
  }

  close(): Promise<void> {
    return this.group.close();
  }

  get strangers(): Actor[] {
    return [this.group.outsider, anonymous];
  }

  /** Rows it would have changed, or that it was refused. */
  attempt(actor: Actor, sql: string, parameters: unknown[]): Promise<number | 'refused'> {
    return undone(this.group.database, actor, sql, parameters).catch((error) => {
      if (error.code === insufficientPrivilege) return 'refused';
      throw error;
    });
  }

  private async furnish(): Promise<void> {
    const { group } = this;
    await group.open();
    const { given, tenants } = group;
    const [reader, author, editor, admin] = [
      await given.aMember(tenants.baerum, 'reader'),
      group.author,
      await given.aMember(tenants.baerum, 'editor'),
      await given.aMember(tenants.baerum, 'admin'),
    ];
    this.people = {
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
    const [listed] = (await group.aList()).items;
    const [row] = await given.write((tx) =>
      tx.query<{ seat: string; body: string; membership: string }>(
        `select (select id from seat where tenant_id = $1) as seat, (select id from body limit 1) as body,
           (select id from membership where person_id = $2) as membership`,
        [tenants.baerum.id, reader.personId],
      ),
    );
    this.ids = {
      draft,
      entry,
      case: caseId,
      share: newId(),
      ...projectIds(),
      mark: newId(),
      invitation: newId(),
      adoption: newId(),
      use: newId(),
      collection: newId(),
      import: newId(),
      catalogueImport: newId(),
      relation: newId(),
      search: newId(),
      meeting: newId(),
      workingGroup: newId(),
      review: newId(),
      thread: newId(),
      reply: newId(),
      call: newId(),
      gathering: newId(),
      dateSought: newId(),
      commitment: newId(),
      help: newId(),
      announcement: newId(),
      announced: newId(),
      listed: listed?.round as string,
      ...(row as Row),
    };
  }

  /** Rows that no service of the steering group's writes. */
  private async fill(): Promise<void> {
    const { group, people, ids } = this;
    const { given, tenants } = group;
    await given.write(async (tx) => {
      await fillProjects(tx, ids, tenants.baerum.id, people.author.personId);
      await tx.query(
        `insert into adoption (id, tenant_id, entry_id, version, state, is_public, since, recorded_by, updated_at)
         values ($1, $2, $3, 1, 'piloting', true, '2026-05-18', $5, $4)`,
        [ids.use, tenants.asker.id, ids.entry, tx.now, people.coAuthor.personId],
      );
      await tx.query(
        `insert into draft_share (id, tenant_id, draft_id, person_id, shared_by, shared_at, ends_at) values ($1, $2, $3, $4, $5, $6, $6::timestamptz + interval '9 days')`,
        [ids.share, tenants.baerum.id, ids.draft, people.otherAuthor.personId, people.author.personId, tx.now],
      );
      await tx.query(
        `insert into entry_mark (id, entry_id, owner_id, version, kind, network_id, subject_id, since) values ($1, $2, $3, 1, 'approved', $4, $1, $5)`,
        [ids.mark, ids.entry, tenants.baerum.id, group.network.id, tx.now],
      );
      await tx.query(
        `insert into invitation (id, tenant_id, email, role, language, invited_at, expires_at) values ($1, $2, 'ny@baerum.example', 'reader', 'nb', $3, $3)`,
        [ids.invitation, tenants.baerum.id, tx.now],
      );
      await tx.query(
        `insert into collection_draft (id, tenant_id, content, created_by, created_at, updated_by, updated_at) values ($1, $2, '{}', $3, $4, $3, $4)`,
        [ids.collection, tenants.baerum.id, people.author.personId, tx.now],
      );
      await tx.query(
        `insert into collection (id, tenant_id, slug, language, title, introduction, first_published_at, published_at) values ($1, $2, 'samling', 'nb', 'Samling', '', $3, $3)`,
        [ids.collection, tenants.baerum.id, tx.now],
      );
      await tx.query(
        `insert into entry_import (id, tenant_id, person_id, state, source, created_at, expires_at) values ($1, $2, $3, 'understood', 'file', $4, $4)`,
        [ids.import, tenants.baerum.id, people.author.personId, tx.now],
      );
      await tx.query(
        `insert into catalogue_import (id, tenant_id, asked_by, asked_at, name, plan) values ($1, $2, $3, $4, 'alt.zip', '{}')`,
        [ids.catalogueImport, tenants.baerum.id, people.admin.personId, tx.now],
      );
      await tx.query(
        `insert into entry_relation (id, tenant_id, from_id, kind, to_id, set_by, set_at) values ($1, $2, $3, 'part_of', $4, $5, $6)`,
        [ids.relation, tenants.baerum.id, ids.draft, ids.entry, people.author.personId, tx.now],
      );
      await tx.query(`insert into entry_reader (tenant_id, entry_id, reader_id, month, readers) values ($1, $2, $3, '2026-11-01', 4)`, [
        tenants.baerum.id,
        ids.entry,
        tenants.fjellvik.id,
      ]);
      await tx.query(
        `insert into saved_search (id, person_id, name, asked, asked_key, asked_in, thesaurus, looked_at, created_at, updated_at)
         values ($1, $2, 'Mitt', '{}', 'a', 'nb', '', $3, $3, $3)`,
        [ids.search, people.reader.personId, tx.now],
      );
      await tx.query(
        `insert into meeting (id, body_id, network_id, shown_outside, title, language, state, zone, created_by, created_at, updated_at)
         values ($1, $2, $3, true, 'Møte', 'nb', 'polling', 'Europe/Oslo', $4, $5, $5)`,
        [ids.meeting, ids.body, group.network.id, group.coordinator.personId, tx.now],
      );
      await tx.query(
        `insert into meeting_date (id, meeting_id, begins_at, ends_at) values ($1, $1, $2, $2::timestamptz + interval '1 hour')`,
        [ids.meeting, tx.now],
      );
      await tx.query(
        `insert into colleague_review (id, network_id, proposal_id, version, person_id, tenant_id, asked_by, asked_at, answer_by, state)
         values ($1, $2, $3, 1, $4, $5, $6, $7, $7::timestamptz::date + 10, 'asked')`,
        [ids.review, group.network.id, ids.case, group.reader.personId, tenants.fjellvik.id, group.coordinator.personId, tx.now],
      );
      await tx.query(
        `insert into body (id, slug, kind, network_id, secretary_id, created_at) values ($1, 'arbeidsgruppen', 'working_group', $2, $3, $4)`,
        [ids.workingGroup, group.network.id, people.author.personId, tx.now],
      );
      await tx.query(
        `insert into thread (id, network_id, tenant_id, person_id, kind, title, body, language, written_at, last_activity_at)
         values ($1, $2, $3, $4, 'question', 'Hvordan?', 'Sånn?', 'nb', $5, $5)`,
        [ids.thread, group.network.id, tenants.baerum.id, people.author.personId, tx.now],
      );
      await tx.query(
        `insert into reply (id, thread_id, network_id, tenant_id, person_id, body, language, written_at)
         values ($1, $2, $3, $4, $5, 'Sånn.', 'nb', $6)`,
        [ids.reply, ids.thread, group.network.id, tenants.fjellvik.id, people.otherAuthor.personId, tx.now],
      );
      await tx.query(
        `insert into call_offer (entry_id, person_id, tenant_id, per_month, language, said_at) values ($1, $2, $3, 2, 'nb', $4)`,
        [ids.entry, people.author.personId, tenants.baerum.id, tx.now],
      );
      await tx.query(
        `insert into call_request (id, from_tenant_id, from_person_id, to_tenant_id, to_person_id, entry_id, message, language, state, month,
           asked_at, answer_by)
         values ($1, $2, $3, $4, $5, $6, 'Hei', 'nb', 'asked', '2026-11-01', $7, '2026-12-01')`,
        [ids.call, tenants.fjellvik.id, people.otherAuthor.personId, tenants.baerum.id, people.author.personId, ids.entry, tx.now],
      );
      await tx.query(
        `insert into gathering (id, network_id, is_public, kind, title, language, state, first_at, begins_at, ends_at, zone, created_by, created_at, updated_at)
         select $1, $2, false, 'own', 'Samling', 'nb', 'open', day, day, day + interval '5 hours', 'Europe/Oslo', $3, $4, $4
         from (select $4::timestamptz + interval '30 days') t (day)`,
        [ids.gathering, group.network.id, group.coordinator.personId, tx.now],
      );
      await tx.query(
        `insert into sign_up (id, gathering_id, network_id, person_id, state, asked_at, changed_at) values ($1, $1, $2, $3, 'waiting', $4, $4)`,
        [ids.gathering, group.network.id, people.editor.personId, tx.now],
      );
      await tx.query(
        `insert into gathering (id, network_id, is_public, kind, title, language, state, first_at, zone, created_by, created_at, updated_at)
         values ($1, $2, false, 'own', 'Fagdag', 'nb', 'polling', $4::timestamptz + interval '30 days', 'Europe/Oslo', $3, $4, $4)`,
        [ids.dateSought, group.network.id, group.coordinator.personId, tx.now],
      );
      await tx.query(
        `with d as (insert into gathering_date (id, gathering_id, network_id, begins_at, ends_at)
           values ($1, $1, $2, $4::timestamptz + interval '30 days', $4::timestamptz + interval '31 days') returning id)
         insert into gathering_date_answer (gathering_id, network_id, date_id, person_id, answer, answered_at) select $1, $2, id, $3, 'yes', $4 from d`,
        [ids.dateSought, group.network.id, people.editor.personId, tx.now],
      );
      await tx.query('insert into calendar_feed (id, person_id, made_at) values ($1, $2, $3)', [
        ids.gathering,
        people.editor.personId,
        tx.now,
      ]);
      await tx.query(
        `insert into use_prompt (id, tenant_id, adoption_id, months, due_on, state, asked_at) values ($1, $2, $1, 6, '2026-11-18', 'piloting', $3)`,
        [ids.use, tenants.asker.id, tx.now],
      );
      await tx.query(
        `insert into claim_outcome (id, entry_id, owner_id, version, place, claim_key, tenant_id, subject_id, saw, is_public, recorded_by, since)
         values ($1, $2, $3, 1, 0, repeat('a', 64), $4, $1, 'same', true, $5, '2026-05-18')`,
        [ids.use, ids.entry, tenants.baerum.id, tenants.asker.id, people.coAuthor.personId],
      );
      await tx.query(
        `insert into commitment (id, network_id, tenant_id, person_id, what, language, due_on, is_public, state, made_at)
         values ($1, $2, $3, $4, 'Vi prøver', 'nb', '2027-01-01', false, 'open', $5)`,
        [ids.commitment, group.network.id, tenants.baerum.id, people.reader.personId, tx.now],
      );
      await tx.query(
        `insert into help (id, side, tenant_id, person_id, title, language, kinds, goals, networks, until, state, created_at, updated_at)
         values ($1, 'need', $2, $3, 'Søker', 'nb', '{call}', '{12}', array[$4::uuid], '2027-01-01', 'open', $5, $5)`,
        [ids.help, tenants.baerum.id, people.author.personId, group.network.id, tx.now],
      );
      await tx.query(
        `insert into announcement (id, network_id, tenant_id, texts, zone, state, send_at, begun_at, created_by, created_at, updated_at)
         select a.id, $3, $4, '{"nb": {"title": "Hei", "body": "Hei"}}', 'Europe/Oslo', a.state, a.at, a.at, $5, $6, $6
         from (values ($1::uuid, 'draft', null), ($2::uuid, 'sent', $6::timestamptz)) a (id, state, at)`,
        [ids.announcement, ids.announced, group.network.id, tenants.baerum.id, group.coordinator.personId, tx.now],
      );
      await tx.query('insert into announcement_reader (network_id, person_id, id) values ($1, $2, $3)', [
        group.network.id,
        people.reader.personId,
        ids.announced,
      ]);
      await tx.query('update tenant set editor_for_public = true where id = $1', [tenants.baerum.id]);
    });
  }
}
