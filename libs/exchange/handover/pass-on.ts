import type { HandoverPart } from '#libs/identity';

/** What the column of a tenant's table says who answers for: the colleague from now on, where it still is the person who leaves. */
export function passOn(table: string, column: string): HandoverPart['move'] {
  return async (tx, { tenantId, personId }, ids, to) => {
    await tx.query(`update ${table} set ${column} = $4 where tenant_id = $1 and id = any($2) and ${column} = $3`, [
      tenantId,
      ids,
      personId,
      to,
    ]);
  };
}
