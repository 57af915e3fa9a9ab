import { Injectable } from '@nestjs/common';
import { type Actor, may, recordAudit, requireAccess, requireTenant } from '#libs/identity';
import { Database, InvalidInput, isId, NotFound, parseInput, type Transaction } from '#libs/platform';
import type { TenantName } from '../draft/draft.dto.js';
import { insertDraft } from '../draft/draft-row.js';
import { Entry } from '../entry/entry.entity.js';
import { readableVersion } from '../entry/readable-version.js';
import { NoLicence } from '../errors.js';
import { type Origin, OwnVersionInput, type OwnVersionMadeResponse, type OwnVersionResponse } from './own-version.dto.js';
import { ownVersionOf } from './own-version.js';

/** Every row under the reader's policies: an original that may not be read is none. $1 the own version, published or a draft. */
const originOf = `
  select o.id as "entryId", v.number as version, t.slug as tenant, t.name as "tenantName", o.slug, v.title, v.language,
    v.content->>'licence' as licence, nullif(o.version, v.number) as "newerVersion"
  from (select made_from, made_from_version from entry where id = $1
        union select made_from, made_from_version from entry_draft where id = $1 and deleted_at is null) own
  join entry o on o.id = own.made_from and o.archived_at is null
  join entry_version v on v.entry_id = o.id and v.number = own.made_from_version
  join tenant t on t.id = o.tenant_id limit 1`;

/** One row without an entry's id where nobody did, or told; none where the reader does not see the original. */
const ownVersionsOf = `
  select e.id as "entryId", t.slug as tenant, t.name as "tenantName", e.slug, e.title, e.language, e.made_from_version as "madeFromVersion"
  from entry o left join (entry e join tenant t on t.id = e.tenant_id)
    on e.made_from = o.id and e.archived_at is null and e.translation_of is null
  where o.id = $1 order by t.name, e.title limit 100`;

interface Nothing {
  entryId: null;
}

/** What others make out of an entry, with the text they made it from. */
@Injectable()
export class OwnVersionService {
  constructor(private readonly database: Database) {}

  /** Tenants the person may make an own version for: those that do not own the original. */
  makersFor(actor: Actor, owners: readonly string[]): TenantName[] {
    return actor.memberships
      .filter(({ tenantId, slug }) => !owners.includes(slug) && may(actor, 'entry.write', { tenantId }))
      .map(({ slug, name }) => ({ slug, name }));
  }

  /** A draft of the tenant's own. A tenant has one own version of an entry: asked for again, that one is named. */
  async make(actor: Actor, id: string, input: unknown): Promise<OwnVersionMadeResponse> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const original = isId(id) ? await tx.manager.findOneBy(Entry, { id }) : null;
      if (!original || original.archived_at) throw new NotFound('entry');
      const wish = parseInput(OwnVersionInput, input);
      const tenantId = requireTenant(actor, 'entry.write', wish.tenant);
      if ([original.tenant_id, ...original.co_owners].includes(tenantId)) throw new InvalidInput({ tenant: ['isIn'] });
      const made = await madeAlready(tx, tenantId, id);
      if (made) return { entryId: made, isNew: false };
      const version = await readableVersion(tx, id, wish.version);
      if (!version.content.licence && !wish.consent) throw new NoLicence();
      const draft = await insertDraft(tx, {
        tenantId,
        content: ownVersionOf(version.content),
        createdBy: actor.personId as string,
        madeFrom: { entryId: id, version: version.number },
        isExample: original.is_example,
      });
      if (!version.content.licence) await recordAudit(tx, actor, 'entry.consent_to_derive', tenantId, { entryId: draft.id, madeFrom: id });
      return { entryId: draft.id, isNew: true };
    });
  }

  /** Published ones that the reader may read, by tenant. */
  async ofEntry(actor: Actor, id: string): Promise<OwnVersionResponse[]> {
    requireAccess(actor, 'entry.read');
    const rows = isId(id) ? await this.database.read<OwnVersionResponse | Nothing>(actor, ownVersionsOf, [id]) : [];
    if (rows.length === 0) throw new NotFound('entry');
    return rows.filter((row) => row.entryId !== null);
  }

  /** NotFound where it was made from nothing, or from what the reader may not read. */
  async origin(actor: Actor, id: string): Promise<Origin> {
    const origin = await this.originOrNone(actor, id);
    if (!origin) throw new NotFound('entry');
    return origin;
  }

  async originOrNone(actor: Actor, id: string): Promise<Origin | null> {
    requireAccess(actor, 'entry.read');
    const [origin] = isId(id) ? await this.database.read<Origin>(actor, originOf, [id]) : [];
    return origin ?? null;
  }
}

/** Two who press at once make one: the second waits for the first, and finds what it made. */
async function madeAlready(tx: Transaction, tenantId: string, entryId: string): Promise<string | null> {
  await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`own version ${tenantId} ${entryId}`]);
  const [made] = await tx.query<{ id: string }>(
    `select id from entry_draft where tenant_id = $1 and made_from = $2 and translation_of is null and deleted_at is null
     order by created_at limit 1`,
    [tenantId, entryId],
  );
  return made?.id ?? null;
}
