import { Command } from 'commander';
import { ConfigError, RoleCouldBypass } from '#libs/platform';
import { OperatorMistake } from './operator-mistake.js';

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
  .action(async () => (await import('../api/main.js')).main());
tandem
  .command('migrate')
  .description('bring the schema up to date; before the processes of a new release')
  .action(async () => (await import('./migrate.js')).migrateCommand());

/** What an operator can mend is said in words; anything else keeps its stack. */
export async function run(argv: readonly string[]): Promise<void> {
  try {
    await tandem.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    const words = error instanceof ConfigError || error instanceof OperatorMistake || error instanceof RoleCouldBypass;
    console.error(words ? `\n${error.message}\n` : error);
    process.exitCode = 1;
  }
}
