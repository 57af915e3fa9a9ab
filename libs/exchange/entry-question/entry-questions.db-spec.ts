import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EntryQuestionService } from '#libs/exchange';
import { InvalidInput, NotFound, newId } from '#libs/platform';
import { ThreadRoom } from '../../../test/support/thread-room.js';

describe('a question about an entry', () => {
  const room = new ThreadRoom();
  let questions: EntryQuestionService;
  beforeAll(async () => {
    await room.open();
    questions = new EntryQuestionService(room.database);
  });
  afterAll(() => room.close());

  it('stands on its page for the people of the network, and for nobody else who reads the entry', async () => {
    const entry = await room.anEntry(room.helper, 'public');
    const id = await room.ask({ entry });
    expect(await questions.onPage(room.reader, entry, 4)).toMatchObject({ items: [{ id, entry: { id: entry } }], areMore: false });
    expect(await questions.onPage(room.asker, entry, 4)).toMatchObject({ mayAsk: true });
    expect(await questions.onPage(room.outsider, entry, 4)).toEqual({ items: [], areMore: false, mayAsk: false });
    expect((await questions.ofEntry(room.outsider, entry, {})).items).toEqual([]);
    await room.moderation.hide(room.coordinator, id, { why: 'Navngir noen.' });
    expect((await questions.ofEntry(room.asker, entry, {})).items).toEqual([]);
  });

  it('is asked only where all can read the entry: not to learn of one, and not past its audience', async () => {
    const entry = await room.anEntry(room.asker, 'tenant');
    await expect(room.ask({ entry })).rejects.toThrow(InvalidInput);
    expect(await questions.onPage(room.asker, entry, 4)).toMatchObject({ mayAsk: false });
    await expect(questions.ofEntry(room.helper, entry, {})).rejects.toThrow(NotFound);
    await expect(questions.ofEntry(room.helper, 'x', {})).rejects.toThrow(NotFound);
    const past = room.database.transaction(room.asker, (tx) =>
      tx.query(
        `insert into thread (id, network_id, tenant_id, person_id, entry_id, entry_owner_id, kind, title, body, language, written_at, last_activity_at)
         values ($1, $2, $3, $4, $5, $3, 'question', 'Om et utkast', 'Hva nå?', 'nb', $6, $6)`,
        [newId(), room.network.id, room.tenants[0].id, room.asker.personId, entry, tx.now],
      ),
    );
    await expect(past).rejects.toThrow(/row-level security/);
  });

  it('waits for who shared the entry until somebody answers', async () => {
    const entry = await room.anEntry(room.helper, 'public');
    const id = await room.ask({ entry });
    expect((await questions.waiting(room.helper)).map((row) => row.id)).toContain(id);
    for (const other of [room.asker, room.reader, room.coordinator, room.outsider])
      expect((await questions.waiting(other)).map((row) => row.id)).not.toContain(id);
    await room.answer(id, 'Ja, i to år.');
    expect((await questions.waiting(room.helper)).map((row) => row.id)).not.toContain(id);
  });

  it('waits for the editors of its municipality once who shared it has left', async () => {
    const [, storevik] = room.tenants;
    const [leaving, editor] = [await room.given.aMember(storevik), await room.given.aMember(storevik, 'editor')];
    const id = await room.ask({ entry: await room.anEntry(leaving, 'public') });
    const waits = async (person: typeof editor) => (await questions.waiting(person)).some((row) => row.id === id);
    expect([await waits(leaving), await waits(editor)]).toEqual([true, false]);
    await room.given.write((tx) => tx.query('update membership set ended_at = $2 where person_id = $1', [leaving.personId, tx.now]));
    expect(await waits(editor)).toBe(true);
  });
});
