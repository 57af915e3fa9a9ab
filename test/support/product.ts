import { createLog, openPlatform, type Route, readConfig, routesOf } from '#libs/platform';
import { type RunningApi, startApi } from '../../apps/api/api.js';
import { entities, migrations } from '../../apps/api/product.js';
import { runningJobs } from '../../apps/worker/worker.module.js';
import { CaughtMails } from './caught-mails.js';
import type { TestDatabase } from './database.js';
import { aDemoDatabase, testFiles } from './demo-database.js';
import { MovableClock } from './movable-clock.js';
import { type Answered, User } from './user.js';

export { MovableClock };

/** The whole product with its demo, pages, interface and jobs in one process, and a mail server that keeps what it is sent. */
export interface Product {
  address: string;
  clock: MovableClock;
  mails: CaughtMails;
  /** Every line of the log. */
  logged: string[];
  /** Every answer of the interface to its users. */
  answered: Answered[];
  database: TestDatabase;
  routes: Route[];
  /** Somebody whom the product does not know yet. */
  visitor(): User;
  /** An account of the demo, signed in by the page. */
  user(email: string): Promise<User>;
  stop(): Promise<void>;
}

/** Where the demo's links point; the product itself listens on a free port. */
export const publicUrl = 'https://tandem.example';

/** The demo's stories run to here: what they plan is still ahead, whenever the test runs. */
export const demoDay = '2026-11-27T12:00:00Z';

interface Start {
  environment?: Record<string, string>;
  database?: TestDatabase;
  /** Where its time sets out from; the present where none is named. */
  at?: string;
  /** A test that starts workers of its own. */
  withoutJobs?: boolean;
}

export async function startProduct(options: Start = {}): Promise<Product> {
  const database = options.database ?? (await aDemoDatabase());
  const mails = await new CaughtMails().open();
  const clock = new MovableClock();
  if (options.at) clock.moveTo(options.at);
  const logged: string[] = [];
  const config = readConfig({
    PORT: '0',
    PUBLIC_URL: publicUrl,
    SMTP_URL: mails.url,
    RATE_LIMIT_PER_MINUTE: '0',
    FILES_URL: testFiles(),
    ...options.environment,
  });
  const log = createLog('info', { write: (line: string) => logged.push(line) });
  const platform = await openPlatform(config, { entities, migrations, urls: database, log, clock });
  const api: RunningApi = await startApi(platform, options.withoutJobs ? [] : [runningJobs()]);
  const address = `http://127.0.0.1:${api.port}`;
  const answered: Answered[] = [];
  const visitor = () => new User(address, config.PUBLIC_URL, answered);
  return {
    address,
    clock,
    mails,
    logged,
    answered,
    database,
    routes: routesOf(api.app),
    visitor,
    user: (email) => visitor().signIn(email),
    stop: async () => {
      await api.stop();
      await platform.close();
      await mails.close();
      await database.drop();
    },
  };
}
