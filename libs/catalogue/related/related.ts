/** What two entries have in common, one thing of it. */
export type Reason =
  | { kind: 'made_from' }
  | { kind: 'became' }
  | { kind: 'target'; target: string }
  | { kind: 'concept'; concept: string }
  | { kind: 'used_by_same'; tenant: string }
  | { kind: 'like_size'; tenants: [string, string] };

export interface Candidate {
  entryId: string;
  reason: Reason;
  /** Among so many candidates that share it, as far as was looked: what everybody has says little. */
  shared: number;
}

export interface Related {
  entryId: string;
  /** The strongest first. */
  reasons: Reason[];
}

export const mostRelated = 5;
const mostReasons = 2;
/** Below this it is better to show nothing. */
const least = 2;

const weights: Record<Reason['kind'], number> = {
  made_from: 6,
  became: 5,
  target: 3.5,
  concept: 3,
  used_by_same: 2,
  // Says something beside another reason, and nothing alone.
  like_size: 0.5,
};

/** A handful at most, the ones with most in common first; equals in the order in which they came, which is newest first. */
export function related(candidates: readonly Candidate[]): Related[] {
  const found = new Map<string, { reason: Reason; weight: number }[]>();
  for (const { entryId, reason, shared } of candidates) {
    const weight = isCommon(reason) ? weights[reason.kind] / Math.max(1, Math.log2(shared)) : weights[reason.kind];
    found.set(entryId, [...(found.get(entryId) ?? []), { reason, weight }]);
  }
  return [...found]
    .map(([entryId, reasons]) => ({ entryId, reasons, sum: reasons.reduce((sum, { weight }) => sum + weight, 0) }))
    .filter(({ sum }) => sum >= least)
    .sort((a, b) => b.sum - a.sum)
    .slice(0, mostRelated)
    .map(({ entryId, reasons }) => ({
      entryId,
      reasons: reasons
        .sort((a, b) => b.weight - a.weight)
        .slice(0, mostReasons)
        .map(({ reason }) => reason),
    }));
}

function isCommon({ kind }: Reason): boolean {
  return kind === 'target' || kind === 'concept';
}
