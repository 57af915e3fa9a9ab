import { Injectable } from '@nestjs/common';
import { type Actor, may, requireAccess } from '#libs/identity';
import { Database, decodeCursor, isId, NotFound, pageOf, parseInput } from '#libs/platform';
import type { SharedWith } from '../project/project-audience.js';
import { type ActorView, PartnershipListQuery, type PartnershipListResponse, type PartnershipView } from './partnership.dto.js';
import { type PartnershipRow, partnershipColumns, partnershipFrom, toPartnershipItem } from './partnership-row.js';
import { promisesOfActor } from './promise-row.js';

type ActorRow = Omit<ActorView, 'isShownToFewer'> & SharedWith;

/** $1 tenant's slug or null, $2 and $3 the last one shown, $4 how many. */
const list = `select ${partnershipColumns} from ${partnershipFrom}
  where ($1::text is null or p.tenant_id = (select id from tenant where slug = $1))
    and ($2::timestamptz is null or (p.updated_at, p.id) < ($2, $3::uuid))
  order by p.updated_at desc, p.id desc limit $4`;

/** Partnerships as a reader may see them: of their actors those who said yes to being seen by such readers. */
@Injectable()
export class PartnershipReadingService {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, input: unknown): Promise<PartnershipListResponse> {
    requireAccess(actor, 'partnership.read');
    const { tenant, cursor, limit } = parseInput(PartnershipListQuery, input);
    const [updatedAt, id] = cursor ? decodeCursor(cursor, ['instant', 'id']) : [];
    const rows = await this.database.read<PartnershipRow>(actor, list, [tenant ?? null, updatedAt ?? null, id ?? null, limit + 1]);
    return pageOf(rows, limit, (row) => [row.updatedAt.toISOString(), row.id], toPartnershipItem);
  }

  async read(actor: Actor, id: string): Promise<PartnershipView> {
    requireAccess(actor, 'partnership.read');
    const [row] = isId(id)
      ? await this.database.read<PartnershipRow & Pick<PartnershipView, 'entry'> & { networkSlugs: string[] }>(
          actor,
          `select ${partnershipColumns}, array(select n.slug from network n where n.id = any(p.networks) order by n.slug) as "networkSlugs",
             (select json_build_object('tenant', o.slug, 'slug', e.slug, 'title', e.title, 'language', e.language)
              from entry e join tenant o on o.id = e.tenant_id where e.id = p.entry_id and e.archived_at is null) as entry
           from ${partnershipFrom} where p.id = $1`,
          [id],
        )
      : [];
    if (!row) throw new NotFound('partnership');
    const mayWrite = may(actor, 'partnership.write', { tenantId: row.tenantId });
    return {
      ...toPartnershipItem(row),
      revision: row.revision,
      partners: await this.actorsOf(actor, row, mayWrite),
      mayWrite,
      networks: actor.tenantIds.includes(row.tenantId) ? row.networkSlugs : [],
      entry: row.entry,
    };
  }

  /** Those who have not said yes are for those who may ask them. */
  private async actorsOf(actor: Actor, partnership: PartnershipRow, mayWrite: boolean): Promise<ActorView[]> {
    const rows = await this.database.read<ActorRow>(
      actor,
      `select a.id, a.name, a.actor_group as "actorGroup", a.role, ${promisesOfActor} as promises, a.state,
         a.networks, a.is_public as "isPublic", c.email, c.asked_at as "askedAt"
       from partnership_actor a left join partnership_contact c on c.actor_id = a.id
       where a.partnership_id = $1 and a.removed_at is null and ($2 or a.state = 'confirmed') order by a.position, a.id`,
      [partnership.id, mayWrite],
    );
    return rows.map(({ networks, isPublic, ...row }) => ({
      ...row,
      isShownToFewer:
        row.state === 'confirmed' &&
        !isPublic &&
        (partnership.isPublic || partnership.networks.some((network) => !networks.includes(network))),
    }));
  }
}
