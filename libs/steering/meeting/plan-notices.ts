import { dayOf, newId, type Transaction } from '#libs/platform';
import { calledPeople } from './called-people.js';
import { type LastNotice, noticesDue, type PlannedNotice, type Told } from './meeting-notice.js';
import { type MeetingRow, meetingColumns } from './meeting-row.js';
import { sendMeetingNotice } from './send-meeting-notice.job.js';

/** Plans the mails that are due about the body's meetings ahead, and asks for each: part of a system transaction. */
export async function planNotices(tx: Transaction, bodyId: string): Promise<void> {
  // Two who plan at once: the second one finds what the first one planned.
  const meetings = await tx.query<MeetingRow>(
    `select ${meetingColumns} from meeting m
     where m.body_id = $1 and m.state in ('polling', 'planned', 'cancelled') and (m.ends_at is null or m.ends_at > $2) order by m.id for update`,
    [bodyId, tx.now],
  );
  for (const meeting of meetings) await planMeeting(tx, meeting);
}

async function planMeeting(tx: Transaction, meeting: MeetingRow): Promise<void> {
  const called =
    meeting.state === 'cancelled' ? [] : await calledPeople(tx, meeting.body_id, dayOf(meeting.begins_at ?? tx.now, meeting.zone));
  const told = toldOf(meeting);
  if (meeting.state === 'polling') {
    const sequence = meeting.sequence;
    for (const personId of called)
      await insertNotice(tx, meeting.id, { personId, kind: 'poll', edition: 0, sequence, told: { ...told, cause: 'polled' } });
    return;
  }
  const before = await tx.query<LastNotice>(
    `select distinct on (person_id) person_id as "personId", kind, edition, sequence, told from meeting_notice
     where meeting_id = $1 and kind in ('poll', 'request', 'cancel') order by person_id, kind = 'poll', sequence desc`,
    [meeting.id],
  );
  for (const notice of noticesDue({ state: meeting.state, sequence: meeting.sequence, told }, called, before))
    await insertNotice(tx, meeting.id, notice);
}

/** Once for each person, kind and sequence. */
export async function insertNotice(tx: Transaction, meetingId: string, notice: PlannedNotice): Promise<void> {
  const id = newId();
  const inserted = await tx.execute(
    `insert into meeting_notice (id, meeting_id, person_id, kind, edition, sequence, told, planned_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (meeting_id, person_id, kind, sequence) do nothing`,
    [id, meetingId, notice.personId, notice.kind, notice.edition, notice.sequence, JSON.stringify(notice.told), tx.now],
  );
  if (inserted > 0) await tx.enqueue(sendMeetingNotice, { noticeId: id });
}

export function toldOf(meeting: MeetingRow): Omit<Told, 'cause'> {
  return {
    title: meeting.title,
    language: meeting.language,
    beginsAt: meeting.begins_at?.toISOString() ?? null,
    endsAt: meeting.ends_at?.toISOString() ?? null,
    zone: meeting.zone,
    place: meeting.place,
    onlineUrl: meeting.online_url,
  };
}
