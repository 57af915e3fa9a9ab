import type { MigrationInterface, QueryRunner } from 'typeorm';

const me = 'person_id = (select app.person_id())';

/** What people follow and when they hear of it; what became readable; and one mail per person and window. */
export class Digest implements MigrationInterface {
  name = 'Digest0000000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The next instant after 'since' at which a person's mail is due. Postgres moves an hour that the clocks skip to the next that exists,
      -- and takes the second of one they repeat; period.ts says the same and a test holds the two together.
      create function app.next_due(rhythm text, hour integer, zone text, since timestamptz) returns timestamptz
        language sql stable parallel safe as $$
          select min(due) from (
            select (day + make_interval(hours => hour)) at time zone zone as due
            from generate_series(
              date_trunc('day', since at time zone zone) - interval '1 day',
              date_trunc('day', since at time zone zone)
                + case rhythm when 'daily' then interval '2 days' when 'weekly' then interval '8 days' else interval '45 days' end,
              interval '1 day') as day
            where rhythm = 'daily' or extract(isodow from day) = 2 and (rhythm = 'weekly' or extract(day from day) <= 7)
          ) candidates where due > since
        $$;

      -- Where the events are now, those included that wait for their position: a new reader's digests begin there.
      create function app.newest_position() returns bigint
        language sql stable security definer set search_path = public, pg_temp
        as $$ select coalesce(max(position), 0) + count(*) filter (where position is null) from event $$;

      create table digest_setting (
        person_id uuid primary key references person,
        -- What a mail's link names, instead of the person.
        id uuid not null unique,
        rhythm text not null default 'weekly' check (rhythm in ('daily', 'weekly', 'monthly')),
        hour integer not null default 8 check (hour between 0 and 23),
        zone text not null check (length(zone) between 1 and 60),
        next_due_at timestamptz not null,
        -- Position of the last event this person's digests have covered; no change of rhythm or zone moves it.
        watermark bigint not null default 0,
        -- While it lasts, next_due_at lies behind it; what comes meanwhile is told afterwards.
        paused_until timestamptz,
        -- The person wants no mail, and keeps the list of what they follow.
        stopped_at timestamptz,
        -- The address refused mail for good; account mail goes on.
        suppressed_at timestamptz,
        suppressed_reason text,
        updated_at timestamptz not null
      );
      create index digest_setting_due on digest_setting (next_due_at, person_id) where suppressed_at is null and stopped_at is null;
      call app.protect('digest_setting');
      grant select, insert, update on digest_setting to tandem_app;
      create policy app_select on digest_setting for select to tandem_app using (${me});
      create policy app_insert on digest_setting for insert to tandem_app with check (${me});
      create policy app_update on digest_setting for update to tandem_app using (${me}) with check (${me});

      create table subscription (
        id uuid primary key,
        person_id uuid not null references person,
        kind text not null check (kind in ('goal', 'tenant', 'network', 'entry_kind')),
        -- A goal's number, a tenant's or network's id, a kind of entry.
        subject text not null check (length(subject) between 1 and 40),
        delivery text not null default 'digest' check (delivery in ('at_once', 'digest', 'off')),
        since timestamptz not null,
        unique (person_id, kind, subject)
      );
      create index subscription_subject on subscription (kind, subject, person_id) where delivery <> 'off';
      call app.protect('subscription');
      grant select, insert, update, delete on subscription to tandem_app;
      create policy app_select on subscription for select to tandem_app using (${me});
      create policy app_insert on subscription for insert to tandem_app with check (${me});
      create policy app_update on subscription for update to tandem_app using (${me}) with check (${me});
      create policy app_delete on subscription for delete to tandem_app using (${me});

      -- One row for each event that changed who may read a version, with the audience from then on.
      create table digest_item (
        position bigint primary key,
        -- narrowed is never told: it is the audience that a later widening is measured against.
        reason text not null check (reason in ('published', 'widened', 'narrowed', 'approved')),
        entry_id uuid not null references entry,
        version integer not null,
        tenant_id uuid not null references tenant,
        co_owners uuid[] not null,
        networks uuid[] not null,
        is_public boolean not null,
        -- Who could read that version before: to them it is nothing new.
        was_owned boolean not null,
        was_networks uuid[] not null,
        was_public boolean not null,
        goals integer[] not null,
        entry_kind text not null,
        occurred_at timestamptz not null
      );
      create index digest_item_entry on digest_item (entry_id, version, position);
      create index digest_item_age on digest_item (occurred_at);
      call app.protect('digest_item');
      -- The reader's own preview; what may be read is asked of the entry, under its policy.
      grant select on digest_item to tandem_app;
      create policy app_select on digest_item for select to tandem_app using (
        tenant_id = any((select app.tenant_ids())::uuid[]) or is_public
        or networks && (select app.network_ids()) or co_owners && (select app.tenant_ids()));

      create table digest_run (
        id uuid primary key,
        due_at timestamptz not null,
        window_end bigint not null,
        people integer not null default 0,
        copies integer not null default 0,
        ended_at timestamptz
      );
      create index digest_run_newest on digest_run (due_at desc);
      call app.protect('digest_run');

      -- One person's mail of one window: what it holds, never its body.
      create table digest_copy (
        id uuid primary key,
        person_id uuid not null references person,
        run_id uuid not null references digest_run,
        window_start bigint not null,
        window_end bigint not null,
        items bigint[] not null check (cardinality(items) > 0),
        state text not null default 'planned' check (state in ('planned', 'sending', 'sent', 'failed', 'skipped')),
        reason text,
        claimed_until timestamptz check ((claimed_until is not null) = (state = 'sending')),
        attempts integer not null default 0,
        planned_at timestamptz not null,
        -- Not before; a mail server that refuses for now moves it.
        try_at timestamptz not null,
        ended_at timestamptz,
        unique (person_id, window_end)
      );
      create index digest_copy_open on digest_copy (try_at, id) where state in ('planned', 'sending');
      call app.protect('digest_copy');

      -- An item is told once: the person heard of that version, or of that approval.
      create table digest_told (
        person_id uuid not null references person,
        entry_id uuid not null references entry,
        version integer not null,
        reason text not null check (reason in ('published', 'approved')),
        copy_id uuid not null,
        told_at timestamptz not null,
        primary key (person_id, entry_id, version, reason)
      );
      call app.protect('digest_told');
      grant select on digest_told to tandem_app;
      create policy app_select on digest_told for select to tandem_app using (${me});

      -- An item as a mail shows it, rendered once for all who read that language.
      create table digest_fragment (
        entry_id uuid not null references entry,
        version integer not null,
        reason text not null,
        language text not null,
        -- Slugs of the networks whose approval it shows: another approval makes another fragment.
        approvals text not null,
        html text not null,
        text text not null,
        rendered_at timestamptz not null,
        primary key (entry_id, version, reason, language, approvals)
      );
      call app.protect('digest_fragment');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table digest_fragment, digest_told, digest_copy, digest_run, digest_item, subscription, digest_setting cascade;
      drop function app.next_due(text, integer, text, timestamptz);
      drop function app.newest_position();
    `);
  }
}
