import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { WorkProcess } from '#libs/platform';
import type { AttachmentType } from '../entry/entry-content.js';
import { AttachmentRefused } from './errors.js';
import { widthsOf } from './picture-widths.js';

const limits = { seconds: 60, heapMegabytes: 256, answerBytes: 10_000 };
const painter = new WorkProcess('libs/catalogue/attachment/picture-process');

export interface ReadyPicture {
  type: AttachmentType;
  width: number;
  height: number;
  /** Where the picture stands, and by its width each smaller one. */
  main: string;
  smaller: { width: number; path: string }[];
}

/**
 * The picture written anew into the folder, upright, in the widths we keep, with nothing of what the camera wrote beside it: where,
 * when, by whom. In a process of its own, one at a time. Throws AttachmentRefused for what is no picture after all.
 */
export async function readyPicture(path: string, folder: string): Promise<ReadyPicture> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { code, output } = await painter.run(limits, [path, folder]);
  if (code !== 0) throw new AttachmentRefused('damaged');
  const made = JSON.parse(output.toString('utf8')) as Pick<ReadyPicture, 'type' | 'width' | 'height'>;
  return {
    ...made,
    main: join(folder, 'main'),
    smaller: widthsOf(made.width).map((width) => ({ width, path: join(folder, String(width)) })),
  };
}
