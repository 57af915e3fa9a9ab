const member = 'network_id = any((select app.network_ids())::uuid[])';
const me = '(select app.person_id())';
/** The seat's voter in a round that is open: one who stands aside is none. */
const votes = (table: string) => `exists (select from round_seat s join round r on r.id = s.round_id
  where s.round_id = ${table}.round_id and s.seat_id = ${table}.seat_id and s.acting_id = ${me} and r.closed_at is null)`;

/** Rounds with their frozen rosters, and the ballots. */
export const rounds = `
  create table round (
    id uuid primary key,
    network_id uuid not null,
    body_id uuid not null,
    proposal_id uuid not null,
    version integer not null,
    rule_version integer not null,
    rules jsonb not null,
    open_votes boolean not null,
    -- Persons who may follow the debate now: whoever votes for a seat, and the chair, coordinators and secretary. Standing aside takes one out.
    voters uuid[] not null,
    officers uuid[] not null,
    review_by date not null,
    opened_by uuid not null references person,
    opened_at timestamptz not null,
    deadline timestamptz not null check (deadline > opened_at),
    zone text not null,
    closed_at timestamptz,
    unique (network_id, id),
    foreign key (network_id, proposal_id) references proposal (network_id, id),
    foreign key (body_id, rule_version) references rule_set (body_id, version)
  );
  create unique index round_open on round (proposal_id) where closed_at is null;
  create index round_proposal on round (proposal_id, opened_at desc);
  call app.protect('round');

  create table round_seat (
    round_id uuid not null,
    network_id uuid not null,
    seat_id uuid not null references seat,
    number integer not null,
    role text not null,
    tenant_id uuid references tenant,
    sector text,
    holder_id uuid references person,
    deputy_id uuid references person,
    recusal text not null check (recusal in ('none', 'suggested', 'declared', 'contested', 'aside', 'sits')),
    recusal_ground text check (recusal_ground in ('authorship', 'money', 'other')),
    recusal_reason text check (length(recusal_reason) <= 1000),
    recusal_at timestamptz,
    deputy_aside boolean not null default false,
    acting_id uuid,
    acting_as text check (acting_as in ('holder', 'deputy')),
    uses_it boolean not null default false,
    use_note text check (length(use_note) <= 1000),
    primary key (round_id, seat_id),
    foreign key (network_id, round_id) references round (network_id, id),
    check ((acting_id is null) = (acting_as is null))
  );
  call app.protect('round_seat');

  grant select, insert on round to tandem_app;
  grant update (voters, officers) on round to tandem_app;
  create policy app_select on round for select to tandem_app using (${member});
  create policy app_insert on round for insert to tandem_app with check (${member} and opened_by = ${me} and closed_at is null);
  create policy app_update on round for update to tandem_app using (closed_at is null and (${me} = any(officers)
    or exists (select from round_seat s where s.round_id = round.id and ${me} in (s.holder_id, s.deputy_id)))) with check (${member});

  grant select, insert on round_seat to tandem_app;
  grant update (recusal, recusal_ground, recusal_reason, recusal_at, deputy_aside, acting_id, acting_as, uses_it, use_note)
    on round_seat to tandem_app;
  create policy app_select on round_seat for select to tandem_app using (${member});
  create policy app_insert on round_seat for insert to tandem_app
    with check (exists (select from round r where r.id = round_id and r.opened_by = ${me} and r.closed_at is null));
  create policy app_update on round_seat for update to tandem_app
    using (exists (select from round r where r.id = round_id and r.closed_at is null and (${me} in (holder_id, deputy_id) or ${me} = any(r.officers))))
    with check (${member});

  -- Who has answered, apart from what: quorum may be known where votes are not.
  create table attendance (
    round_id uuid not null,
    seat_id uuid not null,
    answered_at timestamptz not null,
    primary key (round_id, seat_id),
    foreign key (round_id, seat_id) references round_seat (round_id, seat_id)
  );
  call app.protect('attendance');
  grant select, insert, delete on attendance to tandem_app;
  create policy app_select on attendance for select to tandem_app using (round_id in (select r.id from round r
    where r.closed_at is not null or ${me} = any(r.voters) or ${me} = any(r.officers)) or ${votes('attendance')});
  create policy app_insert on attendance for insert to tandem_app with check (${votes('attendance')});
  create policy app_delete on attendance for delete to tandem_app using (${votes('attendance')});

  create table ballot (
    round_id uuid not null,
    seat_id uuid not null,
    vote text not null check (vote in ('approve', 'reject', 'send_back', 'abstain')),
    reason text check (length(reason) <= 2000),
    statement text check (length(statement) <= 4000),
    cast_by uuid not null references person,
    cast_at timestamptz not null,
    primary key (round_id, seat_id),
    foreign key (round_id, seat_id) references round_seat (round_id, seat_id),
    check (vote not in ('reject', 'send_back') or length(trim(reason)) > 0)
  );
  call app.protect('ballot');
  grant select, insert, update, delete on ballot to tandem_app;
  create policy app_select on ballot for select to tandem_app using (cast_by = ${me} or round_id in (select r.id from round r
    where r.closed_at is not null or (r.open_votes and ${me} = any(r.voters))));
  create policy app_insert on ballot for insert to tandem_app with check (cast_by = ${me} and ${votes('ballot')});
  create policy app_update on ballot for update to tandem_app using (${votes('ballot')}) with check (cast_by = ${me} and ${votes('ballot')});
  create policy app_delete on ballot for delete to tandem_app using (${votes('ballot')});

  create table ballot_change (
    id uuid primary key,
    round_id uuid not null,
    seat_id uuid not null,
    vote text check (vote in ('approve', 'reject', 'send_back', 'abstain')),
    reason text,
    statement text,
    cast_by uuid not null references person,
    cast_at timestamptz not null,
    foreign key (round_id, seat_id) references round_seat (round_id, seat_id)
  );
  create index ballot_change_round on ballot_change (round_id, seat_id, cast_at);
  call app.protect('ballot_change');
  grant select, insert on ballot_change to tandem_app;
  create policy app_select on ballot_change for select to tandem_app using (cast_by = ${me});
  create policy app_insert on ballot_change for insert to tandem_app with check (cast_by = ${me} and ${votes('ballot_change')});
`;

/** The immutable record, the names behind its hashes, and who was written to. */
export const decisions = `
  -- Never changed and never removed, by nobody: a change would break the body's chain.
  create table decision (
    id uuid primary key,
    network_id uuid not null,
    body_id uuid not null,
    number integer not null check (number > 0),
    proposal_id uuid not null,
    round_id uuid not null unique,
    entry_id uuid not null,
    version integer not null,
    tenant_id uuid not null,
    outcome text not null check (outcome in ('approved', 'rejected', 'sent_back', 'lapsed', 'no_quorum')),
    record jsonb not null,
    previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
    hash text not null unique check (hash ~ '^[0-9a-f]{64}$'),
    decided_at timestamptz not null,
    unique (body_id, number),
    foreign key (network_id, body_id) references body (network_id, id),
    foreign key (network_id, proposal_id) references proposal (network_id, id),
    foreign key (network_id, round_id) references round (network_id, id),
    foreign key (entry_id, version) references entry_version (entry_id, number)
  );
  create index decision_proposal on decision (proposal_id, decided_at desc);
  call app.protect('decision');
  revoke update, delete on decision from tandem_system;
  grant select on decision to tandem_app;
  create policy app_select on decision for select to tandem_app using (${member} or tenant_id = any((select app.tenant_ids())::uuid[])
    or exists (select from entry_version v where v.entry_id = decision.entry_id and v.number = decision.version and v.is_public));

  -- What the record's name hashes stand for; erased with the person, while the chain holds.
  create table decision_name (
    decision_id uuid not null references decision,
    person_id uuid not null references person,
    name text not null,
    salt text not null,
    primary key (decision_id, person_id)
  );
  call app.protect('decision_name');
  grant select on decision_name to tandem_app;
  create policy app_select on decision_name for select to tandem_app
    using (decision_id in (select d.id from decision d where d.network_id = any((select app.network_ids())::uuid[])));

  -- One mail of a kind for each person and round.
  create table steering_notice (
    round_id uuid not null references round,
    person_id uuid not null references person,
    kind text not null check (kind in ('vote', 'reminder', 'decision')),
    sent_at timestamptz not null,
    primary key (round_id, person_id, kind)
  );
  call app.protect('steering_notice');
`;
