import { Injectable } from '@nestjs/common';
import { EntryMarks, EntryQueries, tellOfClaims, toldOfClaim } from '#libs/catalogue';
import { type Actor, joinedNetworks, may, requireAccess, requireTenant } from '#libs/identity';
import { Database, DomainError, InvalidInput, isId, NotFound, newId, parseInput, type Transaction } from '#libs/platform';
import { tellOrigin } from '../notice/tell-origin.job.js';
import { AdoptionInput } from './adoption.dto.js';
import { type AdoptionRow, adoptionOf, insertStep, saveAdoption } from './adoption-row.js';
import { type AdoptionState, sharedOf, statesInUse } from './adoption-state.js';
import { toldOfState } from './told-of-state.js';

/** An own entry is no use by somebody else, and thinking about it is shared with nobody. */
export class AdoptionRefused extends DomainError {
  constructor(code: 'own_entry' | 'considering_is_private' | 'not_in_network') {
    super('invalid', code);
  }
}

/** What was asked of the results of one version is no answer about another one's. */
export class UseMoved extends DomainError {
  constructor(version: number) {
    super('conflict', 'use_moved', { version });
  }
}

/** A tenant says what it does with what another wrote: one record, every state of which stays in its history. */
@Injectable()
export class AdoptionService {
  constructor(
    private readonly database: Database,
    private readonly entries: EntryQueries,
    private readonly marks: EntryMarks,
  ) {}

  /** Tenants in whose name the person may say what they do with an entry of `owner` (a slug): not the owner itself. */
  recordersFor(actor: Actor, owner: string): { slug: string; name: string }[] {
    return actor.memberships.filter(({ slug, tenantId }) => slug !== owner && may(actor, 'adoption.record', { tenantId }));
  }

  /** Told again, it changes. */
  async record(actor: Actor, entryId: string, input: unknown): Promise<{ id: string }> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const owner = await ownerFor(tx, actor, entryId);
      const told = parseInput(AdoptionInput, input);
      const tenantId = requireTenant(actor, 'adoption.record', told.tenant);
      if (told.state === 'considering' && told.audience !== 'tenant') throw new AdoptionRefused('considering_is_private');
      if (owner === tenantId) throw new AdoptionRefused('own_entry');
      const networks = told.audience === 'networks' ? await networksOf(tx, tenantId, told.networks) : [];
      const before = await adoptionOf(tx, tenantId, entryId);
      if (before && told.knownVersion && told.knownVersion !== before.version) throw new UseMoved(before.version);
      if (before?.version !== told.version) await this.entries.forProposal(tx, entryId, told.version);
      if (told.ownEntryId) await requireOwn(tx, tenantId, told.ownEntryId);
      const now = merged(before, told, { tenantId, entryId, networks, day: tx.now.toISOString().slice(0, 10) });
      // «It saved us a year» is what others learn from it.
      if (now.state === 'declined' && now.reason === '') throw new InvalidInput({ reason: ['isNotEmpty'] });
      const id = await saveAdoption(tx, actor.personId, now);
      if (isNews(before, now)) await insertStep(tx, { ...now, id, words: toldOfState(now.state, now), recordedBy: actor.personId });
      await this.mark(tx, actor.personId, { ...now, id });
      const use = { entryId, version: now.version, tenantId, adoptionId: id, recordedBy: actor.personId, ...sharedOf(now) };
      await tellOfClaims(tx, use, (told.outcomes ?? []).map(toldOfClaim));
      await answerPrompt(tx, { ...now, id });
      await tellOriginOnce(tx, { ...now, id });
      await tx.publish({
        type: 'adoption.recorded',
        actorId: actor.personId,
        tenantId,
        audience: { tenantIds: [tenantId], networkIds: networks, isPublic: now.isPublic },
        subjects: { adoptionId: id, entryId, version: String(now.version), state: now.state },
      });
      return { id };
    });
  }

  private async mark(tx: Transaction, recordedBy: string, { id, state, ...use }: AdoptionRow): Promise<void> {
    if (!statesInUse.includes(state)) return this.marks.withdraw(tx, 'in_use', id);
    const { entryId, version, tenantId, networks, isPublic } = use;
    return this.marks.use(tx, { entryId, version, tenantId, recordedBy, adoptionId: id, networks, isPublic });
  }
}

/** NotFound unless it can be read, or was taken up before it was no longer shared: stopping is told of that too. */
async function ownerFor(tx: Transaction, actor: Actor, entryId: string): Promise<string | null> {
  const [entry] = isId(entryId) ? await tx.query<{ owner: string }>('select tenant_id as owner from entry where id = $1', [entryId]) : [];
  if (entry) return entry.owner;
  const [use] = isId(entryId)
    ? await tx.query('select 1 from adoption where entry_id = $1 and tenant_id = any($2)', [entryId, actor.tenantIds])
    : [];
  if (!use) throw new NotFound('entry');
  return null;
}

interface About {
  tenantId: string;
  entryId: string;
  networks: string[];
  /** Today, an ISO day. */
  day: string;
}

function merged(before: AdoptionRow | undefined, told: AdoptionInput, { tenantId, entryId, networks, day }: About): AdoptionRow {
  const { version, state } = told;
  const since = told.since ?? (before?.state === state ? before.since : day);
  return {
    ...{ id: before?.id ?? newId(), tenantId, entryId, version, state, networks, since },
    isPublic: told.audience === 'public',
    changed: told.changed ?? before?.changed ?? '',
    effort: told.effort === undefined ? (before?.effort ?? null) : told.effort,
    effortNote: told.effortNote ?? before?.effortNote ?? '',
    reason: told.reason ?? before?.reason ?? '',
    learned: told.learned ?? before?.learned ?? '',
    ownEntryId: told.ownEntryId === undefined ? (before?.ownEntryId ?? null) : told.ownEntryId,
    usedFrom: usedFrom(before, state, since),
  };
}

/** When its use began: a day that is corrected, or turns out to be earlier, moves it; what comes after does not. */
function usedFrom(before: AdoptionRow | undefined, state: AdoptionState, since: string): string | null {
  const known = before?.usedFrom ?? null;
  if (!statesInUse.includes(state)) return known;
  const isCorrected = before?.state === state && before.since === known;
  return known === null || isCorrected || since < known ? since : known;
}

function isNews(before: AdoptionRow | undefined, now: AdoptionRow): boolean {
  if (before?.state !== now.state || before.version !== now.version || before.since !== now.since) return true;
  return toldOfState(now.state, now) !== toldOfState(before.state, before);
}

/** What is told unasked answers what was asked. */
async function answerPrompt(tx: Transaction, { id, state }: AdoptionRow): Promise<void> {
  const answer = state === 'stopped' || state === 'declined' ? 'stopped' : state === 'adapted' ? 'own_version' : 'still';
  await tx.query('update use_prompt set answer = $2, answered_at = $3 where adoption_id = $1 and answered_at is null', [
    id,
    answer,
    tx.now,
  ]);
}

/** One mail for each use, when it is shared for the first time. */
async function tellOriginOnce(tx: Transaction, { id, tenantId, isPublic, networks }: AdoptionRow): Promise<void> {
  if (!isPublic && networks.length === 0) return;
  const isNew = await tx.execute('insert into use_notice (adoption_id, tenant_id, asked_at) values ($1, $2, $3) on conflict do nothing', [
    id,
    tenantId,
    tx.now,
  ]);
  if (isNew > 0) await tx.enqueue(tellOrigin, { adoptionId: id });
}

/** Before the foreign key says, past every policy, whether somebody else's entry exists. */
async function requireOwn(tx: Transaction, tenantId: string, ownEntryId: string): Promise<void> {
  const [own] = await tx.query('select 1 from entry where id = $1 and tenant_id = $2', [ownEntryId, tenantId]);
  if (!own) throw new InvalidInput({ ownEntryId: ['isIn'] });
}

async function networksOf(tx: Transaction, tenantId: string, named: readonly string[]): Promise<string[]> {
  const networks = await joinedNetworks(tx, tenantId, named);
  if (!networks || networks.length === 0) throw new AdoptionRefused('not_in_network');
  return networks;
}
