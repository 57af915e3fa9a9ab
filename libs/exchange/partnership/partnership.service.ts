import { Injectable } from '@nestjs/common';
import type { ActorGroup } from '#libs/catalogue';
import { type Actor, may, requireAccess, requireTenant } from '#libs/identity';
import { Database, InvalidInput, LostUpdate, NotFound, newId, parseInput, type Transaction } from '#libs/platform';
import { type SharedWith, sharedWith } from '../project/project-audience.js';
import { insertActor } from './actor-row.js';
import { type NewPartnershipActorInput, NewPartnershipInput, PartnershipChangeInput, type PartnershipStart } from './partnership.dto.js';
import { lockPartnership } from './partnership-row.js';
import { mostActors } from './partnership-state.js';

/** Partnerships of a tenant with actors around it: made and changed by those who write for it. */
@Injectable()
export class PartnershipService {
  constructor(private readonly database: Database) {}

  /** What a form for a new one begins with. */
  async begin(actor: Actor): Promise<PartnershipStart> {
    requireAccess(actor, 'account.use');
    const tenants = actor.memberships.filter(({ tenantId }) => may(actor, 'partnership.write', { tenantId }));
    return { id: newId(), tenants: tenants.map(({ slug, name }) => ({ slug, name })) };
  }

  /** Sent twice with the same id, it is one partnership. Nobody is asked yet. */
  async create(actor: Actor, tenant: string, input: unknown, { isExample = false } = {}): Promise<{ id: string }> {
    const tenantId = requireTenant(actor, 'partnership.write', tenant);
    const wish = parseInput(NewPartnershipInput, input);
    return this.database.transaction(actor, async (tx) => {
      const shared = await sharedWith(tx, actor, tenantId, wish);
      const partners = await partnersOf(tx, tenantId, wish.entry);
      const actors = wish.actors ?? partners.map(actorFrom);
      const id = wish.id ?? newId();
      if (!(await insert(tx, actor, tenantId, id, { ...wish, isExample }, shared))) return { id };
      for (const [position, one] of actors.entries()) await insertActor(tx, tenantId, id, position, one);
      return { id };
    });
  }

  /** `revision` is the one that was read; any other throws LostUpdate. Shared with fewer, its actors are shown to fewer with it. */
  async change(actor: Actor, id: string, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    await this.database.transaction(actor, async (tx) => {
      const partnership = await lockPartnership(tx, actor, id);
      const wish = parseInput(PartnershipChangeInput, input);
      if (wish.revision !== partnership.revision) throw new LostUpdate({ title: partnership.title }, partnership.revision);
      const shared = await sharedWith(tx, actor, partnership.tenantId, wish);
      await tx.query(
        `update partnership set title = $2, language = $3, purpose = $4, goals = $5, state = $6, networks = $7, is_public = $8,
           revision = revision + 1, updated_by = $9, updated_at = $10 where id = $1`,
        [
          ...[id, wish.title, wish.language ?? partnership.language, wish.purpose, wish.goals.toSorted((a, b) => a - b), wish.state],
          ...[shared.networks, shared.isPublic, actor.personId, tx.now],
        ],
      );
      if (shared.isPublic) return;
      await tx.query(
        `update partnership_actor set is_public = false, networks = array(select unnest(networks) intersect select unnest($2::uuid[]))
         where partnership_id = $1 and (is_public or not networks <@ $2::uuid[])`,
        [id, shared.networks],
      );
    });
  }
}

async function insert(
  tx: Transaction,
  actor: Actor,
  tenantId: string,
  id: string,
  wish: NewPartnershipInput & { isExample: boolean },
  shared: SharedWith,
): Promise<boolean> {
  const made = await tx.execute(
    `insert into partnership (id, tenant_id, title, language, purpose, goals, state, entry_id, networks, is_public, is_example, created_by, created_at,
       updated_by, updated_at)
     select $1, t.id, $3, coalesce($4, t.language), $5, $6, $7, $8, $9, $10, t.is_example or $13, $11, $12, $11, $12 from tenant t where t.id = $2
     on conflict (id) do nothing`,
    [
      ...[id, tenantId, wish.title, wish.language ?? null, wish.purpose, wish.goals.toSorted((a, b) => a - b), wish.state],
      ...[wish.entry ?? null, shared.networks, shared.isPublic, actor.personId, tx.now, wish.isExample],
    ],
  );
  if (made === 1) return true;
  const [known] = await tx.query('select 1 from partnership where id = $1 and tenant_id = $2 and created_by = $3', [
    id,
    tenantId,
    actor.personId,
  ]);
  // Somebody else's, which this person may not even know of.
  if (!known) throw new NotFound('partnership');
  return false;
}

interface Partner {
  name: string;
  role: string | null;
  actorGroup: ActorGroup | null;
}

/** Whom an entry of the tenant's names; looked for before the foreign key says, past every policy, whether somebody else's entry exists. */
async function partnersOf(tx: Transaction, tenantId: string, entryId: string | undefined): Promise<Partner[]> {
  if (!entryId) return [];
  const [own] = await tx.query<{ partners: Partner[] }>(
    `select coalesce(v.content -> 'partners', '[]') as partners from entry e join entry_version v on v.entry_id = e.id and v.number = e.version
     where e.id = $1 and e.tenant_id = $2`,
    [entryId, tenantId],
  );
  if (!own) throw new InvalidInput({ entry: ['isIn'] });
  return own.partners.slice(0, mostActors);
}

/** Whoever begins has to say from which group a partner is, where the entry does not. */
function actorFrom({ name, role, actorGroup }: Partner): NewPartnershipActorInput {
  if (!actorGroup) throw new InvalidInput({ actors: ['group_of_partner_wanted'] });
  return { name, role: role ?? '', actorGroup, email: null, promises: [] };
}
