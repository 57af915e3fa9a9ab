import { newId, type Transaction } from '#libs/platform';
import type { PartnershipPromiseInput } from './promise.dto.js';

/** Of each actor `a`, in the order in which they were made; as far as the reader may see them. */
export const promisesOfActor = `coalesce((select json_agg(json_build_object('id', x.id, 'what', x.what, 'dueOn', x.due_on, 'state', x.state,
  'outcome', x.outcome) order by x.position, x.id) from partnership_promise x where x.actor_id = a.id), '[]')`;

/** Part of the caller's transaction: nobody outside its tenant sees them until their actor says yes. */
export async function insertPromises(
  tx: Transaction,
  tenantId: string,
  actorId: string,
  promises: readonly PartnershipPromiseInput[],
  position = 0,
): Promise<string[]> {
  const different = promises.filter((one, index) => promises.findIndex((other) => isSamePromise(one, other)) === index);
  const ids = different.map(() => newId());
  if (ids.length === 0) return ids;
  await tx.query(
    `insert into partnership_promise (id, tenant_id, actor_id, what, due_on, position)
     select x.id, $1, $2, x.what, x.due_on, $6 + x.place - 1
     from unnest($3::uuid[], $4::text[], $5::date[]) with ordinality as x(id, what, due_on, place)`,
    [tenantId, actorId, ids, different.map(({ what }) => what), different.map(({ dueOn }) => dueOn), position],
  );
  return ids;
}

/** The same words by the same day are one promise. */
function isSamePromise(one: PartnershipPromiseInput, other: PartnershipPromiseInput): boolean {
  return one.what === other.what && (one.dueOn ?? null) === (other.dueOn ?? null);
}
