import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, anonymous } from '#libs/identity';
import { newId } from '#libs/platform';
import { aPdf } from '../support/a-picture.js';
import { FileRoom } from '../support/file-room.js';
import { undone } from '../support/undone.js';

describe('the database, where a service forgot whose file it is', () => {
  let room: FileRoom;
  let people: Record<'author' | 'admin' | 'neighbour' | 'shown', Actor & { personId: string }>;
  let draft: string;
  let own: string;
  let sha: string;
  let tenantId: string;

  beforeAll(async () => {
    room = await new FileRoom().open();
    const [herning, asker] = [await room.given.aTenant({ slug: 'herning' }), await room.given.aTenant({ slug: 'asker' })];
    tenantId = herning.id;
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

  it('has nobody say that an answer has a file, or that it is clean; and who reads it only those who write for its tenant', async () => {
    const holder = newId();
    const { added } = await room.heldFiles.receive(people.author, { id: holder, tenantId }, [
      new File([new Uint8Array(aPdf('svar'))], 'svar.pdf'),
    ]);
    const held = [holder, added[0]?.sha];
    await room.database.transaction(people.author, (tx) => room.heldFiles.hold(tx, holder, { networks: [], isPublic: false }));
    const insert = `insert into held_file (holder_id, sha, tenant_id, name, type, size, state, uploaded_by, uploaded_at)
      values ($1, $2, '${tenantId}', 'a', 'application/pdf', 1, 'clean', app.person_id(), app.now())`;
    for (const actor of [...Object.values(people), anonymous]) {
      expect(await attempt(actor, insert, [newId(), sha])).toBe('refused');
      for (const change of [`state = 'clean'`, 'holder_id = app.person_id()', `sha = repeat('a', 64)`])
        expect(await attempt(actor, `update held_file set ${change} where holder_id = $1 and sha = $2`, held)).toBe('refused');
      const writes = actor === people.author || actor === people.admin;
      for (const sql of ['update held_file set is_public = true', 'delete from held_file'])
        expect(await attempt(actor, `${sql} where holder_id = $1 and sha = $2`, held)).toBe(writes ? 1 : 0);
    }
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
