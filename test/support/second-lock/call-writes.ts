import { newId } from '#libs/platform';
import type { Write } from './lock-room.js';

/** Bærum's entry; its author said that they can be called about it, and Fjellvik's author asked. */
export const callWrites: Write[] = [
  {
    what: 'has somebody said to be callable by themselves, for a tenant that wrote the entry or took it up',
    sql: `insert into call_offer (entry_id, person_id, tenant_id, per_month, language, said_at)
      values ($1, app.person_id(), $2, 2, 'nb', app.now())`,
    with: ({ group, ids }) => [ids.entry, group.tenants.baerum.id],
    may: ({ people }) => [people.editor, people.reader],
    mayNot: ({ group, people, strangers }) => [people.coAuthor, people.otherAuthor, group.coordinator, ...strangers],
  },
  {
    what: 'has nobody offered for a tenant that has nothing to do with the entry',
    sql: `insert into call_offer (entry_id, person_id, tenant_id, per_month, language, said_at)
      values ($1, app.person_id(), $2, 2, 'nb', app.now())`,
    with: ({ group, ids }) => [ids.entry, group.tenants.fjellvik.id],
    may: () => [],
    mayNot: ({ people, strangers }) => [people.otherAuthor, people.author, ...strangers],
  },
  {
    what: 'has nobody offered by another',
    sql: `insert into call_offer (entry_id, person_id, tenant_id, per_month, language, said_at) values ($1, $2, $3, 2, 'nb', app.now())`,
    with: ({ group, ids, people }) => [ids.entry, people.reader.personId, group.tenants.baerum.id],
    may: ({ people }) => [people.reader],
    mayNot: ({ people, strangers }) => [people.admin, people.editor, people.author, ...strangers],
  },
  {
    what: 'has an offer changed by its person alone',
    sql: 'update call_offer set per_month = 8 where entry_id = $1',
    with: ({ ids }) => [ids.entry],
    may: ({ people }) => [people.author],
    mayNot: ({ people, strangers }) => [people.admin, people.editor, people.otherAuthor, ...strangers],
  },
  {
    what: 'has an offer renewed by its person alone',
    sql: `update call_offer set until = current_date + 365, ended_at = null where entry_id = $1`,
    with: ({ ids }) => [ids.entry],
    may: ({ people }) => [people.author],
    mayNot: ({ people, strangers }) => [people.admin, people.editor, people.otherAuthor, ...strangers],
  },
  {
    what: 'has an offer taken back by its person alone',
    sql: 'delete from call_offer where entry_id = $1',
    with: ({ ids }) => [ids.entry],
    may: ({ people }) => [people.author],
    mayNot: ({ people, strangers }) => [people.admin, people.editor, people.otherAuthor, ...strangers],
  },
  {
    what: 'has a call asked for in one’s own name, of who said yes',
    sql: `insert into call_request (id, from_tenant_id, from_person_id, to_tenant_id, to_person_id, entry_id, message, language, state, month,
        asked_at, answer_by)
      values ($1, $2, app.person_id(), $3, $4, $5, 'Hei', 'nb', 'asked', '2026-11-01', app.now(), '2026-12-01')`,
    with: ({ group, ids, people }) => [newId(), group.tenants.asker.id, group.tenants.baerum.id, people.author.personId, ids.entry],
    may: ({ people }) => [people.coAuthor],
    mayNot: ({ people, strangers }) => [people.otherAuthor, people.editor, ...strangers],
  },
  {
    what: 'has nobody asked who did not say yes',
    sql: `insert into call_request (id, from_tenant_id, from_person_id, to_tenant_id, to_person_id, entry_id, message, language, state, month,
        asked_at, answer_by)
      values ($1, $2, app.person_id(), $3, $4, $5, 'Hei', 'nb', 'asked', '2026-11-01', app.now(), '2026-12-01')`,
    with: ({ group, ids, people }) => [newId(), group.tenants.asker.id, group.tenants.baerum.id, people.editor.personId, ids.entry],
    may: () => [],
    mayNot: ({ people, strangers }) => [people.coAuthor, people.otherAuthor, people.author, ...strangers],
  },
  {
    what: 'has a call answered by the one who was asked',
    sql: `update call_request set state = 'accepted', answered_at = app.now() where id = $1`,
    with: ({ ids }) => [ids.call],
    may: ({ people }) => [people.author],
    mayNot: ({ people, strangers }) => [people.otherAuthor, people.editor, people.admin, people.coAuthor, ...strangers],
  },
  {
    what: 'has a call taken back by the one who asked',
    sql: `update call_request set state = 'taken_back' where id = $1`,
    with: ({ ids }) => [ids.call],
    may: ({ people }) => [people.otherAuthor],
    mayNot: ({ people, strangers }) => [people.author, people.editor, people.admin, ...strangers],
  },
  {
    what: 'has a mail asked for by the two of a call',
    sql: `insert into call_notice (request_id, kind, planned_at) values ($1, 'accepted', app.now())`,
    with: ({ ids }) => [ids.call],
    may: ({ people }) => [people.author, people.otherAuthor],
    mayNot: ({ people, strangers }) => [people.editor, people.coAuthor, ...strangers],
  },
  {
    what: 'has what was learned told by who asked, of the two tenants of the call',
    sql: `insert into learning (request_id, learner_id, teacher_id, outcome, learned_on) values ($1, $2, $3, 'helped', current_date)`,
    with: ({ group, ids }) => [ids.call, group.tenants.fjellvik.id, group.tenants.baerum.id],
    may: ({ people }) => [people.otherAuthor],
    mayNot: ({ people, strangers }) => [people.author, people.coAuthor, people.editor, ...strangers],
  },
];
