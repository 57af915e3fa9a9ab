import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { postgresHome, type ServerAccount, serverAccount } from './postgres-binaries.js';
import { loginRoles, type RolePasswords } from './prepare-cluster.js';

/** The data folder of an embedded Postgres: `cluster/`, `credentials.json`, `server.log`. */
export interface PostgresCluster {
  /** The server's own data folder. */
  cluster: string;
  logFile: string;
  postgres: string;
  account: ServerAccount;
  passwords: { superuser: string; roles: RolePasswords };
}

/** Opens the folder, and at first makes it: database files, and a password for each role. */
export function openCluster(dataDirectory: string, log: (line: string) => void): PostgresCluster {
  mkdirSync(dataDirectory, { recursive: true, mode: 0o755 });
  const folder = realpathSync(dataDirectory);
  // Root's umask may have closed the folder to the account that runs the server.
  if (process.getuid?.() === 0) chmodSync(folder, 0o755);
  const home = postgresHome();
  const account = serverAccount(home, folder);
  clearUnfinished(folder);
  const cluster = join(folder, 'cluster');
  const passwords = passwordsOf(folder, existsSync(cluster));
  if (!existsSync(cluster)) {
    log('Creating the database folder');
    createCluster(folder, cluster, join(home, 'bin', 'initdb'), account, passwords.superuser);
  }
  handOver(cluster, account);
  return { cluster, logFile: join(folder, 'server.log'), postgres: join(home, 'bin', 'postgres'), account, passwords };
}

function passwordsOf(folder: string, clusterExists: boolean): PostgresCluster['passwords'] {
  const file = join(folder, 'credentials.json');
  if (!existsSync(file)) {
    if (clusterExists) throw new Error(`${file} is missing: without it nobody can sign in to the database beside it.`);
    const password = () => randomBytes(24).toString('base64url');
    const roles = Object.fromEntries(loginRoles.map((role) => [role, password()])) as RolePasswords;
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, JSON.stringify({ superuser: password(), roles }), { mode: 0o600 });
    renameSync(unfinished, file);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as PostgresCluster['passwords'];
}

/** Made beside its place and moved there, so that an interrupted start leaves no half cluster. */
function createCluster(folder: string, cluster: string, initdb: string, account: ServerAccount, password: string): void {
  const unfinished = `${cluster}.${process.pid}`;
  const passwordFile = join(folder, `password.${process.pid}`);
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.owner) for (const path of [unfinished, passwordFile]) chownSync(path, account.owner.uid, account.owner.gid);
  try {
    // Sorts by code point and knows the letters of all languages, whatever locales the machine has.
    const ctype = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
    const locale = ['--encoding=UTF8', '--locale=C', `--lc-ctype=${ctype}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    const [program, ...args] = [...account.prefix, initdb, '-D', unfinished, '--no-sync', ...locale, ...access];
    const run = spawnSync(program as string, args, { ...account.options, encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`initdb failed: ${run.error?.message ?? run.stderr.trim()}`);
    if (!existsSync(cluster)) renameSync(unfinished, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** What a start that was killed while it made the folder left beside it: half a cluster, and the password it was given. */
function clearUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, maker] = /^(?:cluster|password|credentials\.json)\.(\d+)$/.exec(name) ?? [];
    if (maker && !isAlive(Number(maker))) rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 3 });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A folder made under one account and started under another (copied, moved, root before) changes hands. */
function handOver(cluster: string, { owner }: ServerAccount): void {
  if (!owner || statSync(cluster).uid === owner.uid) return;
  const run = spawnSync('chown', ['-R', `${owner.uid}:${owner.gid}`, cluster], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`Could not hand ${cluster} over to the account that runs Postgres: ${run.stderr.trim()}`);
}
