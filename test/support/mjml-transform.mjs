import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { compileMjml } from '../../bin/mjml.mjs';

const compiler = new URL('../../bin/mjml.mjs', import.meta.url);

/** For Jest: letters as the build compiles them. */
export default {
  process: (source, path) => ({ code: compileMjml(source, path) }),
  getCacheKey: (source) => createHash('sha256').update(source).update(readFileSync(compiler)).digest('hex'),
};
