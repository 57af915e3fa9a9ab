import '../cli/modest-heap.js';
import { openPlatform, readEnvironment } from '#libs/platform';
import { runToEnd } from '../cli/operator-mistake.js';
import { portMistake } from '../cli/port.js';
import { stopOnSignals } from '../cli/stop-signals.js';
import { startApi } from './api.js';
import { entities, migrations } from './product.js';

// The api process: pages and REST. Any number of them may run behind a proxy.
await runToEnd(async () => {
  const config = readEnvironment();
  const platform = await openPlatform(config, { entities, migrations });
  const api = await startApi(platform).catch((error) => {
    throw portMistake(error, config.PORT) ?? error;
  });
  platform.log.info('Listening', { port: api.port });
  stopOnSignals(() => api.stop().then(() => platform.close()));
});
