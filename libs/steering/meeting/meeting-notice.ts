import type { MeetingState } from './meeting-row.js';

/** What a mail about a meeting says of it; instants are ISO 8601. */
export interface Told {
  title: string;
  language: string;
  beginsAt: string | null;
  endsAt: string | null;
  zone: string;
  place: string;
  onlineUrl: string;
  /** Why this one: a first call, a change, the meeting called off, or the reader no longer in the body. */
  cause: 'called' | 'changed' | 'cancelled' | 'left' | 'polled' | 'tomorrow';
}

export type NoticeKind = 'poll' | 'request' | 'cancel' | 'reminder';

/** What a person was told last of the calendar event; `poll` where they were only asked when they can. */
export interface LastNotice {
  personId: string;
  kind: 'poll' | 'request' | 'cancel';
  edition: number;
  sequence: number;
  told: Told;
}

export interface PlannedNotice {
  personId: string;
  kind: NoticeKind;
  edition: number;
  sequence: number;
  told: Told;
}

export interface NoticeSubject {
  state: MeetingState;
  sequence: number;
  told: Omit<Told, 'cause'>;
}

/**
 * Who is to hear what of a meeting, given whom it calls now and what each was told last. Planned once more, it plans nothing. Each person's
 * calendar gets a sequence above the one before, also where somebody is called off and called again while the meeting stays as it is.
 */
export function noticesDue(meeting: NoticeSubject, called: readonly string[], before: readonly LastNotice[]): PlannedNotice[] {
  const lastOf = new Map(before.map((last) => [last.personId, last]));
  const { sequence: edition } = meeting;
  const calls = meeting.state === 'planned' ? called : [];
  const requests = calls.flatMap((personId): PlannedNotice[] => {
    const last = lastOf.get(personId);
    if (last?.kind === 'request' && last.edition >= edition) return [];
    const cause = last?.kind === 'request' ? 'changed' : 'called';
    return [{ personId, kind: 'request', edition, sequence: after(last, edition), told: { ...meeting.told, cause } }];
  });
  if (meeting.state !== 'planned' && meeting.state !== 'cancelled') return requests;
  const isOff = meeting.state === 'cancelled';
  // Who was asked for a date keeps it free until they hear that there will be none.
  const off = before.filter(({ personId, kind }) => (kind === 'request' && !calls.includes(personId)) || (kind === 'poll' && isOff));
  const cause = isOff ? 'cancelled' : 'left';
  return [
    ...requests,
    ...off.map((last): PlannedNotice => {
      return { personId: last.personId, kind: 'cancel', edition, sequence: after(last, edition), told: { ...last.told, cause } };
    }),
  ];
}

function after(last: LastNotice | undefined, edition: number): number {
  return last && last.kind !== 'poll' ? Math.max(last.sequence + 1, edition) : edition;
}
