import { Injectable } from '@nestjs/common';
import type { Claim } from '#libs/catalogue';
import { type Actor, may, requireAccess } from '#libs/identity';
import {
  Database,
  decodeCursor,
  encodeCursor,
  InvalidInput,
  isDay,
  isId,
  NotFound,
  type Page,
  PageQuery,
  pageOf,
  parseInput,
} from '#libs/platform';
import type { AdoptionOfOurs, AdoptionOfTenant, AdoptionResponse, OwnAdoptionResponse, UseLesson, UseSumResponse } from './adoption.dto.js';
import { lessonsOfEntry, ownUse, sumOfEntry, usesBefore, usesOfEntry, usesOfOurs, usesOfTenant } from './adoption-sql.js';
import { type SumInWords, sumInWords } from './use-sum.js';
import { type SaidOfClaim, usedClaims } from './used-claims.js';

/** At least those of the uses that an entry's page shows. */
const shownLessons = 8;

/** What entries became elsewhere, as far as the reader may know. */
@Injectable()
export class AdoptionReadingService {
  constructor(private readonly database: Database) {}

  /** The latest first. */
  async ofEntry(actor: Actor, entryId: string, query: unknown = {}): Promise<Page<AdoptionResponse>> {
    requireAccess(actor, 'entry.read');
    if (!isId(entryId)) throw new NotFound('entry');
    const { limit, since, id } = await this.placeAsked(actor, entryId, query);
    const uses = await this.database.read<AdoptionResponse>(actor, usesOfEntry, [entryId, since, id, limit + 1]);
    if (uses.length === 0) await this.requireReadable(actor, entryId);
    return pageOf(
      uses,
      limit,
      (use) => [use.since, use.id],
      (use) => use,
    );
  }

  /** The cursor of a page of so many that has the use on it: null for the first page, and for what is none of the entry's. */
  async pageOfUse(actor: Actor, entryId: string, adoptionId: string, limit: number): Promise<string | null> {
    requireAccess(actor, 'entry.read');
    if (!isId(entryId) || !isId(adoptionId)) return null;
    const before = await this.database.read<{ since: string; id: string }>(actor, usesBefore, [entryId, adoptionId, limit]);
    const [nearest] = before;
    return nearest && before.length === limit ? encodeCursor([nearest.since, nearest.id]) : null;
  }

  /** The same uses counted; what is only considered is none. */
  async sumOfEntry(actor: Actor, entryId: string): Promise<UseSumResponse> {
    requireAccess(actor, 'entry.read');
    const [sum] = isId(entryId) ? await this.database.read<Omit<UseSumResponse, keyof SumInWords>>(actor, sumOfEntry, [entryId]) : [];
    if (!sum) throw new NotFound('entry');
    return { ...sum, ...sumInWords(sum) };
  }

  /** What was learned where it was stopped or declined, the latest first, as far as the reader may know of the use. */
  async lessonsOf(actor: Actor, entryId: string): Promise<UseLesson[]> {
    requireAccess(actor, 'entry.read');
    return isId(entryId) ? this.database.read<UseLesson>(actor, lessonsOfEntry, [entryId, shownLessons]) : [];
  }

  /** What a tenant took up from others, in use first, as far as the reader may know of the use and of the entry. */
  async ofTenant(actor: Actor, tenantId: string): Promise<AdoptionOfTenant[]> {
    requireAccess(actor, 'entry.read');
    if (!isId(tenantId)) throw new NotFound('tenant');
    return this.database.read<AdoptionOfTenant>(actor, usesOfTenant, [tenantId]);
  }

  /** What others did with the entries of the reader's tenants: newest first, as far as they told. */
  async ofOurs(actor: Actor): Promise<AdoptionOfOurs[]> {
    requireAccess(actor, 'account.use');
    return this.database.read<AdoptionOfOurs>(actor, usesOfOurs, [actor.tenantIds]);
  }

  /** A use with all that was told of it, for the people of the tenant whose it is; NotFound to everybody else. */
  async own(actor: Actor, adoptionId: string): Promise<OwnAdoptionResponse> {
    requireAccess(actor, 'account.use');
    const [row] = isId(adoptionId)
      ? await this.database.read<OwnAdoptionResponse & { tenantId: string; claimed: Claim[] | null; said: SaidOfClaim[] }>(actor, ownUse, [
          adoptionId,
          actor.tenantIds,
        ])
      : [];
    if (!row) throw new NotFound('adoption');
    const { tenantId, claimed, said, ...use } = row;
    const steps = use.steps.map((step) => ({ ...step, recordedAt: new Date(step.recordedAt) }));
    return { ...use, steps, claims: usedClaims(claimed, said), mayRecord: may(actor, 'adoption.record', { tenantId }) };
  }

  /** What the reader's tenants told of an entry, each once. */
  async oursOf(actor: Actor, entryId: string): Promise<{ id: string; tenant: string; name: string }[]> {
    requireAccess(actor, 'entry.read');
    if (actor.tenantIds.length === 0) return [];
    return this.database.read(
      actor,
      'select a.id, t.slug as tenant, t.name from adoption a join tenant t on t.id = a.tenant_id where a.entry_id = $1 and a.tenant_id = any($2)',
      [entryId, actor.tenantIds],
    );
  }

  /** What strangers send is not even read: they are told that there is no such entry, whatever else is wrong. */
  private async placeAsked(
    actor: Actor,
    entryId: string,
    query: unknown,
  ): Promise<{ limit: number; since: string | null; id: string | null }> {
    try {
      const { cursor, limit } = parseInput(PageQuery, query);
      const [since, id] = cursor ? placeIn(cursor) : [null, null];
      return { limit, since, id };
    } catch (error) {
      await this.requireReadable(actor, entryId);
      throw error;
    }
  }

  private async requireReadable(actor: Actor, entryId: string): Promise<void> {
    const [entry] = isId(entryId) ? await this.database.read(actor, 'select 1 from entry where id = $1', [entryId]) : [];
    if (!entry) throw new NotFound('entry');
  }
}

function placeIn(cursor: string): [string, string] {
  const [since, id] = decodeCursor(cursor, ['text', 'id']);
  if (!isDay(since)) throw new InvalidInput({ cursor: ['matches'] });
  return [since, id];
}
