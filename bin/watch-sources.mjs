import { watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Calls back whenever something below the folders changes. Each folder is watched by itself: on Linux, Node's recursive watch holds on
 * to the files it saw first, and an editor that saves by renaming puts another file in their place.
 */
export async function watchSources(folders, changed) {
  const watched = new Map();
  let looking = Promise.resolve();

  function forget(folder) {
    watched.get(folder)?.watcher.close();
    watched.delete(folder);
  }

  function follow(folder, inode) {
    if (watched.get(folder)?.inode === inode) return;
    forget(folder);
    const watcher = watch(folder, (event) => {
      if (event === 'rename') lookAgain();
      changed();
    });
    // A folder that goes away, or that may not be read, is no reason to end.
    watcher.on('error', () => forget(folder));
    watched.set(folder, { watcher, inode });
  }

  async function look() {
    const found = await foldersIn(folders);
    for (const folder of watched.keys()) if (!found.has(folder)) forget(folder);
    for (const [folder, inode] of found) {
      try {
        follow(folder, inode);
      } catch {
        // Gone since it was listed.
      }
    }
  }

  function lookAgain() {
    looking = looking.then(look);
    return looking;
  }

  await lookAgain();
  return () => [...watched.keys()].forEach(forget);
}

/** Every folder from these down, with its inode: one made anew under an old name needs a new watch. */
async function foldersIn(tops) {
  const found = new Map();
  async function add(folder) {
    const state = await stat(folder).catch(() => undefined);
    if (!state?.isDirectory()) return;
    found.set(folder, state.ino);
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    await Promise.all(entries.filter((entry) => entry.isDirectory()).map((entry) => add(join(folder, entry.name))));
  }
  await Promise.all(tops.map(add));
  return found;
}
