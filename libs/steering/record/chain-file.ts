import type { Link } from '../decision/decision-hash.js';

export const chainFormat = 'tandem.decisions';
/** Raised when what an older program reads would be misunderstood. */
export const chainFormatVersion = 1;

/** A decision as a file has it: the record as it was hashed, and what its reader may see of what the hashes in it stand for. */
export interface ChainedDecision extends Link {
  record: Record<string, unknown>;
  /** Missing where the person was erased. */
  names: { person: string; name: string; salt: string }[];
  reasons: { seat: string; reason: string }[];
}

/** A body's decisions, oldest first. */
export interface ChainFile {
  format: typeof chainFormat;
  formatVersion: number;
  /** From the body's first decision on; an excerpt begins anywhere. */
  isWhole: boolean;
  /** Not in an excerpt: of the same decision, the same bytes are made. */
  exportedAt?: string;
  body: { id: string; slug: string; names: Record<string, string> };
  decisions: ChainedDecision[];
}

/** It is not such a file; the message says why, in English. */
export class NotAChain extends Error {}

/** What stands in the file, as far as its shape holds. Throws NotAChain. */
export function readChain(text: string): ChainFile {
  const file = parsed(text);
  if (!isObject(file) || file['format'] !== chainFormat) throw new NotAChain(`its format is not ${chainFormat}`);
  if (file['formatVersion'] !== chainFormatVersion) throw new NotAChain(`its format is of version ${String(file['formatVersion'])}`);
  const { body, decisions } = file;
  if (!isObject(body) || !isObject(body['names']) || typeof body['slug'] !== 'string') throw new NotAChain('it names no body');
  if (!Array.isArray(decisions)) throw new NotAChain('it has no decisions');
  for (const [index, one] of decisions.entries()) if (!isDecision(one)) throw new NotAChain(`its ${index + 1}. decision cannot be read`);
  return { isWhole: true, ...file } as unknown as ChainFile;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NotAChain('it is not JSON');
  }
}

function isDecision(one: unknown): boolean {
  if (!isObject(one)) return false;
  const { number, previousHash, hash, record, names, reasons } = one;
  const list = (value: unknown, keys: readonly string[]) =>
    Array.isArray(value) && value.every((item) => isObject(item) && keys.every((key) => typeof item[key] === 'string'));
  return (
    Number.isSafeInteger(number) &&
    typeof previousHash === 'string' &&
    typeof hash === 'string' &&
    isObject(record) &&
    list(names, ['person', 'name', 'salt']) &&
    list(reasons, ['seat', 'reason'])
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
