// A worker process of the compiled product that takes up one job, says so, and never ends it. Killed by a test.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { anonymousScope, defineJob, HandlesJob, JobWorkerModule, openPlatform, PlatformModule, readConfig } from '#libs/platform';

const settings = JSON.parse(process.argv[2]);
const urls = { app: settings.app, system: settings.systemUrl };
const platform = await openPlatform(readConfig({ LOG_LEVEL: 'silent', REDIS_URL: settings.redisUrl }), {
  entities: [],
  migrations: [],
  urls,
});
const job = defineJob(settings.job);

class NeverEnding {
  async handle() {
    await platform.database.transaction(anonymousScope, (transaction) =>
      transaction.query(`insert into effect values ('begun in the process')`),
    );
    process.stdout.write('begun\n');
    await new Promise(() => setInterval(() => undefined, 1_000));
  }
}
HandlesJob(job)(NeverEnding);

const imports = [PlatformModule.with(platform), JobWorkerModule.with({ workerLease: settings.workerLease, poll: settings.poll })];
await NestFactory.createApplicationContext({ module: class KillableWorker {}, imports, providers: [NeverEnding] }, { logger: false });
