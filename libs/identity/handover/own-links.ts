/** SQL, `$1` person: what somebody wrote, as `id`, `title`, its `language`, and `place` (JSON: what its page's address names). */
export interface OwnLinksPart {
  /** `entry`; its words are the messages `handover.kind.<kind>`. */
  kind: string;
  page: 'entry' | 'thread';
  sql: string;
}

const parts = new Map<string, OwnLinksPart>();

/** Each library says what of it a person takes along when they leave: addresses, and no content. */
export function defineOwnLinks(part: OwnLinksPart): OwnLinksPart {
  parts.set(part.kind, part);
  return part;
}

export function ownLinksParts(): readonly OwnLinksPart[] {
  return [...parts.values()];
}
