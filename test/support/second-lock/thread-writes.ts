import { newId } from '#libs/platform';
import type { Write } from './lock-room.js';

const ask = (
  network: string,
) => `insert into thread (id, network_id, tenant_id, person_id, kind, title, body, language, written_at, last_activity_at)
  values ($1, ${network}, $2, app.person_id(), 'question', 'Hvordan?', 'Sånn?', 'nb', app.now(), app.now())`;

/** Bærum's author has asked, Fjellvik's has answered. */
export const threadWrites: Write[] = [
  {
    what: 'has a question asked by authors, for a tenant that is in the network',
    sql: ask('$3'),
    with: ({ group }) => [newId(), group.tenants.baerum.id, group.network.id],
    may: ({ people }) => [people.author, people.editor],
    mayNot: ({ group, people, strangers }) => [people.reader, people.otherAuthor, group.coordinator, ...strangers],
  },
  {
    what: 'has a reply written by authors, for a tenant that is in the network',
    sql: `insert into reply (id, thread_id, network_id, tenant_id, person_id, body, language, written_at)
      values ($1, $2, $3, $4, app.person_id(), 'Sånn.', 'nb', app.now())`,
    with: ({ group, ids }) => [newId(), ids.thread, group.network.id, group.tenants.fjellvik.id],
    may: ({ people }) => [people.otherAuthor],
    mayNot: ({ people, strangers }) => [people.reader, people.author, ...strangers],
  },
  {
    what: 'has a question’s words changed by its writer',
    sql: `update thread set body = 'Eller sånn?' where id = $1`,
    with: ({ ids }) => [ids.thread],
    may: ({ people }) => [people.author],
    mayNot: ({ group, people, strangers }) => [people.editor, people.otherAuthor, group.coordinator, ...strangers],
  },
  {
    what: 'has a reply’s words changed by its writer',
    sql: `update reply set body = 'Eller sånn.' where id = $1`,
    with: ({ ids }) => [ids.reply],
    may: ({ people }) => [people.otherAuthor],
    mayNot: ({ group, people, strangers }) => [people.author, people.editor, group.coordinator, ...strangers],
  },
  {
    what: 'has a conversation locked by the network’s coordinators, and not by who began it',
    sql: 'update thread set locked_at = app.now(), locked_by = app.person_id() where id = $1',
    with: ({ ids }) => [ids.thread],
    may: ({ group }) => [group.coordinator],
    mayNot: ({ people, strangers }) => [people.author, people.editor, people.otherAuthor, ...strangers],
  },
  {
    what: 'has a reply taken out of sight by the network’s coordinators, and not by who wrote it',
    sql: `update reply set hidden_at = app.now(), hidden_by = app.person_id(), hidden_why = 'Navngir en borger.' where id = $1`,
    with: ({ ids }) => [ids.reply],
    may: ({ group }) => [group.coordinator],
    mayNot: ({ people, strangers }) => [people.author, people.otherAuthor, people.editor, ...strangers],
  },
];
