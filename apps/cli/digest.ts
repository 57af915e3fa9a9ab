import { DigestOperator } from '#libs/digest';
import { isId } from '#libs/platform';
import { operating } from './operate.js';
import { OperatorMistake } from './operator-mistake.js';

/** `tandem digest`: whether mail leaves, what waits, and the last runs. */
export function showDigests(): Promise<void> {
  return operating(async (database, config) => {
    const operator = new DigestOperator(database, config);
    const { away, perMinute, perMinutePerTenant, sentLastMinute, waiting } = await operator.relay();
    const reply = away?.reply ? ` (${away.reply})` : '';
    console.log(
      away
        ? `The mail server has taken nothing since ${away.since.toISOString()}: ${away.why}${reply}. It is tried again at ${away.testAt.toISOString()}.`
        : 'The mail server takes mails.',
    );
    const limit = (mails: number) => (mails > 0 ? String(mails) : 'no limit');
    console.log(`${sentLastMinute} left in the last minute; allowed: ${limit(perMinute)}, for each tenant: ${limit(perMinutePerTenant)}.`);
    console.log(waiting.length > 0 ? `Waiting: ${inWords(waiting)}` : 'None waits.');
    const { items } = await operator.runs();
    for (const run of items)
      console.log(
        `${run.id}  ${run.dueAt.toISOString()}  ${run.people} people${run.isPlanning ? ' so far' : ''}  ${inWords(run.copies) || 'nothing new'}`,
      );
    if (items.some(({ copies }) => copies.some(({ state }) => state === 'failed')))
      console.log('Once the cause is mended: tandem digest retry <id of a run> or --all');
  });
}

/** `tandem digest dry-run`. */
export function tryDigests(): Promise<void> {
  return operating(async (database, config) => {
    const found = await new DigestOperator(database, config).dryRun(Number.POSITIVE_INFINITY);
    console.log(
      `Were all due now, ${found.mails} of ${found.people} people would get a mail, with ${found.items} items in all. None is sent.`,
    );
    for (const [what, counts] of [
      ['tenants', found.tenants],
      ['languages', found.languages],
      ['rhythms', found.rhythms],
    ] as const)
      for (const { name, mails } of counts) console.log(`${what}  ${name ?? '(none)'}  ${mails}`);
  });
}

/** `tandem digest retry`. */
export async function retryDigests(run: string | undefined, { all = false }: { all?: boolean }): Promise<void> {
  if (all === (run !== undefined)) throw new OperatorMistake('Name the run that `tandem digest` lists, or say --all.');
  if (run !== undefined && !isId(run)) throw new OperatorMistake(`No id of a run: ${run}`);
  await operating(async (database, config) => {
    const { copies } = await new DigestOperator(database, config).retry(run ? { run } : {});
    console.log(`${copies} are sent again as soon as a worker runs.`);
  });
}

function inWords(counts: readonly { state: string; reason: string | null; copies: number }[]): string {
  return counts.map(({ state, reason, copies }) => `${copies} ${state}${reason ? ` (${reason})` : ''}`).join(', ');
}
