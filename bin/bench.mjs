// npm run bench -- <name>: runs bench/<name>.ts, which brings up what it needs and prints its figures.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { root } from './sources.mjs';

const folder = join(root, 'bench');
const names = existsSync(folder)
  ? readdirSync(folder)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => file.slice(0, -3))
  : [];
const [name, ...rest] = process.argv.slice(2);
if (!names.includes(name)) {
  console.error(`${name ? `There is no bench called ${name}. ` : ''}Say which: npm run bench -- ${names.join(' | ')}`);
  process.exit(1);
}
await prepare();
const program = join(root, 'dist', 'bench', `${name}.js`);
const { status } = spawnSync(process.execPath, ['--enable-source-maps', program, ...rest], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
});
process.exit(status ?? 1);
