// A worker process of the compiled product that takes up one job, says so, and never ends it. Killed by a test.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { anonymousScope, Clock, Database, defineJob, HandlesJob, JobsModule, openDatabase } from '#libs/platform';

const settings = JSON.parse(process.argv[2]);
const database = await openDatabase({ application: settings.app, system: settings.systemUrl }, [], new Clock());
const job = defineJob(settings.job);

class NeverEnding {
  async handle() {
    await database.transaction(anonymousScope, (transaction) => transaction.query(`insert into effect values ('begun in the process')`));
    process.stdout.write('begun\n');
    await new Promise(() => setInterval(() => undefined, 1_000));
  }
}
HandlesJob(job)(NeverEnding);

const platform = { module: class Platform {}, global: true, providers: [{ provide: Database, useValue: database }], exports: [Database] };
const root = { module: class KillableWorker {}, imports: [platform, JobsModule.forWorker(settings)], providers: [NeverEnding] };
await NestFactory.createApplicationContext(root, { logger: false });
