import { Injectable } from '@nestjs/common';
import { anonymous, requireAccess } from '#libs/identity';
import { Config, Database } from '#libs/platform';
import { EntryService } from '../entry/entry.service.js';
import { toExportedEntry } from '../export/entry-export.dto.js';
import { addressOf } from './feed.js';

const atOnce = 100;

/** Everything that anybody may read, for whoever wants to keep or study it: a line for each entry, in the order of their ids. */
@Injectable()
export class PublicEntriesService {
  constructor(
    private readonly database: Database,
    private readonly entries: EntryService,
    private readonly config: Config,
  ) {}

  async *lines(): AsyncGenerator<string> {
    requireAccess(anonymous, 'entry.read');
    let after: string | null = null;
    for (;;) {
      const rows: { id: string }[] = await this.database.read<{ id: string }>(
        anonymous,
        `select id from entry where is_public and archived_at is null and ($1::uuid is null or id > $1) order by id limit ${atOnce}`,
        [after],
      );
      const ids = rows.map(({ id }) => id);
      if (ids.length > 0) yield await this.written(ids);
      if (ids.length < atOnce) return;
      after = ids.at(-1) ?? null;
    }
  }

  /** What was taken back since its id was read is not there any more. */
  private async written(ids: readonly string[]): Promise<string> {
    const entries = await this.entries.readMany(anonymous, ids);
    return entries.map((entry) => `${JSON.stringify(toExportedEntry(entry, addressOf(entry, this.config.PUBLIC_URL)))}\n`).join('');
  }
}
