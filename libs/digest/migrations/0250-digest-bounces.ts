import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What mail servers and readers report of digests: by the copy, and never with an address. */
export class DigestBounces implements MigrationInterface {
  name = 'DigestBounces0000000000250';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table digest_bounce (
        copy_id uuid primary key references digest_copy on delete cascade,
        person_id uuid not null references person,
        kind text not null check (kind in ('hard', 'soft', 'complaint')),
        -- As RFC 3463 has it.
        status text check (status ~ '^[45][.][0-9]{1,3}[.][0-9]{1,3}$'),
        reported_at timestamptz not null
      );
      create index digest_bounce_person on digest_bounce (person_id);
      create index digest_bounce_age on digest_bounce (reported_at);
      call app.protect('digest_bounce');
      grant select on digest_bounce to tandem_app;
      create policy app_select on digest_bounce for select to tandem_app using (person_id = (select app.person_id()));

      -- When mails were last asked for again after they had stopped: what bounced before then counts no more.
      alter table digest_setting add column began_again_at timestamptz;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table digest_setting drop column began_again_at;
      drop table digest_bounce;
    `);
  }
}
