// Runs outside Jest's transforms, so it takes the compiled product. One server for all projects of a run.
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { buildServer } from '../../bin/build.mjs';

export default async function startServer() {
  await buildServer();
  const dist = new URL('../../dist/', import.meta.url).href;
  const { startEmbeddedPostgres } = await import(`${dist}libs/platform/database/embedded-postgres.js`);
  const { prepareCluster } = await import(`${dist}libs/platform/database/prepare-cluster.js`);
  const { migrate } = await import(`${dist}libs/platform/database/migrate.js`);
  const { migrateQueue } = await import(`${dist}libs/platform/jobs/migrate-queue.js`);
  const { migrations } = await import(`${dist}apps/api/product.js`);

  removeLeftFolders();
  const folder = mkdtempSync(join(tmpdir(), `tandem-test-${process.pid}-`));
  chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres({ dataDirectory: join(folder, 'postgres'), fsync: false });
  globalThis.tandemTestServer = { server, folder };
  await prepareCluster(server.superuserUrl, server.passwords, 'template_tandem');
  await migrate(server.url('tandem_owner', 'template_tandem'), migrations);
  await migrateQueue(server.url('tandem_owner', 'template_tandem'));
  await closeTemplate(server.superuserUrl);
  // The demo's files, which every clone of the demo's database names.
  process.env.TANDEM_TEST_FILES = join(folder, 'files');
  // The workers that run the tests inherit it.
  process.env.TANDEM_TEST_POSTGRES = JSON.stringify({
    superuser: server.superuserUrl,
    owner: server.url('tandem_owner', 'DATABASE'),
    app: server.url('tandem_app', 'DATABASE'),
    system: server.url('tandem_system', 'DATABASE'),
  });
}

/** A run that was killed took its server along, but not its folder. */
function removeLeftFolders() {
  for (const name of readdirSync(tmpdir())) {
    const pid = /^tandem-test-(\d+)-/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** A template with a connection to it cannot be cloned. */
async function closeTemplate(superuserUrl) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query('alter database template_tandem allow_connections false');
  await client.end();
}
