import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const tenMegabytes = 10 * 1024 * 1024;

/** The log of `tandem start` goes to a file, so that the terminal keeps the address and the accounts in sight. */
export function openLogFile(dataFolder: string): { path: string; stream: { write(line: string): void } } {
  const folder = resolve(dataFolder);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'tandem.log');
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > tenMegabytes) renameSync(path, `${path}.1`);
  return { path, stream: createWriteStream(path, { flags: 'a', mode: 0o640 }) };
}
