import { createHash } from 'node:crypto';

/** A decision as the chain of its body holds it: what was decided, and the hash of the decision before it. */
export interface Link {
  number: number;
  record: object;
  previousHash: string;
  hash: string;
}

/** Before a body's first decision. */
export const firstHash = '0'.repeat(64);

/** Covers the record and the decision before it. The order in which a database gives back keys does not matter. */
export function decisionHash(record: object, previousHash: string): string {
  return sha256(`${previousHash}\n${canonical(record)}`);
}

/** A name that can be checked by whoever still has it with its salt; when both are erased, the chain holds all the same. */
export function nameHash(name: string, salt: string): string {
  return sha256(`${salt}\n${name}`);
}

/** The number of the first decision that is not what it was, or that is missing; null where all hold. Oldest first. */
export function firstBroken(links: readonly Link[]): number | null {
  let previous = firstHash;
  for (const [index, link] of links.entries()) {
    const number = index + 1;
    if (link.number !== number || link.previousHash !== previous || link.hash !== decisionHash(link.record, previous)) return number;
    previous = link.hash;
  }
  return null;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, part]) => part !== undefined);
  return `{${fields
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`)
    .join(',')}}`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
