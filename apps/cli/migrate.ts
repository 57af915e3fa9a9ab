import { migrate, migrateQueue, oneMigratesAtATime, readEnvironment } from '#libs/platform';
import { migrations } from '../api/product.js';
import { openDatabases } from './databases.js';

/** The schema of the product and of the queue; returns the names of migrations that ran. */
export function bringUpToDate(ownerUrl: string): Promise<string[]> {
  return oneMigratesAtATime(ownerUrl, async () => {
    const ran = await migrate(ownerUrl, migrations);
    await migrateQueue(ownerUrl);
    return ran;
  });
}

export async function migrateCommand(): Promise<void> {
  const databases = await openDatabases(readEnvironment(), console.log);
  try {
    const ran = await bringUpToDate(databases.urls.owner);
    console.log(ran.length === 0 ? 'The schema is up to date.' : `Ran ${ran.join(', ')}.`);
  } finally {
    await databases.stop();
  }
}
