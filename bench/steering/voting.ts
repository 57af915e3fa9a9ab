import type pg from 'pg';
import type { Database } from '#libs/platform';
import { median, rounded } from '../catalogue/figures.js';
import type { Row } from '../catalogue/report.js';
import { type Group, loadGroup, Steering } from './load-group.js';
import { atMost, recorded, replay, type Sent } from './recorded.js';

interface Bench {
  database: Database;
  /** As the superuser. */
  bare: pg.Pool;
  seats: number;
  rounds: number;
}

/** People who vote at the same moment. */
const atOnce = 32;

/** One step of a round: done by the product, taken back, and done again by the statements alone. */
interface Step {
  name: string;
  transactions: number;
  atOnce: number;
  aim: Row['aim'];
  act(): Promise<unknown>;
  undo: string;
}

/** Opening, voting and closing with as many seats, as the application's role, beside the same statements bare. */
export async function voting({ database, bare, seats, rounds }: Bench): Promise<Row[]> {
  process.stdout.write(`Loading a steering group of ${seats.toLocaleString('en')} seats … `);
  const began = performance.now();
  const group = await loadGroup(database, 'store', seats);
  const steering = new Steering(database);
  const proposal = await steering.aCase(group, 'Et verktøy');
  await steering.aPaper(group, proposal);
  console.log(`${Math.round((performance.now() - began) / 1000)} s`);
  await bare.query('vacuum analyze');
  const rows: Row[] = [];
  for (const step of stepsOf(steering, group, proposal)) rows.push(...(await compared(bare, step, rounds)));
  return rows;
}

function stepsOf(steering: Steering, group: Group, proposal: string): Step[] {
  let roundId = '';
  const seats = group.members.length;
  const name = (what: string) => `${what}, ${seats.toLocaleString('en')} seats`;
  return [
    {
      name: name('opening'),
      transactions: 1,
      atOnce: 1,
      aim: { max: 1.5 },
      act: async () => {
        roundId = (await steering.rounds.open(group.coordinator, proposal, {})).id;
      },
      undo: `delete from job_request; delete from event; delete from round_seat; delete from round; update proposal set state = 'proposed'`,
    },
    {
      name: name('every seat’s ballot'),
      transactions: seats,
      atOnce,
      // Three statements of a third of a millisecond: what the policies and the frame of a transaction cost shows.
      aim: { max: 2 },
      act: () =>
        atMost(atOnce, [...group.members.entries()], ([seat, member]) =>
          steering.ballots.vote(
            member,
            roundId,
            seat % 10 ? { vote: 'as_recommended' } : { vote: 'reject', reason: 'Mangler et eksempel' },
          ),
        ),
      undo: 'delete from job_request; delete from ballot_change; delete from ballot; delete from attendance',
    },
    {
      name: name('closing'),
      transactions: 2,
      atOnce: 1,
      // Hashing the record, its names and reasons is the product's alone.
      aim: { max: 2 },
      act: () => steering.closing.close(group.coordinator, roundId),
      undo: `delete from job_request; delete from event; delete from entry_mark; delete from decision_notice;
        delete from decision_name; delete from decision;
        update round set closed_at = null; update proposal set state = 'voting'`,
    },
  ];
}

async function compared(bare: pg.Pool, step: Step, rounds: number): Promise<Row[]> {
  const figures: Record<'product' | 'bare', number[]> = { product: [], bare: [] };
  const sent = await recorded(step.act);
  if (sent.length !== step.transactions) throw new Error(`${step.name} was ${sent.length} transactions`);
  const sides = { product: step.act, bare: () => replay(bare, sent, step.atOnce) };
  for (let round = 0; round <= rounds; round++)
    for (const side of (round % 2 ? ['product', 'bare'] : ['bare', 'product']) as ('product' | 'bare')[]) {
      await bare.query(step.undo);
      const began = performance.now();
      await sides[side]();
      // The first round warms up.
      if (round > 0) figures[side].push(performance.now() - began);
    }
  // The next step goes on from what the product wrote, and knows.
  await bare.query(step.undo);
  await step.act();
  const [mine, other] = [median(figures.product), median(figures.bare)];
  return [
    {
      asked: `${step.name}: times the bare statements`,
      value: mine / other,
      aim: step.aim,
      besides: `${rounded(mine)} beside ${rounded(other)} ms`,
    },
    { asked: `${step.name}: statements of a transaction`, value: mostStatements(sent), aim: { max: 30 }, besides: 'however many seats' },
  ];
}

function mostStatements(sent: readonly Sent[]): number {
  return Math.max(...sent.map(({ statements }) => statements.length));
}
