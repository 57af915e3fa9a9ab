import { sqlState } from '../database/retry.js';
import { DomainError } from '../errors.js';

/**
 * What may be kept of an error: its class, its code and where it was thrown. Never its message,
 * which may hold an address or a name.
 */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return `threw a ${typeof error}`;
  const code = error instanceof DomainError ? error.code : (sqlState(error) ?? plainCode(error));
  const place = /\(?([^/\\(]+\.[jt]s:\d+):\d+\)?$/m.exec(error.stack ?? '')?.[1];
  return [error.name, code, place && `at ${place}`].filter(Boolean).join(' ').slice(0, 200);
}

/** Trying again would change nothing: the job is given up at once. */
export class FinalFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

/** Something outside did not answer: trying again later is all there is to do. */
export function isUnavailable(error: unknown): boolean {
  return error instanceof DomainError && error.kind === 'unavailable';
}

function plainCode(error: Error): string | undefined {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^[A-Z_]+$/.test(code) ? code : undefined;
}
