import { Injectable } from '@nestjs/common';
import { BodyShareService, type DraftOfBody } from '#libs/catalogue';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, isId, NotFound, notEnded, parseInput } from '#libs/platform';
import type { Names } from '../body/body-view.js';
import { names } from '../proposal/case-sql.js';
import { WorkingDraftInput } from './working-draft.dto.js';

/** A working group that may read a draft, or could. */
export interface GroupOfDraft {
  slug: string;
  names: Names;
  /** Null where it is not shared with the group. */
  endsAt: Date | null;
}

/** $1 the draft: the groups of its tenant and of the networks that tenant is in. */
const groupsFor = `
  select b.id, b.slug, ${names('body', 'b.id')} as names from body b join entry_draft d on d.id = $1
  where b.kind = 'working_group' and ${notEnded('b')}
    and (b.tenant_id = d.tenant_id or exists (select from network_tenant n where n.network_id = b.network_id and n.tenant_id = d.tenant_id
      and n.joined_at is not null and n.left_at is null))`;

/** Drafts that a working group writes on across its municipalities: its members read them while they sit. */
@Injectable()
export class WorkingDraftService {
  constructor(
    private readonly database: Database,
    private readonly shares: BodyShareService,
  ) {}

  /** Nothing to who neither sits there nor owns one: also not how many there are. */
  async list(actor: Actor, slug: string): Promise<DraftOfBody[]> {
    requireAccess(actor, 'body.read');
    return this.shares.ofBody(actor, await this.idOf(actor, slug));
  }

  async share(actor: Actor, slug: string, draftId: string, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    const group = isId(draftId) ? (await this.groups(actor, draftId)).find((one) => one.slug === slug) : undefined;
    // Whose draft it is, the catalogue asks.
    if (!group) throw new NotFound('body');
    const { endsOn } = parseInput(WorkingDraftInput, input);
    await this.shares.share(actor, draftId, group.id, endsOn);
  }

  async stop(actor: Actor, slug: string, draftId: string): Promise<void> {
    requireAccess(actor, 'account.use');
    await this.shares.revoke(actor, draftId, await this.idOf(actor, slug));
  }

  /** For the page where a draft is shared: every group that could read it, those that may with the end. */
  async groupsOf(actor: Actor, draftId: string): Promise<GroupOfDraft[]> {
    const [groups, shared] = [await this.groups(actor, draftId), await this.shares.bodiesOf(actor, draftId)];
    return groups.map(({ id, ...group }) => ({ ...group, endsAt: shared.find(({ bodyId }) => bodyId === id)?.endsAt ?? null }));
  }

  private groups(actor: Actor, draftId: string): Promise<{ id: string; slug: string; names: Names }[]> {
    return this.database.read(actor, `${groupsFor} order by b.slug`, [draftId]);
  }

  private async idOf(actor: Actor, slug: string): Promise<string> {
    const [body] = await this.database.read<{ id: string }>(actor, 'select id from body where slug = $1', [slug]);
    if (!body) throw new NotFound('body');
    return body.id;
  }
}
