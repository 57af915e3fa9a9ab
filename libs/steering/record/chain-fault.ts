import { decisionHash, firstHash, nameHash } from '../decision/decision-hash.js';
import { reasonHash } from '../decision/decision-record.js';
import type { ChainedDecision, ChainFile } from './chain-file.js';

/** `does_not_follow`: the decision before it was changed, or this one was put in. `last_is_missing`: later ones were there. */
export const faultKinds = [
  'missing',
  'out_of_order',
  'does_not_follow',
  'record_changed',
  'of_another_body',
  'name_changed',
  'reason_changed',
  'last_is_missing',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface ChainFault {
  /** Of the first decision that is not what it was. */
  number: number;
  kind: FaultKind;
}

/** What is wrong with a body's decisions, the first fault of them; null where all hold. `last` is the hash that the newest is known to have. */
export function chainFault({ body, decisions, isWhole }: ChainFile, last?: string): ChainFault | null {
  const [first] = decisions;
  const start = isWhole || !first ? { number: 0, hash: firstHash } : { number: first.number - 1, hash: first.previousHash };
  const fault = faultAfter(start, decisions, body.id);
  if (fault) return fault;
  const newest = decisions.at(-1) ?? start;
  return last !== undefined && last.toLowerCase() !== newest.hash ? { number: newest.number + 1, kind: 'last_is_missing' } : null;
}

/** Excerpts of one body, the oldest first: those that follow one another as one, so that each is held to the hash of the one before. */
export function joinedExcerpts(excerpts: readonly ChainFile[]): ChainFile[] {
  const whole: ChainFile[] = [];
  for (const excerpt of excerpts) {
    const before = whole.at(-1);
    const [last, next] = [before?.decisions.at(-1), excerpt.decisions[0]];
    if (before && last && next && next.number <= last.number + 1)
      whole.splice(-1, 1, { ...before, decisions: [...before.decisions, ...excerpt.decisions] });
    else whole.push(excerpt);
  }
  return whole;
}

/** The first fault among those that follow the decision `before`, so that a long chain is looked at piece by piece. */
export function faultAfter(
  before: { number: number; hash: string },
  decisions: readonly ChainedDecision[],
  bodyId: string,
): ChainFault | null {
  let { number, hash } = before;
  for (const decision of decisions) {
    number++;
    const kind = faultOf(decision, number, hash, bodyId);
    if (kind) return { number, kind };
    hash = decision.hash;
  }
  return null;
}

function faultOf(decision: ChainedDecision, number: number, previous: string, body: string): FaultKind | null {
  if (decision.number !== number) return decision.number > number ? 'missing' : 'out_of_order';
  if (decision.previousHash !== previous) return 'does_not_follow';
  if (decision.hash !== decisionHash(decision.record, previous) || decision.record['number'] !== number) return 'record_changed';
  if (decision.record['body'] !== body) return 'of_another_body';
  if (!decision.names.every((name) => isNameOf(decision, name))) return 'name_changed';
  return decision.reasons.every((reason) => isReasonIn(decision, reason)) ? null : 'reason_changed';
}

interface Seat {
  seat?: string;
  holder?: string | null;
  holderName?: string | null;
  deputy?: string | null;
  deputyName?: string | null;
  reason?: string | null;
}

function seatsOf({ record }: ChainedDecision): Seat[] {
  return Array.isArray(record['seats']) ? (record['seats'] as Seat[]) : [];
}

/** Whoever was erased is not named, and nothing is wrong with that. */
function isNameOf(decision: ChainedDecision, { person, name, salt }: ChainedDecision['names'][number]): boolean {
  const hashes = seatsOf(decision).flatMap(({ holder, holderName, deputy, deputyName }) => [
    ...(holder === person ? [holderName] : []),
    ...(deputy === person ? [deputyName] : []),
  ]);
  return hashes.length > 0 && hashes.every((hash) => hash === nameHash(name, salt));
}

function isReasonIn(decision: ChainedDecision, { seat, reason }: ChainedDecision['reasons'][number]): boolean {
  const place = seatsOf(decision).find((one) => one.seat === seat);
  return place !== undefined && place.reason === reasonHash(String(decision.record['decision']), seat, reason);
}
