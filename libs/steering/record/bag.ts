import { createHash } from 'node:crypto';

/** A file of the package, by its path below `data/`. */
export interface Payload {
  path: string;
  size: number;
  sha256: string;
}

/**
 * The tag files of a bag (BagIt 1.0, RFC 8493) around the payload, by name: what it is, and the SHA-256 of all in it.
 * `labels` are written as they are.
 */
export function bagTags(payload: readonly Payload[], labels: readonly (readonly [string, string])[]): Map<string, string> {
  const size = payload.reduce((sum, file) => sum + file.size, 0);
  const tags = new Map([
    ['bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'],
    [
      'bag-info.txt',
      lines([...labels, ['Payload-Oxum', `${size}.${payload.length}`]].map(([label, value]) => `${label}: ${oneLine(value as string)}`)),
    ],
    ['manifest-sha256.txt', lines(payload.map(({ path, sha256 }) => `${sha256}  data/${encoded(path)}`))],
  ]);
  const manifest = lines([...tags].map(([name, text]) => `${sha256Of(text)}  ${name}`));
  return tags.set('tagmanifest-sha256.txt', manifest);
}

export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** A name that every file system takes, and that leads nowhere else. */
export function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._ -]/gu, '-')
    .replace(/^[. -]+/, '');
  return plain.slice(-120) || 'file';
}

function encoded(path: string): string {
  return path.replace(/[%\r\n]/g, encodeURIComponent);
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
