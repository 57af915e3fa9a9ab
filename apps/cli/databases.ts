import { join, resolve } from 'node:path';
import { type Config, type EmbeddedPostgres, embeddedUrls, prepareCluster, startEmbeddedPostgres } from '#libs/platform';

export interface Databases {
  urls: { app: string; owner: string; system: string };
  /** Stops the embedded Postgres; nothing to do for one of one's own. */
  stop(): Promise<void>;
}

/** The configured Postgres, or the embedded one, started and with its roles. */
export async function openDatabases(config: Config, say: (line: string) => void): Promise<Databases> {
  const { DATABASE_URL: app, DATABASE_SYSTEM_URL: system, DATABASE_DIRECT_URL: owner } = config;
  if (app && system && owner) return { urls: { app, system, owner }, stop: async () => {} };
  say('Starting the embedded Postgres');
  const postgres: EmbeddedPostgres = await startEmbeddedPostgres({
    dataDirectory: join(resolve(config.TANDEM_DATA), 'postgres'),
    log: say,
  });
  await prepareCluster(postgres.superuserUrl, postgres.passwords);
  return { urls: embeddedUrls(postgres), stop: () => postgres.stop() };
}
