import { relative } from 'node:path';
import { type Config, createLog, openPlatform, readEnvironment } from '#libs/platform';
import { startApi } from '../api/api.js';
import { entities, migrations } from '../api/product.js';
import { runningJobs } from '../worker/worker.module.js';
import { openDatabases } from './databases.js';
import { loadDemo } from './demo/load-demo.js';
import { demoAccountLines } from './demo-accounts.js';
import { bringUpToDate } from './migrate.js';
import { portMistake, portToServeOn } from './port.js';
import { openLogFile } from './start-log.js';
import { stopOnSignals } from './stop-signals.js';

/** Everything in one process, from an empty folder to the address of the first page. */
export async function start(): Promise<void> {
  const config = await configWithPort();
  const began = performance.now();
  const databases = await openDatabases(config, say, { alone: true });
  try {
    const ran = await bringUpToDate(databases.urls.owner);
    if (ran.length > 0) say(`Brought the schema up to date (${ran.length} ${ran.length === 1 ? 'migration' : 'migrations'})`);
    const logFile = openLogFile(config.TANDEM_DATA);
    const log = createLog(config.LOG_LEVEL, logFile.stream);
    if (config.isDemo) await loadDemo({ config, urls: databases.urls, log, say });
    const platform = await openPlatform(config, { entities, migrations, urls: databases.urls, log });
    say('Starting the product');
    const api = await startApi(platform, [runningJobs()]);
    stopOnSignals(() => api.stop().then(() => platform.close()), databases.stop, say);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const logFileName = relative('.', logFile.path);
    console.log(`\n  Tandem is at ${config.PUBLIC_URL}  (started in ${seconds} s, log in ${logFileName})\n`);
    if (config.isDemo) console.log(`${(await demoAccountLines()).join('\n')}\n`);
  } catch (error) {
    await databases.stop();
    throw portMistake(error, config.PORT) ?? error;
  }
}

/** PORT=0 takes a free one, and links point there. */
async function configWithPort(): Promise<Config> {
  const port = await portToServeOn(readEnvironment().PORT);
  return readEnvironment({ PORT: String(port) });
}

function say(line: string): void {
  console.log(`  ${line} …`);
}
