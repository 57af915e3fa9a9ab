import { fileURLToPath } from 'node:url';

/** The compiled program of a file of the sources, named from their root. Compiled or not, this file lies three folders below what holds `dist`. */
export function programAt(file: string): string {
  return fileURLToPath(import.meta.url).replace(/(?:\/dist)?\/libs\/platform\/threads\/[^/]*$/, `/dist/${file}.js`);
}
