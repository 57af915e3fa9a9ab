import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#libs/identity';
import { FileStore } from '#libs/platform';
import { aPdf } from '../../../test/support/a-picture.js';
import { aClamd, type TestClamd, testVirus } from '../../../test/support/clamd.js';
import { FileRoom } from '../../../test/support/file-room.js';
import { RestoreService } from '../restore/restore.service.js';
import { ScanWaiting } from './scan-waiting.job.js';
import { SweepFiles } from './sweep-files.job.js';

const short = { kind: 'tool', summary: 'Kort', goals: [12], contact: { mailbox: 'skole@herning.example' } };
const hour = 3_600_000;

describe('what becomes of files that nobody names, or that nobody has looked at', () => {
  let room: FileRoom;
  let clamd: TestClamd;
  let author: Actor & { personId: string };

  const aDraft = async (title = 'Tjekliste') => (await room.drafts.create(author, 'herning', { ...short, title })).id;
  const later = (hours: number) => room.clock.moveTo(new Date(room.clock.now().getTime() + hours * hour));
  const said = (sha: string) => ({ sha, alt: '', decorative: false, leftOut: false });
  const names = async (id: string) => (await room.drafts.read(author, id)).content.attachments.map(({ name }) => name);
  const save = async (id: string, attachments: unknown[]) =>
    room.drafts.save(author, id, (await room.drafts.read(author, id)).revision, { attachments });
  const states = async (id: string) => (await room.attachments.ofDraft(author, id)).map(({ name, state }) => `${name} ${state}`).sort();

  beforeAll(async () => {
    // Larger than that, and clamd says that it cannot look.
    clamd = await aClamd('1M');
    room = await new FileRoom().open({ clamd: clamd.url });
    author = await room.given.aMember(await room.given.aTenant({ slug: 'herning', language: 'da' }));
  }, 60_000);
  afterAll(async () => {
    await room.close();
    await clamd.remove();
  });

  it('a file can be brought back for a day after it was taken out, however old it is', async () => {
    const id = await aDraft();
    const { sha } = await room.add(author, id, 'gammel.pdf', aPdf('gammel'));
    later(72);
    await save(id, []);
    later(2);
    await room.sweeper.handle();
    await save(id, [said(sha)]);
    expect(await room.seen(author, id, sha)).toContain('gammel');
    await save(id, []);
    later(25);
    await room.sweeper.handle();
    await expect(save(id, [said(sha)])).rejects.toMatchObject({ fields: { 'attachments.0.sha': ['other'] } });
  });

  it('one that was sent again stays for another day, named or not', async () => {
    const id = await aDraft();
    await room.add(author, id, 'igen.pdf', aPdf('igen'));
    await save(id, []);
    later(25);
    const [row] = await room.attachments.ofDraft(author, id);
    await room.add(author, id, 'igen.pdf', aPdf('igen'));
    const [again] = await room.attachments.ofDraft(author, id);
    expect((again?.uploadedAt.getTime() ?? 0) - (row?.uploadedAt.getTime() ?? 0)).toBeGreaterThan(24 * hour);
  });

  it('what was put aside for an older version is taken back with its files', async () => {
    const restores = new RestoreService(room.database);
    const id = await aDraft();
    await room.publishing.publish(author, id, { audience: 'tenant', networks: [] });
    const { sha } = await room.add(author, id, 'ny.pdf', aPdf('ny'));
    await restores.restore(author, id, 1, { replaceChanges: true });
    expect(await names(id)).toEqual([]);
    later(48);
    await room.sweeper.handle();
    await restores.takeBack(author, id);
    expect(await names(id)).toEqual(['ny.pdf']);
    expect(await room.seen(author, id, sha)).toContain('ny');
  });

  it('two sweeps at once remove each file once, so that one sent again meanwhile stays', async () => {
    const id = await aDraft();
    const { sha } = await room.add(author, id, 'to.pdf', aPdf('to gange'));
    await save(id, []);
    later(25);
    const slow = slowStore(room.store, sha);
    const first = new SweepFiles(room.database, slow.store).handle();
    await slow.reached;
    await room.sweeper.handle();
    expect(slow.removed).toEqual([sha]);
    expect(await room.store.open(sha)).not.toBeNull();
    slow.go();
    await first;
    expect(await room.store.open(sha)).toBeNull();
    await room.add(author, id, 'to.pdf', aPdf('to gange'));
    expect(await room.seen(author, id, sha)).toContain('to gange');
  });

  it('the sweep takes up after an hour what one that died had begun', async () => {
    const id = await aDraft();
    const { sha } = await room.add(author, id, 'rest.pdf', aPdf('rest'));
    await save(id, []);
    later(25);
    const slow = slowStore(room.store, sha);
    const died = new SweepFiles(room.database, slow.store).handle();
    await slow.reached;
    slow.die();
    await expect(died).rejects.toThrow('the worker died');
    await room.sweeper.handle();
    expect(await room.store.open(sha)).not.toBeNull();
    later(1.1);
    await room.sweeper.handle();
    expect(await room.store.open(sha)).toBeNull();
  });

  it('one that the scanner cannot look at keeps none of the others waiting', async () => {
    const id = await aDraft();
    await clamd.stop();
    await room.add(author, id, 'stor.pdf', Buffer.concat([aPdf('stor'), Buffer.alloc(2_000_000, 32)]));
    later(0.1);
    await room.add(author, id, 'ren.pdf', aPdf('en ren'));
    await room.scans.handle();
    expect(await states(id)).toEqual(['ren.pdf checking', 'stor.pdf checking']);
    await clamd.start();
    await room.scans.handle();
    expect(await states(id)).toEqual(['ren.pdf clean', 'stor.pdf checking']);
  }, 30_000);

  it('an infected one is called so even where the worker dies before its bytes are gone, and the sweep removes them', async () => {
    const id = await aDraft();
    await clamd.stop();
    const { sha } = await room.add(author, id, 'syg.pdf', aPdf(testVirus));
    await clamd.start();
    const slow = slowStore(room.store, sha);
    const scans = new ScanWaiting(room.database, slow.store, room.scanner).handle();
    await slow.reached;
    slow.die();
    await expect(scans).rejects.toThrow('the worker died');
    expect(await states(id)).toEqual(['syg.pdf infected']);
    expect(await names(id)).toEqual([]);
    expect(await room.seen(author, id, sha)).toBe('not_found');
    later(1.1);
    await room.sweeper.handle();
    expect(await room.store.open(sha)).toBeNull();
    expect(await states(id)).toEqual(['syg.pdf infected']);
  }, 30_000);
});

/** The store, with a stop before the bytes of one file are removed. */
function slowStore(store: FileStore, sha: string) {
  let reach: () => void;
  let go: () => void;
  let die: () => void;
  const removed: string[] = [];
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  const gate = new Promise<void>((resolve, reject) => {
    go = resolve;
    die = () => reject(new Error('the worker died'));
  });
  gate.catch(() => undefined);
  const slow: FileStore = Object.create(store, {
    remove: {
      value: async (key: string) => {
        if (key === sha) {
          removed.push(key);
          reach();
          await gate;
          await wait(1);
        }
        await store.remove(key);
      },
    },
  });
  return { store: slow, reached, removed, go: () => go(), die: () => die() };
}
