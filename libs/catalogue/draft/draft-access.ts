import { type Actor, may, type Permission, requireAccess, roleIn } from '#libs/identity';
import { Forbidden, isId, NotFound, type Transaction } from '#libs/platform';
import { EntryDraft } from './entry-draft.entity.js';

type Owned = Pick<EntryDraft, 'tenant_id' | 'co_owners'>;

/** The draft as the actor may see it; NotFound where row-level security shows none, and for what was deleted. */
export async function visibleDraft(tx: Transaction, id: string, options: { deleted?: boolean } = {}): Promise<EntryDraft> {
  const draft = isId(id) ? await tx.manager.findOneBy(EntryDraft, { id }) : null;
  if (!draft || (draft.deleted_at !== null) !== (options.deleted ?? false)) throw new NotFound('entry');
  return draft;
}

/** Co-owners write together: a role in any of the owning tenants is enough. A person it is only shared with reads. */
export function requireWriting(actor: Actor, draft: Owned): asserts actor is Actor & { personId: string } {
  const owners = [draft.tenant_id, ...draft.co_owners];
  const own = owners.filter((tenantId) => roleIn(actor, tenantId) !== null);
  if (actor.personId !== null && own.length === 0) throw new Forbidden('entry.write');
  requireAccess(actor, 'entry.write', { tenantId: own.find((tenantId) => may(actor, 'entry.write', { tenantId })) ?? own[0] });
}

export function mayWrite(actor: Actor, draft: Owned): boolean {
  return [draft.tenant_id, ...draft.co_owners].some((tenantId) => may(actor, 'entry.write', { tenantId }));
}

/** Publishing, sharing and co-ownership are for the responsible tenant. */
export function requireResponsible(actor: Actor, permission: Permission, draft: Owned): asserts actor is Actor & { personId: string } {
  if (actor.personId !== null && roleIn(actor, draft.tenant_id) === null) throw new Forbidden(permission);
  requireAccess(actor, permission, { tenantId: draft.tenant_id });
}
