import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, isId, NotFound } from '#libs/platform';
import type { SeenByOthers } from '../claim/claim-outcome.js';
import { mayWrite } from '../draft/draft-access.js';
import { audienceName } from '../publishing/audience.js';
import type { Contact, EntryContent } from './entry-content.js';
import { approvalsOfTenants, entriesById, entryByAddress, entryById, presentAddress, versionList } from './entry-sql.js';
import type { Approval, ApprovalOfOurs, EntryTenant, EntryView, NetworkName, VersionItem, WithdrawnApproval } from './entry-view.js';
import { shownTo } from './seen-by.js';
import { storedContent } from './stored-content.js';
import { isVersionNumber } from './version-number.js';

interface EntryRow {
  id: string;
  slug: string;
  tenant_id: string;
  co_owners: string[];
  newest: number;
  first_published_at: Date;
  is_public: boolean;
  networks: string[];
  is_example: boolean;
  is_withdrawn: boolean;
  review_by: string | null;
  confirmed_on: string | null;
  contact: Pick<Contact, 'mailbox' | 'name' | 'title'> | null;
  number: number;
  published_at: Date;
  content: unknown;
  tenant: EntryTenant;
  owners: EntryView['coOwners'];
  shared_with: (NetworkName & { id: string })[];
  approvals: (Omit<Approval, 'since'> & { since: string })[];
  withdrawn_approvals: (Omit<WithdrawnApproval, 'withdrawnAt'> & { withdrawnAt: string })[];
  in_use_by: number;
  seen_by_others: SeenByOthers;
  translations: EntryView['translations'];
}

interface VersionRow {
  number: number;
  title: string;
  published_at: Date;
  published_by: string | null;
  approvals: NetworkName[];
}

/** Ten small looks with their policies take far longer to plan than to answer, and are planned alike for every entry. */
const planned = { planOnce: true };

/** Published entries as a reader may see them. */
@Injectable()
export class EntryService {
  constructor(private readonly database: Database) {}

  async read(actor: Actor, id: string): Promise<EntryView> {
    requireAccess(actor, 'entry.read');
    return this.one(actor, entryById, [id, null], isId(id));
  }

  async readVersion(actor: Actor, id: string, number: number): Promise<EntryView> {
    requireAccess(actor, 'entry.read');
    return this.one(actor, entryById, [id, number], isId(id) && isVersionNumber(number));
  }

  /** Those of them that the reader may see, in the order of their ids: each as `read` has it. */
  async readMany(actor: Actor, ids: readonly string[]): Promise<EntryView[]> {
    requireAccess(actor, 'entry.read');
    const rows = await this.database.read<EntryRow>(actor, entriesById, [ids, null]);
    return rows.map((row) => toView(actor, row));
  }

  /** By address; a former one answers with the present slug, to be redirected to. */
  async readAt(actor: Actor, tenant: string, slug: string): Promise<EntryView | { movedTo: string }> {
    requireAccess(actor, 'entry.read');
    const [row] = await this.database.read<EntryRow>(actor, entryByAddress, [tenant, null, slug], planned);
    if (row) return toView(actor, row);
    const [present] = await this.database.read<{ slug: string }>(actor, presentAddress, [tenant, slug]);
    if (!present) throw new NotFound('entry');
    return { movedTo: present.slug };
  }

  /** Those the reader may see, newest first. */
  async versions(actor: Actor, id: string): Promise<VersionItem[]> {
    requireAccess(actor, 'entry.read');
    if (!isId(id)) throw new NotFound('entry');
    const rows = await this.database.read<VersionRow>(actor, versionList, [id]);
    if (rows.length === 0) throw new NotFound('entry');
    return rows.map(({ published_at, published_by, ...row }) => ({ ...row, publishedAt: published_at, publishedBy: published_by }));
  }

  /** What steering groups approved of the reader's tenants, newest first. */
  async approvalsOfOurs(actor: Actor): Promise<ApprovalOfOurs[]> {
    requireAccess(actor, 'account.use');
    return this.database.read<ApprovalOfOurs>(actor, approvalsOfTenants, [actor.tenantIds]);
  }

  private async one(actor: Actor, sql: string, parameters: unknown[], isPossible: boolean): Promise<EntryView> {
    const [row] = isPossible ? await this.database.read<EntryRow>(actor, sql, parameters, planned) : [];
    if (!row) throw new NotFound('entry');
    return toView(actor, row);
  }
}

function toView(actor: Actor, row: EntryRow): EntryView {
  const isOwner = [row.tenant_id, ...row.co_owners].some((tenantId) => actor.tenantIds.includes(tenantId));
  const known = row.shared_with.filter(({ id }) => isOwner || actor.networkIds.includes(id));
  return {
    ...shownTo(withConfirmed(row), actor.personId === null ? 'public' : isOwner ? 'colleague' : 'network', row.seen_by_others),
    id: row.id,
    slug: row.slug,
    tenant: row.tenant,
    coOwners: row.owners,
    version: row.number,
    newerVersion: row.newest > row.number ? row.newest : null,
    publishedAt: row.published_at,
    firstPublishedAt: row.first_published_at,
    audience: audienceName({ isPublic: row.is_public, networks: row.networks }),
    networks: known.map(({ slug, names }) => ({ slug, names })),
    approvals: row.approvals.map((approval) => ({ ...approval, since: new Date(approval.since) })),
    withdrawnApprovals: row.withdrawn_approvals.map((one) => ({ ...one, withdrawnAt: new Date(one.withdrawnAt) })),
    inUseBy: row.in_use_by,
    translations: row.translations,
    isExample: row.is_example,
    isWithdrawn: row.is_withdrawn,
    mayEdit: mayWrite(actor, { tenant_id: row.tenant_id, co_owners: row.co_owners }),
  };
}

/** As the version says it; of the newest one with what was confirmed since, and whom one writes to now. */
function withConfirmed(row: EntryRow): EntryContent {
  const content = storedContent(row.content);
  const { confirmedOn, ...contact } = content.contact;
  const isNewest = row.number === row.newest;
  const confirmed = [confirmedOn, isNewest ? row.confirmed_on : null].filter((day) => day !== null).sort();
  return {
    ...content,
    reviewBy: isNewest ? (row.review_by ?? content.reviewBy) : content.reviewBy,
    contact: { ...contact, ...(isNewest && row.contact), confirmedOn: confirmed.at(-1) ?? null },
  };
}
