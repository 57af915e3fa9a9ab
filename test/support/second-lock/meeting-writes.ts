import { newId } from '#libs/platform';
import type { Write } from './lock-room.js';

export const meetingWrites: Write[] = [
  {
    what: 'has a meeting of a body called by who prepares',
    sql: `insert into meeting (id, body_id, network_id, shown_outside, title, language, state, zone, created_by, created_at, updated_at)
      values ($1, $2, $3, true, 'Møte', 'nb', 'polling', 'Europe/Oslo', app.person_id(), app.now(), app.now())`,
    with: ({ group, ids }) => [newId(), ids.body, group.network.id],
    may: ({ group }) => [group.coordinator],
    mayNot: ({ group, people, strangers }) => [people.author, people.admin, group.directors.asker, group.directors.solfjord, ...strangers],
  },
  {
    what: 'has a meeting moved by who prepares',
    sql: `update meeting set place = 'Et annet sted', sequence = sequence + 1 where id = $1`,
    with: ({ ids }) => [ids.meeting],
    may: ({ group }) => [group.coordinator],
    mayNot: ({ group, people, strangers }) => [people.author, people.admin, group.directors.asker, ...strangers],
  },
  {
    what: 'has the agenda arranged by who prepares',
    sql: `insert into agenda_item (id, meeting_id, position, title, added_by, added_at) values ($1, $2, 1, 'Mitt', app.person_id(), app.now())`,
    with: ({ ids }) => [newId(), ids.meeting],
    may: ({ group }) => [group.coordinator],
    mayNot: ({ group, people, strangers }) => [people.author, people.admin, group.directors.asker, ...strangers],
  },
  {
    what: 'has a seat’s answer about a date given by who sits in it or stands in',
    sql: `insert into meeting_answer (meeting_id, date_id, seat_id, person_id, answer, answered_at)
      values ($1, $1, $2, app.person_id(), 'yes', app.now())`,
    with: ({ ids }) => [ids.meeting, ids.seat],
    may: ({ group }) => [group.directors.baerum, group.deputies.baerum],
    mayNot: ({ group, people, strangers }) => [people.author, people.admin, group.coordinator, group.directors.asker, ...strangers],
  },
];
