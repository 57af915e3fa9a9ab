import type { MigrationInterface, QueryRunner } from 'typeorm';

const me = '(select app.person_id())';
const inside = 'network_id = any((select app.network_ids())::uuid[])';
const coordinates = 'network_id = any((select app.coordinates())::uuid[])';
const stands = (post: string) => `(${post}.hidden_at is null or ${post}.entry_owner_id = any((select app.edits_for())::uuid[]))`;

/** What a post said before goes out of sight with it: it is left to its writer and to who keeps order. */
export class EarlierWordsOutOfSight implements MigrationInterface {
  name = 'EarlierWordsOutOfSight0000000000204';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy app_select on post_edit;
      create policy app_select on post_edit for select to tandem_app using (${inside} and (
        person_id = ${me} or ${coordinates}
        or reply_id is not null and exists (select from reply r where r.id = post_edit.reply_id and ${stands('r')})
        or reply_id is null and exists (select from thread t where t.id = post_edit.thread_id and ${stands('t')})));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy app_select on post_edit;
      create policy app_select on post_edit for select to tandem_app using (${inside});
    `);
  }
}
