import { Injectable } from '@nestjs/common';
import { type Actor, recordAudit, requireAccess } from '#libs/identity';
import { Database, InvalidInput, isId, NotFound, newId, parseInput } from '#libs/platform';
import { StrangerAsCoOwner } from '../errors.js';
import { changeCoOwners, companions } from './co-owners.js';
import type { TenantName } from './draft.dto.js';
import { requireResponsible, requireWriting, visibleDraft } from './draft-access.js';
import { type Colleague, CoOwnersInput, ShareInput, type ShareResponse } from './draft-share.dto.js';
import { DraftShare } from './draft-share.entity.js';

const day = 86_400_000;
const defaultDays = 90;

/** Who may see a draft besides its owners, and which tenants own it. */
@Injectable()
export class DraftShareService {
  constructor(private readonly database: Database) {}

  /** Shares that hold today, oldest first. */
  async list(actor: Actor, id: string): Promise<ShareResponse[]> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      requireWriting(actor, await visibleDraft(tx, id));
      return tx.query<ShareResponse>(
        `select s.id, s.person_id as "personId", p.name, s.shared_at as "sharedAt", s.ends_at as "endsAt"
         from draft_share s left join person_profile p on p.person_id = s.person_id
         where s.draft_id = $1 and s.revoked_at is null and s.ends_at > $2 order by s.shared_at, s.id`,
        [id, tx.now],
      );
    });
  }

  /** People whom the actor may know, by networks and tenants, and who do not own the draft already. */
  async candidates(actor: Actor, id: string): Promise<Colleague[]> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const draft = await visibleDraft(tx, id);
      requireWriting(actor, draft);
      return tx.query<Colleague>(
        `select distinct on (p.name, m.person_id) m.person_id as "personId", p.name, p.title, t.name as tenant
         from membership m join person_profile p on p.person_id = m.person_id join tenant t on t.id = m.tenant_id
         where m.ended_at is null
           and not exists (select from membership o where o.person_id = m.person_id and o.tenant_id = any($1::uuid[]) and o.ended_at is null)
         order by p.name, m.person_id, t.name limit 500`,
        [[draft.tenant_id, ...draft.co_owners]],
      );
    });
  }

  /** Sharing with the same person again moves the end date. */
  async share(actor: Actor, id: string, input: unknown): Promise<ShareResponse> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const draft = await visibleDraft(tx, id);
      requireResponsible(actor, 'entry.write', draft);
      const { personId, endsOn } = parseInput(ShareInput, input);
      const [person] = await tx.query<{ name: string }>('select name from person_profile where person_id = $1', [personId]);
      if (!person) throw new NotFound('person');
      const endsAt = lastInstant(endsOn, tx.now);
      if (endsAt <= tx.now) throw new InvalidInput({ endsOn: ['other'] });
      const [share] = await tx.query<{ id: string; shared_at: Date }>(
        `insert into draft_share (id, tenant_id, draft_id, person_id, shared_by, shared_at, ends_at) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (draft_id, person_id) where revoked_at is null do update set ends_at = excluded.ends_at returning id, shared_at`,
        [newId(), draft.tenant_id, draft.id, personId, actor.personId, tx.now, endsAt],
      );
      return { id: share?.id as string, personId, name: person.name, sharedAt: share?.shared_at as Date, endsAt };
    });
  }

  /** Ends it at once. */
  async revoke(actor: Actor, id: string, shareId: string): Promise<void> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      requireResponsible(actor, 'entry.write', await visibleDraft(tx, id));
      const share = isId(shareId) ? await tx.manager.findOneBy(DraftShare, { id: shareId, draft_id: id }) : null;
      if (!share) throw new NotFound('share');
      if (!share.revoked_at) await tx.manager.update(DraftShare, { id: shareId }, { revoked_at: tx.now });
    });
  }

  /** Tenants that could own it together with the responsible one: those it shares a network with. */
  async coOwnerCandidates(actor: Actor, id: string): Promise<TenantName[]> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const draft = await visibleDraft(tx, id);
      requireWriting(actor, draft);
      return tx.query<TenantName>(`select slug, name from (${companions}) t order by name`, [draft.tenant_id]);
    });
  }

  /** Sets the tenants that own the entry together with the responsible one, by slug. */
  async setCoOwners(actor: Actor, id: string, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const draft = await visibleDraft(tx, id);
      requireResponsible(actor, 'entry.co_own', draft);
      const { tenants } = parseInput(CoOwnersInput, input);
      const found = await tx.query<{ id: string; slug: string }>(
        `select id, slug from (${companions}) t where slug = any($2) order by id`,
        [draft.tenant_id, tenants],
      );
      if (found.length !== tenants.length) throw new StrangerAsCoOwner();
      const changed = await changeCoOwners(
        tx,
        draft,
        found.map((tenant) => tenant.id),
        actor.personId,
      );
      if (changed) await recordAudit(tx, actor, 'entry.co_owners_set', draft.tenant_id, { entryId: id });
    });
  }
}

/** Of the day that was given; ninety days from now where none was. */
export function lastInstant(endsOn: string | null, now: Date): Date {
  return endsOn ? new Date(`${endsOn}T23:59:59Z`) : new Date(now.getTime() + defaultDays * day);
}
