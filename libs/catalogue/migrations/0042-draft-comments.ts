import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever may read the draft, and nobody else: its own policy decides, for as long as it lets them in. */
const readable = 'draft_id in (select id from entry_draft)';
const mine = 'author_id = (select app.person_id())';

/** What people say about a draft while they write it together, and whom a letter has told of it. */
export class DraftComments implements MigrationInterface {
  name = 'DraftComments0000000000042';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table draft_comment (
        id uuid primary key,
        tenant_id uuid not null,
        draft_id uuid not null,
        -- As the template names it; null for the whole.
        place text check (place ~ '^[a-z][A-Za-z_.]{0,59}$'),
        body text not null check (length(body) between 1 and 2000),
        author_id uuid not null references person,
        written_at timestamptz not null,
        edited_at timestamptz,
        resolved_at timestamptz,
        resolved_by uuid references person,
        foreign key (tenant_id, draft_id) references entry_draft (tenant_id, id) on delete cascade
      );
      create index draft_comment_draft on draft_comment (draft_id, written_at);
      call app.protect('draft_comment');
      grant select, insert, delete on draft_comment to tandem_app;
      grant update (body, edited_at, resolved_at, resolved_by) on draft_comment to tandem_app;
      create policy app_select on draft_comment for select to tandem_app using (${readable});
      create policy app_insert on draft_comment for insert to tandem_app with check (${mine} and ${readable});
      create policy app_update on draft_comment for update to tandem_app using (${readable}) with check (${readable});
      create policy app_delete on draft_comment for delete to tandem_app using (${mine} and ${readable});

      -- Everybody who reads the draft may call a comment done; its words are its author's. A policy sees one row at a time and not both.
      create function app.own_words() returns trigger language plpgsql as $$
      begin
        if current_user = 'tandem_app' and new.body is distinct from old.body and old.author_id is distinct from app.person_id() then
          raise exception 'a comment is changed by its author' using errcode = '42501';
        end if;
        return new;
      end $$;
      create trigger draft_comment_own_words before update on draft_comment for each row execute function app.own_words();

      -- Written by the jobs alone.
      create table comment_notice (
        comment_id uuid not null references draft_comment on delete cascade,
        person_id uuid not null references person,
        claimed_at timestamptz,
        told_at timestamptz,
        primary key (comment_id, person_id)
      );
      create index comment_notice_person on comment_notice (person_id, told_at);
      call app.protect('comment_notice');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table comment_notice, draft_comment; drop function app.own_words();');
  }
}
