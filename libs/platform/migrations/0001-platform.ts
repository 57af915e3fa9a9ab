import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The settings that policies read, `app.protect()`, and the tables of the machinery.
 * The roles are made by whoever sets the cluster up (embedded-postgres.ts, docs/guides/running.md): a migration may not.
 */
export class Platform implements MigrationInterface {
  name = 'Platform0000000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists app;
      grant usage on schema app, public to tandem_app, tandem_system, tandem_search;
      create extension if not exists pg_trgm;
      create extension if not exists unaccent;

      create function app.person_id() returns uuid language sql stable parallel safe
        as $$ select nullif(current_setting('app.person_id', true), '')::uuid $$;
      create function app.tenant_ids() returns uuid[] language sql stable parallel safe
        as $$ select coalesce(nullif(current_setting('app.tenant_ids', true), '')::uuid[], '{}') $$;
      create function app.network_ids() returns uuid[] language sql stable parallel safe
        as $$ select coalesce(nullif(current_setting('app.network_ids', true), '')::uuid[], '{}') $$;
      create function app.seat_ids() returns uuid[] language sql stable parallel safe
        as $$ select coalesce(nullif(current_setting('app.seat_ids', true), '')::uuid[], '{}') $$;
      create function app.now() returns timestamptz language sql stable parallel safe
        as $$ select nullif(current_setting('app.now', true), '')::timestamptz $$;

      -- Enables and forces row-level security; the owner gets a policy too, else a backfill would update nothing in silence.
      create procedure app.protect(name text) language plpgsql as $$
      begin
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy owner_all on %I for all to tandem_owner using (true) with check (true)', name);
        execute format('create policy system_all on %I for all to tandem_system using (true) with check (true)', name);
        execute format('grant select, insert, update, delete on %I to tandem_system', name);
      end $$;

      create table event (
        id uuid primary key,
        recorded bigint generated always as identity,
        position bigint unique,
        type text not null check (length(type) between 3 and 80),
        version integer not null default 1,
        occurred_at timestamptz not null,
        actor_id uuid,
        tenant_id uuid,
        audience jsonb not null,
        subjects jsonb not null
      );
      create index event_unsequenced on event (recorded) where position is null;
      call app.protect('event');
      grant insert on event to tandem_app;
      create policy app_insert on event for insert to tandem_app with check (actor_id is not distinct from app.person_id());

      create table event_consumer (
        name text primary key,
        position bigint not null default 0,
        attempts integer not null default 0,
        retry_at timestamptz,
        last_error text
      );
      call app.protect('event_consumer');

      create table job_request (
        id uuid primary key,
        name text not null,
        version integer not null,
        payload jsonb not null,
        requested_at timestamptz not null,
        run_at timestamptz not null,
        state text not null default 'waiting' check (state in ('waiting', 'queued', 'done', 'dead')),
        -- Who holds it while it is queued: the relay's delivery, then the worker that took the delivery up.
        claim uuid check ((claim is not null) = (state = 'queued')),
        claimed_until timestamptz check ((claimed_until is not null) = (state = 'queued')),
        started boolean not null default false,
        attempts integer not null default 0,
        last_error text,
        ended_at timestamptz
      );
      create index job_request_due on job_request (run_at) where state = 'waiting';
      create index job_request_claimed on job_request (claimed_until) where state = 'queued';
      create index job_request_ended on job_request (ended_at) where state in ('done', 'dead');
      call app.protect('job_request');
      grant insert on job_request to tandem_app;
      create policy app_insert on job_request for insert to tandem_app with check (state = 'waiting');

      -- Lets a handler end its job in its own transaction, under whichever role: whoever knows the claim holds the job.
      create function app.complete_job(request uuid, held uuid) returns boolean
        language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        update job_request set state = 'done', ended_at = app.now(), claim = null, claimed_until = null
          where id = request and claim = held;
        return found;
      end $$;
      revoke execute on function app.complete_job(uuid, uuid) from public;
      grant execute on function app.complete_job(uuid, uuid) to tandem_app, tandem_system;

      create function app.wake_relay() returns trigger language plpgsql as $$
      begin
        notify tandem_outbox;
        return null;
      end $$;
      create trigger wake_relay after insert on event for each statement execute function app.wake_relay();
      create trigger wake_relay after insert on job_request for each statement execute function app.wake_relay();

      create table schedule (
        name text primary key,
        cron text not null,
        zone text not null,
        next_at timestamptz not null
      );
      call app.protect('schedule');

      create table caught_mail (
        id uuid primary key,
        caught_at timestamptz not null,
        sender text not null,
        recipients text[] not null,
        subject text not null,
        html text,
        text text not null,
        headers jsonb not null,
        message_id text not null
      );
      create index caught_mail_newest on caught_mail (caught_at desc, id desc);
      call app.protect('caught_mail');

      create table idempotency_key (
        person_id uuid not null,
        route text not null,
        key text not null check (length(key) between 1 and 200),
        body_hash text not null,
        created_at timestamptz not null,
        status integer,
        response jsonb,
        primary key (person_id, route, key)
      );
      create index idempotency_key_age on idempotency_key (created_at);
      call app.protect('idempotency_key');
      grant select, insert, update, delete on idempotency_key to tandem_app;
      create policy app_select on idempotency_key for select to tandem_app using (person_id = (select app.person_id()));
      create policy app_insert on idempotency_key for insert to tandem_app with check (person_id = (select app.person_id()));
      create policy app_update on idempotency_key for update to tandem_app
        using (person_id = (select app.person_id())) with check (person_id = (select app.person_id()));
      create policy app_delete on idempotency_key for delete to tandem_app using (person_id = (select app.person_id()));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table idempotency_key, caught_mail, schedule, job_request, event_consumer, event;
      drop function app.wake_relay(), app.complete_job(uuid, uuid);
      drop procedure app.protect(text);
      drop function app.now(), app.seat_ids(), app.network_ids(), app.tenant_ids(), app.person_id();
      drop extension unaccent, pg_trgm;
      revoke usage on schema app, public from tandem_app, tandem_system, tandem_search;
    `);
  }
}
