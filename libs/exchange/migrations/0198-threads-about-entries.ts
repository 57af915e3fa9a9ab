import type { MigrationInterface, QueryRunner } from 'typeorm';

const asked = (about: string) => `
  network_id = any((select app.network_ids())::uuid[]) and person_id = (select app.person_id())
  and tenant_id = any((select app.writes_for())::uuid[])
  and exists (select from network_tenant n
    where n.network_id = thread.network_id and n.tenant_id = thread.tenant_id and n.joined_at is not null and n.left_at is null)
  and reply_count = 0 and accepted_reply_id is null and locked_at is null and hidden_at is null
  and (entry_id is null or entry_owner_id = (select e.tenant_id from entry e where e.id = entry_id ${about}))`;

/** A question about an entry stands in a network that reads it: its title would tell the others of what they cannot see. */
export class ThreadsAboutEntries implements MigrationInterface {
  name = 'ThreadsAboutEntries0000000000198';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter policy app_insert on thread with check (${asked('and (e.is_public or thread.network_id = any(e.networks))')})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter policy app_insert on thread with check (${asked('')})`);
  }
}
