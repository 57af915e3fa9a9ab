import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changePolicies, type PolicyChange } from '#libs/platform';

const me = '(select app.person_id())';
const own = (column: string) => `${column} = any((select app.tenant_ids())::uuid[])`;
const writes = 'tenant_id = any((select app.writes_for())::uuid[])';
const edits = 'tenant_id = any((select app.edits_for())::uuid[])';
/** Told to networks that the tenant itself is in. */
const toOwnNetworks = `networks <@ array(select n.network_id from network_tenant n
  where n.tenant_id = help.tenant_id and n.joined_at is not null and n.left_at is null)`;
const works = `exists (select from membership m where m.person_id = call_request.to_person_id and m.tenant_id = call_request.to_tenant_id
  and m.ended_at is null)`;
const onEntry = `exists (select from call_offer o where o.entry_id = call_request.entry_id and o.person_id = call_request.to_person_id
    and o.tenant_id = call_request.to_tenant_id)`;
const mayBeAsked = 'exists (select from person_profile f where f.person_id = call_request.to_person_id and f.may_be_asked)';
const onHelp = `exists (select from help h where h.id = call_request.help_id and h.state = 'open' and h.person_id = call_request.to_person_id
  and h.tenant_id = call_request.to_tenant_id and (h.side = 'need') = call_request.answers_need)`;
const asks = `from_person_id = ${me} and ${own('from_tenant_id')} and state = 'asked' and ${works}`;
const learned = (who: string, learner: string, teacher: string) => `exists (select from call_request r
  where r.id = learning.request_id and r.${who} = ${me} and r.${learner} = learner_id and r.${teacher} = teacher_id`;

const changes: PolicyChange[] = [
  {
    table: 'call_request',
    command: 'insert',
    was: `${asks} and (${onEntry} or entry_id is null and ${mayBeAsked})`,
    is: `${asks} and (${onHelp} or help_id is null and not answers_need and (${onEntry} or entry_id is null and ${mayBeAsked}))`,
  },
  {
    table: 'call_request',
    command: 'update',
    was: [
      `to_person_id = ${me} and state = 'asked' or from_person_id = ${me} and state in ('asked', 'accepted')`,
      `to_person_id = ${me} and state in ('accepted', 'declined') or from_person_id = ${me} and state in ('taken_back', 'done')`,
    ],
    is: [
      `${me} in (to_person_id, from_person_id) and state = 'asked' or learner_person_id = ${me} and state = 'accepted'`,
      `to_person_id = ${me} and state in ('accepted', 'declined') or from_person_id = ${me} and state = 'taken_back'
        or learner_person_id = ${me} and state = 'done'`,
    ],
  },
  {
    table: 'learning',
    command: 'insert',
    was: `${learned('from_person_id', 'from_tenant_id', 'to_tenant_id')})`,
    is: `${learned('learner_person_id', 'from_tenant_id', 'to_tenant_id')} and not r.answers_need)
      or ${learned('learner_person_id', 'to_tenant_id', 'from_tenant_id')} and r.answers_need)`,
  },
];

const definer = 'language sql stable security definer set search_path = public, pg_temp';
const load = (counts: string) => `create or replace function app.call_load(people uuid[], of_month date)
  returns table (person_id uuid, taken integer, last_asked_at timestamptz) ${definer} as $$
    select r.to_person_id, count(*) filter (where r.month = of_month and r.state in ('asked', 'accepted', 'done'))::integer, max(r.asked_at)
    from call_request r where r.to_person_id = any(people)${counts} group by r.to_person_id $$;`;

/** What a tenant seeks or can give. Whoever answers a need teaches; whoever takes up an offer learns. */
export class NeedsAndOffers implements MigrationInterface {
  name = 'NeedsAndOffers0000000000201';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table help (
        id uuid primary key,
        side text not null check (side in ('need', 'offer')),
        tenant_id uuid not null references tenant,
        -- Whom an answer goes to.
        person_id uuid not null references person,
        title text not null check (length(title) between 1 and 120),
        text text not null default '' check (length(text) <= 1500),
        language text not null check (language in ('da', 'nb', 'nn', 'sv', 'en')),
        kinds text[] not null check (kinds <@ array['call', 'visit', 'mentoring', 'peer_review'] and cardinality(kinds) between 1 and 4),
        goals integer[] not null check (cardinality(goals) <= 17),
        targets text[] not null default '{}' check (cardinality(targets) <= 10),
        -- Of the thesaurus, as the text names them.
        concepts text[] not null default '{}' check (cardinality(concepts) <= 8),
        -- From municipalities of these sizes; any, where there is none.
        sizes text[] not null default '{}' check (sizes <@ array['small', 'medium', 'large']),
        -- Of an offer: how many a month.
        per_month integer check (per_month between 1 and 8),
        networks uuid[] not null default '{}',
        is_public boolean not null default false,
        until date not null,
        state text not null check (state in ('open', 'closed', 'expired')),
        created_at timestamptz not null,
        updated_at timestamptz not null,
        unique (tenant_id, id),
        check ((side = 'offer') = (per_month is not null))
      );
      create index help_newest on help (side, created_at desc, id desc) where state = 'open';
      create index help_tenant on help (tenant_id, created_at desc, id desc);
      create index help_until on help (until) where state = 'open';
      call app.protect('help');
      grant select, insert on help to tandem_app;
      grant update (person_id, title, text, language, kinds, goals, targets, concepts, sizes, per_month, networks, is_public, until, state, updated_at)
        on help to tandem_app;
      -- What is open to its audience; what is not any more to the tenant alone.
      create policy app_select on help for select to tandem_app
        using (${own('tenant_id')} or state = 'open' and (is_public or networks && (select app.network_ids())));
      create policy app_insert on help for insert to tandem_app
        with check (${writes} and person_id = ${me} and state = 'open' and ${toOwnNetworks});
      create policy app_update on help for update to tandem_app
        using (${writes} and person_id = ${me} or ${edits}) with check ((${writes} and person_id = ${me} or ${edits}) and ${toOwnNetworks});

      -- A question whether it still holds, before each day it ends on.
      create table help_notice (
        help_id uuid not null references help,
        until date not null,
        planned_at timestamptz not null,
        sent_at timestamptz,
        primary key (help_id, until)
      );
      call app.protect('help_notice');

      alter table call_request add column help_id uuid references help;
      -- Whoever asks wants to help: the one who is asked learns.
      alter table call_request add column answers_need boolean not null default false;
      alter table call_request add column learner_person_id uuid
        generated always as (case when answers_need then to_person_id else from_person_id end) stored;
      alter table call_request add check (entry_id is null or help_id is null);
      alter table call_request add check (not answers_need or help_id is not null);
      alter table learning add column help_id uuid references help;
      ${changePolicies(changes, 'up')}
      -- Offers of help to somebody take nothing from what they have to give.
      ${load(' and not r.answers_need')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${load('')}
      ${changePolicies(changes, 'down')}
      alter table learning drop column help_id;
      alter table call_request drop column learner_person_id;
      alter table call_request drop column answers_need;
      alter table call_request drop column help_id;
      drop table help_notice, help;
    `);
  }
}
