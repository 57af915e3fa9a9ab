import type { ActorGroup } from '#libs/catalogue';
import { type Actor, requireAccess } from '#libs/identity';
import { isId, type Language, NotFound, type Transaction } from '#libs/platform';
import type { SharedWith } from '../project/project-audience.js';
import { audienceNameOf } from '../project/project-row.js';
import type { PartnershipListItem } from './partnership.dto.js';
import type { PartnershipState } from './partnership-state.js';

export interface PartnershipRow extends SharedWith {
  id: string;
  tenantId: string;
  tenant: { slug: string; name: string };
  title: string;
  language: Language;
  purpose: string;
  goals: number[];
  state: PartnershipState;
  isExample: boolean;
  revision: number;
  updatedAt: Date;
  actors: number;
  groups: ActorGroup[];
}

/** Of a partnership `p`; counted are actors who said yes and whom the reader may see. */
export const partnershipColumns = `p.id, p.tenant_id as "tenantId", json_build_object('slug', t.slug, 'name', t.name) as tenant, p.title, p.language,
  p.purpose, p.goals, p.state, p.networks, p.is_public as "isPublic", p.is_example as "isExample", p.revision, p.updated_at as "updatedAt",
  a.actors, a.groups`;

export const partnershipFrom = `partnership p join tenant t on t.id = p.tenant_id
  cross join lateral (select count(*)::integer as actors, coalesce(array_agg(distinct x.actor_group order by x.actor_group), '{}') as groups
    from partnership_actor x where x.partnership_id = p.id and x.state = 'confirmed' and x.removed_at is null) a`;

export function toPartnershipItem(row: PartnershipRow): PartnershipListItem {
  const { id, tenant, title, language, purpose, goals, state, actors, groups, isExample } = row;
  return { id, tenant, title, language, purpose, goals, state, actors, groups, isExample, audience: audienceNameOf(row) };
}

export interface LockedPartnership extends SharedWith {
  id: string;
  tenantId: string;
  title: string;
  language: Language;
  revision: number;
}

const lockedColumns = `id, tenant_id as "tenantId", title, language, revision, networks, is_public as "isPublic"`;

/** For somebody who writes for its tenant; NotFound to who may not read it, Forbidden to its tenant’s readers. */
export async function lockPartnership(tx: Transaction, actor: Actor, id: string): Promise<LockedPartnership> {
  const [seen] = isId(id) ? await tx.query<LockedPartnership>(`select ${lockedColumns} from partnership where id = $1`, [id]) : [];
  if (!seen) throw new NotFound('partnership');
  requireAccess(actor, 'partnership.write', { tenantId: seen.tenantId });
  const [row] = await tx.query<LockedPartnership>(`select ${lockedColumns} from partnership where id = $1 for update`, [id]);
  return row as LockedPartnership;
}

/** What an actor says yes to has changed: an answer to what was shown before is not taken. */
export async function touchPartnership(tx: Transaction, actor: Actor, id: string): Promise<void> {
  await tx.query('update partnership set revision = revision + 1, updated_by = $2, updated_at = $3 where id = $1', [
    id,
    actor.personId,
    tx.now,
  ]);
}
