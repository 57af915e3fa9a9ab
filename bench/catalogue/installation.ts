import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { Clock, migrate, openDatabase, prepareCluster, type startEmbeddedPostgres } from '#libs/platform';
import { entities, migrations } from '../../apps/api/product.js';
import { ThesaurusService } from '../../libs/catalogue/search/thesaurus.service.js';
import { type BareStatement, bareEntry, bareList, rankEveryHit } from './bare-statements.js';
import { type ChosenQuestions, choose } from './chosen.js';
import { loadEntries } from './load-entries.js';
import { loadPeople, member } from './load-people.js';
import { type RunningServer, signIn, startBareServer, startProduct } from './servers.js';

type Postgres = Awaited<ReturnType<typeof startEmbeddedPostgres>>;

export const poolSize = 10;

export interface Reader {
  tenantIds: string[];
  networkIds: string[];
}

/** The product and a bare server on one database of so many entries. */
export interface Installation {
  entries: number;
  product: RunningServer;
  bare: RunningServer;
  headers: Record<string, string>;
  client: pg.Client;
  reader: Reader;
  chosen: ChosenQuestions;
  /** Some that the member may read. */
  entryIds: string[];
  stop(): Promise<void>;
}

export async function install(postgres: Postgres, folder: string, entries: number): Promise<Installation> {
  const name = `tandem_${entries}`;
  await prepareCluster(postgres.superuserUrl, postgres.passwords, name);
  const urls = {
    app: postgres.url('tandem_app', name),
    owner: postgres.url('tandem_owner', name),
    system: postgres.url('tandem_system', name),
  };
  await migrate(urls.owner, migrations);
  const database = await openDatabase({ application: urls.app, system: urls.system }, entities, new Clock());
  const superuser = new URL(postgres.superuserUrl);
  superuser.pathname = `/${name}`;
  const client = new pg.Client(superuser.href);
  // When something else ends the run, that is what is to be read.
  client.on('error', () => undefined);
  await client.connect();
  if (!(await isLoaded(client, entries))) {
    await loadPeople(database);
    await loadEntries(urls.owner, entries);
  }
  const choices = join(folder, `${name}-chosen.json`);
  if (!existsSync(choices)) writeFileSync(choices, JSON.stringify(await choose(client, new ThesaurusService(database))));
  const chosen = JSON.parse(readFileSync(choices, 'utf8')) as ChosenQuestions;
  await database.close();
  const reader = await readerOf(client);
  const file = join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify(statementsFor(chosen)));
  const product = await startProduct({ urls, poolSize, folder });
  const settings = `-c app.network_ids={${reader.networkIds.join(',')}} -c app.tenant_ids={${reader.tenantIds.join(',')}}`;
  const bare = await startBareServer({ DATABASE_URL: superuser.href, STATEMENTS: file, POOL_SIZE: String(poolSize), SETTINGS: settings });
  const headers = { ...(await signIn(product.url)), 'accept-language': 'nb' };
  const entryIds = await someEntries(client, reader);
  const stop = async () => {
    await Promise.all([product.stop(), bare.stop()]);
    await client.end().catch(() => undefined);
  };
  return { entries, product, bare, headers, client, reader, chosen, entryIds, stop };
}

function statementsFor(chosen: ChosenQuestions): Record<string, BareStatement> {
  const ranked = Object.entries(chosen).map(([name, { question }]) => [name, rankEveryHit(question)] as const);
  return {
    newest: bareList({}),
    network: bareList({ network: 'nettverk-4' }),
    goal: bareList({ goal: '14' }),
    entry: bareEntry,
    ...Object.fromEntries(ranked),
  };
}

/** A folder that was kept has its entries already. */
async function isLoaded(client: pg.Client, entries: number): Promise<boolean> {
  const { rows } = await client.query<{ count: number }>('select count(*)::integer as count from entry_search');
  return rows[0]?.count === entries;
}

async function readerOf(client: pg.Client): Promise<Reader> {
  const { rows } = await client.query<Reader>(
    `select array_agg(distinct m.tenant_id)::text[] as "tenantIds", array_agg(distinct nt.network_id)::text[] as "networkIds"
     from person_email e join membership m on m.person_id = e.person_id join network_tenant nt on nt.tenant_id = m.tenant_id
     where e.email = $1`,
    [member.email],
  );
  return rows[0] as Reader;
}

async function someEntries(client: pg.Client, { tenantIds, networkIds }: Reader): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from entry where tenant_id = any($1) or is_public or networks && $2::uuid[] order by md5(id::text) limit 50`,
    [tenantIds, networkIds],
  );
  return rows.map(({ id }) => id);
}
