export const audiences = ['tenant', 'networks', 'public'] as const;
export type AudienceName = (typeof audiences)[number];

/** Who may read, besides the tenants that own it. A public entry may stand in networks too. */
export interface Audience {
  networks: readonly string[];
  isPublic: boolean;
}

export const nobodyElse: Audience = { networks: [], isPublic: false };

export function audienceName(audience: Audience): AudienceName {
  if (audience.isPublic) return 'public';
  return audience.networks.length > 0 ? 'networks' : 'tenant';
}

export type AudienceChange = 'same' | 'widened' | 'narrowed' | 'moved';

/** What the change means to readers; `moved` when some gain and others lose. */
export function audienceChange(before: Audience, after: Audience): AudienceChange {
  if (before.isPublic !== after.isPublic) return after.isPublic ? 'widened' : 'narrowed';
  return listChange(before.networks, after.networks);
}

/** What it means to readers that they are let in by these ids instead of those. */
export function listChange(before: readonly string[], after: readonly string[]): AudienceChange {
  const gained = after.some((id) => !before.includes(id));
  const lost = before.some((id) => !after.includes(id));
  if (gained && lost) return 'moved';
  return gained ? 'widened' : lost ? 'narrowed' : 'same';
}

/** What is left of an older version's audience when the entry's becomes `limit`: never more than either of them. */
export function narrowedTo(limit: Audience, audience: Audience): Audience {
  const networks = audience.isPublic
    ? limit.networks
    : audience.networks.filter((network) => limit.isPublic || limit.networks.includes(network));
  return { networks, isPublic: audience.isPublic && limit.isPublic };
}
