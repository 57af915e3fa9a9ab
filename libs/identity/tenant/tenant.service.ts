import { Injectable } from '@nestjs/common';
import { Database, NotFound, notEnded, parseInput } from '#libs/platform';
import type { Actor } from '../actor/actor.js';
import { ActorService } from '../actor/actor.service.js';
import { recordAudit } from '../audit/audit.js';
import { requireTenant } from '../permission/access.js';
import { TenantSettingsInput } from './tenant.dto.js';
import { type FirstDayStep, Tenant } from './tenant.entity.js';
import { alike, type TenantAlike } from './tenant-alike.js';
import { type Likeness, likeness } from './tenants-like.js';
import { guessWebsite } from './website-guess.js';

/** A municipality code with the years it was valid; codes are strings, zeros and all. */
export interface CodeOfTenant {
  code: string;
  validFrom: string;
  validTo: string | null;
}

/** What everyone may know of a tenant: its settings are its own business. */
export type TenantFace = Omit<Tenant, 'firstDay' | 'retentionDays' | 'editorForPublic' | 'countsReaders' | 'createdAt'>;

/** What the municipality's page says of the tenant itself. */
export interface TenantPage {
  tenant: TenantFace;
  codes: CodeOfTenant[];
  belongsTo: { slug: string; name: string } | null;
  parts: { slug: string; name: string }[];
  successors: { slug: string; name: string; kind: 'merge' | 'split'; since: string }[];
  networks: { slug: string; names: Record<string, string> }[];
}

@Injectable()
export class TenantService {
  constructor(
    private readonly database: Database,
    private readonly actors: ActorService,
  ) {}

  /** Throws NotFound. */
  async bySlug(actor: Actor, slug: string): Promise<Tenant> {
    const tenant = await this.database.transaction(actor, (tx) => tx.manager.findOneBy(Tenant, { slug }));
    if (!tenant) throw new NotFound('tenant');
    return tenant;
  }

  /** All that have not ended, by name; one whose end is decided is there until its day. */
  list(actor: Actor): Promise<Tenant[]> {
    return this.database.transaction(actor, (tx) =>
      tx.manager.createQueryBuilder(Tenant, 't').where(notEnded('t', 'cast(app.now() as date)')).orderBy('t.name').getMany(),
    );
  }

  page(actor: Actor, slug: string): Promise<TenantPage> {
    return this.database.transaction(actor, async (tx) => {
      const tenant = await tx.manager.findOneBy(Tenant, { slug });
      if (!tenant) throw new NotFound('tenant');
      const [rest] = await tx.query<Omit<TenantPage, 'tenant'>>(
        `select
           coalesce((select json_agg(json_build_object('code', code, 'validFrom', valid_from, 'validTo', valid_to) order by valid_from desc)
                     from municipality_code where tenant_id = $1), '[]') as codes,
           (select json_build_object('slug', slug, 'name', name) from tenant where id = $2) as "belongsTo",
           coalesce((select json_agg(json_build_object('slug', slug, 'name', name) order by name)
                     from tenant where belongs_to = $1 and ${notEnded('tenant')}), '[]') as parts,
           coalesce((select json_agg(json_build_object('slug', t.slug, 'name', t.name, 'kind', s.kind, 'since', s.since))
                     from tenant_succession s join tenant t on t.id = s.successor_id where s.predecessor_id = $1), '[]') as successors,
           coalesce((select json_agg(json_build_object('slug', n.slug, 'names',
                       (select json_object_agg(language, name) from network_name where network_id = n.id)) order by n.slug)
                     from network_tenant nt join network n on n.id = nt.network_id
                     where nt.tenant_id = $1 and nt.joined_at is not null and nt.left_at is null), '[]') as networks`,
        [tenant.id, tenant.belongsTo],
      );
      const { firstDay: _, retentionDays: __, editorForPublic: ___, countsReaders: ____, createdAt: _____, ...face } = tenant;
      return { tenant: face, ...(rest as Omit<TenantPage, 'tenant'>) };
    });
  }

  /** At most four of the same kind that have most in common with it; empty where its size is not known. */
  alike(actor: Actor, tenantId: string): Promise<TenantAlike[]> {
    return this.database.read<TenantAlike>(actor, alike, [tenantId]);
  }

  /** All those most like it: whom «municipalities like us» means. Null where there is no such tenant. */
  async likeness(actor: Actor, slug: string): Promise<Likeness | null> {
    const [found] = await this.database.read<Likeness>(actor, likeness, [slug]);
    return found ?? null;
  }

  /** All there is of it, for its settings. */
  async settings(actor: Actor, slug: string): Promise<Tenant> {
    requireTenant(actor, 'tenant.manage', slug);
    return this.bySlug(actor, slug);
  }

  async saveSettings(actor: Actor, slug: string, input: unknown): Promise<void> {
    const id = requireTenant(actor, 'tenant.manage', slug);
    const settings = parseInput(TenantSettingsInput, input);
    await this.database.transaction(actor, async (tx) => {
      await tx.manager.update(Tenant, { id }, settings);
      await recordAudit(tx, actor, 'tenant.settings_saved', id);
    });
    this.actors.forget();
  }

  /** Its settings, with what can be guessed for whoever begins: until the page was saved once. */
  async firstDay(actor: Actor, slug: string): Promise<Tenant> {
    const tenant = await this.settings(actor, slug);
    if (tenant.website || tenant.firstDay.page) return tenant;
    const sql = 'select email from person_email where person_id = $1';
    const [own] = await this.database.read<{ email: string }>(actor, sql, [actor.personId]);
    return Object.assign(tenant, { website: own ? guessWebsite(own.email) : null });
  }

  /** Remembers that a step of the first day is done, from its first time on. */
  async finishStep(actor: Actor, slug: string, step: FirstDayStep): Promise<void> {
    const id = requireTenant(actor, 'tenant.manage', slug);
    await this.database.transaction(actor, (tx) =>
      tx.query('update tenant set first_day = jsonb_build_object($2::text, $3::text) || first_day where id = $1', [
        id,
        step,
        tx.now.toISOString(),
      ]),
    );
  }
}
