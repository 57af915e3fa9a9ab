import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, isId, NotFound, newId, parseInput, type Transaction } from '#libs/platform';
import { requireWriting, visibleDraft } from '../draft/draft-access.js';
import { RelationGoesRound } from '../errors.js';
import { type ItemRow, toItem } from '../list/item-sql.js';
import { type DraftRelationResponse, RelationInput, type RelationResponse } from './relation.dto.js';
import { mayNotGoRound, type RelationKind, wordFor } from './relation-kind.js';
import { relationsOfDraft, relationsOfEntry } from './relation-rows.js';

type EntryRow = ItemRow & { relation_kind: RelationKind; is_said_here: boolean };
type DraftRow = ItemRow & { relation_id: string; relation_kind: RelationKind; is_shown: boolean; is_ending: boolean };

/** What entries have to do with one another, in the words of whoever writes them. */
@Injectable()
export class RelationService {
  constructor(private readonly database: Database) {}

  /** From both sides, as far as the reader may see the other. */
  async ofEntry(actor: Actor, entryId: string): Promise<RelationResponse[]> {
    requireAccess(actor, 'entry.read');
    if (!isId(entryId)) throw new NotFound('entry');
    const rows = await this.database.read<EntryRow>(actor, relationsOfEntry, [entryId], { planOnce: true });
    if (rows.length === 0 && !(await this.isReadable(actor, entryId))) throw new NotFound('entry');
    return rows.map(({ relation_kind, is_said_here, ...row }) => ({ relation: wordFor(relation_kind, is_said_here), entry: toItem(row) }));
  }

  /** Those that stand, that will be shown with the next publication, and that will end with it. */
  async ofDraft(actor: Actor, id: string): Promise<DraftRelationResponse[]> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      await visibleDraft(tx, id);
      return list(tx, id);
    });
  }

  /** To an entry that the writer reads. Set twice is set once; one that was about to end goes on. */
  async set(actor: Actor, id: string, input: unknown): Promise<DraftRelationResponse[]> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const draft = await visibleDraft(tx, id);
      requireWriting(actor, draft);
      const { kind, entry } = parseInput(RelationInput, input);
      await requireReadable(tx, entry);
      await requireStraight(tx, kind, id, entry);
      const revived = await tx.execute(
        `update entry_relation set removed_at = null, removed_by = null
         where from_id = $1 and to_id = $2 and kind = $3 and removed_at is not null and ended_at is null`,
        [id, entry, kind],
      );
      if (revived === 0)
        await tx.query(
          `insert into entry_relation (id, tenant_id, from_id, kind, to_id, set_by, set_at) values ($1, $2, $3, $4, $5, $6, $7)
           on conflict (from_id, to_id, kind) where removed_at is null do nothing`,
          [newId(), draft.tenant_id, id, kind, entry, actor.personId, tx.now],
        );
      return list(tx, id);
    });
  }

  /** One that readers see ends with the next publication; one that they never saw, at once. */
  async remove(actor: Actor, id: string, relationId: string): Promise<void> {
    requireAccess(actor, 'account.use');
    await this.database.transaction(actor, async (tx) => {
      requireWriting(actor, await visibleDraft(tx, id));
      const removed = isId(relationId)
        ? await tx.execute(
            `update entry_relation set removed_at = coalesce(removed_at, $3), removed_by = coalesce(removed_by, $4),
               ended_at = case when shown_at is null then $3::timestamptz end
             where id = $1 and from_id = $2 and ended_at is null`,
            [relationId, id, tx.now, actor.personId],
          )
        : 0;
      if (removed === 0) throw new NotFound('relation');
    });
  }

  private async isReadable(actor: Actor, entryId: string): Promise<boolean> {
    return (await this.database.read(actor, 'select 1 from entry where id = $1', [entryId])).length > 0;
  }
}

async function list(tx: Transaction, id: string): Promise<DraftRelationResponse[]> {
  const rows = await tx.query<DraftRow>(relationsOfDraft, [id]);
  return rows.map(({ relation_id, relation_kind, is_shown, is_ending, ...row }) => ({
    ...{ id: relation_id, relation: relation_kind, entry: toItem(row) },
    ...{ isShown: is_shown, isEnding: is_ending },
  }));
}

async function requireReadable(tx: Transaction, entryId: string): Promise<void> {
  const [found] = await tx.query('select 1 from entry where id = $1 and archived_at is null', [entryId]);
  if (!found) throw new NotFound('entry');
}

/** Two that are set at once, each fine by itself, could close a ring: they come one after the other. */
async function requireStraight(tx: Transaction, kind: RelationKind, from: string, to: string): Promise<void> {
  if (from === to) throw new RelationGoesRound();
  if (!mayNotGoRound(kind)) return;
  await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`relation ${kind}`]);
  const [ring] = await tx.query<{ closes: boolean }>('select app.relation_leads_to($1, $2, $3) as closes', [kind, to, from]);
  if (ring?.closes) throw new RelationGoesRound();
}
