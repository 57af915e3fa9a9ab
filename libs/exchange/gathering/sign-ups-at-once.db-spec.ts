import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Actor, identityEntities } from '#libs/identity';
import { Clock, type Database, openDatabase } from '#libs/platform';
import { Builders } from '../../../test/support/builders.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { heldFilesOn } from '../../../test/support/held-files.js';
import { ended, type Told, tandem, told } from '../../../test/support/tandem-process.js';
import { openSession } from '../../identity/session/session.service.js';
import { GatheringService } from './gathering.service.js';
import { GatheringPlanningService } from './gathering-planning.service.js';

const people = 500;
const places = 100;

interface SignUp {
  person_id: string;
  state: string;
  position: number | null;
}

jest.setTimeout(120_000);

describe('five hundred people who sign up for a hundred places at once, on two api processes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-places-'));
  const clock = new Clock();
  const processes: Told[] = [];
  const tokens = new Map<string, string>();
  const answers = new Map<string, { state: string; number: number | null }>();
  const answeredBy = [0, 0];
  let address: TestDatabase;
  let database: Database;
  let given: Builders;
  let gatherings: GatheringService;
  let coordinator: Actor;
  let apis: string[];
  let id: string;

  beforeAll(async () => {
    address = await aDatabase();
    database = await openDatabase({ application: address.app, system: address.system }, identityEntities, clock);
    given = new Builders(database, clock);
    gatherings = new GatheringService(database, clock, heldFilesOn(database));
    const environment = {
      DATABASE_URL: address.app,
      DATABASE_SYSTEM_URL: address.system,
      DATABASE_DIRECT_URL: address.owner,
      PUBLIC_URL: 'https://tandem.example',
      PORT: '0',
      RATE_LIMIT_PER_MINUTE: '0',
      SMTP_URL: 'smtp://127.0.0.1:9',
    };
    for (const _ of answeredBy) processes.push(tandem(folder, ['api'], environment));
    const [ks, asker] = [await given.aTenant({ slug: 'ks' }), await given.aTenant({ slug: 'asker' })];
    await given.aNetwork([ks, asker], 'nettverket');
    coordinator = await given.aMember(ks, 'editor');
    const planning = new GatheringPlanningService(database);
    const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const wish = { title: 'Samling', places, time: { day, from: '09:00', to: '15:00' }, zone: 'Europe/Oslo' };
    ({ id } = await planning.make(coordinator, 'nettverket', wish));
    await planning.open(coordinator, id);
    for (let index = 0; index < people; index++) {
      const person = await given.aPerson([[asker, 'reader']]);
      tokens.set(person, (await given.write((tx) => openSession(tx, person, ''))).token);
    }
    apis = await Promise.all(
      processes.map(async (api) => `http://127.0.0.1:${(await told(api, /"port":(\d+)/))[1]}/api/v1/gatherings/${id}/sign-up`),
    );
  });

  afterAll(async () => {
    for (const { child } of processes) child.kill('SIGTERM');
    await Promise.all(processes.map(ended));
    await database.close();
    await address.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function send(person: string, method: 'PUT' | 'DELETE', api: number, turn = 0): Promise<number> {
    const response = await fetch(apis[api] as string, {
      method,
      headers: { authorization: `Bearer ${tokens.get(person)}`, ...(method === 'PUT' ? { 'content-type': 'application/json' } : {}) },
      body: method === 'PUT' ? '{}' : undefined,
    });
    const text = await response.text();
    // A process that has no connection free within its time has done nothing, and says to come again.
    if (response.status === 503 && turn < 60) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      return send(person, method, api, turn + 1);
    }
    if (response.status === 200) answers.set(person, JSON.parse(text));
    answeredBy[api] = (answeredBy[api] ?? 0) + 1;
    return response.status;
  }

  const rows = () =>
    given.write((tx) =>
      tx.query<SignUp>('select person_id, state, position from sign_up where gathering_id = $1 order by position nulls first, id', [id]),
    );
  const counted = async () => {
    const { taken, waiting } = await gatherings.read(coordinator, id);
    return [taken, waiting];
  };

  it('are each answered once, though some press twice', async () => {
    const statuses = await Promise.all(
      [...tokens.keys()].flatMap((person, index) => {
        const first = send(person, 'PUT', index % 2);
        return index % 10 === 0 ? [first, send(person, 'PUT', (index + 1) % 2)] : [first];
      }),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
    for (const count of answeredBy) expect(count).toBeGreaterThan(200);
    expect(await counted()).toEqual([places, people - places]);
  });

  it('get exactly a hundred places, and the others numbers without a gap', async () => {
    const found = await rows();
    expect(found).toHaveLength(people);
    expect(found.filter(({ state }) => state === 'confirmed')).toHaveLength(places);
    expect(found.filter(({ state }) => state === 'waiting').map(({ position }) => position)).toEqual(
      Array.from({ length: people - places }, (_, index) => index + 1),
    );
    for (const { person_id, state } of found) expect(answers.get(person_id)?.state).toBe(state);
  });

  it('follow one another from the waiting list, in its order, while forty sign off at once', async () => {
    const before = await rows();
    const leaving = before.filter(({ state }) => state === 'confirmed').slice(0, 40);
    const line = before.filter(({ state }) => state === 'waiting').map(({ person_id }) => person_id);
    // Among them one who waits, and presses at the same time.
    const impatient = line[10] as string;
    const statuses = await Promise.all([
      ...leaving.map(({ person_id }, index) => send(person_id, 'DELETE', index % 2)),
      send(impatient, 'DELETE', 0),
      send(impatient, 'DELETE', 1),
    ]);
    expect(new Set(statuses)).toEqual(new Set([204]));
    const after = new Map((await rows()).map((row) => [row.person_id, row.state]));
    const confirmed = line.filter((person) => after.get(person) === 'confirmed');
    const stayed = line.filter((person) => person !== impatient);
    expect(confirmed.length).toBeGreaterThanOrEqual(40);
    expect(confirmed).toEqual(stayed.slice(0, confirmed.length));
    expect([...after.values()].filter((state) => state === 'confirmed')).toHaveLength(places);
    expect(await counted()).toEqual([places, people - places - 41]);
  });
});
