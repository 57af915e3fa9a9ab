import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was taken out of sight takes its files along, from the sender's own municipality too: they are left to who sent them and, since somebody
 * judges them, to who coordinates a network that could read them.
 */
export class HeldFilesOutOfSight implements MigrationInterface {
  name = 'HeldFilesOutOfSight0000000000241';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table held_file add column out_of_sight boolean not null default false;
      drop policy app_select on held_file;
      create policy app_select on held_file for select to tandem_app using (
        (tenant_id = any((select app.tenant_ids())::uuid[]) or is_public or networks && (select app.network_ids()))
        and (state = 'clean' and held_at is not null or uploaded_by = (select app.person_id()))
        and (not out_of_sight or uploaded_by = (select app.person_id()) or networks && (select app.coordinates())));
      ${carryHeldFiles('and not h.out_of_sight')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${carryHeldFiles('')}
      drop policy app_select on held_file;
      create policy app_select on held_file for select to tandem_app using (
        (tenant_id = any((select app.tenant_ids())::uuid[]) or is_public or networks && (select app.network_ids()))
        and (state = 'clean' and held_at is not null or uploaded_by = (select app.person_id())));
      alter table held_file drop column out_of_sight;
    `);
  }
}

/** As HeldFilesOfEntries made it, but for what `seen` adds. */
const carryHeldFiles = (seen: string) => `
  create or replace function app.carry_held_files(to_entry uuid, holders uuid[], shas text[]) returns void
    language sql volatile security definer set search_path = public, pg_temp as $$
    insert into attachment (entry_id, sha, tenant_id, name, type, size, width, height, state, uploaded_by, uploaded_at)
    select d.id, h.sha, d.tenant_id, h.name, h.type, h.size, h.width, h.height, h.state, app.person_id(), app.now()
    from entry_draft d join held_file h on h.holder_id = any(holders) and h.sha = any(shas) and h.state = 'clean' and h.held_at is not null ${seen}
    where d.id = to_entry and (d.tenant_id = any(app.writes_for()) or d.co_owners && app.writes_for())
      and (h.tenant_id = any(app.tenant_ids()) or h.is_public or h.networks && app.network_ids())
    on conflict do nothing
  $$;`;
