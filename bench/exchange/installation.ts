import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { Clock, migrate, openDatabase, prepareCluster, type startEmbeddedPostgres } from '#libs/platform';
import { entities, migrations } from '../../apps/api/product.js';
import type { BareStatement } from '../catalogue/bare-statements.js';
import { loadPeople, member } from '../catalogue/load-people.js';
import { type RunningServer, signIn, startBareServer, startProduct } from '../catalogue/servers.js';
import { type Asker, bareReplies, bareThreads, bareUses } from './bare-statements.js';
import { type Loaded, loadThreads } from './load-threads.js';

type Postgres = Awaited<ReturnType<typeof startEmbeddedPostgres>>;

export const poolSize = 10;
/** The reader's network with all of the threads. */
export const network = 'nettverk-0';
const municipalities = 400;

export interface Exchange {
  product: RunningServer;
  bare: RunningServer;
  headers: Record<string, string>;
  client: pg.Client;
  loaded: Loaded;
  /** Answers before the last page of the long thread, and the cursor that leads there. */
  lastPage: string;
  usedEntryPage: string;
  stop(): Promise<void>;
}

/** The product and a bare server on one database with so many threads. */
export async function install(postgres: Postgres, folder: string, threads: number): Promise<Exchange> {
  const name = `tandem_threads_${threads}`;
  await prepareCluster(postgres.superuserUrl, postgres.passwords, name);
  const urls = {
    app: postgres.url('tandem_app', name),
    owner: postgres.url('tandem_owner', name),
    system: postgres.url('tandem_system', name),
  };
  await migrate(urls.owner, migrations);
  const superuser = new URL(postgres.superuserUrl);
  superuser.pathname = `/${name}`;
  const client = new pg.Client(superuser.href);
  // When something else ends the run, that is what is to be read.
  client.on('error', () => undefined);
  await client.connect();
  const known = join(folder, `${name}-loaded.json`);
  if (!existsSync(known)) {
    const database = await openDatabase({ application: urls.app, system: urls.system }, entities, new Clock());
    await loadPeople(database, municipalities);
    await database.close();
    writeFileSync(known, JSON.stringify(await loadThreads(client, threads)));
  }
  const loaded = JSON.parse(readFileSync(known, 'utf8')) as Loaded;
  const file = join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify(await statementsFor(client, loaded)));
  const product = await startProduct({ urls, poolSize, folder });
  const bare = await startBareServer({ DATABASE_URL: superuser.href, STATEMENTS: file, POOL_SIZE: String(poolSize), SETTINGS: '' });
  const headers = { ...(await signIn(product.url)), 'accept-language': 'nb' };
  const lastPage = await cursorOfLastPage(product.url, headers, loaded);
  const usedEntryPage = await pageOf(client, loaded.usedEntry);
  const stop = async () => {
    await Promise.all([product.stop(), bare.stop()]);
    await client.end().catch(() => undefined);
  };
  return { product, bare, headers, client, loaded, lastPage, usedEntryPage, stop };
}

async function statementsFor(client: pg.Client, { longThread, usedEntry, replies }: Loaded): Promise<Record<string, BareStatement>> {
  const { rows } = await client.query<Asker>(
    `select e.person_id as "personId", array_agg(distinct m.tenant_id)::text[] as "tenantIds", array_agg(distinct nt.network_id)::text[] as "networkIds"
     from person_email e join membership m using (person_id) join network_tenant nt using (tenant_id) where e.email = $1 group by e.person_id`,
    [member.email],
  );
  const asker = rows[0] as Asker;
  const before = await client.query<{ at: Date; id: string }>(
    'select written_at as at, id from reply where thread_id = $1 order by written_at, id offset $2 limit 1',
    [longThread, replies - 21],
  );
  return {
    threads: bareThreads(asker, network),
    first: bareReplies(asker, longThread, null),
    last: bareReplies(asker, longThread, before.rows[0] ?? null),
    uses: bareUses(asker, usedEntry),
  };
}

/** As a reader gets there: page by page. */
async function cursorOfLastPage(url: string, headers: Record<string, string>, { longThread, replies }: Loaded): Promise<string> {
  let cursor = '';
  for (let read = 0; read < replies - 20; ) {
    const limit = Math.min(100, replies - 20 - read);
    const query = new URLSearchParams({ limit: String(limit), ...(cursor && { cursor }) });
    const answer = await fetch(`${url}/api/v1/threads/${longThread}/replies?${query}`, { headers });
    const { items, nextCursor } = (await answer.json()) as { items: unknown[]; nextCursor: string | null };
    if (items.length !== limit || !nextCursor) throw new Error(`The long thread ends after ${read + items.length} answers`);
    read += limit;
    cursor = nextCursor;
  }
  return cursor;
}

async function pageOf(client: pg.Client, entry: string): Promise<string> {
  const { rows } = await client.query<{ place: string }>(
    `select t.slug || '/' || e.slug as place from entry e join tenant t on t.id = e.tenant_id where e.id = $1`,
    [entry],
  );
  return (rows[0] as { place: string }).place;
}
