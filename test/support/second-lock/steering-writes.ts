import { newId } from '#libs/platform';
import { bodyWrites } from './body-writes.js';
import type { Write } from './lock-room.js';

export const steeringWrites: Write[] = [
  {
    what: 'has a case taken further by who proposes or prepares',
    sql: 'update proposal set moved_at = app.now() where id = $1',
    with: ({ ids }) => [ids.case],
    may: ({ group, people }) => [people.author, people.coAuthor, group.coordinator],
    mayNot: ({ group, people, strangers }) => [people.reader, people.otherAuthor, group.directors.asker, ...strangers],
  },
  {
    what: 'has no owner of an entry, no member and no stranger propose that an approval be withdrawn',
    sql: `insert into proposal (id, kind, withdraws, network_id, body_id, entry_id, version, tenant_id, title, language, state, proposed_by,
        proposed_at, moved_at)
      values ($1, 'withdrawal', $1, $2, $3, $4, 1, $5, 'Sjekkliste', 'nb', 'proposed', app.person_id(), app.now(), app.now())`,
    with: ({ group, ids }) => [newId(), group.network.id, ids.body, ids.entry, group.tenants.baerum.id],
    may: () => [],
    mayNot: ({ group, people, strangers }) => [people.author, people.editor, people.reader, group.directors.solfjord, ...strangers],
  },
  {
    what: 'has a case paper written by who prepares',
    sql: `update case_paper set recommendation = 'Nej', language = 'sv', written_by = app.person_id() where proposal_id = $1`,
    with: ({ ids }) => [ids.case],
    may: ({ group }) => [group.coordinator],
    mayNot: ({ group, people, strangers }) => [people.author, people.otherAuthor, group.directors.solfjord, ...strangers],
  },
  {
    what: 'has a round opened by who prepares',
    sql: `insert into round (id, network_id, body_id, proposal_id, version, rule_version, rules, open_votes, voters, officers, review_by, opened_by, opened_at, deadline, zone)
      values ($1, $2, $3, $4, 1, 1, '{}', true, '{}', '{}', current_date, app.person_id(), app.now(), app.now() + interval '1 day', 'Europe/Oslo')`,
    with: ({ group, ids }) => [newId(), group.network.id, ids.body, ids.case],
    may: ({ group }) => [group.coordinator],
    mayNot: ({ group, people, strangers }) => [people.author, group.directors.asker, ...strangers],
  },
  {
    what: 'has cases put on a list by who prepares',
    sql: `insert into consent_list (id, network_id, body_id, opened_by, opened_at, deadline, zone)
      values ($1, $2, $3, app.person_id(), app.now(), app.now() + interval '1 day', 'Europe/Oslo')`,
    with: ({ group, ids }) => [newId(), group.network.id, ids.body],
    may: ({ group }) => [group.coordinator],
    mayNot: ({ group, people, strangers }) => [people.author, people.editor, group.directors.asker, ...strangers],
  },
  {
    what: 'has the deadline of a case on a list moved on as it is taken out, by members and officers',
    sql: `update round set taken_out_at = app.now(), deadline = deadline + interval '1 day' where id = $1`,
    with: ({ ids }) => [ids.listed],
    may: ({ group }) => [group.directors.asker, group.coordinator],
    mayNot: ({ people, strangers }) => [people.author, people.reader, ...strangers],
  },
  {
    what: 'has no deadline moved without that',
    sql: `update round set deadline = deadline + interval '1 day' where id = $1`,
    with: ({ ids }) => [ids.listed],
    may: () => [],
    mayNot: ({ group, people, strangers }) => [group.directors.asker, group.coordinator, people.author, ...strangers],
  },
  {
    what: 'has no deadline moved back',
    sql: `update round set taken_out_at = app.now(), deadline = deadline - interval '1 hour' where id = $1`,
    with: ({ ids }) => [ids.listed],
    may: () => [],
    mayNot: ({ group, people, strangers }) => [group.directors.asker, group.coordinator, people.author, ...strangers],
  },
  {
    what: 'has a case taken out of its list by the member who votes for the seat',
    sql: `insert into taken_out (round_id, seat_id, taken_by)
      select s.round_id, s.seat_id, app.person_id() from round_seat s where s.round_id = $1 and s.tenant_id = $2`,
    with: ({ group, ids }) => [ids.listed, group.tenants.asker.id],
    may: ({ group }) => [group.directors.asker],
    mayNot: ({ group, people, strangers }) => [group.coordinator, people.author, group.directors.fjellvik, ...strangers],
  },
  {
    what: 'has a colleague of another tenant asked by who prepares',
    sql: `insert into colleague_review (id, network_id, proposal_id, version, person_id, tenant_id, asked_by, asked_at, answer_by, state)
      values ($1, $2, $3, 1, $4, $5, app.person_id(), app.now(), current_date + 10, 'asked')`,
    with: ({ group, ids, people }) => [newId(), group.network.id, ids.case, people.otherAuthor.personId, group.tenants.fjellvik.id],
    may: ({ group }) => [group.coordinator],
    mayNot: ({ group, people, strangers }) => [people.author, people.otherAuthor, group.directors.asker, ...strangers],
  },
  {
    what: 'has nobody asked who works for a tenant that owns the entry',
    sql: `insert into colleague_review (id, network_id, proposal_id, version, person_id, tenant_id, asked_by, asked_at, answer_by, state)
      values ($1, $2, $3, 1, $4, $5, app.person_id(), app.now(), current_date + 10, 'asked')`,
    with: ({ group, ids, people }) => [newId(), group.network.id, ids.case, people.editor.personId, group.tenants.baerum.id],
    may: () => [],
    mayNot: ({ group, people }) => [group.coordinator, people.editor],
  },
  {
    what: 'has a colleague’s answer given by that colleague alone',
    sql: `update colleague_review set state = 'answered', answers = '{"relevance": {"grade": "weak", "sentence": ""}}' where id = $1`,
    with: ({ ids }) => [ids.review],
    may: ({ group }) => [group.reader],
    mayNot: ({ group, people, strangers }) => [group.coordinator, people.author, group.directors.fjellvik, ...strangers],
  },
  {
    what: 'has a question to a colleague taken back by who prepares',
    sql: `update colleague_review set state = 'taken_back' where id = $1`,
    with: ({ ids }) => [ids.review],
    may: ({ group }) => [group.coordinator],
    mayNot: ({ group, people, strangers }) => [group.reader, people.author, group.directors.asker, ...strangers],
  },
  {
    what: 'has who sits in a seat named by the administrator of its tenant',
    sql: 'update seat_holding set until = until where seat_id = $1 and capacity = $2',
    with: ({ ids }) => [ids.seat, 'holder'],
    may: ({ people }) => [people.admin],
    mayNot: ({ people, strangers }) => [people.reader, people.author, people.editor, ...strangers],
  },
  {
    what: 'has somebody named for a seat by the administrator of its tenant',
    sql: `insert into seat_holding (id, body_id, seat_id, person_id, capacity, since, named_by, named_at)
      values ($1, $2, $3, app.person_id(), 'holder', '2031-01-01', app.person_id(), app.now())`,
    with: ({ ids }) => [newId(), ids.body, ids.seat],
    may: ({ people }) => [people.admin],
    mayNot: ({ group, people, strangers }) => [people.reader, people.editor, group.coordinator, ...strangers],
  },
  ...bodyWrites,
];
