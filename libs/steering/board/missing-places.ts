import { readiness, storedContent } from '#libs/catalogue';
import type { Actor } from '#libs/identity';
import type { Database } from '#libs/platform';

/** A version before a body. `content_row` is null where the reader may not read it and where nothing is to be approved, and another when something is written to it. */
export interface VersionBefore {
  /** Null for a motion. */
  entry_id: string | null;
  version: number;
  content_row: string | null;
}

const most = 10_000;

/** How many places of the template a version leaves open. Its text is read once by each process: it is long, and stays what it is. */
export class MissingPlaces {
  private readonly known = new Map<string, number>();

  constructor(private readonly database: Database) {}

  /** Makes known what `of` is asked about next. */
  async read(actor: Actor, versions: readonly VersionBefore[]): Promise<void> {
    const unknown = versions.filter((version) => version.content_row !== null && !this.known.has(keyOf(version)));
    if (unknown.length === 0) return;
    if (this.known.size > most) this.known.clear();
    const read = await this.database.read<VersionBefore & { content: unknown }>(
      actor,
      `select v.entry_id, v.number as version, v.xmin::text as content_row, v.content
       from unnest($1::uuid[], $2::integer[]) as asked (entry_id, version)
         join entry_version v on v.entry_id = asked.entry_id and v.number = asked.version`,
      [unknown.map(({ entry_id }) => entry_id), unknown.map(({ version }) => version)],
    );
    for (const row of read) this.known.set(keyOf(row), readiness(storedContent(row.content)).templateMissing.length);
  }

  of(version: VersionBefore): number {
    return this.known.get(keyOf(version)) ?? 0;
  }
}

function keyOf({ entry_id, version, content_row }: VersionBefore): string {
  return `${entry_id} ${version} ${content_row}`;
}
