import pg from 'pg';
import { isId } from '../id.js';

/** What row-level security knows of the caller. Anonymous is a scope with nothing in it. */
export interface Scope {
  personId: string | null;
  /** Tenants the person is a member of. */
  tenantIds: readonly string[];
  /** Networks those tenants share in. */
  networkIds: readonly string[];
  /** Seats the person holds or stands in for today. */
  seatIds: readonly string[];
  /** The bodies they are in. */
  bodyIds: readonly string[];
  /** Of the tenants, those the person is an author, editor or administrator of. */
  writesFor: readonly string[];
  /** Of these, those they are an editor or administrator of. */
  editsFor: readonly string[];
  /** Of these, those they are an administrator of. */
  manages: readonly string[];
  /** Of the networks, those they coordinate. */
  coordinates: readonly string[];
}

export const anonymousScope: Scope = {
  personId: null,
  tenantIds: [],
  networkIds: [],
  seatIds: [],
  bodyIds: [],
  writesFor: [],
  editsFor: [],
  manages: [],
  coordinates: [],
};

/** BEGIN and the settings as one simple-protocol message: nothing is bound, so every value is checked to be an id. */
export function beginStatement(scope: Scope, now: Date, mode: 'read only' | 'read write'): string {
  const settings = [
    ['now', now.toISOString()],
    ['person_id', scope.personId === null ? '' : one(scope.personId)],
    ['tenant_ids', list(scope.tenantIds)],
    ['network_ids', list(scope.networkIds)],
    ['seat_ids', list(scope.seatIds)],
    ['body_ids', list(scope.bodyIds)],
    ['writes_for', list(scope.writesFor)],
    ['edits_for', list(scope.editsFor)],
    ['manages', list(scope.manages)],
    ['coordinates', list(scope.coordinates)],
  ]
    // What is not set reads as empty: a setting ends with its transaction.
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `set_config('app.${name}',${pg.escapeLiteral(value as string)},true)`);
  return `BEGIN ${mode === 'read only' ? 'READ ONLY' : 'READ WRITE'}; SELECT ${settings.join(',')}`;
}

function one(id: string): string {
  if (!isId(id)) throw new TypeError('a scope holds ids only');
  return id;
}

function list(ids: readonly string[]): string {
  return ids.length === 0 ? '' : `{${ids.map(one).join(',')}}`;
}
