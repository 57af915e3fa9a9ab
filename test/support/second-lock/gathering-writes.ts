import { newId } from '#libs/platform';
import type { Write } from './lock-room.js';

const coordinators: Pick<Write, 'may' | 'mayNot'> = {
  may: ({ group }) => [group.coordinator],
  mayNot: ({ group, people, strangers }) => [people.reader, people.editor, people.admin, group.directors.solfjord, ...strangers],
};

export const gatheringWrites: Write[] = [
  {
    what: 'has a gathering called by the coordinators of its network',
    sql: `insert into gathering (id, network_id, is_public, kind, title, language, state, first_at, begins_at, ends_at, zone, created_by, created_at, updated_at)
      values ($1, $2, false, 'own', 'Samling', 'nb', 'draft', app.now(), app.now(), app.now() + interval '1 hour', 'Europe/Oslo', app.person_id(), app.now(), app.now())`,
    with: ({ group }) => [newId(), group.network.id],
    ...coordinators,
  },
  {
    what: 'has a gathering moved by the coordinators of its network',
    sql: `update gathering set place = 'Et annet sted', sequence = sequence + 1 where id = $1`,
    with: ({ ids }) => [ids.gathering],
    ...coordinators,
  },
  {
    what: 'has nobody say how many places of a gathering are taken',
    sql: 'update gathering set taken = 0 where id = $1',
    with: ({ ids }) => [ids.gathering],
    may: () => [],
    mayNot: ({ group, people }) => [group.coordinator, people.admin],
  },
  {
    what: 'has the programme of a gathering set by the coordinators of its network',
    sql: `insert into gathering_session (id, gathering_id, position, from_time, to_time, title) values ($1, $2, 1, '09:00', '10:00', 'Velkommen')`,
    with: ({ ids }) => [newId(), ids.gathering],
    ...coordinators,
  },
  {
    what: 'has material laid beside a gathering by the coordinators of its network',
    sql: `insert into gathering_material (id, gathering_id, title, url, added_by, added_at)
      values ($1, $2, 'Lysark', 'https://lysark.example', app.person_id(), app.now())`,
    with: ({ ids }) => [newId(), ids.gathering],
    ...coordinators,
  },
  {
    what: 'has people of the network ask for a place, each for themselves',
    sql: `insert into sign_up (id, gathering_id, network_id, person_id, state, asked_at, changed_at)
      values ($1, $2, $3, app.person_id(), 'waiting', app.now(), app.now())`,
    with: ({ group, ids }) => [newId(), ids.gathering, group.network.id],
    may: ({ group, people }) => [people.reader, group.coordinator],
    mayNot: ({ strangers }) => strangers,
  },
  {
    what: 'has nobody sign up somebody else',
    sql: `insert into sign_up (id, gathering_id, network_id, person_id, state, asked_at, changed_at)
      values ($1, $2, $3, $4, 'waiting', app.now(), app.now())`,
    with: ({ group, ids, people }) => [newId(), ids.gathering, group.network.id, people.coAuthor.personId],
    may: () => [],
    mayNot: ({ group, people, strangers }) => [people.reader, group.coordinator, ...strangers],
  },
  {
    what: 'has nobody take a place instead of asking for one',
    sql: `insert into sign_up (id, gathering_id, network_id, person_id, state, asked_at, changed_at)
      values ($1, $2, $3, app.person_id(), 'confirmed', app.now(), app.now())`,
    with: ({ group, ids }) => [newId(), ids.gathering, group.network.id],
    may: () => [],
    mayNot: ({ group, people, strangers }) => [people.reader, group.coordinator, ...strangers],
  },
  {
    what: 'has who comes signed off by themselves, and by the coordinators',
    sql: `update sign_up set state = 'cancelled' where gathering_id = $1`,
    with: ({ ids }) => [ids.gathering],
    may: ({ group, people }) => [people.editor, group.coordinator],
    mayNot: ({ group, people, strangers }) => [people.reader, people.admin, group.directors.solfjord, ...strangers],
  },
  {
    what: 'has who came marked by the coordinators, and not by themselves',
    sql: `update sign_up set state = 'attended' where gathering_id = $1`,
    with: ({ ids }) => [ids.gathering],
    may: ({ group }) => [group.coordinator],
    mayNot: ({ people, strangers }) => [people.editor, people.reader, ...strangers],
  },
  {
    what: 'has a network asked about dates by its coordinators',
    sql: `insert into gathering_date (id, gathering_id, network_id, begins_at, ends_at)
      values ($1, $2, $3, app.now(), app.now() + interval '1 hour')`,
    with: ({ group, ids }) => [newId(), ids.dateSought, group.network.id],
    ...coordinators,
  },
  {
    what: 'has people of the network say which date they can, each for themselves',
    sql: `insert into gathering_date_answer (gathering_id, network_id, date_id, person_id, answer, answered_at)
      values ($1, $2, $1, app.person_id(), 'yes', app.now())`,
    with: ({ group, ids }) => [ids.dateSought, group.network.id],
    may: ({ group, people }) => [people.reader, group.coordinator],
    mayNot: ({ strangers }) => strangers,
  },
  {
    what: 'has nobody say for somebody else which date they can',
    sql: `insert into gathering_date_answer (gathering_id, network_id, date_id, person_id, answer, answered_at)
      values ($1, $2, $1, $3, 'yes', app.now())`,
    with: ({ group, ids, people }) => [ids.dateSought, group.network.id, people.coAuthor.personId],
    may: () => [],
    mayNot: ({ group, people, strangers }) => [people.reader, group.coordinator, ...strangers],
  },
  {
    what: 'has nobody change what somebody else said of a date',
    sql: `update gathering_date_answer set answer = 'no' where date_id = $1`,
    with: ({ ids }) => [ids.dateSought],
    may: ({ people }) => [people.editor],
    mayNot: ({ group, people, strangers }) => [people.reader, people.admin, group.coordinator, ...strangers],
  },
  {
    what: 'has people make the address that their calendar reads, each their own',
    sql: 'insert into calendar_feed (id, person_id, made_at) values ($1, $2, app.now())',
    with: ({ people }) => [newId(), people.reader.personId],
    may: ({ people }) => [people.reader],
    mayNot: ({ group, people, strangers }) => [people.admin, people.editor, group.coordinator, ...strangers],
  },
  {
    what: 'has nobody end the address that somebody else’s calendar reads',
    sql: 'delete from calendar_feed where id = $1',
    with: ({ ids }) => [ids.gathering],
    may: ({ people }) => [people.editor],
    mayNot: ({ group, people, strangers }) => [people.admin, people.reader, group.coordinator, ...strangers],
  },
  {
    what: 'has a promise made to a network by an author of the municipality, under their own name',
    sql: `insert into commitment (id, network_id, tenant_id, person_id, what, language, due_on, is_public, state, made_at)
      values ($1, $2, $3, app.person_id(), 'Vi prøver', 'nb', app.now()::date, false, 'open', app.now())`,
    with: ({ group }) => [newId(), group.network.id, group.tenants.baerum.id],
    may: ({ people }) => [people.author, people.editor],
    mayNot: ({ group, people, strangers }) => [people.reader, people.otherAuthor, group.coordinator, ...strangers],
  },
  {
    what: 'has how a promise went told by the municipality’s authors and whoever made it',
    sql: `update commitment set state = 'done', settled_at = app.now() where id = $1`,
    with: ({ ids }) => [ids.commitment],
    may: ({ people }) => [people.reader, people.author],
    mayNot: ({ group, people, strangers }) => [people.otherAuthor, group.coordinator, ...strangers],
  },
];
