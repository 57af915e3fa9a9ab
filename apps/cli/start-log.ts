import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const tenMegabytes = 10 * 1024 * 1024;

interface Lines {
  write(line: string): unknown;
}

/** The log of `tandem start` goes to a file, so that the terminal keeps the address and the accounts in sight. */
export function openLogFile(dataFolder: string, terminal: Lines = process.stderr): { path: string; stream: Lines } {
  const folder = resolve(dataFolder);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'tandem.log');
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > tenMegabytes) renameSync(path, `${path}.1`);
  const file = createWriteStream(path, { flags: 'a', mode: 0o640 });
  let isLost = false;
  // A full disk is no reason to end: people go on, and from here on the lines go to the terminal.
  file.on('error', (error) => {
    isLost = true;
    terminal.write(`\n  The log cannot be written to ${path}: ${error.message}\n\n`);
  });
  return { path, stream: { write: (line) => (isLost ? terminal.write(line) : file.write(line)) } };
}
