import { Injectable } from '@nestjs/common';
import { type Actor, may, requireAccess } from '#libs/identity';
import { Database, InvalidInput, NotFound, newId } from '#libs/platform';
import type { DraftListItem } from './draft.dto.js';
import { requireResponsible, visibleDraft } from './draft-access.js';
import { lastInstant } from './draft-share.service.js';

/** A draft as those who sit in a body find it. */
export interface DraftOfBody extends Pick<DraftListItem, 'id' | 'title' | 'kind' | 'language' | 'tenant' | 'updatedAt' | 'updatedBy'> {
  endsAt: Date;
  /** The reader may end it. */
  mayStop: boolean;
}

type Row = DraftOfBody & { tenant_id: string };

/**
 * Lets whoever sits in a body read a draft, until a day or until it is taken back. Who that is stands in the actor: nobody is listed by name,
 * so nothing has to follow when a seat changes hands.
 */
@Injectable()
export class BodyShareService {
  constructor(private readonly database: Database) {}

  /** The newest first. Owners see theirs; who neither owns a draft nor sits there finds nothing. */
  async ofBody(actor: Actor, bodyId: string): Promise<DraftOfBody[]> {
    requireAccess(actor, 'account.use');
    const rows = await this.database.read<Row>(
      actor,
      `select d.id, d.content->>'title' as title, d.content->>'kind' as kind, d.content->>'language' as language, d.tenant_id,
         json_build_object('slug', t.slug, 'name', t.name) as tenant, d.updated_at as "updatedAt", p.name as "updatedBy", s.ends_at as "endsAt"
       from draft_body_share s join entry_draft d on d.id = s.draft_id and d.deleted_at is null join tenant t on t.id = d.tenant_id
         left join person_profile p on p.person_id = d.updated_by
       where s.body_id = $1 and s.revoked_at is null and s.ends_at > app.now() and ($2 or d.tenant_id = any($3::uuid[]) or d.co_owners && $3::uuid[])
       order by d.updated_at desc, d.id desc limit 100`,
      [bodyId, actor.bodyIds.includes(bodyId), actor.tenantIds],
    );
    return rows.map(({ tenant_id, ...draft }) => ({ ...draft, mayStop: may(actor, 'entry.write', { tenantId: tenant_id }) }));
  }

  /** The bodies whose members may read it, for the people of the tenants that own it. */
  async bodiesOf(actor: Actor, id: string): Promise<{ bodyId: string; endsAt: Date }[]> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      await visibleDraft(tx, id);
      return tx.query<{ bodyId: string; endsAt: Date }>(
        `select body_id as "bodyId", ends_at as "endsAt" from draft_body_share
         where draft_id = $1 and revoked_at is null and ends_at > $2 order by shared_at, id`,
        [id, tx.now],
      );
    });
  }

  /** For the responsible tenant. Sharing with the same body again moves the end. */
  async share(actor: Actor, id: string, bodyId: string, endsOn: string | null): Promise<void> {
    requireAccess(actor, 'account.use');
    await this.database.transaction(actor, async (tx) => {
      const draft = await visibleDraft(tx, id);
      requireResponsible(actor, 'entry.write', draft);
      const endsAt = lastInstant(endsOn, tx.now);
      if (endsAt <= tx.now) throw new InvalidInput({ endsOn: ['other'] });
      await tx.query(
        `insert into draft_body_share (id, tenant_id, draft_id, body_id, shared_by, shared_at, ends_at) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (draft_id, body_id) where revoked_at is null do update set ends_at = excluded.ends_at`,
        [newId(), draft.tenant_id, id, bodyId, actor.personId, tx.now, endsAt],
      );
    });
  }

  /** At once. NotFound where it is not shared with that body. */
  async revoke(actor: Actor, id: string, bodyId: string): Promise<void> {
    requireAccess(actor, 'account.use');
    await this.database.transaction(actor, async (tx) => {
      requireResponsible(actor, 'entry.write', await visibleDraft(tx, id));
      const ended = await tx.execute(
        'update draft_body_share set revoked_at = $3 where draft_id = $1 and body_id = $2 and revoked_at is null',
        [id, bodyId, tx.now],
      );
      if (ended === 0) throw new NotFound('share');
    });
  }
}
