import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why a copy was not sent, or not yet, from a closed list, and beside it the number that the mail server answered with. It said so in free words
 * before, and a process of the release before still does: those are put into the list here.
 */
export class CopyReasons implements MigrationInterface {
  name = 'CopyReasons0000000000251';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table digest_copy add column reply integer check (reply between 400 and 599);

      create function app.is_copy_reason(state text, reason text) returns boolean language sql immutable parallel safe as $$
        select case state
          when 'failed' then reason in ('refused', 'too_old')
          when 'skipped' then reason in ('merged', 'stopped', 'suppressed', 'gone', 'no_address', 'no_membership', 'nothing_left')
          when 'sent' then reason is null
          else reason is null or reason in ('put_off', 'relay_away', 'rate', 'paused') end is true
      $$;
      update digest_copy set reason = case state when 'failed' then 'refused' when 'skipped' then 'nothing_left' when 'sent' then null else 'put_off' end,
          reply = substring(reason from '[(]([45][0-9][0-9])[)]')::integer
        where not app.is_copy_reason(state, reason);
      alter table digest_copy add constraint digest_copy_reason check (app.is_copy_reason(state, reason));

      create function app.copy_reason_from_before() returns trigger language plpgsql as $$
      begin
        new.reply := substring(new.reason from '[(]([45][0-9][0-9])[)]')::integer;
        new.reason := case new.state when 'failed' then 'refused' else 'put_off' end;
        return new;
      end $$;
      create trigger digest_copy_reason_from_before before update of reason on digest_copy for each row
        when (new.reason is not null and new.state in ('failed', 'planned') and not app.is_copy_reason(new.state, new.reason))
        execute function app.copy_reason_from_before();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger digest_copy_reason_from_before on digest_copy;
      drop function app.copy_reason_from_before();
      alter table digest_copy drop constraint digest_copy_reason, drop column reply;
      drop function app.is_copy_reason(text, text);
    `);
  }
}
