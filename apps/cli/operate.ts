import { OperatorService } from '#libs/identity';
import { createLog, DomainError, InvalidInput, openPlatform, readEnvironment } from '#libs/platform';
import { entities, migrations } from '../api/product.js';
import { openDatabases } from './databases.js';
import { OperatorMistake } from './operator-mistake.js';

/** `tandem tenant create`. */
export function createTenant(options: Record<string, unknown>): Promise<void> {
  return operating(async (operator) => {
    await operator.createTenant(options);
    console.log(
      `Made ${options['name']}. Its first administrator: tandem person invite --tenant ${options['slug']} --role admin --email …`,
    );
  });
}

/** `tandem person invite`. */
export function invitePerson({ tenant, ...person }: Record<string, unknown>): Promise<void> {
  return operating(async (operator) => {
    await operator.invite(String(tenant), person);
    console.log(`Invited ${person['email']}; the mail leaves as soon as a worker runs.`);
  });
}

async function operating(work: (operator: OperatorService) => Promise<void>): Promise<void> {
  const config = readEnvironment();
  const databases = await openDatabases(config, () => {});
  try {
    const platform = await openPlatform(config, { entities, migrations, urls: databases.urls, log: createLog('silent') });
    await work(new OperatorService(platform.database)).finally(() => platform.close());
  } catch (error) {
    throw error instanceof DomainError ? new OperatorMistake(inWords(error)) : error;
  } finally {
    await databases.stop();
  }
}

function inWords(error: DomainError): string {
  if (error instanceof InvalidInput)
    return Object.entries(error.fields)
      .map(([field, rules]) => `--${field} does not fit: ${rules.join(', ')}`)
      .join('\n');
  const words: Record<string, string> = {
    slug_taken: 'There is a tenant with that slug already.',
    already_invited: 'An invitation to that address is open already.',
    not_found: 'There is no tenant with that slug.',
  };
  return words[error.code] ?? error.code;
}
