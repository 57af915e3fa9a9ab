// npm run check: types, lint and format, dependency arrows, unused code; all at once, each told apart.
import './node-version.mjs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';
import { root } from './sources.mjs';

const program = (name) => join(root, 'node_modules', '.bin', name);
const checks = {
  'server types': () => run(program('tsc'), ['-p', 'tsconfig.json']),
  'page types': () => (existsSync(join(root, 'apps', 'web')) ? checkPages() : undefined),
  'lint and format': () => run(program('biome'), ['ci', '--colors=off', '--max-diagnostics=30', '--error-on-warnings', '.']),
  'dependency arrows': () => run(program('depcruise'), ['--config', '.dependency-cruiser.cjs', 'apps', 'libs']),
  'unused code': () => run(program('knip'), ['--no-progress']),
};

/** Their routes' types are generated first. */
async function checkPages() {
  await run(program('react-router'), ['typegen', 'apps/web']);
  await run(program('tsc'), ['-p', 'apps/web/tsconfig.json']);
}

const outcomes = await Promise.allSettled(Object.values(checks).map((check) => check()));
Object.keys(checks).forEach((name, place) => {
  const { status, reason } = outcomes[place];
  console.log(`${status === 'fulfilled' ? 'ok    ' : 'FAILED'} ${name}`);
  if (reason) console.log(reason.message);
});
process.exitCode = outcomes.some(({ status }) => status === 'rejected') ? 1 : 0;
