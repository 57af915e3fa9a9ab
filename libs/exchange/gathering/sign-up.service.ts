import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, InvalidInput, newId, parseInput, type Transaction } from '#libs/platform';
import { NoSignUp } from './errors.js';
import { SignUpInput } from './gathering.dto.js';
import { type GatheringRow, maySignUp, type SignUpState, visibleGathering } from './gathering-row.js';
import { planSignUpNotices } from './plan-sign-up-notices.job.js';

/** What a person gets who asks for a place; which one, the database decides behind the gathering's row. */
export interface SignedUp {
  state: SignUpState;
  /** On the waiting list, from 1. */
  number: number | null;
}

interface Standing {
  state: SignUpState;
  position: number | null;
}

/** People sign up for gatherings they may see, and off again. */
@Injectable()
export class SignUpService {
  constructor(private readonly database: Database) {}

  /** A place, or a number on the waiting list. Asked again, only what is said of it changes. */
  async come(actor: Actor, id: string, input: unknown): Promise<SignedUp> {
    requireAccess(actor, 'gathering.come');
    return this.database.transaction(actor, async (tx) => {
      const gathering = await held(tx, actor, id);
      const { tenant, remark } = parseInput(SignUpInput, input);
      const tenantId = tenantOf(actor, tenant);
      const [again] = await tx.query<Standing>(
        `update sign_up set state = 'waiting', tenant_id = $3, remark = $4, changed_at = $5 where gathering_id = $1 and person_id = $2
         returning state, position`,
        [id, actor.personId, tenantId, remark, tx.now],
      );
      // Without «on conflict»: the place is decided before the conflict is found.
      const [first] = again
        ? []
        : await tx.query<Standing>(
            `insert into sign_up (id, gathering_id, network_id, person_id, tenant_id, state, remark, asked_at, changed_at)
             values ($1, $2, $3, $4, $5, 'waiting', $6, $7, $7) returning state, position`,
            [newId(), id, gathering.network_id, actor.personId, tenantId, remark, tx.now],
          );
      await tx.enqueue(planSignUpNotices, { gatheringId: id });
      return standing(tx, id, (again ?? first) as Standing);
    });
  }

  /** Whoever waits first gets the place. Signed off already, nothing happens. */
  async signOff(actor: Actor, id: string): Promise<void> {
    requireAccess(actor, 'gathering.come');
    return this.database.transaction(actor, async (tx) => {
      await held(tx, actor, id);
      await tx.execute(
        `update sign_up set state = 'cancelled', changed_at = $3 where gathering_id = $1 and person_id = $2 and state in ('confirmed', 'waiting')`,
        [id, actor.personId, tx.now],
      );
      await tx.enqueue(planSignUpNotices, { gatheringId: id });
    });
  }
}

/** All who sign up or off go through its row one after the other; NoSignUp where the actor can do neither. */
async function held(tx: Transaction, actor: Actor, id: string): Promise<GatheringRow> {
  await visibleGathering(tx, id);
  await tx.query('select app.hold_gathering($1)', [id]);
  const gathering = await visibleGathering(tx, id);
  const [own] = await tx.query<Standing>('select state, position from sign_up where gathering_id = $1 and person_id = $2', [
    id,
    actor.personId,
  ]);
  if (!maySignUp(gathering, own?.state ?? null, tx.now)) throw new NoSignUp();
  return gathering;
}

/** The named one of the person's tenants; without a name their first. */
function tenantOf(actor: Actor, slug: string | undefined): string | null {
  if (slug === undefined) return actor.memberships[0]?.tenantId ?? null;
  const found = actor.memberships.find((membership) => membership.slug === slug);
  if (!found) throw new InvalidInput({ tenant: ['isIn'] });
  return found.tenantId;
}

async function standing(tx: Transaction, id: string, { state, position }: Standing): Promise<SignedUp> {
  if (position === null) return { state, number: null };
  const [line] = await tx.query<{ before: number }>('select app.waiting_before($1, $2) as before', [id, position]);
  return { state, number: (line?.before ?? 0) + 1 };
}
