import { open } from 'node:fs/promises';
import {
  type ChainFault,
  type ChainFile,
  chainFault,
  isZip,
  joinedExcerpts,
  NotAChain,
  type ReadPackage,
  readChain,
  readPackage,
} from '#libs/steering';
import { OperatorMistake } from './operator-mistake.js';

const largest = 256 * 1024 * 1024;

const meanings: Record<ChainFault['kind'], string> = {
  missing: 'it is missing',
  out_of_order: 'another decision stands in its place',
  does_not_follow: 'it does not follow the decision before: that one was changed, or this one was put in',
  record_changed: 'what it says was changed',
  of_another_body: 'it is a decision of another body',
  name_changed: 'a name that stands with it is not the one that was recorded',
  reason_changed: 'a reason that stands with it is not the one that was recorded',
  last_is_missing: 'the last decision here does not have the hash you gave: later ones are missing, or it was made anew',
};

/** `tandem verify-decisions`: asks no database. Ends with 0 where all hold, and with 1 where one does not or the file cannot be read. */
export async function verifyDecisions(path: string, { last }: { last?: string }): Promise<void> {
  const { chains, changed } = await readFrom(path);
  const runs = joinedExcerpts(chains);
  const faults = runs.flatMap((run) => chainFault(run, run === runs.at(-1) ? last : undefined) ?? []);
  for (const { number, kind } of faults)
    console.log(`Decision ${number} of ${chains[0]?.body.slug} is not what it was: ${meanings[kind]}.`);
  for (const file of changed) console.log(`${file} is not what the package’s manifest says.`);
  if (faults.length > 0 || changed.length > 0) {
    process.exitCode = 1;
    return;
  }
  console.log(inWords(chains));
  const decisions = chains.flatMap((chain) => chain.decisions);
  const [first, newest] = [decisions[0], decisions.at(-1)];
  if (chains.length > 1) console.log(`These are excerpts: only the numbers ${decisions.map(({ number }) => number).join(', ')} are in it.`);
  else if (!chains[0]?.isWhole && first) console.log(`This is an excerpt: what was decided before number ${first.number} is not in it.`);
  if (newest && last === undefined)
    console.log(`The last hash is ${newest.hash}. Compare it with one you have from elsewhere: --last <hash> does.`);
}

function inWords(chains: readonly ChainFile[]): string {
  const slug = chains[0]?.body.slug;
  const decisions = chains.flatMap((chain) => chain.decisions);
  const [first] = decisions;
  if (!first) return `${slug} has made no decision yet.`;
  const named = decisions.reduce((sum, { names }) => sum + names.length, 0);
  const what = decisions.length === 1 ? '1 decision' : `${decisions.length} decisions`;
  return `${what} of ${slug} and ${named} names: unchanged since ${String(first.record['decidedAt']).slice(0, 10)}.`;
}

/** What was exported, or a package: by how it begins, whatever it is called. */
async function readFrom(path: string): Promise<ReadPackage> {
  try {
    const file = await open(path);
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
      if (isZip(buffer.subarray(0, bytesRead))) return await readPackage(path);
      const { size } = await file.stat();
      if (size > largest) throw new NotAChain('it is larger than 256 MB');
      return { chains: [readChain(await file.readFile('utf8'))], changed: [] };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof NotAChain) throw new OperatorMistake(`${path} holds no decisions that can be verified: ${error.message}.`);
    if (error instanceof Error && 'code' in error) throw new OperatorMistake(`${path} cannot be read: ${String(error.code)}.`);
    throw error;
  }
}
