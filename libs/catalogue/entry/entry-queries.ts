import { Injectable } from '@nestjs/common';
import { isId, NotFound, type Transaction } from '#libs/platform';
import type { EntryContent, Kind } from './entry-content.js';
import { type Readiness, readiness } from './readiness.js';
import { storedContent } from './stored-content.js';

/** A version as a body decides on it. */
export interface ProposableVersion {
  entryId: string;
  version: number;
  newestVersion: number;
  tenantId: string;
  tenantSlug: string;
  tenantName: string;
  coOwners: string[];
  slug: string;
  kind: Kind;
  title: string;
  content: EntryContent;
  /** Members of the network may read this version. */
  isReadableIn(networkId: string): boolean;
  readiness: Readiness;
}

/** What other libraries ask of entries within their own transactions, under the caller's policies. */
@Injectable()
export class EntryQueries {
  /** `version` null means the newest; NotFound where the caller may not read it. */
  async forProposal(tx: Transaction, entryId: string, version: number | null): Promise<ProposableVersion> {
    const [row] = isId(entryId)
      ? await tx.query<ProposableRow>(
          `select e.id, e.slug, e.kind, e.version as newest, e.tenant_id, e.co_owners, v.number, v.networks, v.is_public, v.title, v.content,
                  t.slug as tenant_slug, t.name as tenant_name
           from entry e join entry_version v on v.entry_id = e.id and v.number = coalesce($2, e.version) join tenant t on t.id = e.tenant_id
           where e.id = $1 and e.archived_at is null`,
          [entryId, version],
        )
      : [];
    if (!row) throw new NotFound('entry');
    const content = storedContent(row.content);
    return {
      entryId: row.id,
      version: row.number,
      newestVersion: row.newest,
      tenantId: row.tenant_id,
      tenantSlug: row.tenant_slug,
      tenantName: row.tenant_name,
      coOwners: row.co_owners,
      slug: row.slug,
      kind: row.kind,
      title: row.title,
      content,
      isReadableIn: (networkId) => row.is_public || row.networks.includes(networkId),
      readiness: readiness(content),
    };
  }
}

interface ProposableRow {
  id: string;
  slug: string;
  kind: Kind;
  newest: number;
  tenant_id: string;
  co_owners: string[];
  number: number;
  networks: string[];
  is_public: boolean;
  title: string;
  content: unknown;
  tenant_slug: string;
  tenant_name: string;
}
