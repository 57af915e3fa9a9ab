import { migrate, migrateQueue, readConfig } from '#libs/platform';
import { migrations } from '../api/product.js';
import { openDatabases } from './databases.js';

export async function migrateCommand(): Promise<void> {
  const databases = await openDatabases(readConfig(process.env), console.log);
  try {
    const ran = await migrate(databases.urls.owner, migrations);
    await migrateQueue(databases.urls.owner);
    console.log(ran.length === 0 ? 'The schema is up to date.' : `Ran ${ran.join(', ')}.`);
  } finally {
    await databases.stop();
  }
}
