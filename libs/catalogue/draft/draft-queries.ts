import { type Actor, may, roleIn } from '#libs/identity';
import { NotFound, type Transaction } from '#libs/platform';
import { networkName } from '../entry/entry-sql.js';
import type { NetworkName } from '../entry/entry-view.js';
import { evidenceLevel } from '../entry/evidence-level.js';
import { readiness } from '../entry/readiness.js';
import { type StatusBefore, statusStep } from '../entry/status-moves.js';
import { storedContent } from '../entry/stored-content.js';
import { wordingMarks } from '../entry/wording.js';
import { audienceName } from '../publishing/audience.js';
import type { DraftListItem, DraftView, TenantName } from './draft.dto.js';
import { mayWrite } from './draft-access.js';
import type { EntryDraft } from './entry-draft.entity.js';

/** Of a draft `d`: what its newest version says about the work's status; null where there is none. */
export const newestStatus = `(select jsonb_build_object('status', v.content->'status', 'restart', v.content->'restart')
  from entry e join entry_version v on v.entry_id = e.id and v.number = e.version where e.id = d.id)`;

type DraftRow = Omit<EntryDraft, 'content'> & {
  content: unknown;
  tenant_slug: string;
  tenant_name: string;
  editor_for_public: boolean;
  updater: string | null;
  owners: TenantName[];
  entry_slug: string | null;
  entry_version: number | null;
  is_public: boolean | null;
  networks: string[] | null;
  network_slugs: string[];
  request_id: string | null;
  before: StatusBefore;
};

/** A draft with all that its editor shows. NotFound where the actor may not see it. */
export async function draftView(tx: Transaction, actor: Actor, id: string): Promise<DraftView> {
  const [row] = await tx.query<DraftRow>(
    `select d.*, t.slug as tenant_slug, t.name as tenant_name, t.editor_for_public, p.name as updater,
            e.slug as entry_slug, e.version as entry_version, e.is_public, e.networks, r.id as request_id,
            ${newestStatus} as before,
            array(select n.slug from network n where n.id = any(e.networks) order by n.slug) as network_slugs,
            coalesce((select jsonb_agg(jsonb_build_object('slug', o.slug, 'name', o.name) order by o.name)
                      from tenant o where o.id = any(d.co_owners)), '[]') as owners
     from entry_draft d
     join tenant t on t.id = d.tenant_id
     left join person_profile p on p.person_id = d.updated_by
     left join entry e on e.id = d.id
     left join release_request r on r.draft_id = d.id and r.answered_at is null
     where d.id = $1 and d.deleted_at is null`,
    [id],
  );
  if (!row) throw new NotFound('entry');
  const content = storedContent(row.content);
  return {
    id: row.id,
    tenant: { slug: row.tenant_slug, name: row.tenant_name },
    coOwners: row.owners,
    revision: row.revision,
    content,
    guesses: row.guesses,
    open: row.open_places,
    source: row.source,
    readiness: readiness(content),
    wording: wordingMarks(content),
    statusStep: statusStep(row.before, content),
    claimLevels: content.claims.map((claim) => evidenceLevel(claim, false)),
    updatedAt: row.updated_at,
    updatedBy: row.updater,
    published: row.entry_version
      ? {
          version: row.entry_version,
          slug: row.entry_slug as string,
          audience: audienceName({ isPublic: row.is_public ?? false, networks: row.networks ?? [] }),
          networkSlugs: row.network_slugs,
          changedSince: row.revision !== row.published_revision,
        }
      : null,
    releaseRequest: row.request_id,
    may: {
      write: mayWrite(actor, row),
      share: may(actor, 'entry.share_with_networks', { tenantId: row.tenant_id }),
      release: may(actor, row.editor_for_public ? 'entry.release_where_editor_is_wanted' : 'entry.release', { tenantId: row.tenant_id }),
      askEditor: may(actor, 'entry.release', { tenantId: row.tenant_id }),
      coOwn: may(actor, 'entry.co_own', { tenantId: row.tenant_id }),
    },
  };
}

interface ListRow {
  id: string;
  tenant_id: string;
  co_owners: string[];
  title: string;
  kind: DraftListItem['kind'];
  language: DraftListItem['language'];
  tenant_slug: string;
  tenant_name: string;
  revision: number;
  published_revision: number | null;
  updated_at: Date;
  updater: string | null;
  request_id: string | null;
  guesses: number;
  is_mine: boolean;
  content: unknown;
}

/** Never published, or changed since. Each way in starts from an index of its own: no operator of arrays on the whole table. */
export async function draftList(tx: Transaction, actor: Actor): Promise<DraftListItem[]> {
  const rows = await tx.query<ListRow>(
    `with mine as (
       select id from entry_draft where tenant_id = any($1::uuid[])
       union select entry_id from co_ownership where co_owner_id = any($1::uuid[]) and ended_at is null
       union select draft_id from draft_share where person_id = $2 and revoked_at is null and ends_at > $3
       union select draft_id from draft_body_share where body_id = any($4::uuid[]) and revoked_at is null and ends_at > $3)
     select d.id, d.tenant_id, d.co_owners, d.content->>'title' as title, d.content->>'kind' as kind, d.content->>'language' as language,
            t.slug as tenant_slug, t.name as tenant_name, d.revision, d.published_revision, d.updated_at, p.name as updater,
            r.id as request_id, jsonb_array_length(d.guesses) as guesses, $2 in (d.created_by, d.updated_by) as is_mine, d.content
     from mine join entry_draft d on d.id = mine.id
     join tenant t on t.id = d.tenant_id
     left join person_profile p on p.person_id = d.updated_by
     left join release_request r on r.draft_id = d.id and r.answered_at is null
     where d.deleted_at is null and d.published_revision is distinct from d.revision
     order by d.updated_at desc, d.id desc limit 100`,
    [actor.tenantIds, actor.personId, tx.now, actor.bodyIds],
  );
  return rows.map((row) => ({
    id: row.id,
    tenant: { slug: row.tenant_slug, name: row.tenant_name },
    title: row.title,
    kind: row.kind,
    language: row.language,
    updatedAt: row.updated_at,
    updatedBy: row.updater,
    isPublished: row.published_revision !== null,
    meter: readiness(storedContent(row.content)).meter,
    releaseRequest: row.request_id,
    mayWrite: mayWrite(actor, row),
    isMine: row.is_mine,
    guesses: row.guesses,
    sharedWithMe: ![row.tenant_id, ...row.co_owners].some((tenantId) => roleIn(actor, tenantId)),
  }));
}

export async function joinedNetworks(tx: Transaction, tenantId: string): Promise<NetworkName[]> {
  const rows = await tx.query<{ network: NetworkName }>(
    `select ${networkName} as network from network_tenant m join network n on n.id = m.network_id
     where m.tenant_id = $1 and m.joined_at is not null and m.left_at is null order by n.slug`,
    [tenantId],
  );
  return rows.map(({ network }) => network);
}
