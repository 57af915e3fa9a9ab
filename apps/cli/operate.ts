import { countries, OperatorService, roles, tenantKinds } from '#libs/identity';
import {
  type Config,
  createLog,
  type Database,
  DomainError,
  deadJobs,
  InvalidInput,
  isId,
  languages,
  openPlatform,
  readEnvironment,
  reviveJobs,
} from '#libs/platform';
import { entities, migrations } from '../api/product.js';
import { openDatabases } from './databases.js';
import { OperatorMistake } from './operator-mistake.js';

/** `tandem tenant create`. */
export function createTenant(options: Record<string, unknown>): Promise<void> {
  return operating(async (database) => {
    await new OperatorService(database).createTenant(options);
    console.log(
      `Made ${options['name']}. Its first administrator: tandem person invite --tenant ${options['slug']} --role admin --email …`,
    );
  });
}

/** `tandem person invite`. */
export function invitePerson({ tenant, ...person }: Record<string, unknown>): Promise<void> {
  return operating(async (database) => {
    await new OperatorService(database).invite(String(tenant), person);
    console.log(`Invited ${person['email']}; the mail leaves as soon as a worker runs.`);
  });
}

/** `tandem jobs`. */
export function listDeadJobs(): Promise<void> {
  return operating(async (database) => {
    const dead = await deadJobs(database);
    for (const job of dead)
      console.log(`${job.id}  ${job.endedAt.toISOString()}  ${job.name}  ${job.attempts} attempts  ${job.lastError ?? ''}`);
    console.log(dead.length === 0 ? 'No job has been given up.' : 'Once the cause is mended: tandem jobs revive <id …> or --all');
  });
}

/** `tandem jobs revive`. */
export async function revive(ids: readonly string[], { all = false }: { all?: boolean }): Promise<void> {
  if (all === ids.length > 0) throw new OperatorMistake('Name the jobs that `tandem jobs` lists, or say --all.');
  const unknown = ids.filter((id) => !isId(id));
  if (unknown.length > 0) throw new OperatorMistake(`No id of a job: ${unknown.join(', ')}`);
  await operating(async (database) => {
    const revived = await reviveJobs(database, all ? null : ids);
    console.log(`Revived ${revived}; they run as soon as a worker does.`);
  });
}

export async function operating(work: (database: Database, config: Config) => Promise<void>): Promise<void> {
  const config = readEnvironment();
  const databases = await openDatabases(config, () => {});
  try {
    const platform = await openPlatform(config, { entities, migrations, urls: databases.urls, log: createLog('silent') });
    await work(platform.database, config).finally(() => platform.close());
  } catch (error) {
    throw error instanceof DomainError ? new OperatorMistake(inWords(error)) : error;
  } finally {
    await databases.stop();
  }
}

function inWords(error: DomainError): string {
  if (error instanceof InvalidInput)
    return Object.entries(error.fields)
      .map(([field, rules]) => `--${field} must be ${fitting[field] ?? rules.join(', ')}`)
      .join('\n');
  const words: Record<string, string> = {
    slug_taken: 'There is a tenant with that slug already.',
    not_a_catalogue: `That is no catalogue that can be read: ${error.details['why']}.`,
    already_invited: 'An invitation to that address is open already.',
    not_found: error.details['what'] === 'digest run' ? 'There is no run with that id.' : 'There is no tenant with that slug.',
  };
  return words[error.code] ?? error.code;
}

/** What each option takes; the input classes of `OperatorService` decide. */
const fitting: Record<string, string> = {
  slug: 'small letters a–z, digits and single hyphens between them, at most 60 in all',
  name: 'one to 120 characters',
  country: countries.join(', '),
  kind: tenantKinds.join(', '),
  language: languages.join(', '),
  population: 'a whole number from 1 to 20000000',
  email: 'an address like name@herning.example',
  role: roles.join(', '),
};
