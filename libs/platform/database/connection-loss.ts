import { sqlState } from './retry.js';

const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN']);
/** Of the server: it shuts down, has crashed, is starting, has no connection left, or did not answer in the time a statement may take. */
const serverCodes = new Set(['57P01', '57P02', '57P03', '53300', '57014']);
/** What node-postgres says without a code. */
const words = /Connection terminated|timeout exceeded when trying to connect|connection error and is not queryable|Client was closed/;

/** True when Postgres could not be reached, went away or was too busy: nothing is wrong with the request, and it may come back later. */
export function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const state = sqlState(error);
  if (state !== undefined && state.length === 5 && (state.startsWith('08') || serverCodes.has(state))) return true;
  const inner = (error as { driverError?: unknown }).driverError ?? error;
  if (networkCodes.has((inner as { code?: string }).code ?? '') || words.test(error.message)) return true;
  return error instanceof AggregateError && error.errors.some(isConnectionLoss);
}
