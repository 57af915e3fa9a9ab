// Makes the product ready to run: installs what is missing, builds what is older than its sources. Needs no package itself.
import './node-version.mjs';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isServerBuilt } from './build.mjs';
import { buildWeb, isWebBuilt } from './build-web.mjs';
import { run } from './run.mjs';
import { root } from './sources.mjs';

const modules = join(root, 'node_modules');

/** npm keeps a list of what it installed; packages of other platforms may be missing from it. */
function isInstalled() {
  if (!existsSync(modules)) return false;
  // A folder linked from another working tree is that tree's to keep.
  if (lstatSync(modules).isSymbolicLink()) return true;
  const list = join(modules, '.package-lock.json');
  if (!existsSync(list)) return false;
  const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const installed = packagesIn(list);
  return Object.entries(packagesIn(join(root, 'package-lock.json'))).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

/**
 * Development packages too, whatever NODE_ENV says: the build needs them. Not `npm ci`, which refuses a lock file
 * that was written on one platform and lacks the optional packages of another; the lock's versions hold all the same.
 */
function install() {
  return run('npm', ['install', '--no-save', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']);
}

async function step(text, work) {
  const began = performance.now();
  process.stdout.write(`${text} … `);
  await work();
  console.log(`${((performance.now() - began) / 1000).toFixed(1)} s`);
}

/** Prints a line for each thing it has to do, and nothing when all is ready. Ends the process when something fails. */
export async function prepare() {
  try {
    if (!isInstalled()) await step('Installing packages (a minute or two the first time)', install);
    // In a process of its own: the compiler would stay in the memory of the product that starts here.
    if (!(await isServerBuilt())) await step('Building the server', () => run(process.execPath, [join(root, 'bin', 'build.mjs')]));
    if (!(await isWebBuilt())) await step('Building the pages', buildWeb);
  } catch (error) {
    console.error(`\n${error.message}`);
    process.exit(1);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await prepare();
