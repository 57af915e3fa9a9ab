import type { ClientBase, Pool } from 'pg';

/** The application role could see past row-level security: the product refuses to start. */
export class RoleCouldBypass extends Error {
  constructor(reasons: string[]) {
    super(
      `The role of DATABASE_URL or DATABASE_REPLICA_URLS could see past row-level security: ${reasons.join('; ')}. Use a role like tandem_app.`,
    );
    this.name = 'RoleCouldBypass';
  }
}

/** Throws RoleCouldBypass if the role is a superuser, has BYPASSRLS, owns a table, or may become a role that does. */
export async function refuseBypassingRole(application: Pool | ClientBase): Promise<void> {
  const { rows } = await application.query<{ role: string; reason: string }>(`
    select r.rolname as role, case
        when r.rolsuper then 'is a superuser'
        when r.rolbypassrls then 'has BYPASSRLS'
        when r.rolname in ('tandem_owner', 'tandem_system', 'tandem_search') then 'reads across tenants'
        else 'owns tables' end as reason
    from pg_roles r
    where pg_has_role(current_user, r.oid, 'member')
      and (r.rolsuper or r.rolbypassrls or r.rolname in ('tandem_owner', 'tandem_system', 'tandem_search')
        or exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                   where c.relowner = r.oid and c.relkind in ('r', 'p') and n.nspname = 'public'))`);
  if (rows.length > 0) throw new RoleCouldBypass(rows.map((row) => `${row.role} ${row.reason}`));
}
