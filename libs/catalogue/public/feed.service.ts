import { Injectable } from '@nestjs/common';
import { anonymous, requireAccess } from '#libs/identity';
import { Config, Database, defineSystemTask, type Language, parseInput, path, translate } from '#libs/platform';
import type { Licence } from '../entry/entry-content.js';
import { EntryListService } from '../list/entry-list.service.js';
import { FeedQuery } from './feed.dto.js';
import type { Feed } from './feed.js';

const seeChanges = defineSystemTask(
  'catalogue.see-changes',
  'when anything of the catalogue was last shared or taken back, for feeds that ask what is new',
);
/** Somebody who shares takes no longer to do so; until then a later instant may still turn up. */
const settled = 60_000;
const inFeed = 50;

/** What anybody may read, as feeds: any question and filters of the catalogue, newest first. Signed in or not, they hold the same. */
@Injectable()
export class FeedService {
  constructor(
    private readonly database: Database,
    private readonly lists: EntryListService,
    private readonly config: Config,
  ) {}

  async feed(input: unknown, format: 'atom' | 'json', reader: Language): Promise<Feed> {
    requireAccess(anonymous, 'entry.read');
    const { lang, ...query } = parseInput(FeedQuery, input);
    const language = lang ?? reader;
    const asked = askedBy(query);
    const { items } = await this.lists.list(anonymous, { ...asked, sort: 'newest', limit: inFeed }, language);
    const more = await this.more(items.map(({ id }) => id));
    const title = query.q ? `${query.q} – ${translate(language, 'search.title')}` : translate(language, 'search.title');
    const search = new URLSearchParams(
      Object.entries({ ...asked, lang: language }).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)])),
    );
    return {
      language,
      title: `${title} – Tandem`,
      description: translate(language, 'search.lead'),
      page: this.config.PUBLIC_URL + path(language, 'catalogue', null, asked),
      address: `${this.config.PUBLIC_URL}/feeds/entries.${format}?${search}`,
      publicUrl: this.config.PUBLIC_URL,
      // What was taken back between the two statements is left out.
      entries: items.flatMap((item) => {
        const rest = more.get(item.id);
        return rest ? [{ ...item, ...rest }] : [];
      }),
    };
  }

  /** When anything was last shared, narrowed or taken back; null while that may still change. */
  async lastChange(): Promise<Date | null> {
    const [last] = await this.database.system(seeChanges, (tx) =>
      tx.query<{ at: Date; now: Date }>(
        `select occurred_at as at, $1::timestamptz as now from event where starts_with(type, 'entry.') order by occurred_at desc limit 1`,
        [tx.now],
      ),
    );
    return last && last.now.getTime() - last.at.getTime() > settled ? last.at : null;
  }

  private async more(ids: readonly string[]): Promise<Map<string, { firstPublishedAt: Date; licence: Licence | null }>> {
    const rows = await this.database.read<{ id: string; first_published_at: Date; licence: Licence | null }>(
      anonymous,
      `select e.id, e.first_published_at, v.content->>'licence' as licence
       from entry e join entry_version v on v.entry_id = e.id and v.number = e.version
       where e.id = any($1::uuid[]) and e.is_public and e.archived_at is null`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, { firstPublishedAt: row.first_published_at, licence: row.licence }]));
  }
}

/** The parts of a query that say anything, so that one list has one address. */
function askedBy(query: object): Record<string, string | string[]> {
  const said = Object.entries(query).flatMap(([name, value]): [string, string | string[]][] => {
    if (Array.isArray(value)) return value.length > 0 ? [[name, value.map(String).sort()]] : [];
    return value === undefined || value === null || value === '' || value === false ? [] : [[name, String(value)]];
  });
  return Object.fromEntries(said);
}
