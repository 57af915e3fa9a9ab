import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HeldFileService } from '#libs/catalogue';
import type { Actor } from '#libs/identity';
import { Forbidden, NotFound } from '#libs/platform';
import { aJpeg, aPdf } from '../../../test/support/a-picture.js';
import { ThreadRoom } from '../../../test/support/thread-room.js';
import { PostFileService } from './post-file.service.js';

describe('the files of a question or an answer', () => {
  const room = new ThreadRoom();
  const file = (name: string, bytes: Uint8Array | string, type = '') =>
    new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name, { type });
  let photo: File;
  let list: File;
  beforeAll(async () => {
    await room.open();
    photo = file('vekt.jpg', await aJpeg(), 'image/jpeg');
    list = file('liste.pdf', aPdf('Vekter'), 'application/pdf');
  });
  afterAll(() => room.close());

  const ofReply = async (by: Actor, thread: string) => (await room.reading.replies(by, thread, {})).items[0]?.files.map(({ name }) => name);
  const bytes = (by: Actor, post: string, sha: string) =>
    room.heldFiles.read(by, post, sha).then(
      () => 'read',
      (error: { code: string }) => error.code,
    );

  it('are read by those who read its words, in the network alone', async () => {
    const { id } = await room.threads.open(room.asker, room.network.slug, { title: 'Hvilken vekt?', body: 'Se bildet.' }, [photo, list]);
    const files = (await room.reading.read(room.helper, id)).files;
    expect(files.map(({ name }) => name).sort()).toEqual(['liste.pdf', 'vekt.jpg']);
    const sha = files[0]?.sha as string;
    expect([await bytes(room.reader, id, sha), await bytes(room.outsider, id, sha)]).toEqual(['read', 'not_found']);
  });

  it('go out of sight with it, and come back with it', async () => {
    const thread = await room.ask();
    const { id } = await room.replies.write(room.helper, thread, { body: 'Slik gjorde vi.' }, [list]);
    expect(await ofReply(room.asker, thread)).toEqual(['liste.pdf']);
    const sha = (await room.heldFiles.of(room.asker, [id])).get(id)?.[0]?.sha as string;
    await room.moderation.hide(room.coordinator, id, { why: 'Navn på en borger.' });
    expect([await ofReply(room.asker, thread), await bytes(room.asker, id, sha)]).toEqual([[], 'not_found']);
    // Nor do colleagues of who sent them; who judges it can look.
    expect([await bytes(room.reader, id, sha), await bytes(room.helper, id, sha)]).toEqual(['not_found', 'read']);
    expect([await bytes(room.coordinator, id, sha), await bytes(room.outsider, id, sha)]).toEqual(['read', 'not_found']);
    await expect(room.postFiles.attach(room.helper, id, [photo])).rejects.toMatchObject({ code: 'post_hidden' });
    await room.moderation.show(room.coordinator, id);
    expect([await ofReply(room.asker, thread), await bytes(room.asker, id, sha)]).toEqual([['liste.pdf'], 'read']);
  });

  it('stay out of sight where the post is hidden while one is being sent', async () => {
    const thread = await room.ask();
    const { id } = await room.replies.write(room.helper, thread, { body: 'Slik gjorde vi.' });
    const hiding = Object.assign(Object.create(room.heldFiles), {
      receive: async (...asked: Parameters<HeldFileService['receive']>) => {
        const received = await room.heldFiles.receive(...asked);
        await room.moderation.hide(room.coordinator, id, { why: 'Navn på en borger.' });
        return received;
      },
    }) as HeldFileService;
    await expect(new PostFileService(room.database, hiding).attach(room.helper, id, [list])).rejects.toMatchObject({ code: 'post_hidden' });
    const [{ sha } = { sha: '' }] = (await room.heldFiles.of(room.helper, [id])).get(id) ?? [];
    expect([await bytes(room.asker, id, sha), await bytes(room.reader, id, sha)]).toEqual(['not_found', 'not_found']);
  });

  it('are taken one by one from a form: the first that is not taken is told, and those before it stay', async () => {
    const thread = await room.ask();
    const wrong = file('makro.exe', 'MZ');
    await expect(room.postFiles.add(room.asker, thread, [photo, wrong, list])).rejects.toMatchObject({ code: 'attachment.not_taken' });
    await expect(room.postFiles.add(room.asker, thread, [])).rejects.toMatchObject({ code: 'attachment.empty' });
    expect((await room.reading.read(room.helper, thread)).files.map(({ name }) => name)).toEqual(['vekt.jpg']);
  });

  it('are added and taken off by who wrote it, and by nobody else', async () => {
    const thread = await room.ask();
    const { added } = await room.postFiles.attach(room.asker, thread, [photo]);
    expect((await room.reading.read(room.helper, thread)).files).toHaveLength(1);
    const sha = added[0]?.sha as string;
    await expect(room.postFiles.attach(room.helper, thread, [list])).rejects.toThrow(Forbidden);
    await expect(room.postFiles.remove(room.helper, thread, sha)).rejects.toThrow(Forbidden);
    await expect(room.postFiles.attach(room.outsider, thread, [list])).rejects.toThrow(NotFound);
    await room.postFiles.remove(room.asker, thread, sha);
    await room.postFiles.remove(room.asker, thread, sha);
    expect((await room.reading.read(room.helper, thread)).files).toEqual([]);
  });

  it('are refused before anything is written', async () => {
    const thread = await room.ask();
    const wrong = file('makro.exe', 'MZ');
    await expect(room.replies.write(room.helper, thread, { body: 'Se her.' }, [photo, wrong])).rejects.toMatchObject({
      code: 'attachment.not_taken',
    });
    await expect(room.replies.write(room.helper, thread, { body: '' }, [photo])).rejects.toHaveProperty('fields.body');
    await expect(room.replies.write(room.outsider, thread, { body: 'Se her.' }, [photo])).rejects.toThrow(NotFound);
    expect((await room.reading.replies(room.asker, thread, {})).items).toEqual([]);
  });
});
