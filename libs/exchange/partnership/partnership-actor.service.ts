import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, InvalidInput, parseInput, type Transaction } from '#libs/platform';
import { askAnew, hideActor, insertActor, lockActor, putAddress } from './actor-row.js';
import { AskedLately, NoAddress } from './errors.js';
import { NewPartnershipActorInput, PartnershipActorInput } from './partnership.dto.js';
import { lockPartnership, touchPartnership } from './partnership-row.js';
import { mostActors } from './partnership-state.js';
import { sendPartnershipQuestion } from './send-partnership-question.job.js';

const mostAskedADay = 40;

/** Who is in a partnership, as its tenant says; that an actor is in it, the actor says. */
@Injectable()
export class PartnershipActorService {
  constructor(private readonly database: Database) {}

  async add(actor: Actor, partnershipId: string, input: unknown): Promise<{ id: string }> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const { tenantId } = await lockPartnership(tx, actor, partnershipId);
      const wish = parseInput(NewPartnershipActorInput, input);
      const [{ count, next } = { count: 0, next: 0 }] = await tx.query<{ count: number; next: number }>(
        `select count(*) filter (where removed_at is null)::integer as count, coalesce(max(position), -1) + 1 as next
         from partnership_actor where partnership_id = $1`,
        [partnershipId],
      );
      if (count >= mostActors) throw new InvalidInput({ name: ['arrayMaxSize'] });
      const id = await insertActor(tx, tenantId, partnershipId, next, wish);
      await touchPartnership(tx, actor, partnershipId);
      return { id };
    });
  }

  /** Whoever had said yes is asked anew: it was to something else. A new address alone changes nothing else. */
  async change(actor: Actor, id: string, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    await this.database.transaction(actor, async (tx) => {
      const { row, partnership } = await lockActor(tx, actor, id);
      const { name, actorGroup, role, email } = parseInput(PartnershipActorInput, input);
      const changed = await tx.execute(
        `update partnership_actor set name = $2, actor_group = $3, role = $4
         where id = $1 and (name, actor_group, role) is distinct from ($2::text, $3::text, $4::text)`,
        [id, name, actorGroup, role],
      );
      if (email) await putAddress(tx, row.tenantId, id, email);
      if (changed === 0) return;
      await askAnew(tx, id);
      await touchPartnership(tx, actor, partnership.id);
    });
  }

  /** Its link answers no longer, and nobody sees it. */
  async remove(actor: Actor, id: string): Promise<void> {
    requireAccess(actor, 'account.use');
    await this.database.transaction(actor, async (tx) => {
      const { partnership } = await lockActor(tx, actor, id);
      await hideActor(tx, id, 'withdrawn');
      await tx.query('update partnership_actor set removed_at = $2 where id = $1', [id, tx.now]);
      await touchPartnership(tx, actor, partnership.id);
    });
  }

  /** One mail with one link; the same actor again after an hour at the earliest. */
  async ask(actor: Actor, id: string): Promise<void> {
    requireAccess(actor, 'account.use');
    await this.database.transaction(actor, async (tx) => {
      const { row } = await lockActor(tx, actor, id);
      await requireRoom(tx, row.tenantId);
      const [contact] = await tx.query<{ asked_at: Date | null }>('select asked_at from partnership_contact where actor_id = $1', [id]);
      if (!contact) throw new NoAddress();
      if (contact.asked_at && tx.now.getTime() - contact.asked_at.getTime() < 3_600_000) throw new AskedLately();
      await tx.query('update partnership_contact set asked_by = $2, asked_at = $3, sent_at = null where actor_id = $1', [
        id,
        actor.personId,
        tx.now,
      ]);
      // One that said yes to fewer stays shown to those until it answers again.
      if (row.state !== 'confirmed') await tx.query(`update partnership_actor set state = 'invited' where id = $1`, [id]);
      await tx.enqueue(sendPartnershipQuestion, { actorId: id });
    });
  }
}

async function requireRoom(tx: Transaction, tenantId: string): Promise<void> {
  const [asked] = await tx.query<{ count: number }>(
    `select count(*)::integer as count from partnership_contact where tenant_id = $1 and asked_at > $2::timestamptz - interval '1 day'`,
    [tenantId, tx.now],
  );
  if ((asked?.count ?? 0) >= mostAskedADay) throw new AskedLately();
}
