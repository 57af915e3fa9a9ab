import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, anonymous } from '#libs/identity';
import { aPdf } from '../support/a-picture.js';
import { FileRoom } from '../support/file-room.js';
import { undone } from '../support/undone.js';

describe('the database, where a service forgot whose file it is', () => {
  let room: FileRoom;
  let people: Record<'author' | 'admin' | 'neighbour' | 'shown', Actor & { personId: string }>;
  let draft: string;
  let own: string;
  let sha: string;

  beforeAll(async () => {
    room = await new FileRoom().open();
    const [herning, asker] = [await room.given.aTenant({ slug: 'herning' }), await room.given.aTenant({ slug: 'asker' })];
    people = {
      author: await room.given.aMember(herning),
      admin: await room.given.aMember(herning, 'admin'),
      neighbour: await room.given.aMember(asker),
      shown: await room.given.aMember(asker),
    };
    draft = (await room.drafts.create(people.author, 'herning', {})).id;
    own = (await room.drafts.create(people.neighbour, 'asker', {})).id;
    sha = (await room.add(people.author, draft, 'a.pdf', aPdf('lås'))).sha;
    await room.given.write((tx) =>
      tx.query(
        `insert into draft_share (id, tenant_id, draft_id, person_id, shared_by, shared_at, ends_at)
         values (gen_random_uuid(), $1, $2, $3, $4, $5, $5::timestamptz + interval '9 days')`,
        [herning.id, draft, people.shown.personId, people.author.personId, tx.now],
      ),
    );
  });
  afterAll(() => room.close());

  const attempt = (actor: Actor, sql: string, parameters: unknown[]) =>
    undone(room.database, actor, sql, parameters).catch((error) => (error.code === '42501' ? 'refused' : Promise.reject(error)));

  it('has nobody say that an entry has a file, that it is clean, or that it is gone', async () => {
    const insert = `insert into attachment (entry_id, sha, tenant_id, name, type, size, state, uploaded_by, uploaded_at)
      select id, $2, tenant_id, 'a', 'application/pdf', 1, 'clean', created_by, app.now() from entry_draft where id = $1`;
    for (const actor of [...Object.values(people), anonymous]) {
      expect(await attempt(actor, insert, [own, sha])).toBe('refused');
      for (const sql of [`update attachment set state = 'clean' where sha = $1`, 'delete from attachment where sha = $1'])
        expect(await attempt(actor, sql, [sha])).toBe('refused');
    }
  });

  it('shows what a draft has to those who read the draft', async () => {
    const seenBy = async (actor: Actor) => (await room.database.read(actor, 'select 1 from attachment where sha = $1', [sha])).length;
    expect(await Promise.all([people.author, people.admin, people.shown, people.neighbour, anonymous].map(seenBy))).toEqual([
      1, 1, 1, 0, 0,
    ]);
  });

  it('shows nobody which files there are', async () => {
    for (const actor of [...Object.values(people), anonymous])
      expect(await attempt(actor, 'select 1 from stored_file where sha = $1', [sha])).toBe('refused');
  });

  it('carries a file to nobody who may not read where it comes from', async () => {
    const carried = async (actor: Actor, to: string) => {
      const sql = 'with done as (select app.carry_attachments($1, $2, $3)) select count(*) from done';
      return room.database.transaction(actor, async (tx) => {
        await tx.query(sql, [to, draft, [sha]]);
        return (await tx.query('select 1 from attachment where entry_id = $1', [to])).length;
      });
    };
    expect(await carried(people.neighbour, own)).toBe(0);
    // Shown for a while is not given away.
    expect(await carried(people.shown, own)).toBe(0);
    const second = (await room.drafts.create(people.author, 'herning', {})).id;
    expect(await carried(people.author, second)).toBe(1);
    expect(await carried(people.author, own)).toBe(0);
  });
});
