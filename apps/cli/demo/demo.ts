import { createLog, readEnvironment } from '#libs/platform';
import { openDatabases } from '../databases.js';
import { bringUpToDate } from '../migrate.js';
import { OperatorMistake } from '../operator-mistake.js';
import { loadDemo } from './load-demo.js';

/** `tandem demo`: the demo's content on a migrated database, once; in demo mode alone. */
export async function demoCommand(): Promise<void> {
  const config = readEnvironment();
  if (!config.isDemo)
    throw new OperatorMistake('The demo is not loaded in production: its password is known to everyone. To try it: TANDEM_MODE=demo');
  const databases = await openDatabases(config, console.log);
  try {
    await bringUpToDate(databases.urls.owner);
    await loadDemo({ config, urls: databases.urls, log: createLog(config.LOG_LEVEL), say: console.log });
    console.log('The demo is loaded.');
  } finally {
    await databases.stop();
  }
}
