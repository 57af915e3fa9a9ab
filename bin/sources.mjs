import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

export const root = join(import.meta.dirname, '..');

/** Every file below `folders` that `wanted` names, as path → state; the state changes when the file does. */
export async function sourcesIn(folders, wanted = () => true) {
  const states = {};
  for (const folder of folders) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)));
    await Promise.all(
      files.filter(wanted).map(async (path) => {
        const found = await stat(join(root, path)).catch(() => undefined);
        if (found) states[path] = `${found.mtimeMs} ${found.size}`;
      }),
    );
  }
  // They came in the order in which the disk answered.
  return Object.fromEntries(Object.entries(states).sort(([one], [other]) => (one < other ? -1 : 1)));
}
