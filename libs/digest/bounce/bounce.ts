/** Hard: the address takes no mail. Soft: this mail did not arrive, the next one may. Complaint: its reader called it unwanted. */
export type BounceKind = 'hard' | 'soft' | 'complaint';

export interface Finding {
  kind: BounceKind;
  /** As RFC 3463 has it, `5.1.1`; null for complaints and where a report names none. */
  status: string | null;
}

/** The fields of one recipient in an RFC 3464 report, as they were written. */
export interface DeliveryFields {
  action: string;
  status: string;
  diagnostic: string;
}

/** What the report says of the address: null where the mail arrived, or is still on its way. */
export function findingOfDelivery({ action, ...fields }: DeliveryFields): Finding | null {
  if (action.trim().toLowerCase() !== 'failed') return null;
  const status = exactStatus(fields);
  if (status?.startsWith('2.')) return null;
  return { kind: status?.startsWith('5.') && !notOfTheAddress.test(status) ? 'hard' : 'soft', status };
}

/** Full (2.2), too large (2.3, 3.4), too long on its way (4.7), its form (6), a rule of the house (7): another mail may arrive. */
const notOfTheAddress = /^5\.(?:2\.[23]|3\.4|4\.7|6\.\d+|7\.\d+)$/;

/** Many write `5.0.0` and the true reason into what the other server said. */
function exactStatus({ status, diagnostic }: Pick<DeliveryFields, 'status' | 'diagnostic'>): string | null {
  const [, written = null] = /^\s*([245]\.\d{1,3}\.\d{1,3})(?!\d)/.exec(status) ?? [];
  if (written && !/^\d\.0\.0$/.test(written)) return written;
  const [, reply, said] = /^\s*smtp\s*;\s*([45]\d\d)(?:[ -]#?([45]\.\d{1,3}\.\d{1,3})(?!\d))?/i.exec(diagnostic) ?? [];
  if (said) return said;
  return (reply && mailboxFull.get(reply)) ?? written ?? (reply ? `${reply[0]}.0.0` : null);
}

/** What RFC 5321 says of a reply without a status. */
const mailboxFull = new Map([
  ['452', '4.2.2'],
  ['552', '5.2.2'],
]);

/** Of RFC 5965's kinds those that a reader's own press makes; «not spam» and failed signatures are none. */
export function findingOfFeedback(type: string): Finding | null {
  return /^(?:abuse|fraud|opt-out)$/i.test(type.trim()) ? { kind: 'complaint', status: null } : null;
}

export interface BouncedCopy {
  sentAt: Date;
  bounce: BounceKind | null;
}

/** Soft bounces one after another that end the digests of an address. */
export const softInARow = 5;
/** Mail servers try for five days before they report; until then nobody knows that a copy arrived. */
const openDays = 7;

/**
 * Whether a person's newest copies bounced softly so often in a row, newest first. One that arrived begins the count anew;
 * those too new to be known are passed over.
 */
export function bouncesInARow(newestFirst: readonly BouncedCopy[], now: Date): boolean {
  const known = newestFirst.findIndex(({ bounce, sentAt }) => bounce || now.getTime() - sentAt.getTime() >= openDays * 86_400_000);
  const run = known < 0 ? [] : newestFirst.slice(known, known + softInARow);
  return run.length === softInARow && run.every(({ bounce }) => bounce === 'soft');
}
