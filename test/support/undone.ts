import type { Actor } from '#libs/identity';
import type { Database } from '#libs/platform';

/** How many rows a statement of the actor's would change; nothing of it stays. Throws what the database refuses it with. */
export async function undone(database: Database, actor: Actor, sql: string, parameters: unknown[]): Promise<number> {
  let changed = -1;
  const undo = new Error('undone');
  await database
    .transaction(actor, async (tx) => {
      changed = await tx.execute(sql, parameters);
      throw undo;
    })
    .catch((error) => {
      if (error !== undo) throw error;
    });
  return changed;
}
