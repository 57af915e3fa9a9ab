import { sqlState } from '../database/retry.js';

interface ErrorFields {
  type: string;
  message?: string;
  code?: string;
  constraint?: string;
  table?: string;
  frames?: string[];
  cause?: ErrorFields;
}

/**
 * What may be logged of an error. Postgres quotes rows in its messages («Key (email)=(…) already exists») and mail servers quote
 * addresses, so the first lose their words and the rest their addresses.
 */
export function errorFields(error: unknown): ErrorFields {
  if (!(error instanceof Error)) return { type: typeof error };
  const row = ((error as { driverError?: unknown }).driverError ?? error) as Record<'code' | 'constraint' | 'table', unknown>;
  const fromPostgres = sqlState(error) !== undefined;
  return {
    type: error.constructor.name,
    message: fromPostgres ? undefined : withoutAddresses(error.message),
    code: text(row.code),
    constraint: fromPostgres ? text(row.constraint) : undefined,
    table: fromPostgres ? text(row.table) : undefined,
    frames: framesOf(error),
    cause: error.cause === undefined ? undefined : errorFields(error.cause),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The stack begins with the message, which is judged apart. */
function framesOf(error: Error): string[] | undefined {
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return frames?.slice(0, 12).map((line) => line.trim().replace(/file:\/\/.*?\/(dist|node_modules)\//, '$1/'));
}

function withoutAddresses(message: string): string {
  return message.slice(0, 500).replace(/[^\s@<>"'(),;:]+@[^\s@<>"'(),;:]+/g, '(address)');
}
