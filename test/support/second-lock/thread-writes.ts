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
  {
    what: 'has an answer called helpful by others of the network, under their own name',
    sql: `insert into helpful_reply (reply_id, person_id, thread_id, network_id, marked_at) values ($1, app.person_id(), $2, $3, app.now())`,
    with: ({ group, ids }) => [ids.reply, ids.thread, group.network.id],
    may: ({ people }) => [people.reader, people.author],
    mayNot: ({ people, strangers }) => [people.otherAuthor, ...strangers],
  },
  {
    what: 'has a conversation kept for later, followed or muted under one’s own name',
    sql: `with kept as (insert into saved_thread (person_id, thread_id, network_id, saved_at) values ($3, $1, $2, app.now()))
      insert into thread_follow (person_id, thread_id, network_id, state, since) values ($3, $1, $2, 'mute', app.now())`,
    with: ({ group, ids, people }) => [ids.thread, group.network.id, people.reader.personId],
    may: ({ people }) => [people.reader],
    mayNot: ({ group, people, strangers }) => [people.author, group.coordinator, ...strangers],
  },
  {
    what: 'has one’s own mails chosen by oneself',
    sql: 'insert into thread_wish (person_id, answers, mentions, followed) values ($1, false, false, false)',
    with: ({ people }) => [people.reader.personId],
    may: ({ people }) => [people.reader],
    mayNot: ({ group, people, strangers }) => [people.admin, group.coordinator, ...strangers],
  },
  {
    what: 'has a post reported by people of the network, under their own name',
    sql: `insert into post_report (id, post_id, network_id, thread_id, reply_id, person_id, why, reported_at)
      values ($1, $2, $3, $4, $2, app.person_id(), 'Navngir en borger.', app.now())`,
    with: ({ group, ids }) => [newId(), ids.reply, group.network.id, ids.thread],
    may: ({ people }) => [people.reader, people.author],
    mayNot: ({ strangers }) => strangers,
  },
  {
    what: 'has what a reply said before written down by its writer',
    sql: `insert into post_edit (id, network_id, thread_id, reply_id, person_id, body, edited_at)
      values ($1, $2, $3, $4, app.person_id(), 'Noe helt annet.', app.now())`,
    with: ({ group, ids }) => [newId(), group.network.id, ids.thread, ids.reply],
    may: ({ people }) => [people.otherAuthor],
    mayNot: ({ group, people, strangers }) => [people.author, group.coordinator, ...strangers],
  },
  {
    what: 'has a service agreed to by the network’s coordinators, and by nobody else',
    sql: `insert into translation_agreement (network_id, host, agreed_by, agreed_at) values ($1, 'translate.example', app.person_id(), app.now())`,
    with: ({ group }) => [group.network.id],
    may: ({ group }) => [group.coordinator],
    mayNot: ({ people, strangers }) => [people.author, people.admin, ...strangers],
  },
];
