// npm run dev: builds what changed and starts the product again.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { buildServer } from './build.mjs';
import { buildWeb, isWebBuilt } from './build-web.mjs';
import { prepare } from './prepare.mjs';
import { root } from './sources.mjs';
import { watchSources } from './watch-sources.mjs';

await prepare();
let product = start();
let waiting;
let work = Promise.resolve();

function start() {
  const flags = ['--enable-source-maps', '--import', new URL('end-with-parent.mjs', import.meta.url).href];
  const command = [...flags, join(root, 'dist', 'apps', 'cli', 'main.js'), 'start', ...process.argv.slice(2)];
  return spawn(process.execPath, command, { cwd: root, stdio: 'inherit', env: { NODE_ENV: 'development', ...process.env } });
}

async function stop() {
  if (product.exitCode !== null || product.signalCode !== null) return;
  const exit = once(product, 'exit');
  product.kill('SIGTERM');
  await exit;
}

async function reload() {
  try {
    const began = performance.now();
    let changed = await buildServer();
    if (!(await isWebBuilt())) {
      await buildWeb();
      changed++;
    }
    if (!changed) return;
    await stop();
    product = start();
    console.log(`Rebuilt in ${Math.round(performance.now() - began)} ms`);
  } catch (error) {
    // The product goes on as it was; the next save tries again.
    console.error(error.message);
  }
}

await watchSources([join(root, 'apps'), join(root, 'libs')], () => {
  clearTimeout(waiting);
  // An editor writes several files at once.
  waiting = setTimeout(() => {
    work = work.then(reload);
  }, 150);
});
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    await stop();
    process.exit(0);
  });
}
