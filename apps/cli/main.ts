import { Command } from 'commander';
import { runToEnd } from './operator-mistake.js';

const tandem = new Command('tandem').description(
  'Runs and looks after a Tandem installation. `tandem doctor` says what is wrong and how to mend it.',
);

tandem
  .command('start')
  .description('everything in one process, with an embedded Postgres unless DATABASE_URL is set')
  .action(async () => (await import('./start.js')).start());
tandem
  .command('api')
  .description('pages and REST alone, for several processes behind a proxy')
  .action(async () => void (await import('../api/main.js')));
tandem
  .command('migrate')
  .description('bring the schema up to date; before the processes of a new release')
  .action(async () => (await import('./migrate.js')).migrateCommand());

await runToEnd(() => tandem.parseAsync());
