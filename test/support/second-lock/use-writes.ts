import { newId } from '#libs/platform';
import type { Write } from './lock-room.js';

/** Asker uses what Bærum wrote. */
export const useWrites: Write[] = [
  {
    what: 'has the history of a use written by authors of the tenant that uses it, under their own name',
    sql: `insert into adoption_step (id, tenant_id, adoption_id, state, version, since, recorded_by, recorded_at)
      values ($1, $2, $3, 'adopted', 1, current_date, app.person_id(), app.now())`,
    with: ({ group, ids }) => [newId(), group.tenants.asker.id, ids.use],
    may: ({ people }) => [people.coAuthor],
    mayNot: ({ group, people, strangers }) => [
      people.author,
      people.editor,
      people.otherAuthor,
      group.coordinator,
      group.reader,
      ...strangers,
    ],
  },
  {
    what: 'has the origin told of a use by authors of the tenant that uses it',
    sql: 'insert into use_notice (adoption_id, tenant_id, asked_at) values ($1, $2, app.now())',
    with: ({ group, ids }) => [ids.use, group.tenants.asker.id],
    may: ({ people }) => [people.coAuthor],
    mayNot: ({ group, people, strangers }) => [people.author, people.otherAuthor, group.coordinator, ...strangers],
  },
  {
    what: 'has what was asked about a use answered by authors of the tenant that uses it',
    sql: `update use_prompt set answer = 'still', answered_at = app.now() where adoption_id = $1`,
    with: ({ ids }) => [ids.use],
    may: ({ people }) => [people.coAuthor],
    mayNot: ({ group, people, strangers }) => [people.author, people.otherAuthor, group.coordinator, ...strangers],
  },
  {
    what: 'has a result confirmed by authors of the tenant that uses it, under their own name',
    sql: `insert into claim_outcome (id, entry_id, owner_id, version, place, claim_key, tenant_id, subject_id, saw, is_public, recorded_by, since)
      values ($1, $2, $3, 1, 0, repeat('b', 64), $4, $5, 'same', true, app.person_id(), current_date)`,
    with: ({ group, ids }) => [newId(), ids.entry, group.tenants.baerum.id, group.tenants.asker.id, ids.use],
    may: ({ people }) => [people.coAuthor],
    mayNot: ({ group, people, strangers }) => [people.author, people.editor, people.otherAuthor, group.coordinator, ...strangers],
  },
  {
    what: 'has what was seen of a result shared, and taken back, by those who saw it',
    sql: 'update claim_outcome set is_public = false where id = $1',
    with: ({ ids }) => [ids.use],
    may: ({ people }) => [people.coAuthor],
    mayNot: ({ group, people, strangers }) => [people.author, people.editor, people.otherAuthor, group.coordinator, ...strangers],
  },
  {
    what: 'has no owner strike what somebody else saw of its results',
    sql: 'delete from claim_outcome where id = $1',
    with: ({ ids }) => [ids.use],
    may: ({ people }) => [people.coAuthor],
    mayNot: ({ people, strangers }) => [people.author, people.editor, people.otherAuthor, ...strangers],
  },
  {
    what: 'has no confirmation moved to another result',
    sql: `update claim_outcome set claim_key = repeat('c', 64) where id = $1`,
    with: ({ ids }) => [ids.use],
    may: () => [],
    mayNot: ({ people, strangers }) => [people.coAuthor, people.author, ...strangers],
  },
  {
    what: 'has nothing that was told of a use taken out of its history',
    sql: `update adoption_step set words = '' where adoption_id = $1`,
    with: ({ ids }) => [ids.use],
    may: () => [],
    mayNot: ({ people, strangers }) => [people.coAuthor, people.author, ...strangers],
  },
];
