import { newId, type Transaction } from '#libs/platform';

const names = ['project', 'note', 'stopQuestion', 'partnership', 'actor', 'promise'] as const;
export type ProjectIds = (typeof names)[number];

export function projectIds(): Record<ProjectIds, string> {
  return Object.fromEntries(names.map((name) => [name, newId()])) as Record<ProjectIds, string>;
}

/** A project with a note and a question, and a partnership with an actor that promised something: a tenant's own. */
export async function fillProjects(tx: Transaction, ids: Record<ProjectIds, string>, tenantId: string, personId: string): Promise<void> {
  await tx.query(
    `insert into project (id, tenant_id, title, language, state, created_by, created_at, updated_by, updated_at, moved_at)
     values ($1, $2, 'Prøve', 'nb', 'running', $3, $4, $3, $4, $4)`,
    [ids.project, tenantId, personId, tx.now],
  );
  await tx.query(
    `insert into log_note (id, tenant_id, project_id, kind, text, day, written_by, written_at)
     values ($1, $2, $3, 'tried', 'Ord', $5::timestamptz::date, $4, $5)`,
    [ids.note, tenantId, ids.project, personId, tx.now],
  );
  await tx.query(
    `insert into stop_question (id, tenant_id, project_id, look_on, asked_at) values ($1, $2, $3, $4::timestamptz::date, $4)`,
    [ids.stopQuestion, tenantId, ids.project, tx.now],
  );
  await tx.query(
    `insert into partnership (id, tenant_id, title, language, state, created_by, created_at, updated_by, updated_at)
     values ($1, $2, 'Prøve', 'nb', 'forming', $3, $4, $3, $4)`,
    [ids.partnership, tenantId, personId, tx.now],
  );
  await tx.query(
    `insert into partnership_actor (id, tenant_id, partnership_id, name, actor_group, position) values ($1, $2, $3, 'Bakeriet', 'business', 0)`,
    [ids.actor, tenantId, ids.partnership],
  );
  await tx.query(`insert into partnership_promise (id, tenant_id, actor_id, what, position) values ($1, $2, $3, 'To kasser brød', 0)`, [
    ids.promise,
    tenantId,
    ids.actor,
  ]);
  await tx.query(`insert into partnership_contact (actor_id, tenant_id, email, language) values ($1, $2, 'bakeri@handel.example', 'nb')`, [
    ids.actor,
    tenantId,
  ]);
}
