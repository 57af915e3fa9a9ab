import { hashPassword } from '#libs/identity';
import { createLog, openPlatform, readConfig } from '#libs/platform';
import { type RunningApi, startApi } from '../../apps/api/api.js';
import { entities, migrations } from '../../apps/api/product.js';
import { runningJobs } from '../../apps/worker/worker.module.js';
import { Builders } from './builders.js';
import { aDatabase } from './database.js';
import type { StandingClock } from './standing-clock.js';

export const password = 'en lang setning';

export interface TwoMembers {
  /** The environment of a command that works on the same database. */
  environment: Record<string, string>;
  api: RunningApi;
  stop(): Promise<void>;
}

/** The whole product with its jobs and no demo: Herning and Asker in the network `norden`, an editor in each, who sign in with `password`. */
export async function startWithTwoMembers(clock: StandingClock, variables: Record<string, string> = {}): Promise<TwoMembers> {
  const database = await aDatabase();
  const config = readConfig({ PORT: '0', PUBLIC_URL: 'https://tandem.example', TANDEM_MODE: 'demo', ...variables });
  const platform = await openPlatform(config, { entities, migrations, urls: database, log: createLog('silent'), clock });
  const given = new Builders(platform.database, clock);
  const herning = await given.aTenant({ slug: 'herning', name: 'Herning', language: 'da', country: 'DK' });
  const asker = await given.aTenant({ slug: 'asker', name: 'Asker' });
  await given.aNetwork([herning, asker], 'norden');
  const hash = await hashPassword(password);
  for (const [tenant, email] of [
    [herning, 'editor@herning.example'],
    [asker, 'member@asker.example'],
  ] as const) {
    const person = await given.aPerson([[tenant, 'editor']], { email });
    await given.write((tx) =>
      tx.query('insert into credential (person_id, password_hash, changed_at) values ($1, $2, $3)', [person, hash, tx.now]),
    );
  }
  const api = await startApi(platform, [runningJobs()]);
  const { app, system, owner } = database;
  return {
    api,
    environment: { PUBLIC_URL: config.PUBLIC_URL, DATABASE_URL: app, DATABASE_SYSTEM_URL: system, DATABASE_DIRECT_URL: owner },
    async stop() {
      await api.stop();
      await platform.close();
      await database.drop();
    },
  };
}
