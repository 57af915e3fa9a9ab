import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The public follows goals by e-mail, without an account. */
export class PublicDigest implements MigrationInterface {
  name = 'PublicDigest0000000000280';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What somebody asked for at an address, until its owner confirms it.
      create table public_digest_request (
        id uuid primary key,
        email text not null check (email = lower(email) and length(email) between 3 and 254),
        language text not null,
        goals integer[] not null check (cardinality(goals) between 1 and 17),
        rhythm text not null check (rhythm in ('daily', 'weekly', 'monthly')),
        asked_at timestamptz not null,
        expires_at timestamptz not null,
        sent_at timestamptz,
        confirmed_at timestamptz
      );
      create index public_digest_request_of on public_digest_request (email, asked_at);
      call app.protect('public_digest_request');

      -- Somebody who confirmed: a person without a sign-in. The address stands apart from those of accounts, so that it opens none.
      create table public_reader (
        person_id uuid primary key references person,
        email text not null unique check (email = lower(email) and length(email) between 3 and 254),
        since timestamptz not null
      );
      call app.protect('public_reader');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table public_reader, public_digest_request');
  }
}
