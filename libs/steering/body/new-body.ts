import { newId, type Transaction } from '#libs/platform';
import { type Preset, type Rules, rulesOf } from '../round/rules.js';
import type { SeatRole } from '../round/tally.js';

export const bodyKinds = ['steering_group', 'working_group', 'board', 'council', 'following_group', 'committee'] as const;
export type BodyKind = (typeof bodyKinds)[number];

export interface NewSeat {
  role: SeatRole;
  tenantId: string | null;
  sector: string | null;
  /** Null leaves it vacant, to be named by its tenant. */
  holderId: string | null;
  deputyId: string | null;
  /** ISO days. */
  since: string;
  until: string | null;
  /** Who sat there before. */
  former?: readonly { personId: string; since: string; until: string }[];
}

export interface NewBody {
  slug: string;
  kind: BodyKind;
  /** A network's body or a tenant's: one of the two. */
  networkId: string | null;
  tenantId: string | null;
  statutory: boolean;
  rules: Preset | Rules;
  /** The day the rules came into force; without it the first day anyone sat, or today. */
  rulesSince?: string;
  names: Partial<Record<string, string>>;
  mandates?: Partial<Record<string, string>> | null;
  abbreviation?: string | null;
  secretaryId?: string | null;
  plan?: readonly { due: string; text: string; done: boolean }[];
  /** In the order of their numbers, from 1. */
  seats: readonly NewSeat[];
}

/** Makes a body with its first rules, its seats and who sits in them: part of the caller's system transaction. */
export async function createBody(tx: Transaction, body: NewBody): Promise<string> {
  const id = newId();
  await tx.query(
    `insert into body (id, slug, kind, network_id, tenant_id, statutory, abbreviation, secretary_id, plan, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      body.slug,
      body.kind,
      body.networkId,
      body.tenantId,
      body.statutory,
      body.abbreviation ?? null,
      body.secretaryId ?? null,
      JSON.stringify(body.plan ?? []),
      tx.now,
    ],
  );
  for (const [language, name] of Object.entries(body.names))
    await tx.query('insert into body_name (body_id, language, name, mandate) values ($1, $2, $3, $4)', [
      id,
      language,
      name,
      body.mandates?.[language] ?? '',
    ]);
  const rules = typeof body.rules === 'string' ? rulesOf[body.rules] : body.rules;
  await tx.query('insert into rule_set (body_id, version, rules, effective_on) values ($1, 1, $2, $3)', [
    id,
    JSON.stringify(rules),
    body.rulesSince ?? [tx.now.toISOString().slice(0, 10), ...firstDays(body.seats)].sort()[0],
  ]);
  for (const [index, seat] of body.seats.entries()) await createSeat(tx, id, index + 1, seat);
  return id;
}

async function createSeat(tx: Transaction, bodyId: string, number: number, seat: NewSeat): Promise<void> {
  const id = newId();
  await tx.query('insert into seat (id, body_id, number, role, tenant_id, sector) values ($1, $2, $3, $4, $5, $6)', [
    id,
    bodyId,
    number,
    seat.role,
    seat.tenantId,
    seat.sector,
  ]);
  const { since, until } = seat;
  const held = [
    ...(seat.former ?? []).map((one) => ({ ...one, capacity: 'holder' })),
    ...(seat.holderId ? [{ personId: seat.holderId, capacity: 'holder', since, until }] : []),
    ...(seat.deputyId ? [{ personId: seat.deputyId, capacity: 'deputy', since, until }] : []),
  ];
  for (const one of held)
    await tx.query(
      `insert into seat_holding (id, body_id, seat_id, person_id, capacity, since, until, named_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [newId(), bodyId, id, one.personId, one.capacity, one.since, one.until, tx.now],
    );
}

function firstDays(seats: readonly NewSeat[]): string[] {
  return seats.flatMap(({ since, former }) => [since, ...(former ?? []).map((one) => one.since)]);
}
