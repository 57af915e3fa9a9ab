import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AttachmentType } from '../entry/entry-content.js';
import { AttachmentRefused } from './errors.js';
import { widthsOf } from './picture-widths.js';

// Compiled or not, this file lies three folders below what holds `dist`.
const program = fileURLToPath(import.meta.url).replace(
  /(?:\/dist)?\/libs\/catalogue\/attachment\/[^/]*$/,
  '/dist/libs/catalogue/attachment/picture-process.js',
);
const patience = 60_000;

export interface ReadyPicture {
  type: AttachmentType;
  width: number;
  height: number;
  /** Where the picture stands, and by its width each smaller one. */
  main: string;
  smaller: { width: number; path: string }[];
}

let last: Promise<unknown> = Promise.resolve();

/**
 * The picture written anew into the folder, upright, in the widths we keep, with nothing of what the camera wrote beside it: where,
 * when, by whom. In a process of its own, one at a time. Throws AttachmentRefused for what is no picture after all.
 */
export function readyPicture(path: string, folder: string): Promise<ReadyPicture> {
  const turn = last.then(() => inProcess(path, folder));
  last = turn.catch(() => undefined);
  return turn;
}

async function inProcess(path: string, folder: string): Promise<ReadyPicture> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const made = JSON.parse(await outputOf(path, folder)) as Pick<ReadyPicture, 'type' | 'width' | 'height'>;
  return {
    ...made,
    main: join(folder, 'main'),
    smaller: widthsOf(made.width).map((width) => ({ width, path: join(folder, String(width)) })),
  };
}

function outputOf(path: string, folder: string): Promise<string> {
  return new Promise((resolve, reject) => {
    // Nothing of our environment: it holds secrets, and the picture is a stranger's.
    const child = spawn(process.execPath, ['--max-old-space-size=256', program, path, folder], {
      env: {},
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: patience,
      killSignal: 'SIGKILL',
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      output += piece;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new AttachmentRefused('damaged'));
    });
  });
}
