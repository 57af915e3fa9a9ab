import type { MigrationInterface, QueryRunner } from 'typeorm';

const me = '(select app.person_id())';
const inNetwork = 'network_id = any((select app.network_ids())::uuid[])';
const arranges = 'network_id = any((select app.coordinates())::uuid[])';
const gatherings = (condition: string) => `gathering_id in (select g.id from gathering g where ${condition})`;
/** One that people can come to, and that has not begun. */
const isOpen = `exists (select from gathering g where g.id = gathering_id and g.network_id = sign_up.network_id
  and g.kind = 'own' and g.state = 'open' and g.begins_at > app.now())`;

/** What a network comes together for, its programme, and who comes. A place is given by the database alone. */
export class Gatherings implements MigrationInterface {
  name = 'Gatherings0000000000210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(places);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table sign_up, gathering_material, gathering_session, gathering cascade;
      drop function app.place_sign_up(), app.free_place(), app.add_places(), app.fill_places(uuid), app.hold_gathering(uuid), app.waiting_before(uuid, integer);
    `);
  }
}

const tables = `
  create table gathering (
    id uuid primary key,
    network_id uuid not null references network,
    is_public boolean not null,
    kind text not null check (kind in ('own', 'outside')),
    title text not null check (length(title) between 1 and 160),
    language text not null check (language in ('da', 'nb', 'nn', 'sv', 'en')),
    lead text not null default '' check (length(lead) <= 4000),
    state text not null check (state in ('draft', 'polling', 'open', 'cancelled')),
    -- What lists are sorted by: when it begins or, while a date is sought, the first one that was asked about.
    first_at timestamptz not null,
    begins_at timestamptz,
    ends_at timestamptz check (ends_at > begins_at),
    zone text not null check (length(zone) <= 60),
    place text not null default '' check (length(place) <= 200),
    online_url text not null default '' check (length(online_url) <= 500),
    -- Where others tell of their own event.
    link text not null default '' check (length(link) <= 500),
    -- Null where there is room for all.
    places integer check (places between 1 and 100000),
    taken integer not null default 0 check (taken >= 0),
    waiting integer not null default 0 check (waiting >= 0),
    -- The last number that was given out on the waiting list.
    queued integer not null default 0,
    -- Of the calendar event: rises whenever those who come must hear of it again.
    sequence integer not null default 0 check (sequence >= 0),
    revision integer not null default 1 check (revision > 0),
    created_by uuid references person,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (network_id, id),
    check ((begins_at is null) = (ends_at is null)),
    check (state in ('polling', 'cancelled') or begins_at is not null),
    check (kind = 'own' or link <> '')
  );
  create index gathering_of_network on gathering (network_id, first_at desc, id desc);
  create index gathering_ahead on gathering (begins_at) where state = 'open';
  call app.protect('gathering');
  grant select, insert on gathering to tandem_app;
  grant update (is_public, title, lead, state, first_at, begins_at, ends_at, zone, place, online_url, link, places, sequence, revision, updated_at)
    on gathering to tandem_app;
  create policy app_select on gathering for select to tandem_app
    using (state <> 'draft' and (is_public or ${inNetwork}) or ${arranges});
  create policy app_insert on gathering for insert to tandem_app
    with check (${arranges} and created_by = ${me} and taken = 0 and waiting = 0 and queued = 0);
  create policy app_update on gathering for update to tandem_app using (${arranges}) with check (${arranges});

  create table gathering_session (
    id uuid primary key,
    gathering_id uuid not null references gathering,
    position integer not null check (position > 0),
    -- On the gathering's own clock.
    from_time text not null check (from_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
    to_time text not null check (to_time ~ '^[0-2][0-9]:[0-5][0-9]$' and to_time > from_time),
    title text not null check (length(title) between 1 and 200),
    speakers text not null default '' check (length(speakers) <= 300),
    text text not null default '' check (length(text) <= 2000),
    unique (gathering_id, id),
    unique (gathering_id, position) deferrable initially deferred
  );
  call app.protect('gathering_session');
  grant select, insert, delete on gathering_session to tandem_app;
  grant update (position, from_time, to_time, title, speakers, text) on gathering_session to tandem_app;
  -- The gathering's own policy says to whom its programme is shown.
  create policy app_select on gathering_session for select to tandem_app using (${gatherings('true')});
  create policy app_insert on gathering_session for insert to tandem_app with check (${gatherings(`g.${arranges}`)});
  create policy app_update on gathering_session for update to tandem_app
    using (${gatherings(`g.${arranges}`)}) with check (${gatherings(`g.${arranges}`)});
  create policy app_delete on gathering_session for delete to tandem_app using (${gatherings(`g.${arranges}`)});

  create table gathering_material (
    id uuid primary key,
    gathering_id uuid not null references gathering,
    session_id uuid,
    title text not null check (length(title) between 1 and 200),
    url text not null check (length(url) between 1 and 500),
    added_by uuid references person,
    added_at timestamptz not null,
    foreign key (gathering_id, session_id) references gathering_session (gathering_id, id) on delete set null (session_id)
  );
  create index gathering_material_of on gathering_material (gathering_id, added_at);
  call app.protect('gathering_material');
  grant select, insert, delete on gathering_material to tandem_app;
  create policy app_select on gathering_material for select to tandem_app using (${gatherings('true')});
  create policy app_insert on gathering_material for insert to tandem_app
    with check (${gatherings(`g.${arranges}`)} and added_by = ${me});
  create policy app_delete on gathering_material for delete to tandem_app using (${gatherings(`g.${arranges}`)});

  create table sign_up (
    id uuid primary key,
    gathering_id uuid not null,
    network_id uuid not null,
    -- Somebody with an account, or whoever reads what is sent to an address; neither once they are erased.
    person_id uuid references person,
    email text check (length(email) between 3 and 254),
    name text not null default '' check (length(name) <= 120),
    organisation text not null default '' check (length(organisation) <= 120),
    -- What the guest reads; a person's own stands in their profile.
    language text check (language in ('da', 'nb', 'nn', 'sv', 'en')),
    tenant_id uuid references tenant,
    state text not null check (state in ('asked', 'confirmed', 'waiting', 'cancelled', 'attended', 'absent')),
    -- On the waiting list: the lowest comes first.
    position integer,
    remark text not null default '' check (length(remark) <= 500),
    asked_at timestamptz not null,
    changed_at timestamptz not null,
    foreign key (network_id, gathering_id) references gathering (network_id, id),
    unique (gathering_id, person_id),
    unique (gathering_id, email),
    check (num_nonnulls(person_id, email) <= 1),
    check ((state = 'waiting') = (position is not null))
  );
  create index sign_up_in_line on sign_up (gathering_id, state, position);
  create index sign_up_of_person on sign_up (person_id) where person_id is not null;
  call app.protect('sign_up');
  grant select, insert on sign_up to tandem_app;
  grant update (state, tenant_id, remark, changed_at) on sign_up to tandem_app;
  create policy app_select on sign_up for select to tandem_app using (person_id = ${me} or ${arranges});
  create policy app_insert on sign_up for insert to tandem_app with check (person_id = ${me} and email is null
    and (tenant_id is null or tenant_id = any((select app.tenant_ids())::uuid[])) and state in ('confirmed', 'waiting') and ${isOpen});
  create policy app_update on sign_up for update to tandem_app
    using (person_id = ${me} or ${arranges})
    with check (${arranges} or person_id = ${me} and (tenant_id is null or tenant_id = any((select app.tenant_ids())::uuid[]))
      and state in ('confirmed', 'waiting', 'cancelled') and ${isOpen});
`;

const places = `
  -- Whoever asks for a place gets one, or a number on the waiting list: the gathering's row is the one door, so that two who ask at once
  -- go through it one after the other. Nobody gets a place by saying that they have one.
  create function app.place_sign_up() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    held boolean := tg_op = 'UPDATE' and old.state in ('confirmed', 'attended', 'absent');
  begin
    if pg_trigger_depth() > 1 then return new; end if;
    if new.state = 'waiting' and held then
      new.state := old.state;
    elsif new.state = 'waiting' and (tg_op = 'INSERT' or old.state <> 'waiting') then
      update gathering set taken = taken + 1 where id = new.gathering_id and (places is null or taken < places);
      if found then
        new.state := 'confirmed';
      else
        update gathering set queued = queued + 1, waiting = gathering.waiting + 1 where id = new.gathering_id returning queued into new.position;
      end if;
    elsif new.state in ('confirmed', 'attended', 'absent') and not held or tg_op = 'INSERT' and new.state <> 'asked' then
      raise insufficient_privilege using message = 'a place is asked for, not taken';
    end if;
    if new.state <> 'waiting' then new.position := null; end if;
    return new;
  end $$;
  create trigger place_sign_up before insert or update on sign_up for each row execute function app.place_sign_up();

  -- The first of those who wait get what is free.
  create function app.fill_places(filled uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    loop
      update gathering set taken = taken + 1, waiting = waiting - 1
        where id = filled and waiting > 0 and state = 'open' and (places is null or taken < places);
      exit when not found;
      update sign_up set state = 'confirmed', position = null, changed_at = app.now()
        where id = (select id from sign_up where gathering_id = filled and state = 'waiting' order by position limit 1);
    end loop;
  end $$;
  revoke execute on function app.fill_places(uuid) from public;

  create function app.free_place() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if new.state = 'cancelled' and old.state in ('confirmed', 'attended', 'absent') then
      update gathering set taken = taken - 1 where id = new.gathering_id;
      perform app.fill_places(new.gathering_id);
    elsif new.state = 'cancelled' and old.state = 'waiting' then
      update gathering set waiting = waiting - 1 where id = new.gathering_id;
    end if;
    return null;
  end $$;
  create trigger free_place after update of state on sign_up for each row execute function app.free_place();

  create function app.add_places() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    perform app.fill_places(new.id);
    return null;
  end $$;
  create trigger add_places after update of places on gathering for each row
    when (new.places is distinct from old.places) execute function app.add_places();

  -- Whoever signs up holds the gathering first: so one who presses twice at once is found the second time.
  create function app.hold_gathering(held uuid) returns void language sql security definer set search_path = public, pg_temp
    as $$ select from gathering where id = held for update $$;
  revoke execute on function app.hold_gathering(uuid) from public;
  grant execute on function app.hold_gathering(uuid) to tandem_app, tandem_system;

  -- How many wait before that number: the rows themselves are known to their people alone.
  create function app.waiting_before(asked uuid, number integer) returns integer
    language sql stable security definer set search_path = public, pg_temp
    as $$ select count(*)::integer from sign_up where gathering_id = asked and state = 'waiting' and position < number $$;
  revoke execute on function app.waiting_before(uuid, integer) from public;
  grant execute on function app.waiting_before(uuid, integer) to tandem_app, tandem_system;
`;
