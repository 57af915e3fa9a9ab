import { InvalidInput, parseInput, type Upload } from '#libs/platform';
import { ImportInput } from './import.dto.js';
import type { ImportSource } from './import-row.js';

export interface SentSource {
  from: ImportSource;
  /** Of an address, what is known before it is fetched: nothing but the address. */
  upload: Upload;
  url: string | null;
}

/** What is pasted goes through the same gate as a file: it may be empty, too long, or no text at all. */
export function sourceIn(input: unknown): SentSource {
  const file = (input as { file?: Upload } | null)?.file;
  // JSON has no bytes: what it calls a file is none.
  if (Buffer.isBuffer(file?.bytes)) return { from: 'file', upload: { ...file, name: nameOf(file) }, url: null };
  const { text, html, url } = parseInput(ImportInput, input);
  if ([text, html, url].filter((one) => one !== undefined).length !== 1) throw new InvalidInput({ text: ['isDefined'] });
  if (url !== undefined) return { from: 'url', upload: { name: url.trim().slice(0, 500), bytes: Buffer.alloc(0) }, url };
  return { from: html === undefined ? 'text' : 'html', upload: { name: '', bytes: Buffer.from(html ?? text ?? '') }, url: null };
}

/** Without the path that some browsers send along. */
function nameOf(upload: Upload): string {
  return upload.name.replace(/^.*[/\\]/, '').slice(0, 200);
}
