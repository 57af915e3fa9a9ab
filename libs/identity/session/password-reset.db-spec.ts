import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Database, openDatabase, readConfig, signToken } from '#libs/platform';
import { Builders } from '../../../test/support/builders.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { SetClock } from '../../../test/support/workers.js';
import { ActorService } from '../actor/actor.service.js';
import { ResetClosed } from '../errors.js';
import { identityEntities } from '../identity.module.js';
import { hashPassword, passwordMatches } from './password.js';
import { PasswordResetService } from './password-reset.service.js';
import { openSession } from './session.service.js';

const minute = 60_000;
const password = 'et nytt langt passord';

describe('a link to a new password', () => {
  const clock = new SetClock();
  const config = readConfig({});
  let address: TestDatabase;
  let database: Database;
  let build: Builders;
  let actors: ActorService;
  let resets: PasswordResetService;
  let personId: string;
  let email: string;
  let count = 0;

  const ask = () => resets.request({ email: ` ${email.toUpperCase()} ` });
  /** Of the person's links, the newest first. */
  const links = async () => {
    const rows = await build.write((tx) =>
      tx.query<{ id: string }>('select id from password_reset where person_id = $1 order by requested_at desc, id desc', [personId]),
    );
    return rows.map(({ id }) => signToken(config.TANDEM_SECRET, 'password-reset', id));
  };
  const newest = async () => (await links())[0] as string;
  const hasPassword = async (given: string) => {
    const [row] = await build.write((tx) =>
      tx.query<{ password_hash: string }>('select password_hash from credential where person_id = $1', [personId]),
    );
    return passwordMatches(row?.password_hash ?? null, given);
  };

  beforeAll(async () => {
    address = await aDatabase();
    database = await openDatabase({ application: address.app, system: address.system }, identityEntities, clock);
    build = new Builders(database, clock);
    actors = new ActorService(database, clock);
    resets = new PasswordResetService(database, actors, config);
  });
  afterAll(async () => {
    await database?.close();
    await address?.drop();
  });
  beforeEach(async () => {
    email = `glemsom-${++count}@asker.example`;
    personId = await build.aPerson([], { email });
    const hash = await hashPassword('det gamle passordet');
    await build.write((tx) =>
      tx.query('insert into credential (person_id, password_hash, changed_at) values ($1, $2, $3)', [personId, hash, tx.now]),
    );
  });

  it('sets the password once, even where it is opened twice at the same time', async () => {
    await ask();
    const link = await newest();
    const answers = await Promise.allSettled([1, 2].map((which) => resets.confirm(link, { password: `${password} ${which}` }, '')));
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const winner = answers.findIndex(({ status }) => status === 'fulfilled') + 1;
    expect(await hasPassword(`${password} ${winner}`)).toBe(true);
    await expect(resets.confirm(link, { password }, '')).rejects.toBeInstanceOf(ResetClosed);
    expect(await resets.isOpen(link)).toBe(false);
  });

  it('ends every session there was, and opens one where it was used', async () => {
    const before = await build.write((tx) => openSession(tx, personId, 'Firefox'));
    expect((await actors.fromToken(before.token)).personId).toBe(personId);
    await ask();
    const after = await resets.confirm(await newest(), { password }, 'Firefox');
    expect((await actors.fromToken(before.token)).personId).toBeNull();
    expect((await actors.fromToken(after.token)).personId).toBe(personId);
  });

  it('closes after an hour, and when a later one is asked for', async () => {
    await ask();
    const first = await newest();
    expect(await resets.isOpen(first)).toBe(true);
    clock.forward(minute);
    await ask();
    expect([await resets.isOpen(first), await resets.isOpen(await newest())]).toEqual([false, true]);
    await expect(resets.confirm(first, { password }, '')).rejects.toBeInstanceOf(ResetClosed);
    clock.forward(60 * minute);
    await expect(resets.confirm(await newest(), { password }, '')).rejects.toBeInstanceOf(ResetClosed);
    expect(await hasPassword('det gamle passordet')).toBe(true);
  });

  it('is none for an address that nobody has, and not told apart', async () => {
    await expect(resets.request({ email: 'ingen@asker.example' })).resolves.toBeUndefined();
    expect(
      await build.write((tx) => tx.query(`select from password_reset r where r.person_id not in (select person_id from credential)`)),
    ).toEqual([]);
  });

  it('is sent at most five times in an hour', async () => {
    for (let asked = 0; asked < 7; asked++) await ask();
    expect(await links()).toHaveLength(5);
    clock.forward(61 * minute);
    await ask();
    expect(await links()).toHaveLength(6);
  });

  it('signed for something else, or by another installation, opens nothing', async () => {
    await ask();
    const [row] = await build.write((tx) => tx.query<{ id: string }>('select id from password_reset where person_id = $1', [personId]));
    for (const forged of [
      signToken(config.TANDEM_SECRET, 'invitation', row?.id ?? ''),
      signToken('x'.repeat(40), 'password-reset', row?.id ?? ''),
      '',
    ])
      await expect(resets.confirm(forged, { password }, '')).rejects.toBeInstanceOf(ResetClosed);
  });
});
