import type { MigrationInterface, QueryRunner } from 'typeorm';

const edits = 'tenant_id = any((select app.edits_for())::uuid[])';

/** What keeps an entry alive after it is published: letters to its contact, reminders to look at it again, names taken out. */
export class EntryCare implements MigrationInterface {
  name = 'EntryCare0000000000029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A letter on its way to the contact of an entry. The application writes none of it and reads none of it.
      create table contact_message (
        id uuid primary key,
        tenant_id uuid not null,
        entry_id uuid not null,
        mailbox text not null,
        language text not null,
        -- Who writes: as they say it; and the tenant of somebody signed in, for the letter.
        from_name text not null check (length(from_name) between 1 and 120),
        from_email text not null,
        from_tenant text,
        body text not null check (length(body) between 1 and 4000),
        -- Of sender and words: pressed twice is one letter.
        fingerprint text not null,
        written_at timestamptz not null,
        sent_at timestamptz,
        foreign key (tenant_id, entry_id) references entry (tenant_id, id),
        unique (entry_id, fingerprint)
      );
      create index contact_message_written on contact_message (written_at);
      call app.protect('contact_message');

      -- Whom a look at an entry was asked of, and for which day: once before it and once after.
      create table review_reminder (
        entry_id uuid not null,
        tenant_id uuid not null,
        review_by date not null,
        stage text not null check (stage in ('soon', 'overdue')),
        person_id uuid not null references person,
        asked_at timestamptz not null,
        told_at timestamptz,
        primary key (entry_id, review_by, stage, person_id),
        foreign key (tenant_id, entry_id) references entry (tenant_id, id)
      );
      create index review_reminder_untold on review_reminder (person_id) where told_at is null;
      call app.protect('review_reminder');
      create index entry_review_by on entry (review_by) where review_by is not null and archived_at is null;

      -- When somebody last said that the entry and its contact are still right.
      alter table entry add column confirmed_on date;
      grant update (confirmed_on) on entry to tandem_app;

      -- A name that was taken out of quotations, in every version: that it was, not which.
      create table quote_redaction (
        id uuid primary key,
        tenant_id uuid not null,
        entry_id uuid not null,
        quotes integer not null check (quotes > 0),
        redacted_by uuid not null references person,
        redacted_at timestamptz not null,
        foreign key (tenant_id, entry_id) references entry_draft (tenant_id, id)
      );
      call app.protect('quote_redaction');
      grant select on quote_redaction to tandem_app;
      create policy app_select on quote_redaction for select to tandem_app using (${edits});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table quote_redaction, review_reminder, contact_message;
      drop index entry_review_by;
      alter table entry drop column confirmed_on;
    `);
  }
}
