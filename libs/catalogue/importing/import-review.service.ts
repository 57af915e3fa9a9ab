import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, InvalidInput, isId, NotFound, parseInput, type Transaction } from '#libs/platform';
import { insertDraft } from '../draft/draft-row.js';
import { wrongPlaces } from '../import/column-places.js';
import { NoTableToRead, NothingToSave, StillReading } from './errors.js';
import { newDraftOf } from './home-of.js';
import { ColumnPlacesInput, SaveImportInput } from './import.dto.js';
import { requireRoom } from './import-room.js';
import { type ImportRow, itemsOf, ownImport } from './import-row.js';
import { type ImportListItem, type ImportView, toImportView } from './import-view.js';
import { readImport } from './read-import.job.js';

/** What was read, before any of it is saved: looked at, then made into drafts or put away. */
@Injectable()
export class ImportReviewService {
  constructor(private readonly database: Database) {}

  /** The person's own import with what was understood; while it is being read, waits up to `patience` milliseconds for its end. */
  async view(actor: Actor, id: string, patience = 0): Promise<ImportView> {
    requireAccess(actor, 'account.use');
    for (const end = Date.now() + patience; Date.now() < end; await sleep(150)) {
      // What has been read so far may be a hundred documents: none of them is fetched to see whether there are more.
      const { state } = await this.database.transaction(actor, (tx) => this.found(tx, actor, id));
      if (state !== 'reading') break;
    }
    return this.database.transaction(actor, async (tx) => {
      const row = await this.found(tx, actor, id);
      const [tenant] = await tx.query<{ slug: string; name: string }>('select slug, name from tenant where id = $1', [row.tenant_id]);
      return toImportView(row, await itemsOf(tx, row.id), tenant ?? { slug: '', name: '' });
    });
  }

  /** The person's imports that wait to be looked at, newest first. */
  async waiting(actor: Actor): Promise<ImportListItem[]> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const rows = await tx.query<Pick<ImportRow, 'id' | 'state' | 'source' | 'name' | 'created_at'> & { title: string | null }>(
        `select i.id, i.state, i.source, i.name, i.created_at,
           (select t.draft #>> '{content,title}' from import_item t where t.import_id = i.id and t.draft is not null order by t.number limit 1) as title
         from entry_import i where i.person_id = $1 and i.expires_at > $2 and i.state in ('reading', 'understood', 'failed')
         order by i.created_at desc limit 20`,
        [actor.personId, tx.now],
      );
      return rows.map(({ id, state, source, name, created_at, title }) => ({
        id,
        state,
        source,
        name: name ?? title,
        createdAt: created_at,
      }));
    });
  }

  /** Has the rows of a table understood anew, with each column where the person says. Said twice, it is read twice with the same end. */
  async placeColumns(actor: Actor, id: string, input: unknown): Promise<ImportView> {
    requireAccess(actor, 'account.use');
    await this.database.transaction(actor, async (tx) => {
      await requireRoom(tx, actor.personId, { isKept: true });
      const row = await this.found(tx, actor, id, true);
      requireAccess(actor, 'entry.write', { tenantId: row.tenant_id });
      const { places } = parseInput(ColumnPlacesInput, input);
      if (row.state === 'reading') throw new StillReading();
      const { columns } = row;
      if (row.state !== 'understood' || !columns || !row.is_kept) throw new NoTableToRead();
      const wrong = wrongPlaces(places, columns.length);
      if (Object.keys(wrong).length > 0) throw new InvalidInput(wrong);
      const placed = columns.map(({ heading }, index) => ({ heading, place: places[index] }));
      await tx.query('delete from import_item where import_id = $1', [row.id]);
      await tx.query(`update entry_import set state = 'reading', columns = $2, reread_at = $3, ended_at = null where id = $1`, [
        row.id,
        JSON.stringify(placed),
        tx.now,
      ]);
      await tx.enqueue(readImport, { importId: row.id });
    });
    return this.view(actor, id);
  }

  /** Makes drafts of what was understood, of the numbers named or of all. Done twice, it answers the drafts of the first time. */
  async save(actor: Actor, id: string, input: unknown): Promise<{ drafts: string[] }> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const row = await this.found(tx, actor, id, true);
      requireAccess(actor, 'entry.write', { tenantId: row.tenant_id });
      const { items: chosen } = parseInput(SaveImportInput, input);
      const items = await itemsOf(tx, row.id);
      if (row.state === 'saved') return { drafts: items.flatMap(({ draft_id }) => (draft_id ? [draft_id] : [])) };
      if (row.state === 'reading') throw new StillReading();
      const drafts: string[] = [];
      for (const { number, name, draft } of items) {
        if (!draft || (chosen && !chosen.includes(number))) continue;
        const read = newDraftOf(
          draft,
          row.source,
          row.many ? [row.name, name].filter(Boolean).join(' › ').slice(0, 500) : row.name,
          row.created_at,
        );
        const made = await insertDraft(tx, { tenantId: row.tenant_id, createdBy: actor.personId, ...read });
        await tx.query('update import_item set draft = null, draft_id = $3 where import_id = $1 and number = $2', [
          row.id,
          number,
          made.id,
        ]);
        drafts.push(made.id);
      }
      if (drafts.length === 0) throw new NothingToSave();
      await tx.query('delete from import_item where import_id = $1 and draft_id is null', [row.id]);
      await this.end(tx, row.id, 'saved');
      return { drafts };
    });
  }

  /** Puts it away: what was read, and what was sent, are gone. */
  async discard(actor: Actor, id: string): Promise<void> {
    requireAccess(actor, 'account.use');
    await this.database.transaction(actor, async (tx) => {
      const row = await this.found(tx, actor, id, true);
      await tx.query('delete from import_item where import_id = $1', [row.id]);
      await this.end(tx, row.id, 'discarded');
    });
  }

  private async found(tx: Transaction, actor: Actor, id: string, lock = false): Promise<ImportRow> {
    const row = isId(id) ? await ownImport(tx, actor.personId, id, lock) : undefined;
    if (!row) throw new NotFound('import');
    return row;
  }

  private end(tx: Transaction, id: string, state: 'saved' | 'discarded'): Promise<unknown> {
    return tx.query('update entry_import set state = $2, bytes = null, ended_at = $3 where id = $1', [id, state, tx.now]);
  }
}
