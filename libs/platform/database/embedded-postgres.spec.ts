import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { transformFileSync } from '@swc/core';
import pg from 'pg';
import { type EmbeddedPostgres, embeddedUrls, startEmbeddedPostgres } from './embedded-postgres.js';
import { prepareCluster } from './prepare-cluster.js';

const here = import.meta.dirname;

let folder: string;
let dataDirectory: string;
const started: EmbeddedPostgres[] = [];
const runners: ChildProcess[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-postgres-'));
  chmodSync(folder, 0o755);
  dataDirectory = join(folder, 'postgres');
});
afterEach(async () => {
  for (const runner of runners.splice(0)) runner.kill('SIGKILL');
  for (const server of started.splice(0)) await server.stop();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start(directory = dataDirectory): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDirectory: directory, fsync: false });
  started.push(server);
  return server;
}

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Another process that starts the server and stays; the compiled files stand in the repository for its imports to resolve. */
async function startElsewhere(): Promise<{ runner: ChildProcess; port: number }> {
  const compiled = mkdtempSync(join(here, '../../../node_modules/.cache-postgres-'));
  try {
    for (const name of ['embedded-postgres', 'postgres-binaries', 'postgres-cluster', 'postmaster-file', 'prepare-cluster']) {
      writeFileSync(join(compiled, `${name}.js`), transformFileSync(join(here, `${name}.ts`)).code);
    }
    writeFileSync(join(compiled, 'package.json'), '{ "type": "module" }');
    const program = `
      import { startEmbeddedPostgres } from ${JSON.stringify(join(compiled, 'embedded-postgres.js'))};
      console.log((await startEmbeddedPostgres({ dataDirectory: ${JSON.stringify(dataDirectory)}, fsync: false })).port);
      setInterval(() => {}, 60_000);`;
    const runner = spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: ['ignore', 'pipe', 'inherit'] });
    runners.push(runner);
    const [line] = await once(createInterface({ input: runner.stdout as NodeJS.ReadableStream }), 'line');
    return { runner, port: Number(line) };
  } finally {
    rmSync(compiled, { recursive: true, force: true });
  }
}

const postmasterNumber = () => Number(readFileSync(join(dataDirectory, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
const isRunning = (pid: number) => existsSync(`/proc/${pid}/cmdline`) && readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';

async function eventually(what: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 10_000; !what() && Date.now() < deadline; ) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(what()).toBe(true);
}

describe('the embedded Postgres', () => {
  it('is created at the first start, keeps its data and its passwords to the second', async () => {
    const first = await start();
    await ask(first.superuserUrl, 'create table kept as select 17 as goal');
    await first.stop();
    const second = await start();
    expect(await ask(second.superuserUrl, 'select goal from kept')).toEqual([{ goal: 17 }]);
    expect(second.passwords).toEqual(first.passwords);
    expect(second.reused).toBe(false);
    expect(statSync(join(dataDirectory, 'credentials.json')).mode & 0o777).toBe(0o600);
  });

  it('clears away what a start that was killed left half made', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    mkdirSync(join(dataDirectory, `cluster.${pid}`));
    for (const name of [`cluster.${pid}/PG_VERSION`, `password.${pid}`, `password.${process.pid}`])
      writeFileSync(join(dataDirectory, name), '');
    await start();
    const left = readdirSync(dataDirectory).filter((name) => /\.\d+$/.test(name));
    expect(left).toEqual([`password.${process.pid}`]);
    rmSync(join(dataDirectory, `password.${process.pid}`));
  });

  it('knows the letters of every language, and words between Norwegian quotation marks', async () => {
    const server = await start();
    const [row] = await ask(server.superuserUrl, `select lower('ØÅÄ') as lower, to_tsvector('danish', '«Bæredygtig» – Ål')::text as words`);
    expect(row).toEqual({ lower: 'øåä', words: "'bæredyg':1 'ål':2" });
  });

  it('lets nobody in without a password', async () => {
    const server = await start();
    const open = new URL(server.superuserUrl);
    open.password = '';
    await expect(ask(open.href, 'select 1')).rejects.toThrow(/password/);
  });

  it('starts over a process file that a dead server left behind', async () => {
    await (await start()).stop();
    writeFileSync(join(dataDirectory, 'cluster', 'postmaster.pid'), `${process.pid}\n${dataDirectory}/cluster\n1\n1\n\n\n\nready\n`);
    expect((await start()).reused).toBe(false);
  });

  it('is used, and not stopped, by a second process while the first one lives', async () => {
    const { runner, port } = await startElsewhere();
    const server = await start();
    expect(server).toMatchObject({ reused: true, port });
    await server.stop();
    expect(await ask(server.superuserUrl, 'select 1 as alive')).toEqual([{ alive: 1 }]);
    const pid = postmasterNumber();
    runner.kill('SIGKILL');
    await eventually(() => !isRunning(pid));
  });

  it('leaves no server behind when its process is killed, and starts again', async () => {
    const { runner } = await startElsewhere();
    const orphan = postmasterNumber();
    runner.kill('SIGKILL');
    const server = await start();
    expect(server.reused).toBe(false);
    expect(isRunning(orphan)).toBe(false);
    expect(await ask(server.superuserUrl, 'select goal from kept')).toEqual([{ goal: 17 }]);
  });

  it('runs below a folder that only its owner may enter', async () => {
    chmodSync(folder, 0o700);
    try {
      const server = await start();
      expect(await ask(server.superuserUrl, 'select goal from kept')).toEqual([{ goal: 17 }]);
    } finally {
      await started.pop()?.stop();
      chmodSync(folder, 0o755);
    }
  });
});

describe('preparing a cluster', () => {
  it('makes roles that row-level security binds, and runs again without harm', async () => {
    const server = await start();
    await prepareCluster(server.superuserUrl, server.passwords);
    await prepareCluster(server.superuserUrl, server.passwords);
    const roles = await ask(
      server.superuserUrl,
      `select rolname, rolcanlogin, rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname like 'tandem%' order by 1`,
    );
    const bound = { rolsuper: false, rolbypassrls: false, rolcreaterole: false };
    expect(roles).toEqual([
      { rolname: 'tandem_app', rolcanlogin: true, ...bound },
      { rolname: 'tandem_owner', rolcanlogin: true, ...bound },
      { rolname: 'tandem_search', rolcanlogin: false, ...bound },
      { rolname: 'tandem_system', rolcanlogin: true, ...bound },
    ]);
  });

  it('lets the owner create schemas, trusted extensions, and views that the search role owns', async () => {
    const { owner } = embeddedUrls(await start());
    await ask(owner, 'create extension if not exists pg_trgm; create schema app; create view app.words as select 1 as word');
    await ask(owner, 'grant usage, create on schema app to tandem_search; alter view app.words owner to tandem_search');
    expect(await ask(owner, `select viewowner from pg_views where viewname = 'words'`)).toEqual([{ viewowner: 'tandem_search' }]);
  });

  it('lets the application create nothing', async () => {
    const { app } = embeddedUrls(await start());
    await expect(ask(app, 'create table public.mine (id int)')).rejects.toThrow(/permission denied/);
    await expect(ask(app, 'create schema mine')).rejects.toThrow(/permission denied/);
  });
});
