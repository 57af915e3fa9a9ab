#!/usr/bin/env node
// The operator's command. Compiles what has changed since the last time, then runs.
import { buildServer } from './build.mjs';

await buildServer();
const { run } = await import('../dist/apps/cli/main.js');
await run(process.argv.slice(2));
