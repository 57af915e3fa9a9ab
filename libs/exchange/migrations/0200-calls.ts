import type { MigrationInterface, QueryRunner } from 'typeorm';

const me = '(select app.person_id())';
const own = (column: string) => `${column} = any((select app.tenant_ids())::uuid[])`;
/** As people are known: to colleagues of the tenant, and to tenants that share a network with it now. */
const known = `(${own('tenant_id')} or tenant_id in (select n.tenant_id from network_tenant n
  where n.network_id = any((select app.network_ids())::uuid[]) and n.joined_at is not null and n.left_at is null))`;
/** The tenant wrote the entry, or has taken it up. */
const concerned = `(exists (select from entry e where e.id = call_offer.entry_id
    and (e.tenant_id = call_offer.tenant_id or call_offer.tenant_id = any(e.co_owners)))
  or exists (select from adoption a where a.entry_id = call_offer.entry_id and a.tenant_id = call_offer.tenant_id
    and a.state in ('piloting', 'adopted', 'adapted', 'stopped')))`;
const offers = `person_id = ${me} and ${own('tenant_id')} and ${concerned}`;
const said = `(exists (select from call_offer o where o.entry_id = call_request.entry_id and o.person_id = call_request.to_person_id
    and o.tenant_id = call_request.to_tenant_id)
  or entry_id is null and exists (select from person_profile f where f.person_id = call_request.to_person_id and f.may_be_asked))`;
const works = `exists (select from membership m where m.person_id = call_request.to_person_id and m.tenant_id = call_request.to_tenant_id
  and m.ended_at is null)`;
const definer = 'language sql stable security definer set search_path = public, pg_temp';

/** Who can be called about an entry, what they are asked, and what came of it. */
export class Calls implements MigrationInterface {
  name = 'Calls0000000000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- «I can be called about this»: a person's own word.
      create table call_offer (
        entry_id uuid not null references entry,
        person_id uuid not null references person,
        -- For which the person speaks.
        tenant_id uuid not null references tenant,
        per_month integer not null check (per_month between 1 and 8),
        topic text not null default '' check (length(topic) <= 200),
        language text not null check (language in ('da', 'nb', 'nn', 'sv', 'en')),
        said_at timestamptz not null,
        primary key (entry_id, person_id)
      );
      create index call_offer_person on call_offer (person_id);
      call app.protect('call_offer');
      grant select, insert, delete on call_offer to tandem_app;
      grant update (tenant_id, per_month, topic, language) on call_offer to tandem_app;
      create policy app_select on call_offer for select to tandem_app using (person_id = ${me} or ${known});
      create policy app_insert on call_offer for insert to tandem_app with check (${offers});
      create policy app_update on call_offer for update to tandem_app using (person_id = ${me}) with check (${offers});
      create policy app_delete on call_offer for delete to tandem_app using (person_id = ${me});

      create table call_request (
        id uuid primary key,
        from_tenant_id uuid not null references tenant,
        from_person_id uuid not null references person,
        to_tenant_id uuid not null references tenant,
        to_person_id uuid not null references person,
        entry_id uuid references entry,
        message text not null check (length(message) between 1 and 2000),
        language text not null check (language in ('da', 'nb', 'nn', 'sv', 'en')),
        state text not null check (state in ('asked', 'accepted', 'declined', 'taken_back', 'expired', 'done')),
        -- The first day of the month whose calls it is one of.
        month date not null,
        asked_at timestamptz not null,
        answer_by date not null,
        answered_at timestamptz,
        answer text not null default '' check (length(answer) <= 1000),
        outcome text check (outcome in ('helped', 'not_yet', 'did_not_fit')),
        outcome_note text not null default '' check (length(outcome_note) <= 500),
        outcome_at timestamptz,
        check (from_person_id <> to_person_id),
        check ((state = 'done') = (outcome is not null)),
        check (state in ('asked', 'taken_back', 'expired') or answered_at is not null)
      );
      create unique index call_request_open on call_request (from_person_id, to_person_id) where state = 'asked';
      create index call_request_to on call_request (to_person_id, month);
      create index call_request_from on call_request (from_person_id, asked_at desc, id desc);
      create index call_request_due on call_request (answer_by) where state = 'asked';
      call app.protect('call_request');
      grant select, insert on call_request to tandem_app;
      grant update (state, answered_at, answer, outcome, outcome_note, outcome_at) on call_request to tandem_app;
      -- Between the two of them.
      create policy app_select on call_request for select to tandem_app using (from_person_id = ${me} or to_person_id = ${me});
      create policy app_insert on call_request for insert to tandem_app
        with check (from_person_id = ${me} and ${own('from_tenant_id')} and state = 'asked' and ${works} and ${said});
      create policy app_update on call_request for update to tandem_app
        using (to_person_id = ${me} and state = 'asked' or from_person_id = ${me} and state in ('asked', 'accepted'))
        with check (to_person_id = ${me} and state in ('accepted', 'declined') or from_person_id = ${me} and state in ('taken_back', 'done'));

      -- One mail of a kind for each.
      create table call_notice (
        request_id uuid not null references call_request,
        kind text not null check (kind in ('asked', 'reminder', 'accepted', 'declined', 'expired', 'outcome')),
        planned_at timestamptz not null,
        sent_at timestamptz,
        primary key (request_id, kind)
      );
      call app.protect('call_notice');
      grant insert on call_notice to tandem_app;
      create policy app_insert on call_notice for insert to tandem_app
        with check (sent_at is null and exists (select from call_request r where r.id = call_notice.request_id));

      -- Who learned from whom, once a call came to something or did not.
      create table learning (
        request_id uuid primary key references call_request,
        learner_id uuid not null references tenant,
        teacher_id uuid not null references tenant,
        entry_id uuid references entry,
        outcome text not null check (outcome in ('helped', 'not_yet', 'did_not_fit')),
        learned_on date not null
      );
      create index learning_learner on learning (learner_id);
      create index learning_teacher on learning (teacher_id);
      call app.protect('learning');
      grant select, insert on learning to tandem_app;
      create policy app_select on learning for select to tandem_app using (${own('learner_id')} or ${own('teacher_id')});
      create policy app_insert on learning for insert to tandem_app with check (exists (select from call_request r
        where r.id = learning.request_id and r.from_person_id = ${me} and r.from_tenant_id = learner_id and r.to_tenant_id = teacher_id));

      -- How many calls of a month these people have been asked for already, and when last: whoever asks sees no other's requests.
      create function app.call_load(people uuid[], of_month date) returns table (person_id uuid, taken integer, last_asked_at timestamptz)
        ${definer} as $$
          select r.to_person_id, count(*) filter (where r.month = of_month and r.state in ('asked', 'accepted', 'done'))::integer, max(r.asked_at)
          from call_request r where r.to_person_id = any(people) group by r.to_person_id $$;
      -- How many say that they can be called about it: no more than that is for everybody.
      create function app.people_to_call(entry uuid) returns integer ${definer} as $$
        select count(*)::integer from call_offer o where o.entry_id = entry and exists (select from membership m
          where m.person_id = o.person_id and m.tenant_id = o.tenant_id and m.ended_at is null) $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.people_to_call(uuid);
      drop function app.call_load(uuid[], date);
      drop table learning, call_notice, call_request, call_offer;
    `);
  }
}
