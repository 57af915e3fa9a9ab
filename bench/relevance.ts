import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EntryListService } from '#libs/catalogue';
import { Clock, embeddedUrls, migrate, openDatabase, prepareCluster, startEmbeddedPostgres } from '#libs/platform';
import { entities, migrations } from '../apps/api/product.js';
import { demoEntries } from '../apps/cli/demo/demo-entries.js';
import { LearnWords } from '../libs/catalogue/search/learn-words.job.js';
import { ThesaurusService } from '../libs/catalogue/search/thesaurus.service.js';
import { heldOut } from './relevance/held-out.js';
import { judged } from './relevance/judged.js';
import { actorAt, loadDemoEntries } from './relevance/load-demo-entries.js';
import { type Measured, mean, measure } from './relevance/measure.js';
import { unseen } from './relevance/unseen.js';

// How well search answers the judged questions over the demo: nDCG@10, overall and by kind, for the questions it was tuned against and
// for those it was not. No load, no clock: the same figures anywhere.
const sets = [
  { name: 'Tuned: ranking and thesaurus were made with these questions', questions: judged, aim: 0.9, mayBeEmpty: false },
  { name: 'Held out: nothing was tuned against these questions', questions: heldOut, aim: 0.77, mayBeEmpty: true },
  { name: 'Unseen: judged when a rule had been made with the held-out set in view', questions: unseen, aim: 0.7, mayBeEmpty: true },
];

const folder = mkdtempSync(join(tmpdir(), 'tandem-bench-'));
chmodSync(folder, 0o755);
const postgres = await startEmbeddedPostgres({ dataDirectory: join(folder, 'postgres'), fsync: false });
try {
  await prepareCluster(postgres.superuserUrl, postgres.passwords);
  const urls = embeddedUrls(postgres);
  await migrate(urls.owner, migrations);
  const database = await openDatabase({ application: urls.app, system: urls.system }, entities, new Clock());
  const began = performance.now();
  const numbers = await loadDemoEntries(database);
  console.log(`${numbers.size} entries published and indexed in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  await new LearnWords(database).handle();
  const languages = new Map<string, string>(
    demoEntries.map(({ number, versions }) => [String(number), versions[0]?.content.language ?? '']),
  );
  const lists = new EntryListService(database, new ThesaurusService(database));
  const reader = await actorAt(database, 'member@asker.example');
  for (const set of sets) report(set, await measure(set.questions, lists, reader, numbers, languages.set('4en', 'en')));
  await database.close();
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

function report({ name, aim, mayBeEmpty }: (typeof sets)[number], measured: readonly Measured[]): void {
  console.log(`\n${name}`);
  const kinds = [...new Set(measured.map(({ kind }) => kind))];
  console.table(
    kinds.map((kind) => {
      const of = measured.filter((one) => one.kind === kind);
      return { kind, questions: of.length, 'nDCG@10': Number(mean(of.map(({ ndcg }) => ndcg)).toFixed(3)) };
    }),
  );
  const across = measured.filter(({ isAcross }) => isAcross);
  const unanswered = across.filter(({ found }) => found.length === 0);
  console.log(`\nThe ten worst (entries judged 3 and 2, and what came instead):`);
  for (const { language, question, grades, found, ndcg } of [...measured].sort((a, b) => a.ndcg - b.ndcg).slice(0, shown()))
    console.log(`  ${ndcg.toFixed(2)}  ${language} «${question}»  wanted ${wanted(grades)}  found ${found.join(' ') || 'nothing'}`);
  console.log(`\nAcross languages: ${across.length} questions, ${unanswered.length} of them without an answer`);
  for (const { language, question } of unanswered) console.log(`  ${language} «${question}»`);
  const overall = mean(measured.map(({ ndcg }) => ndcg));
  console.log(`\n${measured.length} questions, nDCG@10 ${overall.toFixed(3)} (aim ${aim})`);
  if (overall < aim || (unanswered.length > 0 && !mayBeEmpty)) process.exitCode = 1;
}

/** All of them with «all» as an argument. */
function shown(): number {
  return process.argv[2] === 'all' ? Number.POSITIVE_INFINITY : 10;
}

function wanted(grades: ReadonlyMap<string, number>): string {
  return [3, 2].flatMap((wish) => [...grades].filter(([, grade]) => grade === wish).map(([entry]) => entry)).join(' ');
}
