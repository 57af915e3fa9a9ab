// npm start: prepares, then becomes `tandem start` in this very process, so that signals reach it.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { settleEnvironment } from './from-sources.mjs';
import { prepare } from './prepare.mjs';
import { root } from './sources.mjs';

if (process.env.npm_lifecycle_event === 'start') await import('./end-with-parent.mjs');
await prepare();
process.setSourceMapsEnabled(true);
settleEnvironment();

const command = join(root, 'dist', 'apps', 'cli', 'main.js');
process.argv = [process.argv[0], command, 'start', ...process.argv.slice(2)];
await import(pathToFileURL(command).href);
