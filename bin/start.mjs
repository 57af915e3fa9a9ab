// npm start: prepares, then becomes `tandem start` in this very process, so that signals reach it.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { settleEnvironment } from './from-sources.mjs';
import { prepare } from './prepare.mjs';
import { root } from './sources.mjs';

await prepare();
process.setSourceMapsEnabled(true);
settleEnvironment();

// Killed with -9, npm cannot pass anything on: stop in good order when the parent has changed.
if (process.env.npm_lifecycle_event === 'start') {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 1000);
  watch.unref();
}

const command = join(root, 'dist', 'apps', 'cli', 'main.js');
process.argv = [process.argv[0], command, 'start', ...process.argv.slice(2)];
await import(pathToFileURL(command).href);
