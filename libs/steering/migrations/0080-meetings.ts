import type { MigrationInterface, QueryRunner } from 'typeorm';

const me = '(select app.person_id())';
const inOwner = `(network_id = any((select app.network_ids())::uuid[]) or body_tenant_id = any((select app.tenant_ids())::uuid[]))`;
/** Whoever holds a seat in the body today, or stands in for it. */
const sits = `body_id in (select s.body_id from seat s where s.id = any((select app.seat_ids())::uuid[]))`;
/** Coordinators of the network, editors and administrators of the tenant, and the body's secretary. */
const prepares = `(network_id = any((select app.coordinates())::uuid[]) or body_tenant_id = any((select app.edits_for())::uuid[])
  or ${inOwner} and body_id in (select b.id from body b where b.secretary_id = ${me}))`;
const ofBody = `(${prepares} or ${sits})`;
const meetings = (condition: string) => `meeting_id in (select m.id from meeting m where ${condition})`;
const ownSeat = `seat_id = any((select app.seat_ids())::uuid[]) and person_id = ${me}`;

/** Meetings of bodies: the dates that are asked about, the agenda, and the mails that call people to them. */
export class Meetings implements MigrationInterface {
  name = 'Meetings0000000000080';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table meeting_notice, agenda_item, meeting_answer, meeting_date, meeting cascade');
  }
}

const tables = `
  create table meeting (
    id uuid primary key,
    body_id uuid not null references body,
    network_id uuid references network,
    body_tenant_id uuid references tenant,
    -- Date and agenda may be read by all of the network or tenant: not where the law says who may be present.
    shown_outside boolean not null,
    title text not null check (length(title) between 1 and 160),
    language text not null check (language in ('da', 'nb', 'nn', 'sv', 'en')),
    state text not null check (state in ('polling', 'planned', 'held', 'cancelled')),
    begins_at timestamptz,
    ends_at timestamptz check (ends_at > begins_at),
    zone text not null check (length(zone) <= 60),
    place text not null default '' check (length(place) <= 200),
    online_url text not null default '' check (length(online_url) <= 500),
    -- Of the calendar event: rises whenever those who were called must hear of it again.
    sequence integer not null default 0 check (sequence >= 0),
    revision integer not null default 1 check (revision > 0),
    created_by uuid not null references person,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (body_id, id),
    check (num_nonnulls(network_id, body_tenant_id) = 1),
    check (state in ('polling', 'cancelled') or (begins_at is not null and ends_at is not null))
  );
  create index meeting_of_body on meeting (body_id, begins_at desc);
  create index meeting_ahead on meeting (begins_at) where state in ('planned', 'polling');
  call app.protect('meeting');
  grant select, insert on meeting to tandem_app;
  grant update (title, state, begins_at, ends_at, zone, place, online_url, sequence, revision, updated_at) on meeting to tandem_app;
  create policy app_select on meeting for select to tandem_app
    using (${ofBody} or (${inOwner} and shown_outside and state <> 'polling'));
  create policy app_insert on meeting for insert to tandem_app with check (${prepares} and created_by = ${me}
    and exists (select from body b where b.id = body_id and b.network_id is not distinct from meeting.network_id
      and b.tenant_id is not distinct from meeting.body_tenant_id and shown_outside = not b.statutory));
  create policy app_update on meeting for update to tandem_app using (${prepares}) with check (${prepares});

  -- Every time that is or was asked about; the one that a planned meeting has is among them, so that seats answer whether they come.
  create table meeting_date (
    id uuid primary key,
    meeting_id uuid not null references meeting,
    begins_at timestamptz not null,
    ends_at timestamptz not null check (ends_at > begins_at),
    unique (meeting_id, begins_at, ends_at),
    unique (meeting_id, id)
  );
  call app.protect('meeting_date');
  grant select, insert on meeting_date to tandem_app;
  create policy app_select on meeting_date for select to tandem_app using (${meetings(ofBody)});
  create policy app_insert on meeting_date for insert to tandem_app with check (${meetings(prepares)});

  create table meeting_answer (
    meeting_id uuid not null,
    date_id uuid not null,
    seat_id uuid not null references seat,
    person_id uuid not null references person,
    answer text not null check (answer in ('yes', 'if_need_be', 'no')),
    answered_at timestamptz not null,
    primary key (date_id, seat_id),
    foreign key (meeting_id, date_id) references meeting_date (meeting_id, id)
  );
  create index meeting_answer_meeting on meeting_answer (meeting_id);
  call app.protect('meeting_answer');
  grant select, insert on meeting_answer to tandem_app;
  grant update (person_id, answer, answered_at) on meeting_answer to tandem_app;
  create policy app_select on meeting_answer for select to tandem_app using (${meetings(ofBody)});
  create policy app_insert on meeting_answer for insert to tandem_app
    with check (${ownSeat} and exists (select from meeting m join seat s on s.body_id = m.body_id
      where m.id = meeting_id and s.id = seat_id and m.state in ('polling', 'planned')));
  create policy app_update on meeting_answer for update to tandem_app
    using (seat_id = any((select app.seat_ids())::uuid[]) and ${meetings(`m.state in ('polling', 'planned')`)})
    with check (${ownSeat});

  create table agenda_item (
    id uuid primary key,
    meeting_id uuid not null references meeting,
    position integer not null check (position > 0),
    -- A case of the body, or the secretary's own words.
    proposal_id uuid references proposal,
    title text not null default '' check (length(title) <= 200),
    text text not null default '' check (length(text) <= 10000),
    added_by uuid not null references person,
    added_at timestamptz not null,
    unique (meeting_id, position) deferrable initially deferred,
    unique (meeting_id, proposal_id),
    unique (meeting_id, id),
    check (proposal_id is not null or length(title) > 0)
  );
  create index agenda_item_proposal on agenda_item (proposal_id) where proposal_id is not null;
  call app.protect('agenda_item');
  grant select, insert, delete on agenda_item to tandem_app;
  grant update (position, title, text) on agenda_item to tandem_app;
  -- The meeting's own policy says to whom its agenda is shown.
  create policy app_select on agenda_item for select to tandem_app using (${meetings('true')});
  create policy app_insert on agenda_item for insert to tandem_app
    with check (${meetings(`m.state in ('polling', 'planned') and ${prepares}`)} and added_by = ${me});
  create policy app_update on agenda_item for update to tandem_app
    using (${meetings(`m.state in ('polling', 'planned') and ${prepares}`)})
    with check (${meetings(`m.state in ('polling', 'planned') and ${prepares}`)});
  create policy app_delete on agenda_item for delete to tandem_app
    using (${meetings(`m.state in ('polling', 'planned') and ${prepares}`)});

  -- A mail that somebody is to get about a meeting: planned in one transaction, sent after it. What it tells stands in it, so that a
  -- second attempt tells the same, and who is called off hears nothing that was changed after they left.
  create table meeting_notice (
    id uuid primary key,
    meeting_id uuid not null references meeting,
    person_id uuid not null references person,
    kind text not null check (kind in ('poll', 'request', 'cancel', 'reminder')),
    -- Of the meeting, when it was planned.
    edition integer not null,
    -- Of the calendar event in this person's calendar: each one is above the one before.
    sequence integer not null,
    told jsonb not null,
    planned_at timestamptz not null,
    sent_at timestamptz,
    unique (meeting_id, person_id, kind, sequence)
  );
  create index meeting_notice_unsent on meeting_notice (planned_at) where sent_at is null;
  call app.protect('meeting_notice');
`;
