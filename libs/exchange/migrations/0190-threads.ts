import type { MigrationInterface, QueryRunner } from 'typeorm';

const me = '(select app.person_id())';
const inside = 'network_id = any((select app.network_ids())::uuid[])';
const coordinates = 'network_id = any((select app.coordinates())::uuid[])';
/** On an entry, its editors keep order beside the network's coordinators. */
const moderates = `(${coordinates} or ${inside} and entry_owner_id = any((select app.edits_for())::uuid[]))`;
const mine = `(${inside} and person_id = ${me} and tenant_id = any((select app.writes_for())::uuid[]))`;
/** Whom one writes for has joined the network oneself writes in. */
const joined = (table: string) => `exists (select from network_tenant n
  where n.network_id = ${table}.network_id and n.tenant_id = ${table}.tenant_id and n.joined_at is not null and n.left_at is null)`;

/** What the people of a network ask one another. Its replies carry the network and the entry's owner for their own policies. */
export class Threads implements MigrationInterface {
  name = 'Threads0000000000190';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table thread (
        id uuid primary key,
        network_id uuid not null references network,
        tenant_id uuid not null references tenant,
        person_id uuid not null references person,
        entry_id uuid references entry,
        entry_owner_id uuid references tenant,
        kind text not null check (kind in ('question', 'conversation')),
        title text not null check (length(title) between 1 and 200),
        body text not null check (length(body) between 1 and 20000),
        language text not null check (language in ('da', 'nb', 'nn', 'sv', 'en')),
        written_at timestamptz not null,
        edited_at timestamptz,
        reply_count integer not null default 0,
        last_activity_at timestamptz not null,
        accepted_reply_id uuid,
        locked_at timestamptz,
        locked_by uuid references person,
        hidden_at timestamptz,
        hidden_by uuid references person,
        hidden_why text check (length(hidden_why) between 1 and 1000),
        unique (network_id, id),
        check ((entry_id is null) = (entry_owner_id is null)),
        check (accepted_reply_id is null or kind = 'question'),
        check ((hidden_at is null) = (hidden_why is null))
      );
      create index thread_newest on thread (network_id, last_activity_at desc, id desc);
      create index thread_open on thread (network_id, last_activity_at desc, id desc)
        where kind = 'question' and accepted_reply_id is null and hidden_at is null;
      create index thread_entry on thread (entry_id, last_activity_at desc) where entry_id is not null;
      create index thread_person on thread (person_id, last_activity_at desc);
      call app.protect('thread');
      grant select, insert on thread to tandem_app;
      grant update (kind, title, body, language, edited_at, accepted_reply_id, locked_at, locked_by, hidden_at, hidden_by, hidden_why)
        on thread to tandem_app;
      create policy app_select on thread for select to tandem_app using (${inside});
      create policy app_insert on thread for insert to tandem_app with check (
        ${mine} and ${joined('thread')} and reply_count = 0 and accepted_reply_id is null and locked_at is null and hidden_at is null
        and (entry_id is null or entry_owner_id = (select e.tenant_id from entry e where e.id = entry_id)));
      create policy app_update on thread for update to tandem_app using (${mine} or ${moderates}) with check (${mine} or ${moderates});

      create table reply (
        id uuid primary key,
        thread_id uuid not null,
        network_id uuid not null,
        tenant_id uuid not null references tenant,
        person_id uuid not null references person,
        entry_owner_id uuid references tenant,
        body text not null check (length(body) between 1 and 20000),
        language text not null check (language in ('da', 'nb', 'nn', 'sv', 'en')),
        quoted_id uuid,
        written_at timestamptz not null,
        edited_at timestamptz,
        hidden_at timestamptz,
        hidden_by uuid references person,
        hidden_why text check (length(hidden_why) between 1 and 1000),
        unique (thread_id, id),
        foreign key (network_id, thread_id) references thread (network_id, id) on update cascade,
        foreign key (thread_id, quoted_id) references reply (thread_id, id),
        check ((hidden_at is null) = (hidden_why is null))
      );
      alter table thread add foreign key (id, accepted_reply_id) references reply (thread_id, id);
      create index reply_thread on reply (thread_id, written_at, id);
      create index reply_person on reply (person_id);
      call app.protect('reply');
      grant select, insert on reply to tandem_app;
      grant update (body, language, edited_at, hidden_at, hidden_by, hidden_why) on reply to tandem_app;
      create policy app_select on reply for select to tandem_app using (${inside});
      create policy app_insert on reply for insert to tandem_app with check (${mine} and ${joined('reply')} and hidden_at is null
        and exists (select from thread t where t.id = reply.thread_id and t.locked_at is null and t.hidden_at is null
          and t.entry_owner_id is not distinct from reply.entry_owner_id));
      create policy app_update on reply for update to tandem_app using (${mine} or ${moderates}) with check (${mine} or ${moderates});

      -- Words are their writer's, order is kept by others. A policy sees one row at a time and not both.
      create function app.post_is_its_writers() returns trigger language plpgsql as $$
      declare
        was jsonb := to_jsonb(old);
        becomes jsonb := to_jsonb(new);
        place text;
      begin
        if current_user <> 'tandem_app' then return new; end if;
        if old.person_id is distinct from app.person_id() then
          foreach place in array array['title', 'body', 'language', 'kind', 'edited_at'] loop
            if was->place is distinct from becomes->place then
              raise exception 'words are changed by their writer' using errcode = '42501';
            end if;
          end loop;
        end if;
        if not (old.network_id = any(app.coordinates()) or coalesce(old.entry_owner_id = any(app.edits_for()), false)) then
          foreach place in array array['locked_at', 'hidden_at', 'hidden_why'] loop
            if was->place is distinct from becomes->place then
              raise exception 'order is kept by who moderates' using errcode = '42501';
            end if;
          end loop;
        end if;
        return new;
      end $$;
      create trigger thread_words before update on thread for each row execute function app.post_is_its_writers();
      create trigger reply_words before update on reply for each row execute function app.post_is_its_writers();

      -- Whoever replies may not change the thread itself.
      create function app.count_reply() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        update thread set reply_count = reply_count + 1, last_activity_at = greatest(last_activity_at, new.written_at)
          where id = new.thread_id;
        return null;
      end $$;
      create trigger reply_counted after insert on reply for each row execute function app.count_reply();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table thread drop constraint thread_id_accepted_reply_id_fkey;
      drop table reply, thread;
      drop function app.post_is_its_writers(), app.count_reply();
    `);
  }
}
