import type { MigrationInterface, QueryRunner } from 'typeorm';

const me = 'person_id = (select app.person_id())';

/**
 * Everyone with the same rhythm, hour and zone is due at the same instant and has been told as far: that stands once, in their period, and a
 * run with nothing new for somebody writes nothing for them. A copy says under which subscription it tells each item, and is, once it has left,
 * what says that its reader was told.
 */
export class DigestPeriods implements MigrationInterface {
  name = 'DigestPeriods0000000000246';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table digest_period (
        rhythm text not null check (rhythm in ('daily', 'weekly', 'monthly')),
        hour integer not null check (hour between 0 and 23),
        zone text not null,
        next_due_at timestamptz not null,
        -- Position of the last event that was told to all of its people whose setting names no other.
        watermark bigint not null,
        -- While a run plans its people: how far it tells them, and the last who was planned.
        run_id uuid references digest_run,
        window_end bigint,
        planned_to uuid,
        primary key (rhythm, hour, zone),
        check (num_nulls(run_id, window_end, planned_to) in (0, 3))
      );
      call app.protect('digest_period');
      grant select on digest_period to tandem_app;
      create policy app_select on digest_period for select to tandem_app using (true);
      insert into digest_period (rhythm, hour, zone, next_due_at, watermark)
        select rhythm, hour, zone, min(next_due_at), min(watermark) from digest_setting group by rhythm, hour, zone;

      -- Null: as far as the period.
      alter table digest_setting alter watermark drop not null, alter watermark drop default,
        add foreign key (rhythm, hour, zone) references digest_period;
      drop index digest_setting_due;
      create index digest_setting_period on digest_setting (rhythm, hour, zone, person_id);
      create index digest_setting_ahead on digest_setting (rhythm, hour, zone, person_id) where watermark is not null;
      create index subscription_followed on subscription (person_id, kind, subject) include (id, since) where delivery <> 'off';

      -- Whoever leaves a period, or pauses, takes along how far they were told. A process of the release before plans by next_due_at, and
      -- finds nobody: it goes with a later release.
      create function app.digest_setting_has_its_period() returns trigger
      language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        insert into digest_period (rhythm, hour, zone, next_due_at, watermark)
          values (new.rhythm, new.hour, new.zone, app.next_due(new.rhythm, new.hour, new.zone, new.updated_at), app.newest_position())
          on conflict do nothing;
        if tg_op = 'UPDATE' and old.watermark is null and new.watermark is null
          and (new.rhythm, new.hour, new.zone, new.paused_until) is distinct from (old.rhythm, old.hour, old.zone, old.paused_until) then
          select case when planned_to >= new.person_id then window_end else watermark end into new.watermark
            from digest_period where (rhythm, hour, zone) = (old.rhythm, old.hour, old.zone) for share;
        end if;
        new.next_due_at := '9999-12-31';
        return new;
      end $$;
      create trigger digest_setting_has_its_period before insert or update of rhythm, hour, zone, paused_until, next_due_at on digest_setting
        for each row execute function app.digest_setting_has_its_period();
      update digest_setting set next_due_at = '9999-12-31';

      -- Of the items, in their order; null in what an earlier release planned.
      alter table digest_copy add column subscriptions uuid[],
        add constraint digest_copy_subscriptions check (cardinality(subscriptions) = cardinality(items));
      -- A copy is written three times in its life, each time in all of its indexes: so there are few, and what ages is found by place.
      drop index digest_copy_open, digest_copy_age;
      create index digest_copy_open on digest_copy (person_id, state, try_at) where state in ('planned', 'sending');
      create index digest_copy_age on digest_copy using brin (planned_at);
      grant select on digest_copy to tandem_app;
      create policy app_select on digest_copy for select to tandem_app using (${me});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy app_select on digest_copy;
      revoke select on digest_copy from tandem_app;
      drop index digest_copy_open, digest_copy_age;
      create index digest_copy_open on digest_copy (try_at, id) where state in ('planned', 'sending');
      create index digest_copy_age on digest_copy (planned_at);
      alter table digest_copy drop column subscriptions;
      drop trigger digest_setting_has_its_period on digest_setting;
      drop function app.digest_setting_has_its_period();
      update digest_setting s set watermark = coalesce(s.watermark, case when p.planned_to >= s.person_id then p.window_end else p.watermark end),
          next_due_at = app.next_due(s.rhythm, s.hour, s.zone, greatest(s.paused_until, p.next_due_at - interval '1 microsecond'))
        from digest_period p where (p.rhythm, p.hour, p.zone) = (s.rhythm, s.hour, s.zone);
      drop index subscription_followed, digest_setting_ahead, digest_setting_period;
      create index digest_setting_due on digest_setting (next_due_at, person_id) where suppressed_at is null and stopped_at is null;
      alter table digest_setting drop constraint digest_setting_rhythm_hour_zone_fkey, alter watermark set default 0, alter watermark set not null;
      drop table digest_period;
    `);
  }
}
