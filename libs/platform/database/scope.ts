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
}

export const anonymousScope: Scope = { personId: null, tenantIds: [], networkIds: [], seatIds: [] };

/** BEGIN and the settings as one simple-protocol message: nothing is bound, so every value is checked to be an id. */
export function beginStatement(scope: Scope, now: Date, mode: 'read only' | 'read write'): string {
  const settings = [
    ['app.person_id', scope.personId === null ? '' : one(scope.personId)],
    ['app.tenant_ids', list(scope.tenantIds)],
    ['app.network_ids', list(scope.networkIds)],
    ['app.seat_ids', list(scope.seatIds)],
    ['app.now', now.toISOString()],
  ].map(([name, value]) => `set_config('${name}',${pg.escapeLiteral(value ?? '')},true)`);
  return `BEGIN ${mode === 'read only' ? 'READ ONLY' : 'READ WRITE'}; SELECT ${settings.join(',')}`;
}

function one(id: string): string {
  if (!isId(id)) throw new TypeError('a scope holds ids only');
  return id;
}

function list(ids: readonly string[]): string {
  return `{${ids.map(one).join(',')}}`;
}
