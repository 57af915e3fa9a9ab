import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A draft that is made from what has files gets those that its maker may read, as one that is made from an entry does. */
export class HeldFilesOfEntries implements MigrationInterface {
  name = 'HeldFilesOfEntries0000000000222';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.carry_held_files(to_entry uuid, holders uuid[], shas text[]) returns void
        language sql volatile security definer set search_path = public, pg_temp as $$
        insert into attachment (entry_id, sha, tenant_id, name, type, size, width, height, state, uploaded_by, uploaded_at)
        select d.id, h.sha, d.tenant_id, h.name, h.type, h.size, h.width, h.height, h.state, app.person_id(), app.now()
        from entry_draft d join held_file h on h.holder_id = any(holders) and h.sha = any(shas) and h.state = 'clean' and h.held_at is not null
        where d.id = to_entry and (d.tenant_id = any(app.writes_for()) or d.co_owners && app.writes_for())
          and (h.tenant_id = any(app.tenant_ids()) or h.is_public or h.networks && app.network_ids())
        on conflict do nothing
      $$;
      revoke all on function app.carry_held_files(uuid, uuid[], text[]) from public;
      grant execute on function app.carry_held_files(uuid, uuid[], text[]) to tandem_app, tandem_system;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function app.carry_held_files(uuid, uuid[], text[])');
  }
}
