import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '../../../test/support/eventually.js';
import { SteeringGroup } from '../../../test/support/steering-group.js';
import { ended, type Told, tandem, told } from '../../../test/support/tandem-process.js';
import { openSession } from '../../identity/session/session.service.js';
import { createBody } from '../body/new-body.js';
import { firstBroken } from '../decision/decision-hash.js';
import type { DecisionRecord } from '../decision/decision-record.js';
import { closeRoundOnTime } from './close-round.job.js';
import { tally, type Vote } from './tally.js';

const bodies = 8;
const seatsEach = 25;
const choices: Vote[] = ['approve', 'reject', 'send_back', 'abstain'];

interface Round {
  id: string;
  body: number;
  /** A moment within the storm, or long after it. */
  endsInIt: boolean;
}

interface Decided {
  body_id: string;
  number: number;
  round_id: string;
  record: DecisionRecord;
  previous_hash: string;
  hash: string;
}

jest.setTimeout(60_000);

describe('two hundred members who vote, change and close at once, on two api processes and two workers', () => {
  const group = new SteeringGroup();
  const folder = mkdtempSync(join(tmpdir(), 'tandem-at-once-'));
  const processes: Told[] = [];
  const rounds: Round[] = [];
  const people: { token: string; body: number; seat: string }[] = [];
  /** The votes that were taken, by round and seat, in the order in which their giver gave them. */
  const taken = new Map<string, Vote[]>();
  const answers = new Map<number, number>();
  /** How many answers each process gave. */
  const answeredBy: number[] = [0, 0];
  let apis: string[] = [];
  let officer: string;
  const bodyIds: string[] = [];
  let decisions: Decided[];

  // Always the same storm, as far as two processes let it be.
  let seed = 4711;
  const chance = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    // The lower bits of such a number go round and round.
    return (seed >>> 16) % below;
  };

  beforeAll(async () => {
    group.clock.at = new Date();
    await group.open();
    const { app, system, owner } = group.address;
    const environment = {
      DATABASE_URL: app,
      DATABASE_SYSTEM_URL: system,
      DATABASE_DIRECT_URL: owner,
      PUBLIC_URL: 'https://tandem.example',
      PORT: '0',
      RATE_LIMIT_PER_MINUTE: '0',
      SMTP_URL: 'smtp://127.0.0.1:9',
    };
    for (const command of ['api', 'api', 'worker', 'worker']) processes.push(tandem(folder, [command], environment));
    await fill();
    const [first, second, ...workers] = processes as [Told, Told, ...Told[]];
    apis = await Promise.all([first, second].map(async (api) => `http://127.0.0.1:${(await told(api, /"port":(\d+)/))[1]}/api/v1/rounds`));
    for (const worker of workers) await told(worker, /"Working"/);
  });

  afterAll(async () => {
    for (const { child } of processes) child.kill('SIGTERM');
    await Promise.all(processes.map(ended));
    await group.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Bodies of seats of sectors, so that nobody is asked to stand aside; each with three rounds, two of which end at the same moment. */
  async function fill(): Promise<void> {
    const { given } = group;
    for (let body = 0; body < bodies; body++) {
      const holders = [];
      for (let seat = 0; seat < seatsEach; seat++) holders.push(await given.aPerson([[group.tenants.asker, 'reader']]));
      const seats = holders.map((holderId, index) => ({
        role: index === 0 ? ('chair' as const) : ('member' as const),
        tenantId: null,
        sector: 'business',
        holderId,
        deputyId: null,
        since: '2020-01-01',
        until: null,
      }));
      const names = { nb: `Råd ${body}` };
      const bodyId = await given.write((tx) =>
        createBody(tx, {
          slug: `raad-${body}`,
          kind: 'council',
          networkId: group.network.id,
          tenantId: null,
          statutory: false,
          rules: 'association',
          names,
          seats,
        }),
      );
      bodyIds.push(bodyId);
      const frozen = await given.write((tx) =>
        tx.query<{ id: string }>('select id from seat where body_id = $1 order by number', [bodyId]),
      );
      for (const [index, holder] of holders.entries())
        people.push({ token: await tokenOf(holder), body, seat: frozen[index]?.id as string });
    }
    officer = await tokenOf(group.coordinator.personId);
    for (let body = 0; body < bodies; body++) for (const endsInIt of [true, false, false]) rounds.push(await aRound(body, endsInIt));
  }

  async function tokenOf(personId: string): Promise<string> {
    return (await group.given.write((tx) => openSession(tx, personId, ''))).token;
  }

  async function aRound(body: number, endsInIt: boolean): Promise<Round> {
    const caseId = await group.aCase();
    await group.given.write((tx) => tx.query('update proposal set body_id = $2 where id = $1', [caseId, bodyIds[body]]));
    await group.aPaper(caseId);
    const { id } = await group.rounds.open(group.coordinator, caseId, {});
    return { id, body, endsInIt };
  }

  async function send(token: string, method: string, path: string, body: object, turn = 0): Promise<number> {
    const api = chance(2);
    const response = await fetch(`${apis[api]}/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    await response.arrayBuffer();
    // A process that has no connection free within its time has done nothing, and says to come again.
    if (response.status === 503 && turn < 20) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      return send(token, method, path, body, turn + 1);
    }
    answers.set(response.status, (answers.get(response.status) ?? 0) + 1);
    answeredBy[api] = (answeredBy[api] ?? 0) + 1;
    return response.status;
  }

  /** One member: votes in all rounds of the body and changes each vote, most of them before the last one has answered and it may be closed. */
  async function votes({ token, body, seat }: (typeof people)[number]): Promise<void> {
    for (const round of rounds.filter((one) => one.body === body).flatMap((one) => [one, one])) {
      const vote = choices[chance(choices.length)] as Vote;
      const casts = () => send(token, 'PUT', `${round.id}/ballot`, { vote, reason: 'Mangler et eksempel' });
      // Now and then the button is pressed twice.
      const statuses = await Promise.all(chance(4) === 0 ? [casts(), casts()] : [casts()]);
      const key = `${round.id} ${seat}`;
      for (const status of statuses) if (status < 300) taken.set(key, [...(taken.get(key) ?? []), vote]);
    }
  }

  it('are each answered, with a vote that is taken or a round that is closed', async () => {
    const ends = new Date(Date.now() + 2_500);
    await group.given.write(async (tx) => {
      const hurried = rounds.filter(({ endsInIt }) => endsInIt).map(({ id }) => id);
      await tx.query('update round set deadline = $2 where id = any($1)', [hurried, ends]);
      // Asked for several times over, as a queue does that is never sure.
      for (const roundId of [...hurried, ...hurried, ...hurried]) await tx.enqueue(closeRoundOnTime, { roundId }, ends);
    });
    const closing = rounds.map(async ({ id }) => {
      for (let turn = 0; turn < 8; turn++) await send(officer, 'POST', `${id}/close`, {});
    });
    await Promise.all([...people.map(votes), ...closing]);
    // The rest is closed by many at the same moment: of each body two, of which one is to go on from the other's hash.
    await Promise.all(
      [1, 2, 3, 4].flatMap(() => rounds.filter(({ endsInIt }) => !endsInIt).map(({ id }) => send(officer, 'POST', `${id}/close`, {}))),
    );
    expect([...answers.keys()].filter((status) => status >= 300 && status !== 409)).toEqual([]);
    expect(answers.get(409)).toBeGreaterThan(0);
  });

  it('gave votes of every kind, changed many of them, and were answered by both processes', () => {
    const all = [...taken.values()];
    for (const choice of choices) expect(all.flat().filter((vote) => vote === choice).length).toBeGreaterThan(100);
    expect(all.filter((votes) => votes.length > 1 && votes[0] !== votes.at(-1)).length).toBeGreaterThan(100);
    for (const count of answeredBy) expect(count).toBeGreaterThan(300);
  });

  it('end with one decision for each round', async () => {
    const read = () =>
      group.given.write((tx) =>
        tx.query<Decided>('select body_id, number, round_id, record, previous_hash, hash from decision order by body_id, number'),
      );
    decisions = await eventually(
      async () => ((await read()).length >= rounds.length ? read() : null),
      () => 'not every round was closed',
      25_000,
    );
    expect(decisions.map(({ round_id }) => round_id).sort()).toEqual(rounds.map(({ id }) => id).sort());
  });

  it('leave each body a chain without a gap', () => {
    for (const id of bodyIds) {
      const links = decisions
        .filter(({ body_id }) => body_id === id)
        .map(({ number, record, previous_hash, hash }) => ({ number, record, previousHash: previous_hash, hash }));
      expect(links.map(({ number }) => number)).toEqual([1, 2, 3]);
      expect(firstBroken(links)).toBeNull();
    }
  });

  it('are each counted once, as they voted last', () => {
    for (const { round_id, record } of decisions) {
      const last = record.seats.map(({ seat, role }) => ({
        role,
        recused: false,
        deputySits: false,
        vote: taken.get(`${round_id} ${seat}`)?.at(-1) ?? null,
      }));
      expect(record.seats.map(({ vote }) => vote)).toEqual(last.map(({ vote }) => vote));
      expect(record.tally).toEqual(tally(last, record.rules));
    }
    const unhurried = decisions.filter(({ round_id }) => rounds.some(({ id, endsInIt }) => id === round_id && !endsInIt));
    expect(unhurried.map(({ record }) => record.tally.absent)).toEqual(unhurried.map(() => 0));
  });

  it('leave one ballot for each seat that voted, and one line in its history for each vote that was taken', async () => {
    const counts = await group.given.write((tx) =>
      tx.query<{ key: string; ballots: number; changes: number }>(
        `select b.round_id || ' ' || b.seat_id as key, count(distinct b.*)::integer as ballots, count(c.id)::integer as changes
         from ballot b join ballot_change c on c.round_id = b.round_id and c.seat_id = b.seat_id group by b.round_id, b.seat_id`,
      ),
    );
    expect(Object.fromEntries(counts.map(({ key, ballots, changes }) => [key, [ballots, changes]]))).toEqual(
      Object.fromEntries([...taken].map(([key, votesTaken]) => [key, [1, votesTaken.length]])),
    );
  });
});
