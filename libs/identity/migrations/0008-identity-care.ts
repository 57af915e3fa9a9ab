import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the application may change is narrowed to the columns it changes; a mail with a new password is marked as sent. */
export class IdentityCare implements MigrationInterface {
  name = 'IdentityCare0000000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table password_reset add column sent_at timestamptz;

      -- That somebody was seen changes nothing they may do: only an end or another expiry wakes the other processes.
      drop trigger session_changed on session;
      create trigger session_changed after update of ended_at, expires_at or delete on session
        for each statement execute function app.actor_changed();

      -- Nobody moves a membership to another tenant, an invitation to another address or a tenant into another role in a network.
      revoke update on membership, invitation, network_tenant, tenant, person_profile from tandem_app;
      grant update (role, ended_at) on membership to tandem_app;
      grant update (revoked_at) on invitation to tandem_app;
      grant update (joined_at, left_at) on network_tenant to tandem_app;
      grant update (population, setting, colour, mailbox, website, accessibility_statement, editor_for_public, priorities, retention_days,
        first_day) on tenant to tandem_app;
      grant update (name, title, language, time_zone) on person_profile to tandem_app;

      -- Who has left a tenant is still named there, but the address is no longer the tenant's business.
      drop policy app_select on person_email;
      create policy app_select on person_email for select to tandem_app using (
        person_id = (select app.person_id())
        or exists (select from membership m where m.person_id = person_email.person_id and m.ended_at is null
                   and m.tenant_id = any((select app.tenant_ids())::uuid[])));

      -- The log is append-only for every role that serves: what is past its time goes by this alone.
      create function app.trim_audit_log(today timestamptz) returns void language sql security definer set search_path = public, app as $$
        delete from audit_log a using tenant t
          where t.id = a.tenant_id and a.at < today - make_interval(days => t.retention_days);
        delete from audit_log where tenant_id is null and at < today - interval '730 days' $$;
      revoke all on function app.trim_audit_log(timestamptz) from public;
      grant execute on function app.trim_audit_log(timestamptz) to tandem_system;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.trim_audit_log(timestamptz);
      drop policy app_select on person_email;
      create policy app_select on person_email for select to tandem_app using (
        person_id = (select app.person_id())
        or exists (select from membership m where m.person_id = person_email.person_id
                   and m.tenant_id = any((select app.tenant_ids())::uuid[])));
      grant update on membership, invitation, network_tenant, tenant, person_profile to tandem_app;
      drop trigger session_changed on session;
      create trigger session_changed after update or delete on session for each statement execute function app.actor_changed();
      alter table password_reset drop column sent_at;
    `);
  }
}
