import './modest-heap.js';
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
  .command('worker')
  .description('jobs alone')
  .action(async () => void (await import('../worker/main.js')));
tandem
  .command('migrate')
  .description('bring the schema up to date; before the processes of a new release')
  .action(async () => (await import('./migrate.js')).migrateCommand());

tandem
  .command('demo')
  .description('load the demo, once; start does it by itself in demo mode')
  .action(async () => (await import('./demo/demo.js')).demoCommand());

tandem
  .command('doctor')
  .description('what is configured, what answers, and how to mend what does not')
  .action(async () => (await import('./doctor/doctor.js')).doctor());
const tenant = tandem.command('tenant').description('tenants of this installation');
tenant
  .command('create')
  .description('make a municipality, county, association or partner')
  .requiredOption('--slug <slug>', 'its part of addresses: herning')
  .requiredOption('--name <name>')
  .requiredOption('--country <code>', 'DK, NO or SE')
  .option('--kind <kind>', 'municipality, county, association or partner', 'municipality')
  .option('--language <language>', 'da, nb, nn, sv or en', 'nb')
  .option('--population <number>', 'inhabitants', Number)
  .action(async (options) => (await import('./operate.js')).createTenant(options));
tenant
  .command('import')
  .description('bring a catalogue in from its ZIP; says what it would do, and does it with --yes')
  .argument('<zip>')
  .requiredOption('--tenant <slug>', 'whose catalogue it becomes')
  .requiredOption('--as <address>', 'of an administrator of that tenant, who answers for it')
  .option('--yes', 'do it')
  .action(async (zip, options) => (await import('./import-catalogue.js')).importTenant(zip, options));
tandem
  .command('person')
  .description('people of this installation')
  .command('invite')
  .description('mail somebody an invitation to a tenant')
  .requiredOption('--tenant <slug>')
  .requiredOption('--email <address>')
  .option('--role <role>', 'reader, author, editor or admin', 'reader')
  .option('--language <language>', 'of the mail: da, nb, nn, sv or en', 'nb')
  .action(async (options) => (await import('./operate.js')).invitePerson(options));
tandem
  .command('verify-decisions')
  .description('whether the decisions of a body are what they were, from an export or a package of them; asks no database')
  .argument('<file>', 'GET /api/v1/bodies/{body}/decisions/export, or a package')
  .option('--last <hash>', 'that the newest of them has, as you know it from elsewhere')
  .action(async (file, options) => (await import('./verify-decisions.js')).verifyDecisions(file, options));
tandem
  .command('mail-report')
  .description('take what a mail server or a reader reports of a mail, as one message on standard input')
  .action(async () => (await import('./mail-report.js')).takeMailReport());
const digest = tandem
  .command('digest')
  .description('whether digests leave, what waits, and what became of the last runs')
  .action(async () => (await import('./digest.js')).showDigests());
digest
  .command('dry-run')
  .description('how many would get a digest if all were due now; sends nothing')
  .action(async () => (await import('./digest.js')).tryDigests());
digest
  .command('retry')
  .description('send digests that failed, without what was told meanwhile')
  .argument('[run]', 'as `tandem digest` lists it')
  .option('--all', 'of all runs')
  .action(async (run, options) => (await import('./digest.js')).retryDigests(run, options));
const jobs = tandem
  .command('jobs')
  .description('jobs that were given up, with what kept them')
  .action(async () => (await import('./operate.js')).listDeadJobs());
jobs
  .command('revive')
  .description('let jobs that were given up be tried again')
  .argument('[ids...]', 'as `tandem jobs` lists them')
  .option('--all', 'all that were given up')
  .action(async (ids, options) => (await import('./operate.js')).revive(ids, options));

await runToEnd(() => tandem.parseAsync());
