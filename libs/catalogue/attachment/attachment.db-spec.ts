import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, anonymous } from '#libs/identity';
import { InvalidInput, NotFound } from '#libs/platform';
import { aPdf, aPng } from '../../../test/support/a-picture.js';
import type { BuiltTenant } from '../../../test/support/builders.js';
import { FileRoom } from '../../../test/support/file-room.js';
import { insertDraft } from '../draft/draft-row.js';
import { emptyContent } from '../entry/entry-content.js';
import { largestAttachment } from './ready-file.js';

const short = { kind: 'tool', summary: 'Kort', goals: [12], contact: { mailbox: 'skole@herning.example' } };

describe('a file of a draft', () => {
  let room: FileRoom;
  let herning: BuiltTenant;
  let asker: BuiltTenant;
  let author: Actor & { personId: string };
  let reader: Actor;
  let neighbour: Actor & { personId: string };
  let networkId: BuiltTenant;

  const aDraft = async (title = 'Tjekliste') => (await room.drafts.create(author, 'herning', { ...short, title })).id;
  const publish = (id: string, audience: string) =>
    room.publishing.publish(author, id, { audience, networks: audience === 'networks' ? [networkId.slug] : [] });
  const kept = () => readdirSync(join(room.folder, 'files'), { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length;

  beforeAll(async () => {
    room = await new FileRoom().open({ megabytes: 1 });
    herning = await room.given.aTenant({ slug: 'herning', language: 'da' });
    asker = await room.given.aTenant({ slug: 'asker' });
    networkId = await room.given.aNetwork([herning, asker]);
    author = await room.given.aMember(herning);
    reader = await room.given.aMember(herning, 'reader');
    neighbour = await room.given.aMember(asker);
  });
  afterAll(() => room.close());

  it('is in the draft once it was sent, with what it was found to be, and once however often it is sent', async () => {
    const id = await aDraft();
    const pdf = aPdf('én');
    const attachment = await room.add(author, id, '/tmp/Rapport.pdf', pdf);
    expect(attachment).toMatchObject({
      name: 'Rapport.pdf',
      type: 'application/pdf',
      size: pdf.length,
      width: null,
      alt: '',
      leftOut: false,
    });
    expect(await room.add(author, id, 'Rapport.pdf', pdf)).toEqual(attachment);
    const draft = await room.drafts.read(author, id);
    expect(draft.content.attachments).toEqual([attachment]);
    expect(draft.revision).toBe(2);
    expect(await room.seen(author, id, attachment.sha)).toBe(pdf.toString('latin1'));
  });

  it('is what its upload was found to be, whatever is said of it later', async () => {
    const id = await aDraft();
    const { sha } = await room.add(author, id, 'a.pdf', aPdf('to'));
    const said = {
      sha,
      name: 'b.exe',
      type: 'image/png',
      size: 1,
      alt: '',
      decorative: false,
      caption: 'Side 1',
      credit: null,
      leftOut: false,
    };
    const { content } = await room.drafts.save(author, id, 2, { attachments: [said] });
    expect(content.attachments[0]).toMatchObject({ name: 'a.pdf', type: 'application/pdf', caption: 'Side 1' });
  });

  it('cannot be had by knowing what it is called elsewhere, nor be told from one that is nowhere', async () => {
    const id = await aDraft();
    const { sha } = await room.add(author, id, 'a.pdf', aPdf('hemmelig'));
    const own = await room.drafts.create(neighbour, 'asker', { title: 'Vår' });
    const nowhere = 'a'.repeat(64);
    const [known, unknown] = await Promise.all(
      [sha, nowhere].map((one) =>
        room.drafts
          .save(neighbour, own.id, 1, { attachments: [{ sha: one, alt: '', decorative: false, leftOut: false }] })
          .catch((error) => error),
      ),
    );
    expect(known).toBeInstanceOf(InvalidInput);
    expect(known.fields).toEqual(unknown.fields);
    for (const entry of [id, own.id]) for (const one of [sha, nowhere]) expect(await room.seen(neighbour, entry, one)).toBe('not_found');
    await expect(
      room.drafts.create(neighbour, 'asker', { attachments: [{ sha, alt: '', decorative: false, leftOut: false }] }),
    ).rejects.toThrow(InvalidInput);
    await room.database.transaction(neighbour, async (tx) => {
      const content = {
        ...emptyContent('nb'),
        attachments: [
          {
            sha,
            name: 'x',
            type: 'application/pdf' as const,
            size: 1,
            width: null,
            height: null,
            alt: '',
            decorative: false,
            caption: null,
            credit: null,
            leftOut: false,
          },
        ],
      };
      const draft = await insertDraft(tx, {
        tenantId: asker.id,
        content,
        createdBy: neighbour.personId,
        madeFrom: { entryId: id, version: 1 },
      });
      expect(draft.content.attachments).toEqual([]);
    });
  });

  it('is stored once for two municipalities, and each has to send all of it', async () => {
    const before = kept();
    const pdf = aPdf('den samme');
    const ours = await room.add(author, await aDraft(), 'a.pdf', pdf);
    const theirs = await room.add(neighbour, (await room.drafts.create(neighbour, 'asker', {})).id, 'b.pdf', pdf);
    expect(theirs).toMatchObject({ sha: ours.sha, name: 'b.pdf' });
    expect(kept()).toBe(before + 1);
  });

  it('is read by those who read the draft, and after that by the audience of a version that names it', async () => {
    const id = await aDraft();
    const { sha } = await room.add(author, id, 'a.pdf', aPdf('læst'));
    const who = async () =>
      Promise.all([reader, neighbour, anonymous].map((actor) => room.seen(actor, id, sha).then((seen) => seen !== 'not_found')));
    expect(await who()).toEqual([true, false, false]);
    await publish(id, 'networks');
    expect(await who()).toEqual([true, true, false]);
    await publish(id, 'public');
    expect(await who()).toEqual([true, true, true]);
    await room.publishing.changeAudience(author, id, { audience: 'tenant', networks: [] });
    expect(await who()).toEqual([true, false, false]);
  });

  it('goes with the version that named it, and not with one that does not', async () => {
    const id = await aDraft();
    const { sha } = await room.add(author, id, 'a.pdf', aPdf('version 1'));
    await publish(id, 'tenant');
    const { revision } = await room.drafts.save(author, id, 2, { attachments: [] });
    await publish(id, 'public');
    expect(await room.seen(reader, id, sha)).toContain('%PDF');
    expect(await room.seen(anonymous, id, sha)).toBe('not_found');
    // Restored from the version, as any text of it.
    const back = { sha, alt: '', decorative: false, leftOut: false };
    expect((await room.drafts.save(author, id, revision, { attachments: [back] })).content.attachments[0]).toMatchObject({
      sha,
      name: 'a.pdf',
    });
  });

  it('is carried into an own version of what one may read', async () => {
    const id = await aDraft();
    const { sha } = await room.add(author, id, 'a.pdf', aPdf('arvet'));
    await publish(id, 'networks');
    const { content } = await room.drafts.read(author, id);
    const insert = (actor: typeof author, tenantId: string) =>
      room.database.transaction(actor, (tx) =>
        insertDraft(tx, { tenantId, content, createdBy: actor.personId, madeFrom: { entryId: id, version: 1 } }),
      );
    const own = await insert(neighbour, asker.id);
    expect(own.content.attachments).toEqual(content.attachments);
    expect((await room.drafts.read(neighbour, own.id)).content.attachments[0]?.sha).toBe(sha);
    expect(await room.seen(neighbour, own.id, sha)).toContain('arvet');
    const outside = await room.given.aTenant();
    const stranger = await room.given.aMember(outside);
    expect((await insert(stranger, outside.id)).content.attachments).toEqual([]);
  });

  it('is sent by those who write the draft alone', async () => {
    const id = await aDraft();
    for (const actor of [neighbour, anonymous, reader]) await expect(room.add(actor, id, 'a.pdf', aPdf())).rejects.toThrow();
    await expect(room.attachments.ofDraft(neighbour, id)).rejects.toThrow(NotFound);
    expect(await room.attachments.ofDraft(author, id)).toEqual([]);
  });

  it('as a picture waits for words for it, is decorative, or is left out for now', async () => {
    const id = await aDraft();
    const picture = await room.add(author, id, 'torvet.png', await aPng(300, 200));
    expect(picture).toMatchObject({ width: 300, height: 200 });
    await expect(publish(id, 'tenant')).rejects.toMatchObject({ code: 'pictures_need_alt', details: { names: [picture.name] } });
    await room.drafts.save(author, id, 2, { attachments: [{ ...picture, leftOut: true }] });
    expect((await publish(id, 'tenant')).version).toBe(1);
    const [published] = await room.given.write((tx) =>
      tx.query<{ content: { attachments: unknown[] } }>('select content from entry_version where entry_id = $1', [id]),
    );
    expect(published?.content.attachments).toEqual([]);
    expect((await room.drafts.read(author, id)).content.attachments).toHaveLength(1);
    for (const words of [{ alt: 'Torvet' }, { decorative: true }]) {
      const { revision } = await room.drafts.read(author, id);
      await room.drafts.save(author, id, revision, { attachments: [{ ...picture, ...words }] });
      await publish(id, 'tenant');
    }
  });

  it('does not fit where the municipality has used its room, and what it has already fits', async () => {
    const id = await aDraft();
    const large = Buffer.concat([aPdf(), Buffer.alloc(700_000, 32)]);
    await room.add(author, id, 'a.pdf', large);
    await expect(room.add(author, id, 'b.pdf', Buffer.concat([large, Buffer.from('b')]))).rejects.toMatchObject({
      code: 'no_room_for_files',
    });
    await room.add(author, await aDraft(), 'c.pdf', large);
  });

  it('that is too large, empty or broken off leaves nothing behind', async () => {
    const id = await aDraft();
    const before = kept();
    await expect(room.add(author, id, 'a.pdf', Buffer.alloc(largestAttachment + 1, 37))).rejects.toMatchObject({ code: 'file_too_large' });
    await expect(room.add(author, id, 'a.pdf', Buffer.alloc(0))).rejects.toMatchObject({ code: 'attachment.empty' });
    const broken = Readable.from(
      (async function* () {
        yield aPdf();
        throw new Error('aborted');
      })(),
    );
    await expect(room.attachments.add(author, id, { name: 'a.pdf', stream: broken })).rejects.toThrow('aborted');
    expect(kept()).toBe(before);
    expect((await room.drafts.read(author, id)).content.attachments).toEqual([]);
  });

  it('is fetched without a session by a signed link, for a quarter of an hour, as long as its maker may read it', async () => {
    const id = await aDraft();
    const { sha } = await room.add(author, id, 'a.pdf', aPdf('link'));
    await publish(id, 'networks');
    const { token } = await room.files.link(neighbour, id, sha);
    expect(await room.seen(anonymous, id, sha, { token })).toContain('link');
    const other = await room.add(author, id, 'b.pdf', aPdf('en anden'));
    expect(await room.seen(anonymous, id, other.sha, { token })).toBe('not_found');
    const forged = token.replace(neighbour.personId, author.personId);
    expect(await room.seen(anonymous, id, sha, { token: forged })).toBe('not_found');
    await room.publishing.changeAudience(author, id, { audience: 'tenant', networks: [] });
    expect(await room.seen(anonymous, id, sha, { token })).toBe('not_found');
    const { token: later } = await room.files.link(author, id, sha);
    room.clock.moveTo(new Date(Date.now() + 16 * 60_000));
    expect(await room.seen(author, id, sha, { token: later })).toBe('not_found');
    room.clock.moveTo(new Date());
  });

  it('is no longer fetched by a link once the entry is narrowed or withdrawn, or its maker has left', async () => {
    const id = await aDraft();
    const { sha } = await room.add(author, id, 'a.pdf', aPdf('åben'));
    await publish(id, 'public');
    const leaving = await room.given.aMember(asker);
    const makers = { anyone: anonymous, neighbour, leaving, author };
    const links = new Map<string, string>();
    for (const [name, maker] of Object.entries(makers)) links.set(name, (await room.files.link(maker, id, sha)).token);
    const opened = async () => {
      const seen = [...links].map(async ([name, token]) => ((await room.seen(anonymous, id, sha, { token })) === 'not_found' ? '' : name));
      return (await Promise.all(seen)).filter(Boolean);
    };
    expect(await opened()).toEqual(['anyone', 'neighbour', 'leaving', 'author']);
    await room.publishing.changeAudience(author, id, { audience: 'networks', networks: [networkId.slug] });
    expect(await opened()).toEqual(['neighbour', 'leaving', 'author']);
    await room.given.write((tx) => tx.query('delete from membership where person_id = $1', [leaving.personId]));
    expect(await opened()).toEqual(['neighbour', 'author']);
    await room.publishing.withdraw(await room.given.aMember(herning, 'editor'), id);
    expect(await opened()).toEqual(['author']);
  });

  it('is swept a day after nothing names it, and not before; what a version names stays', async () => {
    const id = await aDraft();
    const gone = await room.add(author, id, 'gone.pdf', aPdf('væk'));
    const named = await room.add(author, id, 'named.pdf', aPdf('bliver'));
    await publish(id, 'tenant');
    await room.drafts.save(author, id, 3, { attachments: [] });
    const orphan = await room.add(author, await aDraft(), 'orphan.pdf', aPdf('aldrig delt'));
    const lonely = await room.drafts.list(author).then((all) => all.find(({ meter }) => meter >= 0)?.id as string);
    const draft = await room.drafts.read(author, lonely);
    if (draft.content.attachments.some(({ sha }) => sha === orphan.sha))
      await room.drafts.save(author, lonely, draft.revision, { attachments: [] });
    await room.sweeper.handle();
    expect(await room.store.open(orphan.sha)).not.toBeNull();
    room.clock.moveTo(new Date(Date.now() + 25 * 3_600_000));
    await room.sweeper.handle();
    await room.sweeper.handle();
    expect(await room.store.open(orphan.sha)).toBeNull();
    for (const { sha } of [gone, named]) expect(await room.seen(reader, id, sha)).toContain('%PDF');
    room.clock.moveTo(new Date());
    expect(await room.add(author, id, 'igen.pdf', aPdf('aldrig delt'))).toMatchObject({ sha: orphan.sha });
    expect(await room.seen(author, id, orphan.sha)).toContain('aldrig delt');
  });
});
