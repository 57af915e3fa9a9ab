import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, anonymous } from '#libs/identity';
import { newId } from '#libs/platform';
import { aJpeg, aPdf } from '../../../test/support/a-picture.js';
import type { BuiltTenant } from '../../../test/support/builders.js';
import { aClamd, type TestClamd, testVirus } from '../../../test/support/clamd.js';
import { FileRoom } from '../../../test/support/file-room.js';

const hour = 3_600_000;
const nobodyElse = { networks: [], isPublic: false };

describe('a file of what is no entry', () => {
  let room: FileRoom;
  let clamd: TestClamd;
  let herning: BuiltTenant;
  let network: BuiltTenant;
  let author: Actor;
  let colleague: Actor;
  let inNetwork: Actor;
  let stranger: Actor;

  beforeAll(async () => {
    clamd = await aClamd();
    room = await new FileRoom().open({ clamd: clamd.url, megabytes: 1 });
    herning = await room.given.aTenant({ slug: 'herning' });
    const asker = await room.given.aTenant({ slug: 'asker' });
    network = await room.given.aNetwork([herning, asker], 'norden');
    author = await room.given.aMember(herning);
    colleague = await room.given.aMember(herning, 'reader');
    inNetwork = await room.given.aMember(asker);
    stranger = await room.given.aMember(await room.given.aTenant({ slug: 'solfjord' }));
  }, 60_000);
  afterAll(async () => {
    await room.close();
    await clamd.remove();
  });

  const aFile = (words: string, name = `${words}.pdf`) => new File([new Uint8Array(aPdf(words))], name);
  const received = async (files: File[], id = newId()) => ({
    id,
    ...(await room.heldFiles.receive(author, { id, tenantId: herning.id }, files)),
  });
  const hold = (id: string, audience: { networks: string[]; isPublic: boolean } = nobodyElse) =>
    room.database.transaction(author, (tx) => room.heldFiles.hold(tx, id, audience));
  const seen = async (actor: Actor, id: string) => (await room.heldFiles.of(actor, [id])).get(id)?.map(({ name }) => name) ?? [];
  const readBy = (id: string) => Promise.all([author, colleague, inNetwork, stranger, anonymous].map((actor) => seen(actor, id)));
  const later = (hours: number) => room.clock.moveTo(new Date(room.clock.now().getTime() + hours * hour));
  const bytes = async (actor: Actor, id: string, sha: string, width?: number) => {
    const file = await room.heldFiles.read(actor, id, sha, width);
    const pieces: Buffer[] = [];
    for await (const piece of await file.open()) pieces.push(piece as Buffer);
    return Buffer.concat(pieces).toString('latin1');
  };

  it('is seen by its sender alone until what has it is written, then by those who read that', async () => {
    const { id } = await received([aFile('svar')]);
    const file = ['svar.pdf'];
    expect(await readBy(id)).toEqual([file, [], [], [], []]);
    await hold(id);
    expect(await readBy(id)).toEqual([file, file, [], [], []]);
    await hold(id, { networks: [network.id], isPublic: false });
    expect(await readBy(id)).toEqual([file, file, file, [], []]);
    await hold(id, { networks: [], isPublic: true });
    expect(await readBy(id)).toEqual([file, file, file, file, file]);
    await hold(id);
    expect(await readBy(id)).toEqual([file, file, [], [], []]);
  });

  it('gives its bytes to those who see it; to others it does not exist', async () => {
    const { id, added } = await received([aFile('indhold')]);
    const sha = added[0]?.sha as string;
    await hold(id, { networks: [network.id], isPublic: false });
    expect(await bytes(inNetwork, id, sha)).toContain('indhold');
    for (const [holder, of] of [
      [id, 'a'.repeat(64)],
      [newId(), sha],
      ['intet', sha],
    ] as const)
      await expect(room.heldFiles.read(inNetwork, holder, of)).rejects.toMatchObject({ code: 'not_found' });
    await expect(room.heldFiles.read(stranger, id, sha)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is a plain picture with smaller ones beside it', async () => {
    const picture = await aJpeg(1200, 800);
    const { id, added } = await received([new File([new Uint8Array(picture)], 'IMG 1.jpg')]);
    expect(added[0]).toMatchObject({ type: expect.stringMatching(/^image\//), width: expect.any(Number), alt: '', isChecking: false });
    await room.database.transaction(author, (tx) => room.heldFiles.describe(tx, id, added[0]?.sha as string, 'Et fjøs'));
    await hold(id);
    expect((await room.heldFiles.of(colleague, [id])).get(id)?.[0]?.alt).toBe('Et fjøs');
    expect((await bytes(colleague, id, added[0]?.sha as string, 480)).length).toBeGreaterThan(0);
  });

  it('is one among ten at most, and the others stay where one is refused', async () => {
    const { id, added, refused } = await received([aFile('god'), new File(['hej'], 'hej.txt'), new File([testVirus], 'virus.pdf')]);
    expect(added.map(({ name }) => name)).toEqual(['god.pdf']);
    expect(refused.map(({ name }) => name)).toEqual(['hej.txt', 'virus.pdf']);
    const more = await received(
      Array.from({ length: 10 }, (_, n) => aFile(`nummer ${n}`)),
      id,
    );
    expect([more.added.length, more.refused.map(({ code }) => code)]).toEqual([9, ['too_many_attachments']]);
  });

  it('waits for the scanner unseen by others, and is read once it was found clean', async () => {
    await clamd.stop();
    const { id, added } = await received([aFile('venter')]);
    await hold(id);
    expect(added[0]?.isChecking).toBe(true);
    expect([await seen(author, id), await seen(colleague, id)]).toEqual([['venter.pdf'], []]);
    await clamd.start();
    later(1);
    await room.scans.handle();
    expect(await seen(colleague, id)).toEqual(['venter.pdf']);
  });

  it('is gone a day after it was sent for something that was never written, and stays where it is held', async () => {
    const never = await received([aFile('aldrig')]);
    const held = await received([aFile('holdt')]);
    await hold(held.id);
    later(25);
    await room.sweeper.handle();
    expect([await seen(author, never.id), await seen(author, held.id)]).toEqual([[], ['holdt.pdf']]);
    expect(await room.store.open(never.added[0]?.sha as string)).toBeNull();
    expect(await bytes(author, held.id, held.added[0]?.sha as string)).toContain('holdt');
  });

  it('is gone a day after it was taken out', async () => {
    const { id, added } = await received([aFile('fortrudt')]);
    const sha = added[0]?.sha as string;
    await hold(id);
    await room.database.transaction(author, (tx) => room.heldFiles.remove(tx, id, sha));
    expect(await seen(author, id)).toEqual([]);
    later(25);
    await room.sweeper.handle();
    expect(await room.store.open(sha)).toBeNull();
  });

  it('takes room of its tenant, together with the entries’', async () => {
    const draft = (await room.drafts.create(author as Actor & { personId: string }, 'herning', { title: 'Stor' })).id;
    await room.add(author, draft, 'stor.pdf', aPdf('x'.repeat(700_000)));
    await expect(received([aFile('y'.repeat(500_000), 'for-stor.pdf')])).rejects.toMatchObject({ code: 'no_room_for_files' });
  });
});
