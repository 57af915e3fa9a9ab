import { type Actor, may, type Permission, requireAccess, roleIn } from '#libs/identity';
import { Forbidden, isId, NotFound, type Transaction } from '#libs/platform';
import { CollectionDraft } from './collection-draft.entity.js';

/** The draft as the actor may see it; NotFound where row-level security shows none, and for what was removed. */
export async function visibleCollection(tx: Transaction, id: string, options: { removed?: boolean } = {}): Promise<CollectionDraft> {
  const draft = isId(id) ? await tx.manager.findOneBy(CollectionDraft, { id }) : null;
  if (!draft || (draft.deleted_at !== null) !== (options.removed ?? false)) throw new NotFound('collection');
  return draft;
}

/** For a row that the actor sees. */
export function requireFor(
  actor: Actor,
  permission: Permission,
  draft: { tenant_id: string },
): asserts actor is Actor & { personId: string } {
  if (actor.personId !== null && roleIn(actor, draft.tenant_id) === null) throw new Forbidden(permission);
  requireAccess(actor, permission, { tenantId: draft.tenant_id });
}

/** Where the tenant wants an editor, a collection is hers to release and to take away. */
export function mayReleaseCollection(actor: Actor, tenantId: string): boolean {
  const wanted = actor.memberships.some((membership) => membership.tenantId === tenantId && membership.editorForPublic);
  return may(actor, wanted ? 'collection.release_where_editor_is_wanted' : 'collection.release', { tenantId });
}
