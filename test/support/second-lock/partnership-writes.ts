import { newId } from '#libs/platform';
import type { Write } from './lock-room.js';

const writers: Pick<Write, 'may' | 'mayNot'> = {
  may: ({ people }) => [people.author, people.editor],
  mayNot: ({ people, group, strangers }) => [people.reader, people.coAuthor, people.otherAuthor, group.coordinator, ...strangers],
};

/** Partnerships and their actors, past the services. */
export const partnershipWrites: Write[] = [
  {
    what: 'has a partnership made by those who write for its tenant',
    sql: `insert into partnership (id, tenant_id, title, language, state, created_by, created_at, updated_by, updated_at)
      values ($1, $2, 'Nytt', 'nb', 'forming', app.person_id(), app.now(), app.person_id(), app.now())`,
    with: ({ group }) => [newId(), group.tenants.baerum.id],
    ...writers,
  },
  {
    what: 'has a partnership changed by those who write for its tenant',
    sql: `update partnership set title = 'Annet', updated_by = app.person_id() where id = $1`,
    with: ({ ids }) => [ids.partnership],
    ...writers,
  },
  {
    what: 'has a partnership made public by an editor where the tenant wants one',
    sql: 'update partnership set is_public = true, updated_by = app.person_id() where id = $1',
    with: ({ ids }) => [ids.partnership],
    may: ({ people }) => [people.editor, people.admin],
    mayNot: ({ people, strangers }) => [people.author, people.reader, people.coAuthor, ...strangers],
  },
  {
    what: 'has an actor named by those who write for its tenant',
    sql: `insert into partnership_actor (id, tenant_id, partnership_id, name, actor_group, position) values ($1, $2, $3, 'Skolen', 'education', 1)`,
    with: ({ group, ids }) => [newId(), group.tenants.baerum.id, ids.partnership],
    ...writers,
  },
  {
    what: 'has nobody say for an actor that it is in',
    sql: `update partnership_actor set state = 'confirmed' where id = $1`,
    with: ({ ids }) => [ids.actor],
    may: () => [],
    mayNot: ({ people, group, strangers }) => [people.author, people.editor, people.admin, group.coordinator, ...strangers],
  },
  {
    what: 'has an actor’s promise written down by those who write for its tenant',
    sql: `insert into partnership_promise (id, tenant_id, actor_id, what, position) values ($1, $2, $3, 'Tre kasser', 1)`,
    with: ({ group, ids }) => [newId(), group.tenants.baerum.id, ids.actor],
    ...writers,
  },
  {
    what: 'has no promise written down of an actor of another tenant',
    sql: `insert into partnership_promise (id, tenant_id, actor_id, what, position) values ($1, $2, $3, 'Tre kasser', 1)`,
    with: ({ group, ids }) => [newId(), group.tenants.asker.id, ids.actor],
    may: () => [],
    mayNot: ({ people, group, strangers }) => [people.author, people.editor, group.coordinator, ...strangers],
  },
  {
    what: 'has an actor’s promise marked by those who write for its tenant',
    sql: `update partnership_promise set state = 'kept' where id = $1`,
    with: ({ ids }) => [ids.promise],
    ...writers,
  },
  {
    what: 'has nobody say for an actor that its promise may be shown',
    sql: 'update partnership_promise set is_public = true where id = $1',
    with: ({ ids }) => [ids.promise],
    may: () => [],
    mayNot: ({ people, group, strangers }) => [people.author, people.editor, people.admin, group.coordinator, ...strangers],
  },
  {
    what: 'has an actor’s promise taken away by those who write for its tenant',
    sql: 'delete from partnership_promise where id = $1',
    with: ({ ids }) => [ids.promise],
    ...writers,
  },
  {
    what: 'has an actor’s address changed by those who write for its tenant',
    sql: `update partnership_contact set email = 'ny@handel.example' where actor_id = $1`,
    with: ({ ids }) => [ids.actor],
    ...writers,
  },
];
