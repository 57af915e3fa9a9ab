import { newId } from '#libs/platform';
import type { Write } from './lock-room.js';

export const identityWrites: Write[] = [
  {
    what: 'has a role changed by the administrator of its tenant',
    sql: `update membership set role = 'admin' where id = $1`,
    with: ({ ids }) => [ids.membership],
    may: ({ people }) => [people.admin],
    mayNot: ({ group, people, strangers }) => [people.reader, people.author, people.editor, group.coordinator, ...strangers],
  },
  {
    what: 'has settings changed by the administrator of the tenant',
    sql: 'update tenant set editor_for_public = false where id = $1',
    with: ({ group }) => [group.tenants.baerum.id],
    may: ({ people }) => [people.admin],
    mayNot: ({ group, people, strangers }) => [people.reader, people.author, people.editor, group.coordinator, ...strangers],
  },
  {
    what: 'has an invitation taken back by the administrator of its tenant',
    sql: 'update invitation set revoked_at = app.now() where id = $1',
    with: ({ ids }) => [ids.invitation],
    may: ({ people }) => [people.admin],
    mayNot: ({ group, people, strangers }) => [people.reader, people.author, people.editor, group.coordinator, ...strangers],
  },
  {
    what: 'has a tenant leave a network by its administrator',
    sql: 'update network_tenant set left_at = app.now() where tenant_id = $1',
    with: ({ group }) => [group.tenants.baerum.id],
    may: ({ people }) => [people.admin],
    mayNot: ({ group, people, strangers }) => [people.reader, people.author, people.editor, group.coordinator, ...strangers],
  },
  {
    what: 'has no member bring another tenant into their network',
    sql: `insert into network_tenant (network_id, tenant_id, role, invited_at) values ($1, $2, 'member', app.now())`,
    with: ({ group }) => [group.network.id, group.outsider.tenantIds[0]],
    may: () => [],
    mayNot: ({ group, people }) => [people.admin, group.coordinator, group.outsider],
  },
  {
    what: 'has the log of another tenant written by nobody',
    sql: `insert into audit_log (id, at, person_id, tenant_id, action) values ($1, app.now(), app.person_id(), $2, 'tried')`,
    with: ({ group }) => [newId(), group.tenants.baerum.id],
    may: ({ people }) => [people.reader],
    mayNot: ({ group, people, strangers }) => [people.coAuthor, group.coordinator, ...strangers],
  },
  {
    what: 'has a handover asked for by the administrator of its tenant, and by who leaves',
    sql: `insert into handover (id, tenant_id, person_id, asked_by, asked_at)
      select gen_random_uuid(), tenant_id, person_id, app.person_id(), app.now() from membership where id = $1`,
    with: ({ ids }) => [ids.membership],
    may: ({ people }) => [people.admin],
    mayNot: ({ group, people, strangers }) => [people.editor, people.coAuthor, people.otherAuthor, group.coordinator, ...strangers],
  },
  {
    what: 'has nobody but the worker say that something has been handed over',
    sql: `update handover set ended_at = app.now() where tenant_id = $1`,
    with: ({ group }) => [group.tenants.baerum.id],
    may: () => [],
    mayNot: ({ group, people, strangers }) => [people.admin, people.editor, group.coordinator, ...strangers],
  },
];
