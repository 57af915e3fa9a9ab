import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Actor } from '#libs/identity';
import { Clock, Database, defineSystemTask, Log } from '#libs/platform';
import { DailyReaders, isBot } from './daily-readers.js';

const countTask = defineSystemTask('catalogue.count_readers', 'readers are added to the sums of entries that others own');
const flushEvery = 60_000;

/** What tells visitors apart for a day; it is hashed and not kept. */
export interface Visit {
  /** The browser's name for itself. */
  agent: string;
  address: string;
}

/** An entry that was opened, and who owns it. */
export interface Opened {
  id: string;
  /** Slugs. */
  owners: readonly string[];
}

/**
 * Counts readers in this process and adds them to the sums once a minute: no page view writes. A process that dies loses a minute;
 * somebody who is served by two processes on one day may count twice.
 */
@Injectable()
export class ReaderCounter implements OnModuleDestroy {
  private readonly readers = new DailyReaders();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** One's own people are no readers; of everybody else each counts for the tenants they are in, or among the others. */
  opened(actor: Actor, { id, owners }: Opened, { agent, address }: Visit): void {
    if (isBot(agent) || actor.memberships.some(({ slug }) => owners.includes(slug))) return;
    const now = this.clock.now();
    if (actor.personId === null) this.readers.add(id, null, `${address} ${agent}`, now);
    for (const { tenantId } of actor.memberships) this.readers.add(id, tenantId, actor.personId as string, now);
    this.timer ??= setTimeout(() => void this.flush(), flushEvery).unref();
  }

  /** Adds what was counted; what can't be written now is tried again in a minute. Who stays out by then is passed over. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const counts = this.readers.take();
    if (counts.length === 0) return;
    try {
      await this.database.system(countTask, (tx) =>
        tx.query(
          `insert into entry_reader (tenant_id, entry_id, reader_id, month, readers)
           select e.tenant_id, e.id, c.reader_id, c.month, c.readers
           from unnest($1::uuid[], $2::uuid[], $3::date[], $4::integer[]) as c(entry_id, reader_id, month, readers)
           join entry e on e.id = c.entry_id left join tenant t on t.id = c.reader_id
           where c.reader_id is null or t.counts_readers
           -- Two processes add in the same order, so that neither waits for the other's.
           order by e.id, c.reader_id
           on conflict (entry_id, reader_id, month) do update set readers = entry_reader.readers + excluded.readers`,
          [
            counts.map(({ entryId }) => entryId),
            counts.map(({ readerId }) => readerId),
            counts.map(({ month }) => month),
            counts.map(({ readers }) => readers),
          ],
        ),
      );
    } catch (error) {
      this.readers.giveBack(counts);
      this.timer ??= setTimeout(() => void this.flush(), flushEvery).unref();
      this.log.error('Readers were not added and will be with the next', error as Error);
    }
  }

  async onModuleDestroy(): Promise<void> {
    await this.flush();
    clearTimeout(this.timer);
  }
}
