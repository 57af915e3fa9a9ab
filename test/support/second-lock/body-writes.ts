import { newId } from '#libs/platform';
import type { Write } from './lock-room.js';

const coordinators: Pick<Write, 'may' | 'mayNot'> = {
  may: ({ group }) => [group.coordinator],
  mayNot: ({ group, people, strangers }) => [people.reader, people.editor, people.admin, group.directors.solfjord, ...strangers],
};

/** What the coordinators of its network do to a body, past the services. */
export const bodyWrites: Write[] = [
  {
    what: 'has a network’s body made by its coordinators',
    sql: `insert into body (id, slug, kind, network_id, created_at) values ($1, 'ny-gruppe', 'working_group', $2, app.now())`,
    with: ({ group }) => [newId(), group.network.id],
    ...coordinators,
  },
  {
    what: 'has a body of a municipality made by its administrators',
    sql: `insert into body (id, slug, kind, tenant_id, created_at) values ($1, 'nytt-utvalg', 'committee', $2, app.now())`,
    with: ({ group }) => [newId(), group.tenants.baerum.id],
    may: ({ people }) => [people.admin],
    mayNot: ({ group, people, strangers }) => [people.reader, people.author, people.editor, group.coordinator, ...strangers],
  },
  {
    what: 'has a body ended by the coordinators of its network',
    sql: 'update body set ended_on = app.now()::date, revision = revision + 1 where id = $1',
    with: ({ ids }) => [ids.body],
    ...coordinators,
  },
  {
    what: 'has a body’s plan kept by its secretary too',
    sql: `update body set plan = '[]', revision = revision + 1 where id = $1`,
    with: ({ ids }) => [ids.workingGroup],
    may: ({ group, people }) => [group.coordinator, people.author],
    mayNot: ({ group, people, strangers }) => [people.reader, people.editor, people.admin, group.directors.solfjord, ...strangers],
  },
  ...['statutory = true', `abbreviation = 'AG'`, 'ended_on = app.now()::date', 'secretary_id = null'].map(
    (change): Write => ({
      what: `has nothing else of a body changed by its secretary: ${change}`,
      sql: `update body set ${change} where id = $1`,
      with: ({ ids }) => [ids.workingGroup],
      may: ({ group }) => [group.coordinator],
      mayNot: ({ group, people, strangers }) => [people.author, people.admin, group.directors.solfjord, ...strangers],
    }),
  ),
  {
    what: 'has a body named by the coordinators of its network',
    sql: `insert into body_name (body_id, language, name) values ($1, 'en', 'Steering group')`,
    with: ({ ids }) => [ids.body],
    ...coordinators,
  },
  {
    what: 'has a body’s name changed by the coordinators of its network',
    sql: `update body_name set name = 'Gruppen' where body_id = $1`,
    with: ({ ids }) => [ids.body],
    ...coordinators,
  },
  {
    what: 'has a body’s rules decided by the coordinators of its network',
    sql: `insert into rule_set (body_id, version, rules, effective_on) values ($1, 7, '{}', app.now()::date)`,
    with: ({ ids }) => [ids.body],
    ...coordinators,
  },
  {
    what: 'has no rules decided back in time, by nobody',
    sql: `insert into rule_set (body_id, version, rules, effective_on) values ($1, 7, '{}', app.now()::date - 1)`,
    with: ({ ids }) => [ids.body],
    may: () => [],
    mayNot: ({ group, people }) => [group.coordinator, people.admin],
  },
  {
    what: 'has a seat added by the coordinators of its network',
    sql: `insert into seat (id, body_id, number, role, sector) values ($1, $2, 99, 'member', 'business')`,
    with: ({ ids }) => [newId(), ids.body],
    ...coordinators,
  },
  {
    what: 'has a seat ended by the coordinators of its network',
    sql: 'update seat set ended_on = app.now()::date where id = $1',
    with: ({ ids }) => [ids.seat],
    ...coordinators,
  },
  {
    what: 'has no term taken out of the history once it has begun, by nobody',
    sql: 'delete from seat_holding where seat_id = $1',
    with: ({ ids }) => [ids.seat],
    may: () => [],
    mayNot: ({ group, people, strangers }) => [people.admin, group.coordinator, ...strangers],
  },
];
