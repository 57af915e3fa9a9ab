import { newId } from '#libs/platform';
import type { Write } from './lock-room.js';

export const entryWrites: Write[] = [
  {
    what: 'has a copy of the whole catalogue asked for by administrators, under their own name',
    sql: 'insert into catalogue_export (id, tenant_id, asked_by, asked_at) values (gen_random_uuid(), $1, app.person_id(), app.now())',
    with: ({ group }) => [group.tenants.baerum.id],
    may: ({ people }) => [people.admin],
    mayNot: ({ people, strangers }) => [people.editor, people.author, people.reader, people.otherAuthor, ...strangers],
  },
  {
    what: 'has nobody say of a copy that it is ready',
    sql: `update catalogue_export set ready_at = app.now(), expires_at = app.now() where tenant_id = $1`,
    with: ({ group }) => [group.tenants.baerum.id],
    may: () => [],
    mayNot: ({ people, strangers }) => [people.admin, ...strangers],
  },
  {
    what: 'has a machine asked by authors of the draft’s tenants, under their own name',
    sql: `insert into machine_translation (id, tenant_id, draft_id, asked_by, asked_at, host)
      values (gen_random_uuid(), $1, $2, app.person_id(), app.now(), 'translate.example')`,
    with: ({ group, ids }) => [group.tenants.baerum.id, ids.entry],
    may: ({ people }) => [people.author, people.coAuthor],
    mayNot: ({ people, strangers }) => [people.reader, people.otherAuthor, ...strangers],
  },
  {
    what: 'has nobody ask a machine in another’s name',
    sql: `insert into machine_translation (id, tenant_id, draft_id, asked_by, asked_at, host)
      values (gen_random_uuid(), $1, $2, $3, app.now(), 'translate.example')`,
    with: ({ group, ids, people }) => [group.tenants.baerum.id, ids.entry, people.editor.personId],
    may: () => [],
    mayNot: ({ people }) => [people.author, people.coAuthor, people.admin],
  },
  {
    what: 'has a draft written by authors of its tenants',
    sql: 'update entry_draft set revision = revision + 1 where id = $1',
    with: ({ ids }) => [ids.entry],
    may: ({ people }) => [people.author, people.coAuthor],
    mayNot: ({ people, strangers }) => [people.reader, people.otherAuthor, ...strangers],
  },
  {
    what: 'has nobody who was only shown a draft write it',
    sql: `update entry_draft set content = '{}' where id = $1`,
    with: ({ ids }) => [ids.draft],
    may: ({ people }) => [people.author],
    mayNot: ({ people }) => [people.otherAuthor, people.coAuthor],
  },
  {
    what: 'has what a draft said put aside by its writers, under their own name',
    sql: `insert into replaced_draft (draft_id, tenant_id, revision, content, guesses, open_places, replaced_by, replaced_at)
      values ($1, $2, 99, '{}', '[]', '[]', app.person_id(), app.now())`,
    with: ({ group, ids }) => [ids.entry, group.tenants.baerum.id],
    may: ({ people }) => [people.author, people.coAuthor],
    mayNot: ({ people, strangers }) => [people.reader, people.otherAuthor, ...strangers],
  },
  {
    what: 'has no co-owner name another owner, nor anyone without saying so in the table of co-ownership',
    sql: 'update entry_draft set co_owners = co_owners || $2::uuid where id = $1',
    with: ({ group, ids }) => [ids.entry, group.tenants.fjellvik.id],
    may: () => [],
    mayNot: ({ people }) => [people.coAuthor, people.author, people.editor],
  },
  {
    what: 'has co-ownership given by editors of the responsible tenant',
    sql: 'update co_ownership set ended_at = app.now() where entry_id = $1',
    with: ({ ids }) => [ids.entry],
    may: ({ people }) => [people.editor, people.admin],
    mayNot: ({ people, strangers }) => [people.author, people.coAuthor, people.reader, ...strangers],
  },
  {
    what: 'keeps an entry with its tenant',
    sql: 'update entry set tenant_id = $2 where id = $1',
    with: ({ group, ids }) => [ids.entry, group.tenants.asker.id],
    may: () => [],
    mayNot: ({ people }) => [people.editor, people.coAuthor],
  },
  {
    what: 'has what the responsible tenant published changed by its authors alone',
    sql: 'update entry set title = title where id = $1',
    with: ({ ids }) => [ids.entry],
    may: ({ people }) => [people.author, people.editor],
    mayNot: ({ people, strangers }) => [people.reader, people.coAuthor, people.otherAuthor, ...strangers],
  },
  {
    what: 'has an entry made public by an editor where the tenant wants one',
    sql: 'update entry set is_public = true where id = $1',
    with: ({ ids }) => [ids.entry],
    may: ({ people }) => [people.editor, people.admin],
    mayNot: ({ people }) => [people.author, people.coAuthor],
  },
  {
    what: 'has a version made public by an editor where the tenant wants one',
    sql: 'update entry_version set is_public = true where entry_id = $1',
    with: ({ ids }) => [ids.entry],
    may: ({ people }) => [people.editor],
    mayNot: ({ people }) => [people.author, people.coAuthor],
  },
  {
    what: 'has a shared draft taken back by an author of its tenant',
    sql: 'update draft_share set revoked_at = app.now() where id = $1',
    with: ({ ids }) => [ids.share],
    may: ({ people }) => [people.author],
    mayNot: ({ people, strangers }) => [people.reader, people.otherAuthor, ...strangers],
  },
  {
    what: 'has a draft shared with a body by an author of its tenant',
    sql: `insert into draft_body_share (id, tenant_id, draft_id, body_id, shared_by, shared_at, ends_at)
          values ($1, $2, $3, $4, app.person_id(), app.now(), app.now() + interval '9 days')`,
    with: ({ group, ids }) => [newId(), group.tenants.baerum.id, ids.draft, ids.body],
    may: ({ people }) => [people.author],
    mayNot: ({ group, people, strangers }) => [people.reader, people.otherAuthor, group.directors.solfjord, ...strangers],
  },
  {
    what: 'has no member write an approval, not even of their own network',
    sql: `insert into entry_mark (id, entry_id, owner_id, version, kind, network_id, subject_id, since) values ($1, $2, $3, 1, 'approved', $4, $1, app.now())`,
    with: ({ group, ids }) => [newId(), ids.entry, group.tenants.baerum.id, group.network.id],
    may: () => [],
    mayNot: ({ group, people }) => [people.editor, group.coordinator, group.directors.solfjord],
  },
  {
    what: 'has a use marked by an author of the tenant that uses it, as whoever recorded it',
    sql: `insert into entry_mark (id, entry_id, owner_id, version, kind, tenant_id, subject_id, recorded_by, since)
      values ($1, $2, $3, 1, 'in_use', $4, $1, app.person_id(), app.now())`,
    with: ({ group, ids }) => [newId(), ids.entry, group.tenants.baerum.id, group.tenants.fjellvik.id],
    may: ({ people }) => [people.otherAuthor],
    mayNot: ({ group, people, strangers }) => [people.author, people.coAuthor, group.coordinator, ...strangers],
  },
  {
    what: 'has nobody else named as the one who recorded a use: they would be told what they never asked for',
    sql: `insert into entry_mark (id, entry_id, owner_id, version, kind, tenant_id, subject_id, recorded_by, since)
      values ($1, $2, $3, 1, 'in_use', $4, $1, $5, app.now())`,
    with: ({ group, people, ids }) => [newId(), ids.entry, group.tenants.baerum.id, group.tenants.fjellvik.id, people.editor.personId],
    may: () => [],
    mayNot: ({ people }) => [people.otherAuthor],
  },
  {
    what: 'has no owner move an approval to another version',
    sql: 'update entry_mark set version = version where id = $1',
    with: ({ ids }) => [ids.mark],
    may: () => [],
    mayNot: ({ group, people }) => [people.editor, people.author, group.coordinator],
  },
  {
    what: 'has what an entry builds on said by those who write it, under their own name',
    sql: `insert into entry_relation (id, tenant_id, from_id, kind, to_id, set_by, set_at)
      values (gen_random_uuid(), $1, $2, 'builds_on', $3, app.person_id(), app.now())`,
    with: ({ group, ids }) => [group.tenants.baerum.id, ids.draft, ids.entry],
    may: ({ people }) => [people.author],
    mayNot: ({ people, strangers }) => [people.reader, people.coAuthor, people.otherAuthor, ...strangers],
  },
  {
    what: 'has what it is part of taken back by those who write it, and not by whom it names',
    sql: 'update entry_relation set removed_by = app.person_id(), removed_at = app.now() where id = $1',
    with: ({ ids }) => [ids.relation],
    may: ({ people }) => [people.author],
    mayNot: ({ people, strangers }) => [people.reader, people.coAuthor, people.otherAuthor, ...strangers],
  },
  {
    what: 'has no relation turned to another entry',
    sql: 'update entry_relation set to_id = to_id where id = $1',
    with: ({ ids }) => [ids.relation],
    may: () => [],
    mayNot: ({ people }) => [people.author, people.editor, people.admin],
  },
  {
    what: 'has nobody write how many read an entry, neither whose it is nor who read it',
    sql: 'update entry_reader set readers = readers + 1 where entry_id = $1',
    with: ({ ids }) => [ids.entry],
    may: () => [],
    mayNot: ({ people, strangers }) => [people.admin, people.editor, people.author, people.otherAuthor, ...strangers],
  },
  {
    what: 'has a use recorded by authors, to networks that their tenant is in',
    sql: `insert into adoption (id, tenant_id, entry_id, version, state, networks, since, recorded_by, updated_at)
      values ($1, $2, $3, 1, 'adopted', array[$4::uuid], current_date, app.person_id(), app.now())`,
    with: ({ group, ids }) => [ids.adoption, group.tenants.fjellvik.id, ids.entry, group.network.id],
    may: ({ people }) => [people.otherAuthor],
    mayNot: ({ group, people }) => [group.reader, people.author],
  },
];
