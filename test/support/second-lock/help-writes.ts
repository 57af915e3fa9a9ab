import { newId } from '#libs/platform';
import type { Write } from './lock-room.js';

const fresh = `insert into help (id, side, tenant_id, person_id, title, language, kinds, goals, networks, until, state, created_at, updated_at)
  values ($1, 'need', $2, app.person_id(), 'Søker', 'nb', '{call}', '{12}', array[$3::uuid], current_date + 30, 'open', app.now(), app.now())`;

/** Bærum's author seeks help. */
export const helpWrites: Write[] = [
  {
    what: 'has a need written by authors, in their own name, to networks of their tenant',
    sql: fresh,
    with: ({ group }) => [newId(), group.tenants.baerum.id, group.network.id],
    may: ({ people }) => [people.author, people.editor],
    mayNot: ({ people, strangers }) => [people.reader, people.coAuthor, people.otherAuthor, ...strangers],
  },
  {
    what: 'has no need told to networks that the tenant is not in',
    sql: fresh,
    with: ({ group }) => [newId(), group.tenants.baerum.id, newId()],
    may: () => [],
    mayNot: ({ people, strangers }) => [people.author, people.editor, ...strangers],
  },
  {
    what: 'has a need closed by whoever wrote it and by editors',
    sql: `update help set state = 'closed' where id = $1`,
    with: ({ ids }) => [ids.help],
    may: ({ people }) => [people.author, people.editor, people.admin],
    mayNot: ({ people, strangers }) => [people.reader, people.coAuthor, people.otherAuthor, ...strangers],
  },
  {
    what: 'has a need answered by people of other tenants, to whoever wrote it',
    sql: `insert into call_request (id, from_tenant_id, from_person_id, to_tenant_id, to_person_id, help_id, answers_need, message, language, state,
        month, asked_at, answer_by)
      values ($1, $2, app.person_id(), $3, $4, $5, true, 'Vi kan', 'nb', 'asked', '2026-11-01', app.now(), '2026-12-01')`,
    with: ({ group, ids, people }) => [newId(), group.tenants.asker.id, group.tenants.baerum.id, people.author.personId, ids.help],
    may: ({ people }) => [people.coAuthor],
    mayNot: ({ people, strangers }) => [people.otherAuthor, people.author, ...strangers],
  },
  {
    what: 'has no need answered as if it were an offer',
    sql: `insert into call_request (id, from_tenant_id, from_person_id, to_tenant_id, to_person_id, help_id, message, language, state,
        month, asked_at, answer_by)
      values ($1, $2, app.person_id(), $3, $4, $5, 'Vi kan', 'nb', 'asked', '2026-11-01', app.now(), '2026-12-01')`,
    with: ({ group, ids, people }) => [newId(), group.tenants.asker.id, group.tenants.baerum.id, people.author.personId, ids.help],
    may: () => [],
    mayNot: ({ people, strangers }) => [people.coAuthor, people.otherAuthor, ...strangers],
  },
];
