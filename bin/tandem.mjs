#!/usr/bin/env node
// The operator's command, from a folder with the sources: prepares what is missing, then runs it.
import { settleEnvironment } from './from-sources.mjs';
import { prepare } from './prepare.mjs';

await prepare();
settleEnvironment();
await import('../dist/apps/cli/main.js');
