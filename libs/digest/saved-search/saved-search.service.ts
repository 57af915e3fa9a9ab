import { Injectable } from '@nestjs/common';
import { AskedSearch, type KeptSearch, keptSearch, searchKey } from '#libs/catalogue';
import { type Actor, isSignedIn, requireAccess, type SignedIn } from '#libs/identity';
import { Database, isId, type Language, NotFound, newId, parseInput, type Transaction } from '#libs/platform';
import type { Subject } from '../subscription/subject.js';
import type { Delivery } from '../subscription/subscription.dto.js';
import { follow, followFromNow, unfollow } from '../subscription/subscription-row.js';
import { SearchAlreadySaved, TooManySavedSearches } from './errors.js';
import { ChangeSearchInput, type SavedSearchResponse, SaveSearchInput } from './saved-search.dto.js';
import {
  type Compiled,
  idsOf,
  insertSearch,
  isEmptySearch,
  keptDays,
  listSearches,
  requireSomething,
  type SavedSearchRow,
  setCompiled,
} from './saved-search-row.js';
import { SearchUnderstanding } from './search-understanding.js';
import { toSavedSearchResponse } from './to-response.js';

/** More than anybody looks through; each is asked of everything new. */
export const mostSearches = 50;

/** One that was removed, until the day on which it goes for good. */
export interface RemovedSearch {
  id: string;
  name: string;
  until: Date;
}

/** What the catalogue offers beside a search: the very same where the person keeps it, and the others, which it may replace. */
export interface SearchBeside {
  same: { id: string; name: string; delivery: Delivery } | null;
  others: { id: string; name: string }[];
}

/** Searches that a person keeps. They are theirs alone, and so is what they find: the same list, asked again. */
@Injectable()
export class SavedSearchService {
  constructor(
    private readonly database: Database,
    private readonly understanding: SearchUnderstanding,
  ) {}

  async list(actor: Actor): Promise<SavedSearchResponse[]> {
    requireAccess(actor, 'subscription.manage');
    return this.database.transaction(actor, (tx) => listOf(tx, actor));
  }

  /** For the page: with what was removed lately. */
  async page(actor: Actor): Promise<{ searches: SavedSearchResponse[]; removed: RemovedSearch[] }> {
    requireAccess(actor, 'subscription.manage');
    return this.database.transaction(actor, async (tx) => {
      const removed = await tx.query<RemovedSearch>(
        `select id, name, removed_at + interval '${keptDays} days' as until from saved_search
         where person_id = $1 and removed_at > $2::timestamptz - interval '${keptDays} days' order by removed_at desc, id`,
        [actor.personId, tx.now],
      );
      return { searches: await listOf(tx, actor), removed };
    });
  }

  /** Null for visitors, and where nothing is asked that could be kept: signs without words, a choice that is none. */
  async beside(actor: Actor, asked: unknown): Promise<SearchBeside | null> {
    if (!isSignedIn(actor)) return null;
    const kept = keptSearch(parseInput(AskedSearch, asked));
    if (isEmptySearch(kept)) return null;
    const rows = await this.database.read<{ id: string; name: string; is_same: boolean; delivery: Delivery }>(
      actor,
      `select s.id, s.name, s.asked_key = $2 as is_same, coalesce(u.delivery, 'off') as delivery
       from saved_search s left join subscription u on u.person_id = s.person_id and u.kind = 'saved_search' and u.subject = s.id::text
       where s.person_id = $1 and s.removed_at is null order by s.name, s.id`,
      [actor.personId, searchKey(kept)],
    );
    const same = rows.find(({ is_same }) => is_same);
    return {
      same: same ? { id: same.id, name: same.name, delivery: same.delivery } : null,
      others: rows.filter(({ is_same }) => !is_same).map(({ id, name }) => ({ id, name })),
    };
  }

  /** `reader` is the language the question is asked in, as far as one can tell. */
  async save(actor: Actor, input: unknown, reader: Language): Promise<SavedSearchResponse> {
    requireAccess(actor, 'subscription.manage');
    const { name, search, delivery } = parseInput(SaveSearchInput, input);
    const compiled = await this.understand(search, reader, actor);
    return this.database.transaction(actor, async (tx) => {
      await oneAtATime(tx, actor);
      await requireNew(tx, actor, searchKey(compiled.kept));
      await requireRoom(tx, actor);
      const id = newId();
      await insertSearch(tx, actor, { id, name }, compiled, await idsOf(tx, actor, compiled));
      if (delivery !== 'off') await follow(tx, actor, subjectOf(id), delivery);
      return oneOf(tx, actor, id);
    });
  }

  /** Its name, what it asks, whether new answers are told. A question that is changed begins anew: nothing of it is new yet. */
  async change(actor: Actor, id: string, input: unknown, reader: Language): Promise<SavedSearchResponse> {
    requireAccess(actor, 'subscription.manage');
    if (!isId(id)) throw new NotFound('saved_search');
    // Whose it is comes first: what somebody else sends of it is not even read. Not in the transaction, which would hold its connection
    // while the question is understood through another. Where it is removed in between, `oneOf` does not find it, and nothing is written.
    const own = await this.database.read(actor, ownSearch, [id, actor.personId]);
    if (own.length === 0) throw new NotFound('saved_search');
    const wish = parseInput(ChangeSearchInput, input);
    const compiled = wish.search && (await this.understand(wish.search, reader, actor));
    return this.database.transaction(actor, async (tx) => {
      await oneAtATime(tx, actor);
      if (wish.name !== undefined)
        await tx.query('update saved_search set name = $2, updated_at = $3 where id = $1', [id, wish.name, tx.now]);
      if (compiled) {
        await requireNew(tx, actor, searchKey(compiled.kept), id);
        await setCompiled(tx, id, compiled, await idsOf(tx, actor, compiled));
        await followFromNow(tx, actor, subjectOf(id));
      }
      if (wish.delivery && wish.delivery !== 'off') await follow(tx, actor, subjectOf(id), wish.delivery);
      if (wish.delivery === 'off') await unfollow(tx, actor, subjectOf(id));
      return oneOf(tx, actor, id);
    });
  }

  /** The person has seen what it finds now. */
  async look(actor: Actor, id: string): Promise<SavedSearchResponse> {
    requireAccess(actor, 'subscription.manage');
    if (!isId(id)) throw new NotFound('saved_search');
    return this.database.transaction(actor, async (tx) => {
      await tx.query('update saved_search set looked_at = $3 where id = $1 and person_id = $2', [id, actor.personId, tx.now]);
      return oneOf(tx, actor, id);
    });
  }

  /** As often as it is asked. Nothing of it is told from now on; it can be brought back for some weeks. */
  async remove(actor: Actor, id: string): Promise<void> {
    requireAccess(actor, 'subscription.manage');
    if (!isId(id)) throw new NotFound('saved_search');
    await this.database.transaction(actor, async (tx) => {
      const found = await tx.execute('update saved_search set removed_at = coalesce(removed_at, $3) where id = $1 and person_id = $2', [
        id,
        actor.personId,
        tx.now,
      ]);
      if (found === 0) throw new NotFound('saved_search');
    });
  }

  /** Undoes the removal: it is as it was, and followed where it was. What came meanwhile is not told afterwards. */
  async restore(actor: Actor, id: string): Promise<SavedSearchResponse> {
    requireAccess(actor, 'subscription.manage');
    if (!isId(id)) throw new NotFound('saved_search');
    return this.database.transaction(actor, async (tx) => {
      await oneAtATime(tx, actor);
      const [removed] = await tx.query<{ asked_key: string; removed_at: Date | null }>(
        'select asked_key, removed_at from saved_search where id = $1 and person_id = $2',
        [id, actor.personId],
      );
      if (!removed) throw new NotFound('saved_search');
      if (removed.removed_at) {
        await requireNew(tx, actor, removed.asked_key);
        await requireRoom(tx, actor);
        await tx.query('update saved_search set removed_at = null, updated_at = $2 where id = $1', [id, tx.now]);
        await followFromNow(tx, actor, subjectOf(id));
      }
      return oneOf(tx, actor, id);
    });
  }

  private async understand(search: AskedSearch, reader: Language, actor: SignedIn): Promise<Compiled> {
    const kept: KeptSearch = requireSomething(search);
    return { kept, reader, ...(await this.understanding.of(kept, reader, actor)) };
  }
}

const ownSearch = 'select from saved_search where id = $1 and person_id = $2 and removed_at is null';

async function listOf(tx: Transaction, person: SignedIn): Promise<SavedSearchResponse[]> {
  return (await tx.query<SavedSearchRow>(listSearches, [person.personId, tx.now, null])).map(toSavedSearchResponse);
}

/** Throws NotFound, which undoes what was written of it, where it is not the person's or was removed. */
async function oneOf(tx: Transaction, person: SignedIn, id: string): Promise<SavedSearchResponse> {
  const [found] = await tx.query<SavedSearchRow>(listSearches, [person.personId, tx.now, id]);
  if (!found) throw new NotFound('saved_search');
  return toSavedSearchResponse(found);
}

async function oneAtATime(tx: Transaction, { personId }: SignedIn): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`saved searches of ${personId}`]);
}

async function requireNew(tx: Transaction, { personId }: SignedIn, key: string, besides: string | null = null): Promise<void> {
  const [same] = await tx.query<{ id: string; name: string }>(
    'select id, name from saved_search where person_id = $1 and asked_key = $2 and removed_at is null and id is distinct from $3::uuid',
    [personId, key, besides],
  );
  if (same) throw new SearchAlreadySaved(same.name, same.id);
}

async function requireRoom(tx: Transaction, { personId }: SignedIn): Promise<void> {
  const [kept] = await tx.query<{ count: number }>(
    'select count(*)::integer as count from saved_search where person_id = $1 and removed_at is null',
    [personId],
  );
  if ((kept?.count ?? 0) >= mostSearches) throw new TooManySavedSearches(mostSearches);
}

function subjectOf(id: string): Subject {
  return { kind: 'saved_search', subject: id };
}
