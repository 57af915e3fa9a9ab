import type { Actor } from '#libs/identity';
import { isId, NotFound, type Transaction } from '#libs/platform';
import { requirePreparing } from './meeting-body.js';

export const meetingStates = ['polling', 'planned', 'held', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

export interface MeetingRow {
  id: string;
  body_id: string;
  network_id: string | null;
  body_tenant_id: string | null;
  title: string;
  language: string;
  state: MeetingState;
  begins_at: Date | null;
  ends_at: Date | null;
  zone: string;
  place: string;
  online_url: string;
  sequence: number;
  revision: number;
}

export const meetingColumns = `m.id, m.body_id, m.network_id, m.body_tenant_id, m.title, m.language, m.state, m.begins_at, m.ends_at, m.zone,
  m.place, m.online_url, m.sequence, m.revision`;

/** Neither called off nor over: its date and place can still change, and who comes. */
export function isAhead({ state, ends_at }: Pick<MeetingRow, 'state' | 'ends_at'>, now: Date): boolean {
  return (state === 'polling' || state === 'planned') && (ends_at === null || ends_at > now);
}

interface OwnedRow extends MeetingRow {
  secretary_id: string | null;
  statutory: boolean;
}

/** The meeting as the actor's policies show it. */
export async function visibleMeeting(tx: Transaction, id: string): Promise<OwnedRow> {
  const [row] = isId(id)
    ? await tx.query<OwnedRow>(
        `select ${meetingColumns}, b.secretary_id, b.statutory from meeting m join body b on b.id = m.body_id where m.id = $1`,
        [id],
      )
    : [];
  if (!row) throw new NotFound('meeting');
  return row;
}

/** For whoever prepares it, locked: two who change it do so one after the other. NotFound for those who may not see it. */
export async function lockForPreparing(tx: Transaction, actor: Actor, id: string): Promise<OwnedRow> {
  const seen = await visibleMeeting(tx, id);
  requirePreparing(actor, {
    id: seen.body_id,
    network_id: seen.network_id,
    tenant_id: seen.body_tenant_id,
    secretary_id: seen.secretary_id,
  });
  await tx.query('select id from meeting where id = $1 for update', [id]);
  return visibleMeeting(tx, id);
}
