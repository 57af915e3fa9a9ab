import { Injectable } from '@nestjs/common';
import { EntryMarks, EntryQueries } from '#libs/catalogue';
import { type Actor, joinedNetworks, may, requireAccess, requireTenant } from '#libs/identity';
import { Database, DomainError, InvalidInput, isId, NotFound, newId, parseInput, type Transaction } from '#libs/platform';
import { AdoptionInput, type AdoptionOfOurs, type AdoptionOfTenant, type AdoptionResponse } from './adoption.dto.js';
import type { AdoptionState } from './adoption-state.js';

/** An own entry is no use by somebody else, and thinking about it is shared with nobody. */
export class AdoptionRefused extends DomainError {
  constructor(code: 'own_entry' | 'considering_is_private' | 'not_in_network') {
    super('invalid', code);
  }
}

const inUse: readonly AdoptionState[] = ['piloting', 'adopted', 'adapted'];

/** $1 entry. It is joined as the reader may see it: where there are uses, so is the entry. */
const usesOfEntry = `
  select a.id, t.slug as tenant, t.name as "tenantName", t.country, a.version, a.state, a.note, t.language, a.since::text as since,
    o.title as "ownTitle", o.slug as "ownSlug"
  from adoption a join entry e on e.id = a.entry_id join tenant t on t.id = a.tenant_id left join entry o on o.id = a.own_entry_id
  where a.entry_id = $1 order by a.since desc, a.id limit 200`;

@Injectable()
export class AdoptionService {
  constructor(
    private readonly database: Database,
    private readonly entries: EntryQueries,
    private readonly marks: EntryMarks,
  ) {}

  /** What became of it elsewhere, as far as the reader may know: newest first. */
  async ofEntry(actor: Actor, entryId: string): Promise<AdoptionResponse[]> {
    const uses = isId(entryId) ? await this.database.read<AdoptionResponse>(actor, usesOfEntry, [entryId]) : [];
    if (uses.length === 0) await this.requireReadable(actor, entryId);
    return uses;
  }

  /** What a tenant took up from others, in use first, as far as the reader may know of the use and of the entry. */
  async ofTenant(actor: Actor, tenantId: string): Promise<AdoptionOfTenant[]> {
    if (!isId(tenantId)) throw new NotFound('tenant');
    return this.database.read<AdoptionOfTenant>(
      actor,
      `select a.id, a.state, a.version, a.since::text as since, a.note, (select language from tenant where id = a.tenant_id) as language,
         json_build_object('tenant', t.slug, 'slug', e.slug, 'title', e.title, 'language', e.language,
           'tenantName', t.name, 'country', t.country) as entry,
         case when o.id is not null then json_build_object('tenant', (select slug from tenant where id = o.tenant_id),
           'slug', o.slug, 'title', o.title, 'language', o.language) end as own
       from adoption a join entry e on e.id = a.entry_id and e.archived_at is null join tenant t on t.id = e.tenant_id
         left join entry o on o.id = a.own_entry_id and o.archived_at is null
       where a.tenant_id = $1
       order by array_position(array['adapted', 'adopted', 'piloting', 'considering', 'stopped', 'declined'], a.state), a.since desc, a.id
       limit 50`,
      [tenantId],
    );
  }

  /** What others did with the entries of the reader's tenants: newest first, as far as they told. */
  async ofOurs(actor: Actor): Promise<AdoptionOfOurs[]> {
    requireAccess(actor, 'account.use');
    return this.database.read<AdoptionOfOurs>(
      actor,
      `select a.id, a.state, a.since::text as since, a.note, t.language,
         json_build_object('slug', t.slug, 'name', t.name) as by,
         json_build_object('tenant', o.slug, 'slug', e.slug, 'title', e.title, 'language', e.language) as entry
       from entry e join tenant o on o.id = e.tenant_id join adoption a on a.entry_id = e.id join tenant t on t.id = a.tenant_id
       where e.tenant_id = any($1) and e.archived_at is null and a.tenant_id <> all($1)
       order by a.since desc, a.id limit 6`,
      [actor.tenantIds],
    );
  }

  /** Tenants in whose name the person may say what they do with an entry of `owner` (a slug): not the owner itself. */
  recordersFor(actor: Actor, owner: string): { slug: string; name: string }[] {
    return actor.memberships.filter(({ slug, tenantId }) => slug !== owner && may(actor, 'adoption.record', { tenantId }));
  }

  /** A tenant's one record of an entry: told again, it changes. */
  async record(actor: Actor, entryId: string, input: unknown): Promise<AdoptionResponse> {
    requireAccess(actor, 'account.use');
    await this.requireReadable(actor, entryId);
    const adoption = parseInput(AdoptionInput, input);
    const tenantId = requireTenant(actor, 'adoption.record', adoption.tenant);
    if (adoption.state === 'considering' && adoption.audience !== 'tenant') throw new AdoptionRefused('considering_is_private');
    const isPublic = adoption.audience === 'public';
    const id = await this.database.transaction(actor, async (tx) => {
      const networks = adoption.audience === 'networks' ? await networksOf(tx, tenantId, adoption.networks) : [];
      const entry = await this.entries.forProposal(tx, entryId, adoption.version);
      if (entry.tenantId === tenantId) throw new AdoptionRefused('own_entry');
      await requireOwn(tx, tenantId, adoption.ownEntryId);
      const adoptionId = await save(tx, actor, entryId, tenantId, adoption, { networks, isPublic });
      if (inUse.includes(adoption.state))
        await this.marks.use(tx, {
          entryId,
          version: adoption.version,
          tenantId,
          recordedBy: actor.personId,
          adoptionId,
          networks,
          isPublic,
        });
      else await this.marks.withdraw(tx, 'in_use', adoptionId);
      await tx.publish({
        type: 'adoption.recorded',
        actorId: actor.personId,
        tenantId,
        audience: { tenantIds: [tenantId], networkIds: networks, isPublic },
        subjects: { adoptionId, entryId, version: String(adoption.version), state: adoption.state },
      });
      return adoptionId;
    });
    const saved = (await this.ofEntry(actor, entryId)).find((one) => one.id === id);
    if (!saved) throw new NotFound('adoption');
    return saved;
  }

  private async requireReadable(actor: Actor, entryId: string): Promise<void> {
    const [entry] = isId(entryId) ? await this.database.read(actor, 'select 1 from entry where id = $1', [entryId]) : [];
    if (!entry) throw new NotFound('entry');
  }
}

/** Before the foreign key says, past every policy, whether somebody else's entry exists. */
async function requireOwn(tx: Transaction, tenantId: string, ownEntryId: string | undefined): Promise<void> {
  if (!ownEntryId) return;
  const [own] = await tx.query('select 1 from entry where id = $1 and tenant_id = $2', [ownEntryId, tenantId]);
  if (!own) throw new InvalidInput({ ownEntryId: ['isIn'] });
}

async function save(
  tx: Transaction,
  actor: Actor,
  entryId: string,
  tenantId: string,
  adoption: AdoptionInput,
  audience: { networks: string[]; isPublic: boolean },
): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `insert into adoption (id, tenant_id, entry_id, version, state, networks, is_public, note, own_entry_id, since, recorded_by, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (tenant_id, entry_id) do update set version = excluded.version, state = excluded.state, networks = excluded.networks,
       is_public = excluded.is_public, note = excluded.note, own_entry_id = excluded.own_entry_id, since = excluded.since,
       recorded_by = excluded.recorded_by, updated_at = excluded.updated_at
     returning id`,
    [
      newId(),
      tenantId,
      entryId,
      adoption.version,
      adoption.state,
      audience.networks,
      audience.isPublic,
      adoption.note,
      adoption.ownEntryId ?? null,
      adoption.since ?? tx.now.toISOString().slice(0, 10),
      actor.personId,
      tx.now,
    ],
  );
  return (row as { id: string }).id;
}

async function networksOf(tx: Transaction, tenantId: string, named: readonly string[]): Promise<string[]> {
  const networks = await joinedNetworks(tx, tenantId, named);
  if (!networks || networks.length === 0) throw new AdoptionRefused('not_in_network');
  return networks;
}
