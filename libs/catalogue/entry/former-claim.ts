interface FormerClaim {
  source?: { label?: string | null } | null;
  confirmedBy?: unknown;
}

/**
 * Who saw the same was once typed by those whose result it is. Their words are kept as the source they name, and raise nothing: a result is
 * confirmed by those who use it (docs/adr/0019). What else is sent or stored is left as it is.
 */
export function asWrittenNow<T extends object>(content: T): T {
  const { claims } = content as { claims?: unknown };
  return Array.isArray(claims) ? { ...content, claims: claims.map(claimNow) } : content;
}

function claimNow(claim: unknown): unknown {
  if (typeof claim !== 'object' || claim === null || !('confirmedBy' in claim)) return claim;
  const { confirmedBy, ...kept } = claim as FormerClaim;
  const who = typeof confirmedBy === 'string' ? confirmedBy.trim() : '';
  if (!who) return kept;
  const label = [kept.source?.label, who].filter(Boolean).join('; ');
  return { ...kept, source: { url: null, ...kept.source, label } };
}
