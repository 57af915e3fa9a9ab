import type { Write } from './lock-room.js';

export const digestWrites: Write[] = [
  {
    what: 'has a saved search changed by its person alone',
    sql: `update saved_search set name = 'Ditt', removed_at = app.now() where id = $1`,
    with: ({ ids }) => [ids.search],
    may: ({ people }) => [people.reader],
    mayNot: ({ people, strangers }) => [people.author, people.admin, people.otherAuthor, ...strangers],
  },
  {
    what: 'has a search saved under one’s own name alone',
    sql: `insert into saved_search (id, person_id, name, asked, asked_key, asked_in, thesaurus, looked_at, created_at, updated_at)
      values (gen_random_uuid(), $1, 'Mitt', '{}', 'b', 'nb', '', app.now(), app.now(), app.now())`,
    with: ({ people }) => [people.reader.personId],
    may: ({ people }) => [people.reader],
    mayNot: ({ people, strangers }) => [people.admin, people.otherAuthor, ...strangers],
  },
  {
    what: 'has nobody give a saved search to another',
    sql: 'update saved_search set person_id = $2 where id = $1',
    with: ({ ids, people }) => [ids.search, people.author.personId],
    may: () => [],
    mayNot: ({ people }) => [people.reader, people.author],
  },
];
