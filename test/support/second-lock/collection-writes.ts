import type { Write } from './lock-room.js';

export const collectionWrites: Write[] = [
  {
    what: 'has a collection written by authors of its tenant',
    sql: 'update collection_draft set revision = revision + 1 where id = $1',
    with: ({ ids }) => [ids.collection],
    may: ({ people }) => [people.author, people.editor],
    mayNot: ({ people, strangers }) => [people.reader, people.coAuthor, people.otherAuthor, ...strangers],
  },
  {
    what: 'has a collection released by an editor where the tenant wants one',
    sql: 'update collection set is_public = true where id = $1',
    with: ({ ids }) => [ids.collection],
    may: ({ people }) => [people.editor, people.admin],
    mayNot: ({ people, strangers }) => [people.author, people.reader, people.coAuthor, ...strangers],
  },
  {
    what: 'has an entry put before the readers of a collection by an editor where the tenant wants one',
    sql: 'insert into collection_item (collection_id, tenant_id, position, entry_id) values ($1, $2, 0, $3)',
    with: ({ group, ids }) => [ids.collection, group.tenants.baerum.id, ids.entry],
    may: ({ people }) => [people.editor],
    mayNot: ({ people, strangers }) => [people.author, people.reader, people.coAuthor, ...strangers],
  },
];
