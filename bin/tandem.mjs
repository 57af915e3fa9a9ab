#!/usr/bin/env node
// The operator's command, from a folder with the sources: prepares what is missing, then runs it.
import { prepare } from './prepare.mjs';

await prepare();
process.env.NODE_ENV ??= 'production';
await import('../dist/apps/cli/main.js');
