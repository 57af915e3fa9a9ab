import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anonymous } from '#libs/identity';
import { Forbidden, NotFound, Unauthenticated } from '#libs/platform';
import type { BuiltTenant } from '../../../test/support/builders.js';
import { CatalogueRoom, type Member } from '../../../test/support/catalogue-room.js';
import { StillClock } from '../../../test/support/steering-group.js';
import { undone } from '../../../test/support/undone.js';
import { DraftShareService } from '../draft/draft-share.service.js';
import { CommentService } from './comment.service.js';
import { CommentsSent, CommentTold } from './comment-handlers.js';

const enough = { title: 'Samtaleguide', summary: 'Vi skriver den sammen.', goals: [17], contact: { mailbox: 'post@ks.example' } };

describe('comments on a draft', () => {
  const clock = new StillClock(new Date('2026-11-10T09:00:00Z'));
  const room = new CatalogueRoom(clock);
  let comments: CommentService;
  let ks: BuiltTenant;
  let author: Member;
  let editor: Member;
  let coAuthor: Member;
  let friend: Member;
  let outsider: Member;
  let id: string;

  beforeAll(async () => {
    await room.open();
    comments = new CommentService(room.database);
    ks = await room.given.aTenant({ slug: 'ks' });
    const solfjord = await room.given.aTenant({ slug: 'solfjord' });
    const asker = await room.given.aTenant({ slug: 'asker' });
    await room.given.aNetwork([ks, solfjord, asker], 'nettverket');
    const named = async (tenant: BuiltTenant, role: 'author' | 'editor' | 'reader', name: string) =>
      (await room.given.anActor(
        await room.given.aPerson([[tenant, role]], { name, email: `${name.toLowerCase()}@example.test` }),
      )) as Member;
    author = await named(ks, 'author', 'Ane');
    editor = await named(ks, 'editor', 'Eva');
    coAuthor = await named(solfjord, 'author', 'Siv');
    friend = await named(asker, 'reader', 'Finn');
    outsider = await room.given.aMember(await room.given.aTenant(), 'admin');
  });

  beforeEach(async () => {
    clock.pass(1);
    id = (await room.drafts.create(author, 'ks', enough)).id;
    const shares = new DraftShareService(room.database);
    await shares.setCoOwners(editor, id, { tenants: ['solfjord'] });
    await shares.share(author, id, { personId: friend.personId, endsOn: clock.at.toISOString().slice(0, 10) });
    await room.given.write((tx) => tx.query('delete from caught_mail'));
    await room.given.write((tx) => tx.query('delete from comment_notice'));
  });

  afterAll(() => room.close());

  const bodies = async (actor: Member) => (await comments.list(actor, id)).map(({ body }) => body);

  it('are written and read by all who may read it: owners, co-owners, and persons it is shared with', async () => {
    await comments.write(author, id, { body: 'Skal denne være kortere?', place: 'summary' });
    await comments.write(coAuthor, id, { body: 'Ja.' });
    await comments.write(friend, id, { body: 'Helst.' });
    for (const reader of [author, coAuthor, friend]) expect(await bodies(reader)).toEqual(['Skal denne være kortere?', 'Ja.', 'Helst.']);
    expect((await comments.list(author, id))[1]).toMatchObject({ author: 'Siv', isMine: false, place: null });
  });

  it('are not there for anybody else, not even for readers of what is published', async () => {
    await comments.write(author, id, { body: 'Hemmelig' });
    await room.publishing.publish(editor, id, { audience: 'public' });
    for (const input of [{ body: 'x' }, { nonsense: 1 }]) await expect(comments.write(outsider, id, input)).rejects.toThrow(NotFound);
    await expect(comments.list(outsider, id)).rejects.toThrow(NotFound);
    await expect(comments.list(anonymous, id)).rejects.toThrow(Unauthenticated);
    expect(await room.database.read(outsider, 'select 1 from draft_comment')).toEqual([]);
    expect(await room.database.read(anonymous, 'select 1 from draft_comment')).toEqual([]);
  });

  it('are no longer seen by their author when the draft is not', async () => {
    await comments.write(friend, id, { body: 'Min mening' });
    clock.pass(2);
    await expect(comments.list(friend, id)).rejects.toThrow(NotFound);
    expect(await room.database.read(friend, 'select 1 from draft_comment')).toEqual([]);
    expect(await bodies(author)).toEqual(['Min mening']);
  });

  it('are changed and deleted by their author alone, and called done by anybody who reads them', async () => {
    const { id: comment } = await comments.write(author, id, { body: 'Først' });
    await expect(comments.change(coAuthor, id, comment, { body: 'Mitt' })).rejects.toThrow(Forbidden);
    await expect(comments.remove(coAuthor, id, comment)).rejects.toThrow(Forbidden);
    expect(await comments.change(friend, id, comment, { resolved: true })).toMatchObject({ resolvedBy: 'Finn' });
    expect(await comments.change(coAuthor, id, comment, { resolved: false })).toMatchObject({ resolvedAt: null, resolvedBy: null });
    expect((await comments.change(author, id, comment, { body: 'Siden' })).editedAt).not.toBeNull();
    await comments.remove(author, id, comment);
    await expect(comments.change(author, id, comment, {})).rejects.toThrow(NotFound);
  });

  it('are held to that by the database, where a service forgot to ask', async () => {
    const { id: comment } = await comments.write(author, id, { body: 'Først' });
    const refused = { code: '42501' };
    await expect(undone(room.database, coAuthor, `update draft_comment set body = 'x' where id = $1`, [comment])).rejects.toMatchObject(
      refused,
    );
    expect(await undone(room.database, coAuthor, 'update draft_comment set resolved_at = app.now() where id = $1', [comment])).toBe(1);
    expect(await undone(room.database, coAuthor, 'delete from draft_comment where id = $1', [comment])).toBe(0);
    const insert = `insert into draft_comment (id, tenant_id, draft_id, body, author_id, written_at) values ($1, $2, $1, 'x', $3, app.now())`;
    await expect(undone(room.database, coAuthor, insert, [id, ks.id, author.personId])).rejects.toMatchObject(refused);
    await expect(undone(room.database, outsider, insert, [id, ks.id, outsider.personId])).rejects.toMatchObject(refused);
    await expect(undone(room.database, author, 'select 1 from comment_notice', [])).rejects.toMatchObject(refused);
  });

  it('of no words, of too many, or about no place are refused', async () => {
    for (const input of [{ body: '' }, { body: 'x'.repeat(2001) }, { body: 'x', place: 'Ikke et sted' }, {}])
      await expect(comments.write(author, id, input)).rejects.toMatchObject({ code: 'invalid_input' });
  });

  describe('are told by mail', () => {
    let told: CommentTold;
    let sent: CommentsSent;

    beforeAll(() => {
      told = new CommentTold(room.database);
      sent = new CommentsSent(room.database, room.mailer, room.config);
    });

    const caught = () =>
      room.given.write((tx) =>
        tx.query<{ to: string; text: string }>('select recipients[1] as to, text from caught_mail order by caught_at, id'),
      );
    const send = async (actor: Member, body: string) => {
      const { id: commentId } = await comments.write(actor, id, { body });
      await told.handle({ commentId });
      return commentId;
    };

    it('to the others who write, once, with a link and without the words', async () => {
      const commentId = await send(coAuthor, 'Dette er bare mellom oss');
      await told.handle({ commentId });
      for (const _ of [1, 2]) await sent.handle({ personId: author.personId });
      await sent.handle({ personId: coAuthor.personId });
      const mails = await caught();
      expect(mails.map(({ to }) => to)).toEqual(['ane@example.test']);
      expect(mails[0]?.text).toContain(`https://tandem.example/nb/utkast/${id}/kommentarer`);
      expect(mails[0]?.text).not.toContain('mellom oss');
    });

    it('at most once in a quarter of an hour, with all that was written since', async () => {
      await send(coAuthor, 'Én');
      await sent.handle({ personId: author.personId });
      await send(coAuthor, 'To');
      await send(coAuthor, 'Tre');
      await sent.handle({ personId: author.personId });
      expect(await caught()).toHaveLength(1);
      clock.at = new Date(clock.at.getTime() + 15 * 60_000);
      await Promise.all([1, 2].map(() => sent.handle({ personId: author.personId })));
      const mails = await caught();
      expect([mails.length, mails[1]?.text.includes('2 nye kommentarer')]).toEqual([2, true]);
    });

    it('to nobody who may no longer read the draft', async () => {
      await comments.write(friend, id, { body: 'Jeg er med' });
      await send(author, 'Svar');
      clock.pass(2);
      await sent.handle({ personId: friend.personId });
      expect(await caught()).toEqual([]);
    });

    it('not about one that was deleted meanwhile', async () => {
      const commentId = await send(coAuthor, 'Ups');
      await comments.remove(coAuthor, id, commentId);
      await sent.handle({ personId: author.personId });
      await told.handle({ commentId });
      expect(await caught()).toEqual([]);
    });
  });
});
