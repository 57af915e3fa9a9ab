interface FormerClaim {
  source?: unknown;
  confirmedBy?: unknown;
}

/** A source's label can be so long. */
const longest = 300;

/**
 * Who saw the same was once typed by those whose result it is. Their words are kept as the source they name, and raise nothing: a result is
 * confirmed by those who use it (docs/adr/0019). What else is sent or stored is left as it is.
 */
export function asWrittenNow<T extends object>(content: T): T {
  const { claims } = content as { claims?: unknown };
  return Array.isArray(claims) ? { ...content, claims: claims.map(claimNow) } : content;
}

function claimNow(claim: unknown): unknown {
  if (!isObject(claim) || !('confirmedBy' in claim)) return claim;
  const { confirmedBy, ...kept } = claim as FormerClaim;
  const who = typeof confirmedBy === 'string' ? confirmedBy.trim() : '';
  const source = kept.source ?? {};
  // What is no source is left to be refused as such.
  if (!who || !isObject(source)) return kept;
  const { label = null } = source as { label?: unknown };
  if (label !== null && (typeof label !== 'string' || label.length > longest)) return kept;
  return { ...kept, source: { url: null, ...source, label: shortened([label, who].filter(Boolean).join('; ')) } };
}

function shortened(label: string): string {
  return label.length > longest ? `${label.slice(0, longest - 1).trimEnd()}…` : label;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
