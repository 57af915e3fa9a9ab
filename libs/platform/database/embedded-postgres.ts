import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { openCluster, type PostgresCluster } from './postgres-cluster.js';
import { clusterName, livePostmaster, stopPostmaster } from './postmaster-file.js';
import type { LoginRole, RolePasswords } from './prepare-cluster.js';

export interface EmbeddedPostgres {
  host: '127.0.0.1';
  /** Another one at each start. */
  port: number;
  /** True when another living process of ours runs the server. */
  reused: boolean;
  passwords: RolePasswords;
  superuserUrl: string;
  url(role: LoginRole, database: string): string;
  /** Fast shutdown, and waits for it. A server that another process runs goes on. */
  stop(): Promise<void>;
}

interface Options {
  dataDirectory: string;
  /** False for data that may be lost: tests and benches. */
  fsync?: boolean;
  log?: (line: string) => void;
}

const settleTime = 60_000;

/**
 * Stops the server (fast shutdown) when the process that started it goes away, even by kill -9: it waits on a pipe
 * that only that process holds open. A line through the pipe means that the server has gone first.
 * The double fork keeps the watch from being a child of the server, which would report it as unknown.
 */
const watchedServer = '( ( read -r line <&3 || kill -INT $$ ) & ) ; exec "$@" 3<&-';

/** Starts, or finds running, the Postgres of a data folder, creating it at first. Roles and database: `prepareCluster`. */
export async function startEmbeddedPostgres({ dataDirectory, fsync = true, log = () => {} }: Options): Promise<EmbeddedPostgres> {
  const place = openCluster(dataDirectory, log);
  for (let attempt = 1; attempt <= 3; attempt++) {
    const runningOn = await portOfRunning(place.cluster, log);
    if (runningOn) return opened(place, runningOn);
    const port = await freePort();
    const child = launch(place, port, fsync);
    // Not ready: the port was taken in between, or another process of ours was faster.
    if (await ready(place.cluster, child)) return opened(place, port, child);
  }
  const lastLines = readFileSync(place.logFile, 'utf8').trim().split('\n').slice(-8).join('\n');
  throw new Error(`Postgres did not start. The last lines of ${place.logFile}:\n${lastLines}`);
}

/** For the `tandem` database. */
export function embeddedUrls(postgres: EmbeddedPostgres): { app: string; owner: string; system: string } {
  return {
    app: postgres.url('tandem_app', 'tandem'),
    owner: postgres.url('tandem_owner', 'tandem'),
    system: postgres.url('tandem_system', 'tandem'),
  };
}

/** The server of a living process is used; one that was left behind is stopped, so that a watched one can take its place. */
async function portOfRunning(cluster: string, log: (line: string) => void): Promise<number | undefined> {
  const deadline = Date.now() + settleTime;
  for (let found = livePostmaster(cluster); found && Date.now() < deadline; found = livePostmaster(cluster)) {
    if (!found.attended) {
      log('Stopping a Postgres that an earlier start left behind');
      await stopPostmaster(found.pid);
    } else if (found.status === 'ready') {
      return found.port;
    } else {
      await delay(20);
    }
  }
  return undefined;
}

function launch({ cluster, logFile, postgres, account }: PostgresCluster, port: number, fsync: boolean): ChildProcess {
  const settings: Record<string, string> = {
    cluster_name: clusterName(),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    jit: 'off',
    timezone: 'UTC',
    ...(fsync ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = [postgres, '-D', cluster, '-p', String(port), ...flags];
  const [program, ...args] = [...account.prefix, 'sh', '-c', watchedServer, 'tandem-postgres', ...server];
  const output = openSync(logFile, 'w', 0o600);
  // A session of its own: Ctrl-C in the terminal reaches us, not the server, which must outlive our last query.
  const child = spawn(program as string, args, { ...account.options, detached: true, stdio: ['ignore', output, output, 'pipe'] });
  closeSync(output);
  child.unref();
  const watch = child.stdio[3] as Socket;
  watch.on('error', () => {});
  watch.unref();
  child.once('exit', () => watch.end('gone\n'));
  return child;
}

async function ready(cluster: string, child: ChildProcess): Promise<boolean> {
  let gone = false;
  for (const end of ['exit', 'error']) child.once(end, () => (gone = true));
  for (const deadline = Date.now() + settleTime; !gone && Date.now() < deadline; await delay(10)) {
    const found = livePostmaster(cluster);
    if (found?.pid === child.pid && found?.status === 'ready') return true;
  }
  if (!gone) await stopPostmaster(child.pid as number);
  return false;
}

async function opened({ cluster, passwords }: PostgresCluster, port: number, child?: ChildProcess): Promise<EmbeddedPostgres> {
  const host = '127.0.0.1';
  const address = (role: string, password: string, database: string) =>
    `postgres://${role}:${password}@${host}:${port}/${database}?sslmode=disable`;
  const superuserUrl = address('postgres', passwords.superuser, 'postgres');
  await assertServes(superuserUrl, cluster);
  return {
    host,
    port,
    reused: !child,
    passwords: passwords.roles,
    superuserUrl,
    url: (role, database) => address(role, passwords.roles[role], database),
    stop: async () => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.ref();
      await stopPostmaster(child.pid as number);
      await exit;
    },
  };
}

/** Nothing is written before this: the port may have come to answer for somebody else's server. */
async function assertServes(superuserUrl: string, cluster: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  const { rows } = await client.query<{ data_directory: string }>('show data_directory');
  await client.end();
  if (rows[0]?.data_directory !== cluster)
    throw new Error(`Port ${client.port} answers for ${rows[0]?.data_directory}, not for ${cluster}.`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
