import { type Database, defineSystemTask } from '#libs/platform';
import { loadPlaces } from './load-places.js';

const loadTask = defineSystemTask('demo.load', 'the demo makes the tenants that everything else belongs to');

/**
 * Loads the demo once: each step is done whole or not at all, and is passed over where it was done before,
 * so that a load that was cut short goes on at the next start.
 */
export async function loadDemo(database: Database, say: (line: string) => void): Promise<void> {
  const [{ places } = { places: true }] = await database.system(loadTask, (tx) =>
    tx.query<{ places: boolean }>(`select exists (select from tenant where slug = 'herning') as places`),
  );
  if (places) return;
  say('Loading the demo: tenants, networks and people');
  await database.system(loadTask, loadPlaces);
}
