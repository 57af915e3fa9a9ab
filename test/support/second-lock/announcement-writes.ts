import { newId } from '#libs/platform';
import type { Write } from './lock-room.js';

const coordinators: Pick<Write, 'may' | 'mayNot'> = {
  may: ({ group }) => [group.coordinator],
  mayNot: ({ group, people, strangers }) => [people.reader, people.editor, people.admin, group.directors.solfjord, ...strangers],
};

export const announcementWrites: Write[] = [
  {
    what: 'has an announcement written by the coordinators of its network, for one of their own tenants',
    sql: `insert into announcement (id, network_id, tenant_id, texts, zone, created_by, created_at, updated_at)
      select $1, $2, t.id::uuid, '{"nb": {"title": "Hei", "body": "Hei"}}', 'Europe/Oslo', app.person_id(), app.now(), app.now()
      from (select unnest(app.tenant_ids()) as id limit 1) t`,
    with: ({ group }) => [newId(), group.network.id],
    ...coordinators,
  },
  {
    what: 'has an announcement scheduled by the coordinators of its network, under their own name',
    sql: `update announcement set state = 'scheduled', send_at = app.now(), asked_by = app.person_id() where id = $1`,
    with: ({ ids }) => [ids.announcement],
    ...coordinators,
  },
  {
    what: 'has nobody ask for an announcement in another’s name',
    sql: `update announcement set state = 'scheduled', send_at = app.now(), asked_by = $2 where id = $1`,
    with: ({ ids, people }) => [ids.announcement, people.admin.personId],
    may: () => [],
    mayNot: ({ group, people }) => [group.coordinator, people.editor],
  },
  {
    what: 'has nobody say of an announcement that it was sent',
    sql: `update announcement set state = 'sent', send_at = app.now() where id = $1`,
    with: ({ ids }) => [ids.announcement],
    may: () => [],
    mayNot: ({ group, people, strangers }) => [group.coordinator, people.admin, ...strangers],
  },
  {
    what: 'has no announcement changed that is out',
    sql: `update announcement set texts = '{"nb": {"title": "Nei", "body": "Nei"}}' where id = $1`,
    with: ({ ids }) => [ids.announced],
    may: () => [],
    mayNot: ({ group, people, strangers }) => [group.coordinator, people.admin, ...strangers],
  },
  {
    what: 'has a draft of an announcement thrown away by the coordinators of its network',
    sql: 'delete from announcement where id = $1',
    with: ({ ids }) => [ids.announcement],
    ...coordinators,
  },
  {
    what: 'has announcements refused by each person for themselves',
    sql: 'update announcement_reader set stopped_at = app.now() where id = $1',
    with: ({ ids }) => [ids.announced],
    may: ({ people }) => [people.reader],
    mayNot: ({ group, people, strangers }) => [group.coordinator, people.admin, people.editor, ...strangers],
  },
  {
    what: 'has nobody refuse announcements for another, nor of a network they are not in',
    sql: `insert into announcement_reader (network_id, person_id, id, stopped_at) values ($1, $2, $3, app.now())`,
    with: ({ group, people }) => [group.network.id, people.author.personId, newId()],
    may: ({ people }) => [people.author],
    mayNot: ({ group, people, strangers }) => [group.coordinator, people.admin, ...strangers],
  },
];
