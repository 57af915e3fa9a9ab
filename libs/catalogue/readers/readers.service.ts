import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Clock, Database, isId, NotFound } from '#libs/platform';
import { fewOrMore } from './daily-readers.js';
import type { ReadEntry, ReadersResponse } from './readers.dto.js';

/** How far back is looked, in months. */
const lookedBack = 12;

/** Whose people read an entry, for those who own it. */
@Injectable()
export class ReadersService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** NotFound for everybody but the entry's owners. */
  async ofEntry(actor: Actor, entryId: string): Promise<ReadersResponse> {
    requireAccess(actor, 'account.use');
    const own = 'select 1 from entry where id = $1 and (tenant_id = any($2) or co_owners && $2)';
    const isOwn = isId(entryId) && (await this.database.read(actor, own, [entryId, actor.tenantIds])).length > 0;
    if (!isOwn) throw new NotFound('entry');
    const rows = await this.database.read<{ slug: string | null; name: string; readers: number }>(
      actor,
      `select t.slug, t.name, sum(r.readers)::integer as readers
       from entry_reader r left join tenant t on t.id = r.reader_id
       where r.entry_id = $1 and r.month >= $2 and (r.reader_id is null or t.counts_readers)
       group by t.id, t.slug, t.name order by t.name`,
      [entryId, this.since()],
    );
    const tenants = rows.flatMap(({ slug, name, readers }) => (slug === null ? [] : [{ slug, name, readers: fewOrMore(readers) }]));
    const others = rows.find(({ slug }) => slug === null)?.readers ?? 0;
    return { municipalities: tenants.length, tenants, others: fewOrMore(others) };
  }

  /** Of the entries that one's tenants are responsible for, those that most municipalities read, at most three. */
  async ofOurs(actor: Actor): Promise<ReadEntry[]> {
    requireAccess(actor, 'account.use');
    return this.database.read<ReadEntry>(
      actor,
      `select jsonb_build_object('tenant', t.slug, 'slug', e.slug, 'title', e.title, 'language', e.language) as entry,
         count(distinct r.reader_id)::integer as municipalities, max(r.month)::text as month
       from entry_reader r join entry e on e.id = r.entry_id join tenant t on t.id = e.tenant_id join tenant reader on reader.id = r.reader_id
       where r.tenant_id = any($1) and r.month >= $2 and e.archived_at is null and reader.counts_readers
       group by e.id, t.slug order by municipalities desc, sum(r.readers) desc, e.id limit 3`,
      [actor.tenantIds, this.since()],
    );
  }

  /** The first day of the month that many months ago. */
  private since(): string {
    const now = this.clock.now();
    return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - (lookedBack - 1), 1)).toISOString().slice(0, 10);
  }
}
