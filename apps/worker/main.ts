import '../cli/modest-heap.js';
import { openPlatform, readEnvironment, refuseSchemaBehind } from '#libs/platform';
import { entities, migrations } from '../api/product.js';
import { runToEnd } from '../cli/operator-mistake.js';
import { stopOnSignals } from '../cli/stop-signals.js';
import { startWorker } from './worker.js';

// The jobs process. Any number of them may run.
await runToEnd(async () => {
  const platform = await openPlatform(readEnvironment(), { entities, migrations });
  await refuseSchemaBehind(platform.database, migrations);
  const worker = await startWorker(platform);
  platform.log.info('Working');
  stopOnSignals(() => worker.close().then(() => platform.close()));
});
