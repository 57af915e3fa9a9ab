import { join, resolve } from 'node:path';
import { type Config, type EmbeddedPostgres, embeddedUrls, prepareCluster, startEmbeddedPostgres } from '#libs/platform';
import { OperatorMistake } from './operator-mistake.js';

export interface Databases {
  urls: { app: string; owner: string; system: string };
  /** Stops the embedded Postgres; nothing to do for one of one's own. */
  stop(): Promise<void>;
}

/**
 * The configured Postgres, or the embedded one, started and with its roles. A command may use the server of another that runs on the
 * same folder; one that stays up may not (`alone`), for it would lose its database with the other's end.
 */
export async function openDatabases(config: Config, say: (line: string) => void, { alone = false } = {}): Promise<Databases> {
  const { DATABASE_URL: app, DATABASE_SYSTEM_URL: system, DATABASE_DIRECT_URL: owner } = config;
  if (app && system && owner) return { urls: { app, system, owner }, stop: async () => {} };
  say('Starting the embedded Postgres');
  const postgres: EmbeddedPostgres = await startEmbeddedPostgres({
    dataDirectory: join(resolve(config.TANDEM_DATA), 'postgres'),
    log: say,
  });
  if (alone && postgres.reused) throw new OperatorMistake(inUse(resolve(config.TANDEM_DATA)));
  await prepareCluster(postgres.superuserUrl, postgres.passwords);
  return { urls: embeddedUrls(postgres), stop: () => postgres.stop() };
}

function inUse(folder: string): string {
  return `Tandem is already running on the data in ${folder}. Stop that one first, or give this one data of its own: TANDEM_DATA=.data-2 npm start`;
}
