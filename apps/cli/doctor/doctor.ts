import { readEnvironment } from '#libs/platform';
import { openDatabases } from '../databases.js';
import { checkConfiguration, configurationLines } from './configuration.js';
import { checkDatabase } from './database.js';
import { type Finding, finding } from './finding.js';
import { checkServices } from './services.js';

const marks = { good: '✓', note: '!', bad: '✗' };

/** Says what is configured, what answers, and how to mend what does not; exit code 1 when something is broken. */
export async function doctor(): Promise<void> {
  const config = readEnvironment();
  console.log(`Configuration\n${configurationLines(config).join('\n')}\n\nWhat answers`);
  const findings = [...checkConfiguration(config)];
  const mend = config.usesEmbeddedPostgres
    ? 'Look at the last lines of postgres/server.log in the data folder'
    : 'Check the three DATABASE_… addresses';
  findings.push(
    ...(await finding('Postgres', mend, async () => {
      const databases = await openDatabases(config, () => {});
      return checkDatabase(config, databases).finally(() => databases.stop());
    })),
  );
  findings.push(...(await checkServices(config)));
  for (const each of findings) console.log(lineOf(each));
  const broken = findings.filter(({ state }) => state === 'bad').length;
  console.log(
    broken === 0
      ? '\nNothing is broken.'
      : `\n${broken === 1 ? 'One thing is' : `${broken} things are`} broken; ✗ marks what, → says how to mend it.`,
  );
  if (broken > 0) process.exitCode = 1;
}

function lineOf({ state, what, found, mend }: Finding): string {
  return `  ${marks[state]} ${what}: ${found}${mend ? `\n      → ${mend}` : ''}`;
}
