import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './run.mjs';
import { root, sourcesIn } from './sources.mjs';

const manifestFile = join(root, 'dist', 'web-build.json');

/** The pages, and of the libraries the one part that is bundled with them. */
const survey = () =>
  sourcesIn(['apps/web', 'libs/platform/i18n'], (path) => !/\.spec\.tsx?$|\/\.react-router\//.test(path)).then(JSON.stringify);

export async function isWebBuilt() {
  if (!existsSync(join(root, 'apps', 'web'))) return true;
  return existsSync(join(root, 'dist', 'web', 'server')) && (await readFile(manifestFile, 'utf8').catch(() => '')) === (await survey());
}

/** Throws with the bundler's output when the pages do not build. */
export async function buildWeb() {
  const sources = await survey();
  await run('npm', ['run', '--silent', 'build:web']);
  await writeFile(manifestFile, sources);
}
