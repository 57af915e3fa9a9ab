// Compiles apps (without the web) and libs to dist, file by file and only what changed since the last build.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const manifestFile = join(root, 'dist', 'server-build.json');
const isSource = (path) =>
  !path.startsWith('apps/web/') && !/\.(db-)?spec\.ts$/.test(path) && ['.ts', '.json', '.sql', '.mjml', '.css'].includes(extname(path));

/** What there is to build, as path → state, and what the last build saw. */
async function survey() {
  const sources = {};
  for (const top of ['apps', 'libs']) {
    const entries = await readdir(join(root, top), { recursive: true, withFileTypes: true }).catch(() => []);
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)));
    await Promise.all(
      paths.filter(isSource).map(async (path) => {
        const { mtimeMs, size } = await stat(join(root, path));
        sources[path] = `${mtimeMs} ${size}`;
      }),
    );
  }
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
  await Promise.all(changed.map((path) => (extname(path) === '.ts' ? compile(swc, path) : copy(path))));
  await mkdir(dirname(manifestFile), { recursive: true });
  await writeFile(manifestFile, JSON.stringify({ settings, sources }));
  return changed.length + gone.length;
}

const target = (path) => join(root, 'dist', path.replace(/\.ts$/, '.js'));

async function compile(swc, path) {
  const out = target(path);
  const { code, map } = await swc.transformFile(join(root, path), { cwd: root, sourceFileName: relative(dirname(out), join(root, path)) });
  await mkdir(dirname(out), { recursive: true });
  await writeFile(`${out}.map`, map);
  await writeFile(out, `${code}\n//# sourceMappingURL=${out.split('/').at(-1)}.map\n`);
}

async function copy(path) {
  await mkdir(dirname(target(path)), { recursive: true });
  await copyFile(join(root, path), target(path));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const began = performance.now();
  const files = await buildServer();
  if (files) console.log(`Built ${files} files in ${Math.round(performance.now() - began)} ms`);
}
