import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { simpleParser } from 'mailparser';
import { startEmbeddedPostgres } from '#libs/platform';
import { median, rounded } from './catalogue/figures.js';
import { type Row, report } from './catalogue/report.js';
import { type RunningServer, startBareServer, startProduct } from './catalogue/servers.js';
import { Installation, type Run } from './digest/installation.js';
import { busy, quiet } from './digest/load-audience.js';
import { askForNewest, p99 } from './digest/newest-beside.js';

// A whole run of digests, from the tick until the last mail has left and is marked, beside pooled nodemailer that sends ready-made messages of the
// same size into the same sink, by turns in one run: npm run bench -- digest [people] [--quick]
const isQuick = process.argv.includes('--quick');
const [people = isQuick ? 10_000 : 100_000] = process.argv
  .slice(2)
  .filter((argument) => /^\d+$/.test(argument))
  .map(Number);
const rounds = isQuick ? 2 : 4;
const connections = 10;
const few = 1_000;
const entries = 10_000;
const manyEntries = isQuick ? 100_000 : 1_000_000;
/** Of asking an api that has nothing beside it. */
const quietSeconds = 20;

interface Sink {
  smtp: string;
  /** Since the last call, and the last message. */
  taken(): Promise<{ count: number; bytes: number; last: string }>;
}

const folder = mkdtempSync(join(tmpdir(), 'tandem-bench-'));
chmodSync(folder, 0o755);
const postgres = await startEmbeddedPostgres({ dataDirectory: join(folder, 'postgres'), fsync: false });
const ends = [() => postgres.stop()];
try {
  const server = await startBareServer({}, '../digest/sink.js');
  ends.unshift(() => server.stop());
  const sink = sinkOf(server);
  const [large, small, rich] = [
    await install(people, entries, sink.smtp),
    await install(few, entries, sink.smtp),
    await install(few, manyEntries, sink.smtp),
  ];
  const api = await startProduct({ urls: large.urls, poolSize: 10, folder });
  ends.unshift(() => api.stop());
  const runs: Record<'mails' | 'plain' | 'quiet' | 'few' | 'rich', Run[]> = { mails: [], plain: [], quiet: [], few: [], rich: [] };
  const newest: Record<'alone' | 'beside', number[]> = { alone: [], beside: [] };
  for (let round = 0; round <= rounds; round++) {
    const mails = await large.run(busy);
    const { count, bytes, last } = await sink.taken();
    if (count !== mails.copies || count === 0) throw new Error(`${count} mails came of ${mails.copies} copies`);
    const plain = await sendPlain(sink.smtp, mails.copies, last);
    const sent = await sink.taken();
    if (sent.count !== mails.copies) throw new Error(`${sent.count} plain mails came`);
    const nothing = await large.run(quiet);
    const [some, among]: [Run[], Run[]] = [[], []];
    for (let time = 0; time < 5; time++) {
      some.push(await small.run(busy));
      among.push(await rich.run(busy));
    }
    const alone = p99(await askForNewest(api.url, during(new Promise((over) => setTimeout(over, quietSeconds * 1000)))));
    const beside = p99(await askForNewest(api.url, during(large.run(busy))));
    await sink.taken();
    console.log(
      `round ${round}: ${mails.copies} mails of ${rounded(bytes / count / 1024)} kB in ${rounded(mails.seconds)} s, ${rounded((mails.cpu / mails.copies) * 1000)} CPU s/1,000 (Postgres ${rounded((mails.postgres / mails.copies) * 1000)}); ` +
        `plain, of ${rounded(sent.bytes / sent.count / 1024)} kB, ${rounded(plain.seconds)} s, ${rounded((plain.cpu / mails.copies) * 1000)}; nothing new for ${people}: ${rounded(nothing.seconds)} s, ${rounded(nothing.cpu)} CPU s; newest 20 p99 ${rounded(alone)} ms alone, ${rounded(beside)} beside`,
    );
    // The first warms up.
    if (round === 0) continue;
    runs.mails.push(mails);
    runs.plain.push(plain);
    runs.quiet.push({ ...nothing, copies: people });
    runs.few.push(...some);
    runs.rich.push(...among);
    newest.alone.push(alone);
    newest.beside.push(beside);
  }
  const perSecond = (of: Run[]) => median(of.map(({ copies, seconds }) => copies / seconds));
  const cpu = (of: Run[]) => median(of.map(({ copies, cpu }) => (cpu / copies) * 1_000));
  const rows: Row[] = [
    {
      asked: 'times the mails/s of plain nodemailer',
      value: perSecond(runs.mails) / perSecond(runs.plain),
      aim: { min: 3 },
      besides: `${rounded(perSecond(runs.mails))} beside ${rounded(perSecond(runs.plain))} /s`,
    },
    {
      asked: 'of the CPU of plain nodemailer, Postgres included',
      value: cpu(runs.mails) / cpu(runs.plain),
      aim: { max: 0.5 },
      besides: `${rounded(cpu(runs.mails))} beside ${rounded(cpu(runs.plain))} CPU s/1,000`,
    },
    {
      asked: 'of the CPU of a mail where nothing is new',
      value: cpu(runs.quiet) / cpu(runs.mails),
      aim: { max: 0.01 },
      besides: `${rounded(cpu(runs.quiet))} beside ${rounded(cpu(runs.mails))} CPU s/1,000`,
    },
    {
      asked: `of the CPU of each of ${few.toLocaleString('en')} readers at ${people.toLocaleString('en')}`,
      value: cpu(runs.mails) / cpu(runs.few),
      aim: { max: 1.15 },
      besides: `${rounded(cpu(runs.mails))} beside ${rounded(cpu(runs.few))} CPU s/1,000`,
    },
    {
      asked: `of the CPU of each reader with ${entries.toLocaleString('en')} entries at ${manyEntries.toLocaleString('en')}`,
      value: cpu(runs.rich) / cpu(runs.few),
      aim: { max: 1.1 },
      besides: `${rounded(cpu(runs.rich))} beside ${rounded(cpu(runs.few))} CPU s/1,000`,
    },
    {
      asked: 'of the p99 of the newest 20 while nothing is sent',
      value: median(newest.beside) / median(newest.alone),
      aim: { max: 1.5 },
      besides: `${rounded(median(newest.beside))} beside ${rounded(median(newest.alone))} ms`,
    },
    {
      asked: `of the worker's peak memory for ${few.toLocaleString('en')}`,
      value: large.peakMemory / small.peakMemory,
      aim: { max: 1.3 },
      besides: `${rounded(large.peakMemory)} beside ${rounded(small.peakMemory)} MB`,
    },
  ];
  report('digest', rows, { people, rounds, connections, entries, manyEntries });
} finally {
  for (const end of ends) await end();
  rmSync(folder, { recursive: true, force: true });
}

/** Says whether it is over; what it throws is thrown to whoever asks. */
function during(work: Promise<unknown>): () => boolean {
  let isOver = false;
  let error: unknown;
  work.then(
    () => {
      isOver = true;
    },
    (thrown) => {
      error = thrown;
    },
  );
  return () => {
    if (error) throw error;
    return isOver;
  };
}

async function install(readers: number, catalogue: number, smtp: string): Promise<Installation> {
  const installation = await Installation.open(postgres, folder, smtp, { people: readers, entries: catalogue, connections });
  ends.unshift(() => installation.stop());
  return installation;
}

function sinkOf({ url }: RunningServer): Sink {
  const [smtp = '', control = ''] = url.split(' ');
  return {
    smtp,
    taken: async () => {
      const taken = await (await fetch(control)).json();
      await fetch(control, { method: 'DELETE' });
      return taken as Awaited<ReturnType<Sink['taken']>>;
    },
  };
}

/** As many messages like the one that is given. */
async function sendPlain(smtp: string, copies: number, message: string): Promise<Run> {
  const { html, text, subject, headers } = await simpleParser(message);
  const list = headers.get('list') as { unsubscribe: { url: string } };
  const file = join(folder, 'message.json');
  const kept = { 'List-Unsubscribe': `<${list.unsubscribe.url}>`, 'Auto-Submitted': 'auto-generated' };
  writeFileSync(file, JSON.stringify({ from: 'Tandem <post@bench.example>', subject, html, text, headers: kept }));
  const program = fileURLToPath(new URL('./digest/plain.js', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [program], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      SMTP_URL: smtp,
      MESSAGE: file,
      COUNT: String(copies),
      CONNECTIONS: String(connections),
    },
  });
  const { seconds, cpu } = JSON.parse(stdout) as { seconds: number; cpu: number };
  return { copies, seconds, cpu, postgres: 0 };
}
