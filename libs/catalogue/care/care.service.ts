import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, InvalidInput, NotFound, parseInput, type Transaction } from '#libs/platform';
import { requireResponsible, requireWriting, visibleDraft } from '../draft/draft-access.js';
import { storedContent } from '../entry/stored-content.js';
import { type DueEntry, type EntryCare, StillRightInput, type WithdrawnEntry } from './care.dto.js';
import { daysBefore, nextReview, reviewStage } from './review.js';
import { whoLooks } from './who-looks.js';

/** What is done for an entry after it is out: looking again, saying that it is still right. */
@Injectable()
export class CareService {
  constructor(private readonly database: Database) {}

  /** For whoever may write it. NotFound where it was never published. */
  async read(actor: Actor, id: string): Promise<EntryCare> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      requireWriting(actor, await visibleDraft(tx, id));
      return entryCare(tx, id);
    });
  }

  /** The entry and its contact are still right, as of today; it is looked at again on the day named, else in a year. No version is made. */
  async stillRight(actor: Actor, id: string, input: unknown): Promise<EntryCare> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      requireResponsible(actor, 'entry.write', await visibleDraft(tx, id));
      const { reviewBy } = parseInput(StillRightInput, input);
      const today = tx.now.toISOString().slice(0, 10);
      const next = reviewBy ?? nextReview(today);
      if (next <= today) throw new InvalidInput({ reviewBy: ['min'] });
      const done = await tx.execute('update entry set review_by = $2, confirmed_on = $3 where id = $1', [id, next, today]);
      if (!done) throw new NotFound('entry');
      // The draft goes along, lest the next version bring the old day back; one that waits to be published still does.
      await tx.query(
        `update entry_draft set content = content || jsonb_build_object('reviewBy', $2::text,
           'contact', coalesce(content->'contact', '{}') || jsonb_build_object('confirmedOn', $3::text)),
           revision = revision + 1, published_revision = published_revision + (published_revision = revision)::integer,
           updated_by = $4, updated_at = $5
         where id = $1`,
        [id, next, today, actor.personId, tx.now],
      );
      return entryCare(tx, id);
    });
  }

  /** Entries that want to be looked at, by this person of all their tenant's: the longest overdue first. */
  async due(actor: Actor): Promise<DueEntry[]> {
    requireAccess(actor, 'account.use');
    const rows = await this.database.read<Omit<DueEntry, 'stage'> & { today: string }>(
      actor,
      `select e.id, e.title, e.language, e.review_by::text as "reviewBy", app.now()::date::text as today
       from entry e join entry_version v on v.entry_id = e.id and v.number = e.version
       where e.tenant_id = any($1) and e.archived_at is null and e.review_by <= app.now()::date + $3::integer and $2 in (${whoLooks})
       order by e.review_by, e.id limit 20`,
      [actor.writesFor, actor.personId, daysBefore],
    );
    return rows.flatMap(({ today, ...entry }) => {
      const stage = reviewStage(entry.reviewBy, today);
      return stage ? [{ ...entry, stage }] : [];
    });
  }

  /** Withdrawn entries of the tenants that the person writes for, the last one first: each can be shared again. */
  async withdrawn(actor: Actor): Promise<WithdrawnEntry[]> {
    requireAccess(actor, 'account.use');
    return this.database.read<WithdrawnEntry>(
      actor,
      `select e.id, e.title, e.language, jsonb_build_object('slug', t.slug, 'name', t.name) as tenant, e.archived_at as "withdrawnAt"
       from entry e join tenant t on t.id = e.tenant_id where e.tenant_id = any($1) and e.archived_at is not null
       order by e.archived_at desc, e.id limit 50`,
      [actor.writesFor],
    );
  }
}

/** Part of the caller's transaction. */
export async function entryCare(tx: Transaction, id: string): Promise<EntryCare> {
  const [row] = await tx.query<CareRow>(
    `select e.id, e.title, e.language, jsonb_build_object('slug', t.slug, 'name', t.name) as tenant, e.slug, e.review_by::text as "reviewBy",
       e.confirmed_on::text as "confirmedOn", d.content, d.revision, app.now()::date::text as today,
       array(select v.content->'quotes' from entry_version v where v.entry_id = e.id) as quotes
     from entry e join entry_draft d on d.id = e.id join tenant t on t.id = e.tenant_id where e.id = $1`,
    [id],
  );
  if (!row) throw new NotFound('entry');
  const { content: stored, quotes, today, ...face } = row;
  const content = storedContent(stored);
  const names = [content.quotes, ...quotes].flatMap((list) => (list ?? []).flatMap(({ person }) => person ?? []));
  return {
    ...face,
    stage: reviewStage(row.reviewBy, today),
    contact: { mailbox: content.contact.mailbox, name: content.contact.name },
    quoted: [...new Set(names)].sort(),
  };
}

interface CareRow extends Omit<EntryCare, 'stage' | 'contact' | 'quoted'> {
  content: unknown;
  today: string;
  quotes: ({ person: string | null }[] | null)[];
}
