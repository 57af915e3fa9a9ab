import { Injectable } from '@nestjs/common';
import { Database, NotFound, parseInput } from '#libs/platform';
import type { Actor } from '../actor/actor.js';
import { ActorService } from '../actor/actor.service.js';
import { recordAudit } from '../audit/audit.js';
import { CharterNotInForce } from '../errors.js';
import { may, requireAccess, requireTenant } from '../permission/access.js';
import { CharterAcceptanceInput } from './network.dto.js';

export interface NetworkFace {
  id: string;
  slug: string;
  /** By language; a language without one falls back to the reader's next. */
  names: Record<string, string>;
  purposes: Record<string, string>;
  isExample: boolean;
}

export interface NetworkTenantRow {
  tenantId: string;
  slug: string;
  name: string;
  country: string;
  role: 'member' | 'partner' | 'coordinator';
  joinedAt: string | null;
  /** The newest version of the charter that its administrator accepted. */
  acceptedVersion: number | null;
  acceptedAt: string | null;
}

export interface NetworkPage extends NetworkFace {
  tenants: NetworkTenantRow[];
  /** By language: the promises of the version in force. */
  charter: { version: number; effectiveOn: string; texts: Record<string, string[]> } | null;
  foundedOn: string | null;
  /** The reader's networks are read from inside. */
  isInside: boolean;
  mayInvite: boolean;
  /** Slugs of tenants for which the reader may accept the charter in force, and which have not yet. */
  mayAccept: string[];
}

const face = `n.id, n.slug, n.is_example as "isExample",
  (select json_object_agg(language, name) from network_name where network_id = n.id) as names,
  (select json_object_agg(language, purpose) from network_name where network_id = n.id) as purposes`;

@Injectable()
export class NetworkService {
  constructor(
    private readonly database: Database,
    private readonly actors: ActorService,
  ) {}

  list(actor: Actor): Promise<NetworkFace[]> {
    return this.database.read<NetworkFace>(actor, `select ${face} from network n order by n.slug`);
  }

  async bySlug(actor: Actor, slug: string): Promise<NetworkFace> {
    const [network] = await this.database.read<NetworkFace>(actor, `select ${face} from network n where n.slug = $1`, [slug]);
    if (!network) throw new NotFound('network');
    return network;
  }

  async page(actor: Actor, slug: string): Promise<NetworkPage> {
    const [page] = await this.database.read<Omit<NetworkPage, 'isInside' | 'mayInvite' | 'mayAccept'>>(
      actor,
      `select ${face}, n.founded_on::text as "foundedOn",
         coalesce((select json_agg(json_build_object('tenantId', t.id, 'slug', t.slug, 'name', t.name, 'country', t.country,
                     'role', nt.role, 'joinedAt', nt.joined_at, 'acceptedVersion', a.version, 'acceptedAt', a.accepted_at) order by t.name)
                   from network_tenant nt join tenant t on t.id = nt.tenant_id
                     left join lateral (select version, accepted_at from charter_acceptance
                       where network_id = n.id and tenant_id = t.id order by version desc limit 1) a on true
                   where nt.network_id = n.id and nt.left_at is null), '[]') as tenants,
         (select json_build_object('version', version, 'effectiveOn', effective_on, 'texts', texts)
          from charter where network_id = n.id and effective_on <= app.now()::date order by version desc limit 1) as charter
       from network n where n.slug = $1`,
      [slug],
    );
    if (!page) throw new NotFound('network');
    const isInside = actor.networkIds.includes(page.id);
    // Who is invited is for the network and for the invited: nobody has said yes.
    const tenants = page.tenants.filter(({ joinedAt, tenantId }) => joinedAt !== null || isInside || actor.tenantIds.includes(tenantId));
    const waiting = page.tenants.filter(({ acceptedVersion }) => page.charter && (acceptedVersion ?? 0) < page.charter.version);
    return {
      ...page,
      tenants,
      isInside,
      mayInvite: may(actor, 'tenant.sponsor', { networkId: page.id }),
      mayAccept: waiting.filter(({ tenantId }) => may(actor, 'network.join', { tenantId })).map(({ slug }) => slug),
    };
  }

  /** The tenant joins at this moment, if it had not yet: what it shares with its networks opens, and theirs to it. */
  async acceptCharter(actor: Actor, networkSlug: string, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    const { tenant, version } = parseInput(CharterAcceptanceInput, input);
    const tenantId = requireTenant(actor, 'network.join', tenant);
    await this.database.transaction(actor, async (tx) => {
      const [network] = await tx.query<{ id: string; version: number | null }>(
        `select n.id, (select max(version) from charter where network_id = n.id and effective_on <= app.now()::date) as version
         from network n join network_tenant nt on nt.network_id = n.id
         where n.slug = $1 and nt.tenant_id = $2 and nt.left_at is null`,
        [networkSlug, tenantId],
      );
      if (!network) throw new NotFound('network');
      if (network.version !== version) throw new CharterNotInForce();
      const accepted = await tx.execute(
        `insert into charter_acceptance (network_id, version, tenant_id, person_id, accepted_at)
         values ($1, $2, $3, $4, $5) on conflict do nothing`,
        [network.id, version, tenantId, actor.personId, tx.now],
      );
      if (accepted === 0) return;
      await recordAudit(tx, actor, 'network.charter_accepted', tenantId, { networkId: network.id, version: String(version) });
      const joined = await tx.execute(
        'update network_tenant set joined_at = $3 where network_id = $1 and tenant_id = $2 and joined_at is null',
        [network.id, tenantId, tx.now],
      );
      if (joined === 0) return;
      await tx.publish({
        type: 'network.joined',
        actorId: actor.personId,
        tenantId,
        audience: { tenantIds: [tenantId], networkIds: [network.id], isPublic: true },
        subjects: { networkId: network.id, tenantId },
      });
    });
    this.actors.forget();
  }

  /** The networks whose charter in force the tenant has not accepted: it was invited, or there is a new version. */
  waiting(actor: Actor, tenantId: string): Promise<{ slug: string; names: Record<string, string>; joined: boolean }[]> {
    return this.database.read(
      actor,
      `select n.slug, (select json_object_agg(language, name) from network_name where network_id = n.id) as names,
         nt.joined_at is not null as joined
       from network_tenant nt join network n on n.id = nt.network_id
         join lateral (select max(version) as version from charter where network_id = n.id and effective_on <= app.now()::date) c
           on c.version is not null
       where nt.tenant_id = $1 and nt.left_at is null and not exists (
         select from charter_acceptance a where a.network_id = n.id and a.tenant_id = $1 and a.version = c.version)
       order by n.slug`,
      [tenantId],
    );
  }
}
