import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));
const files = { herning: '000_16c393bcf8651fa3.txt', baerum: '004_5e12dac0e64cdf9d.txt' };

/** One of the two public texts the product was asked for from. They lie beside the clone, in `shared/seeds`, and are not ours to hold. */
export function seed(name: keyof typeof files): { name: string; bytes: Buffer } {
  const path = folder + files[name];
  if (!existsSync(path)) throw new Error(`The text ${path} is missing: the folder shared/seeds must stand beside the repository`);
  return { name: files[name], bytes: readFileSync(path) };
}

/** Its paragraphs, in order and without the blank lines between them. */
export function paragraphsOf(file: { bytes: Buffer }): string[] {
  return file.bytes
    .toString('utf8')
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter(Boolean);
}
