import type { Rules } from './rules.js';

/**
 * Where a seat stands: `suggested` by the system and not yet answered, `declared` by the member and not yet decided by the body,
 * `contested` likewise, `aside` for the whole round, `sits` after it was settled that there is no reason to stand aside.
 */
export const recusalStates = ['none', 'suggested', 'declared', 'contested', 'aside', 'sits'] as const;
export type RecusalState = (typeof recusalStates)[number];

/** The member declares or contests; the body (its chair, coordinator or secretary) confirms or refuses. */
export const recusalSteps = ['declare', 'contest', 'confirm', 'refuse'] as const;
export type RecusalStep = (typeof recusalSteps)[number];

/** Authorship and money suggest standing aside. Use does not: it is disclosed. */
export const recusalGrounds = ['authorship', 'money', 'other'] as const;
export type RecusalGround = (typeof recusalGrounds)[number];

/** Who wrote what is decided on, and who earns by it. */
export interface Interests {
  ownerTenantIds: readonly string[];
  authorIds: readonly string[];
  paidTenantIds: readonly string[];
}

/** Why a seat should stand aside, or null. Money weighs heavier than having written. */
export function suggestedGround(seat: { tenantId: string | null; holderId: string | null }, interests: Interests): RecusalGround | null {
  const { tenantId, holderId } = seat;
  if (tenantId && interests.paidTenantIds.includes(tenantId)) return 'money';
  if (tenantId && interests.ownerTenantIds.includes(tenantId)) return 'authorship';
  return holderId && interests.authorIds.includes(holderId) ? 'authorship' : null;
}

/** Whom a seat's question of standing aside is put to: its holder, or in a vacant seat the deputy who would sit there. */
export function askedFor(seat: Pick<RosterSeat, 'holderId' | 'deputyId'>, rules: Pick<Rules, 'deputies'>): string | null {
  return seat.holderId ?? (rules.deputies === 'any_absence' ? seat.deputyId : null);
}

/** The next state, or null where the step cannot be taken from here. */
export function afterStep(state: RecusalState, step: RecusalStep, rules: Pick<Rules, 'recusalDecidedBy'>): RecusalState | null {
  const byBody = rules.recusalDecidedBy === 'body';
  switch (step) {
    case 'declare':
      return ['none', 'suggested', 'contested', 'sits'].includes(state) ? (byBody ? 'declared' : 'aside') : null;
    case 'contest':
      return state === 'suggested' ? (byBody ? 'contested' : 'sits') : null;
    case 'confirm':
      return byBody && isPending(state) ? 'aside' : null;
    case 'refuse':
      return byBody && isPending(state) ? 'sits' : null;
  }
}

/** Somebody still has to answer. Until then who is asked sees neither debate nor tally, and nobody votes for the seat. */
export function isPending(state: RecusalState): boolean {
  return state === 'suggested' || state === 'declared' || state === 'contested';
}

/** How the tally counts a seat: a declaration that the body never got round to deciding holds, and so does a deputy's in a vacant seat. */
export function countsAsRecused({ holderId, recusal, deputyAside }: RosterSeat): boolean {
  return recusal === 'aside' || recusal === 'declared' || (holderId === null && deputyAside);
}

export interface RosterSeat {
  holderId: string | null;
  deputyId: string | null;
  recusal: RecusalState;
  /** The deputy who was called has a conflict of interest too. */
  deputyAside: boolean;
}

export interface Acting {
  personId: string;
  as: 'holder' | 'deputy';
}

/** Who votes for the seat now, if anybody does. */
export function actingFor(seat: RosterSeat, rules: Pick<Rules, 'deputies'>): Acting | null {
  if (isPending(seat.recusal)) return null;
  if (seat.recusal !== 'aside' && seat.holderId) return { personId: seat.holderId, as: 'holder' };
  // Nobody stands in for the deputy of a vacant seat.
  const called = seat.recusal === 'aside' ? seat.holderId !== null && rules.deputies !== 'none' : rules.deputies === 'any_absence';
  return called && seat.deputyId && !seat.deputyAside ? { personId: seat.deputyId, as: 'deputy' } : null;
}
