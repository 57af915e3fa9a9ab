import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '#libs/identity';
import { type FileStore, FilesUnavailable } from '#libs/platform';
import { aPdf } from '../../../test/support/a-picture.js';
import { aClamd, type TestClamd } from '../../../test/support/clamd.js';
import { FileRoom } from '../../../test/support/file-room.js';
import { ScanWaiting } from './scan-waiting.job.js';

describe('files that wait for the scanner', () => {
  let room: FileRoom;
  let clamd: TestClamd;
  let author: Actor & { personId: string };
  let id: string;
  let scans: ScanWaiting;
  /** What the store does not give. */
  const broken = new Set<string>();
  /** What was fetched from it, in order. */
  const fetched: string[] = [];

  beforeAll(async () => {
    clamd = await aClamd();
    room = await new FileRoom().open({ clamd: clamd.url });
    author = await room.given.aMember(await room.given.aTenant({ slug: 'herning', language: 'da' }));
    const open = async (sha: string) => {
      fetched.push(sha);
      if (broken.has(sha)) throw new FilesUnavailable(new Error('the file store answered 500'));
      return room.store.open(sha);
    };
    scans = new ScanWaiting(room.database, Object.create(room.store, { open: { value: open } }) as FileStore, room.scanner);
  }, 60_000);
  beforeEach(async () => {
    id = (await room.drafts.create(author, 'herning', { title: 'Tjekliste', summary: 'Kort', kind: 'tool' })).id;
  });
  afterAll(async () => {
    await room.close();
    await clamd.remove();
  });

  const pass = (minutes: number) => room.clock.moveTo(new Date(room.clock.now().getTime() + minutes * 60_000));
  const stateOf = async (sha: string) => {
    const { state, isStuck } = (await room.attachments.ofDraft(author, id)).find((file) => file.sha === sha) ?? {};
    return [state, isStuck];
  };
  const whatIsFetched = async () => {
    fetched.length = 0;
    await scans.handle();
    return [...fetched];
  };
  /** They come in while clamd is away, a second apart. */
  async function sent(names: readonly string[]): Promise<string[]> {
    await clamd.stop();
    const shas: string[] = [];
    for (const name of names) {
      pass(1 / 60);
      shas.push((await room.add(author, id, `${name}.pdf`, aPdf(name))).sha);
    }
    await clamd.start();
    return shas;
  }

  it('are looked at however many older ones cannot be, and before these are tried again', async () => {
    const old = await sent(Array.from({ length: 12 }, (_, place) => `gammel ${place}`));
    for (const sha of old) broken.add(sha);
    const [first = ''] = await sent(['ny']);
    expect(await whatIsFetched()).toEqual([...old, first]);
    expect(await stateOf(first)).toEqual(['clean', false]);
    pass(2);
    const [second = ''] = await sent(['nyere']);
    expect(await whatIsFetched()).toEqual([second, ...old]);
    expect(await stateOf(second)).toEqual(['clean', false]);
    broken.clear();
    pass(24 * 60);
    await scans.handle();
    for (const sha of old) expect(await stateOf(sha)).toEqual(['clean', false]);
  }, 60_000);

  it('are tried ever more seldom where they cannot be looked at, and their draft says so', async () => {
    const [sha = ''] = await sent(['gådefuld']);
    broken.add(sha);
    const tries: number[] = [];
    for (let minute = 0; minute <= 90; minute++) {
      if ((await whatIsFetched()).length > 0) tries.push(minute);
      if (minute === 20) expect(await stateOf(sha)).toEqual(['checking', false]);
      pass(1);
    }
    expect(tries).toEqual([0, 1, 5, 21, 85]);
    expect(await stateOf(sha)).toEqual(['checking', true]);
    pass(24 * 60);
    expect(await whatIsFetched()).toEqual([sha]);
    broken.clear();
    pass(24 * 60);
    await scans.handle();
    expect(await stateOf(sha)).toEqual(['clean', false]);
  }, 60_000);

  it('are what is found in them when they are sent again', async () => {
    const [sha = ''] = await sent(['igen']);
    broken.add(sha);
    await scans.handle();
    expect(await stateOf(sha)).toEqual(['checking', false]);
    await room.add(author, id, 'igen.pdf', aPdf('igen'));
    expect(await stateOf(sha)).toEqual(['clean', false]);
    broken.clear();
  }, 60_000);

  it('are neither fetched nor blamed while clamd is away, and looked at as soon as it is back', async () => {
    const [sha = ''] = await sent(['tålmodig']);
    await clamd.stop();
    for (let hour = 0; hour < 6; hour++) {
      expect(await whatIsFetched()).toEqual([]);
      pass(60);
    }
    expect(await stateOf(sha)).toEqual(['checking', false]);
    await clamd.start();
    expect(await whatIsFetched()).toEqual([sha]);
    expect(await stateOf(sha)).toEqual(['clean', false]);
  }, 60_000);
});
