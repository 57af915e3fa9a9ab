import type { Transaction } from '#libs/platform';
import type { Role } from '../actor/actor.js';
import { type RoleGroup, roleGroups } from '../permission/permissions.js';

/** Who leaves, and what for. */
export interface Leaver {
  tenantId: string;
  personId: string;
}

export interface HandoverPart {
  /** `entry`; its words are the messages `handover.kind.<kind>`. */
  kind: string;
  /** Handed on by the tenant's administrators alone, and not by the person who leaves. */
  byAdministrator: boolean;
  /** Which colleagues can take it over: a director sits in a body and writes nothing, while editors alone arrange for a network. */
  receivers: RoleGroup;
  /** SQL, `$1` tenant, `$2` person: what the person has there, as `id`, `title` and the title's `language`, or null where it is a name. */
  held: string;
  /**
   * What takes the colleague's own word: it ends with who leaves, and the mail asks (`handover.ask.<kind>`), each thing by its page. SQL, `$1`
   * the things that went: `id` and `place` (JSON: what the page's address names).
   */
  asks?: { page: 'entry'; sql: string };
  /** Part of the caller's transaction, which may be the worker's: these are the colleague's from now on. Twice is once. */
  move(tx: Transaction, leaver: Leaver, ids: readonly string[], to: string): Promise<void>;
}

const parts = new Map<string, HandoverPart>();

/** Each library says what of a person stays with their tenant, and how it goes to a colleague. */
export function defineHandover(part: HandoverPart): HandoverPart {
  if (parts.has(part.kind)) throw new Error(`Two things of the kind ${part.kind} are handed over`);
  parts.set(part.kind, part);
  return part;
}

/** Whether a colleague with that role can take it over. */
export function takesOver(role: Role | null, group: RoleGroup): boolean {
  return role !== null && roleGroups[group].includes(role);
}

/** In the order in which the libraries stand. */
export function handoverParts(): readonly HandoverPart[] {
  return [...parts.values()];
}
