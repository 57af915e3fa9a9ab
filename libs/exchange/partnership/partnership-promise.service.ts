import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, InvalidInput, isId, NotFound, parseInput, type Transaction } from '#libs/platform';
import { askAnew, lockActor } from './actor-row.js';
import { touchPartnership } from './partnership-row.js';
import { mostPromises } from './partnership-state.js';
import { PartnershipPromiseInput, PromiseOutcomeInput } from './promise.dto.js';
import { insertPromises } from './promise-row.js';

/** What the actors of a partnership promise: whoever said yes to other promises is asked anew; how they went, their tenant says. */
@Injectable()
export class PartnershipPromiseService {
  constructor(private readonly database: Database) {}

  /** The same words by the same day are one promise. */
  async add(actor: Actor, actorId: string, input: unknown): Promise<{ id: string }> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const { row, partnership } = await lockActor(tx, actor, actorId);
      const wish = parseInput(PartnershipPromiseInput, input);
      const known = await tx.query<{ id: string; position: number; isSame: boolean }>(
        `select id, position, what = $2 and due_on is not distinct from $3::date as "isSame" from partnership_promise where actor_id = $1`,
        [actorId, wish.what, wish.dueOn],
      );
      const same = known.find(({ isSame }) => isSame);
      if (same) return { id: same.id };
      if (known.length >= mostPromises) throw new InvalidInput({ what: ['too_many_promises'] });
      const position = Math.max(-1, ...known.map((one) => one.position)) + 1;
      const [id] = await insertPromises(tx, row.tenantId, actorId, [wish], position);
      await askAnew(tx, actorId);
      await touchPartnership(tx, actor, partnership.id);
      return { id: id as string };
    });
  }

  /** Other words or another day are another promise, of which nobody has said yet how it went. */
  async change(actor: Actor, id: string, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    await this.database.transaction(actor, async (tx) => {
      const { actorId, partnershipId } = await lockPromise(tx, actor, id);
      const { what, dueOn } = parseInput(PartnershipPromiseInput, input);
      const changed = await tx.execute(
        `update partnership_promise set what = $2, due_on = $3, state = 'open', outcome = '', is_public = false, networks = '{}'
         where id = $1 and (what, due_on) is distinct from ($2::text, $3::date)`,
        [id, what, dueOn],
      );
      if (changed === 0) return;
      await askAnew(tx, actorId);
      await touchPartnership(tx, actor, partnershipId);
    });
  }

  /** Kept, or dropped with a reason, as the tenant knows it; said again, it changes. */
  async settle(actor: Actor, id: string, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    await this.database.transaction(actor, async (tx) => {
      const { partnershipId, isShown } = await lockPromise(tx, actor, id);
      const { state, outcome } = parseInput(PromiseOutcomeInput, input);
      await tx.query('update partnership_promise set state = $2, outcome = $3 where id = $1', [id, state, state === 'open' ? '' : outcome]);
      // Its mail's page says it too, and yes is to what was shown there.
      if (!isShown) await touchPartnership(tx, actor, partnershipId);
    });
  }

  async remove(actor: Actor, id: string): Promise<void> {
    requireAccess(actor, 'account.use');
    await this.database.transaction(actor, async (tx) => {
      const { actorId, partnershipId } = await lockPromise(tx, actor, id);
      await tx.query('delete from partnership_promise where id = $1', [id]);
      await askAnew(tx, actorId);
      await touchPartnership(tx, actor, partnershipId);
    });
  }
}

interface LockedPromise {
  actorId: string;
  partnershipId: string;
  /** Its actor has said yes. */
  isShown: boolean;
}

/** For somebody who writes for its tenant; NotFound to everybody who may not see it. */
async function lockPromise(tx: Transaction, actor: Actor, id: string): Promise<LockedPromise> {
  const [row] = isId(id)
    ? await tx.query<{ actorId: string }>('select actor_id as "actorId" from partnership_promise where id = $1', [id])
    : [];
  if (!row) throw new NotFound('partnership_promise');
  const { partnership, row: its } = await lockActor(tx, actor, row.actorId);
  // Another may have taken it away while the partnership was theirs.
  const [still] = await tx.query('select 1 from partnership_promise where id = $1', [id]);
  if (!still) throw new NotFound('partnership_promise');
  return { actorId: row.actorId, partnershipId: partnership.id, isShown: its.state === 'confirmed' };
}
