// Compiles apps (without the web), libs and bench to dist, file by file and only what changed since the last build.
import './node-version.mjs';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileMjml } from './mjml.mjs';
import { root, sourcesIn } from './sources.mjs';

const manifestFile = join(root, 'dist', 'server-build.json');
const kinds = new Set(['.ts', '.json', '.sql', '.mjml', '.css', '.txt']);
const isServerSource = (path) => !path.startsWith('apps/web/') && !/\.((db-)?spec|d)\.ts$/.test(path) && kinds.has(extname(path));

async function survey() {
  const sources = await sourcesIn(['apps', 'libs', 'bench'], isServerSource);
  const settings = createHash('sha256')
    .update(await readFile(join(root, '.swcrc')))
    .digest('hex');
  const built = await readFile(manifestFile, 'utf8').then(JSON.parse, () => ({}));
  const previous = built.settings === settings ? built.sources : {};
  const changed = Object.keys(sources).filter((path) => sources[path] !== previous[path]);
  const gone = Object.keys(built.sources ?? {}).filter((path) => !(path in sources));
  return { settings, sources, changed, gone };
}

export async function isServerBuilt() {
  const { changed, gone } = await survey();
  return changed.length + gone.length === 0;
}

/** Returns how many files were compiled, copied or removed; throws with swc's own message when one does not parse. */
export async function buildServer() {
  const { settings, sources, changed, gone } = await survey();
  if (changed.length + gone.length === 0) return 0;
  const swc = await import('@swc/core');
  await Promise.all(gone.flatMap((path) => ['', '.map'].map((end) => rm(target(path) + end, { force: true }))));
  await Promise.all(changed.map((path) => builders[extname(path)]?.(path, swc) ?? copy(path)));
  await mkdir(dirname(manifestFile), { recursive: true });
  await writeFile(manifestFile, JSON.stringify({ settings, sources }));
  return changed.length + gone.length;
}

const builders = { '.ts': compile, '.mjml': compileLetter };
const target = (path) => join(root, 'dist', path.replace(/\.ts$/, '.js').replace(/\.mjml$/, '.mjml.js'));

async function compile(path, swc) {
  const out = target(path);
  const source = join(root, path);
  const { code, map } = await swc.transformFile(source, { cwd: root, sourceFileName: relative(dirname(out), source) }).catch((error) => {
    // Behind the place and the reason comes the compiler's own stack, which helps nobody here.
    throw new Error(error.message.split('\n\n\nCaused by:')[0]);
  });
  await mkdir(dirname(out), { recursive: true });
  await writeFile(`${out}.map`, map);
  await writeFile(out, `${code}\n//# sourceMappingURL=${basename(out)}.map\n`);
}

async function compileLetter(path) {
  const compiled = compileMjml(await readFile(join(root, path), 'utf8'), path);
  await mkdir(dirname(target(path)), { recursive: true });
  await writeFile(target(path), compiled);
}

async function copy(path) {
  await mkdir(dirname(target(path)), { recursive: true });
  await copyFile(join(root, path), target(path));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildServer();
