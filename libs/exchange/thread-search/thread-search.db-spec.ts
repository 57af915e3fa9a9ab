import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NotFound } from '#libs/platform';
import { ThreadRoom } from '../../../test/support/thread-room.js';
import { IndexPosts } from './index-posts.job.js';

describe('what was asked already', () => {
  const room = new ThreadRoom();
  beforeAll(() => room.open());
  afterAll(() => room.close());

  const found = async (q: string, by = room.reader, part: object = {}) =>
    (await room.reading.list(by, room.network.slug, { q, ...part })).items.map(({ id }) => id);
  const alike = (q: string, by = room.reader) => room.search.alike(by, { q }, 'nb');

  it('is found by its words, their forms, what they mean in another language, and what was answered', async () => {
    const id = await room.ask({ title: 'Hvem har et klimabudsjett i regneark?', body: 'Vi er to på kontoret.' });
    await room.answer(id, 'Spør fjellvikingene om kanonfotografen.');
    for (const q of ['klimabudsjett', 'klimabudsjettet', 'klimabudget', 'climate budget', 'kanonfotografen', 'regneark kontoret'])
      expect([q, await found(q)]).toEqual([q, [id]]);
    expect(await found('helikopter')).toEqual([]);
    await expect(found('klimabudsjett', room.outsider)).rejects.toThrow(NotFound);
  });

  it('is suggested while somebody asks the like, with entries, to those alone who may read it', async () => {
    const id = await room.ask({ title: 'Hvordan finner dere lekkasjer om natten?', body: 'Vi lytter i kummene.' });
    const shared = await room.anEntry(room.helper, 'networks', { title: 'Lekkasjejakt om natten', summary: 'Vi lyttet.' });
    const asked = 'Har noen funnet lekkasjer om natten?';
    const seen = await alike(asked);
    expect([seen.threads[0]?.id, seen.entries[0]?.id]).toEqual([id, shared]);
    expect(await alike(asked, room.outsider)).toEqual({ threads: [], entries: [] });
    expect((await alike('?!')).threads).toEqual([]);
  });

  it('says the new words after a change, and is gone from the search while it is out of sight', async () => {
    const id = await room.ask({ title: 'Brøyting av gangvei', body: 'Når?' });
    const reply = await room.answer(id, 'Etter sparkstøttingen.');
    await room.threads.change(room.asker, id, { title: 'Strøing av fortau' });
    expect([await found('gangvei'), await found('fortau')]).toEqual([[], [id]]);
    await room.moderation.hide(room.coordinator, reply, { why: 'Nei.' });
    expect(await found('sparkstøttingen')).toEqual([]);
    await room.moderation.show(room.coordinator, reply);
    expect(await found('sparkstøttingen')).toEqual([id]);
    await room.moderation.hide(room.coordinator, id, { why: 'Nei.' });
    expect([await found('fortau'), await found('sparkstøttingen'), (await alike('Strøing av fortau')).threads]).toEqual([[], [], []]);
  });

  it('pages without gap or overlap, what answers best first, and by what is chosen beside it', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 4; n++) ids.push(await room.ask({ title: `Elsykkel nummer ${n}`, body: 'Med vogn?' }));
    const body = await room.ask({ title: 'Noe annet', body: 'Om elsykkel.' });
    const first = await room.reading.list(room.reader, room.network.slug, { q: 'elsykkel', limit: 3 });
    const rest = await room.reading.list(room.reader, room.network.slug, { q: 'elsykkel', limit: 3, cursor: first.nextCursor });
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual([...ids.reverse(), body]);
    expect(await found('elsykkel', room.helper, { show: 'mine' })).toEqual([]);
  });

  it('is written to the index by nobody but its writer, and never says whom a text names', async () => {
    const id = await room.ask({ title: 'Hvem vet?', body: `Spør @[Zorbagreker Hansen](person:${room.helper.personId}).` });
    expect(await found('Zorbagreker')).toEqual([]);
    const index = `select app.index_post('${id}', null, 'x', '{}', '{}', '', 'x')`;
    await expect(room.database.transaction(room.helper, (tx) => tx.query(index))).rejects.toThrow('no post of the caller');
    await expect(room.database.transaction(room.asker, (tx) => tx.query('select * from post_search'))).rejects.toThrow('permission denied');
  });

  it('is indexed again when the thesaurus has changed', async () => {
    const id = await room.ask({ title: 'Medvirkning i plansaker', body: 'Hvordan?' });
    await room.given.write((tx) => tx.query(`update post_search set thesaurus = 'old', lexemes = '' where post_id = $1`, [id]));
    expect(await found('medvirkning')).toEqual([]);
    await new IndexPosts(room.database).handle();
    expect(await found('medvirkning')).toEqual([id]);
  });
});
