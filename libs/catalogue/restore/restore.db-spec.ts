import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Forbidden, NotFound } from '#libs/platform';
import type { BuiltTenant } from '../../../test/support/builders.js';
import { CatalogueRoom, type Member } from '../../../test/support/catalogue-room.js';
import { compareContents } from '../comparison/compare.js';
import { DraftShareService } from '../draft/draft-share.service.js';
import { DraftHasChanges } from '../errors.js';
import { RestoreService } from './restore.service.js';

const enough = {
  kind: 'case_study',
  title: 'Første',
  summary: 'Vi gik i gang.',
  goals: [17],
  contact: { mailbox: 'klima@herning.example' },
};

describe('an older version', () => {
  const room = new CatalogueRoom();
  let restoring: RestoreService;
  let herning: BuiltTenant;
  let asker: BuiltTenant;
  let author: Member;
  let id: string;

  beforeAll(async () => {
    await room.open();
    restoring = new RestoreService(room.database);
    herning = await room.given.aTenant({ slug: 'herning', language: 'da' });
    asker = await room.given.aTenant({ slug: 'asker' });
    await room.given.aNetwork([herning, asker]);
    author = await room.given.aMember(herning);
  });

  beforeEach(async () => {
    id = (await room.drafts.create(author, 'herning', enough)).id;
    await room.publishing.publish(author, id, { audience: 'public' });
    await write('Anden');
    await room.publishing.publish(author, id, { audience: 'public' });
  });

  afterAll(() => room.close());

  const write = async (title: string) => room.drafts.save(author, id, (await room.drafts.read(author, id)).revision, { title });
  const title = async () => (await room.drafts.read(author, id)).content.title;

  it('becomes the draft again, and is published only when somebody does', async () => {
    const draft = await restoring.restore(author, id, 1, {});
    expect([draft.content.title, draft.revision, draft.published?.changedSince]).toEqual(['Første', 3, true]);
    expect((await room.entries.read(author, id)).title).toBe('Anden');
  });

  it('puts nothing aside unasked that nobody published', async () => {
    await write('Under arbejde');
    await expect(restoring.restore(author, id, 1, {})).rejects.toThrow(DraftHasChanges);
    expect(await title()).toBe('Under arbejde');
    await restoring.restore(author, id, 1, { replaceChanges: true });
    expect(await title()).toBe('Første');
  });

  it('gives back what it put aside, and takes that back too', async () => {
    await write('Under arbejde');
    await restoring.restore(author, id, 1, { replaceChanges: true });
    expect((await restoring.takeBack(author, id)).content.title).toBe('Under arbejde');
    expect((await restoring.takeBack(author, id)).content.title).toBe('Første');
  });

  it('has nothing to take back where nothing was restored', async () => {
    await expect(restoring.takeBack(author, id)).rejects.toThrow(NotFound);
  });

  it('that the draft says already changes nothing', async () => {
    expect((await restoring.restore(author, id, 2, {})).revision).toBe(2);
  });

  it('pressed twice at once is one text, and nothing is lost', async () => {
    await write('Under arbejde');
    const pressed = await Promise.allSettled([1, 2].map(() => restoring.restore(author, id, 1, { replaceChanges: true })));
    expect(pressed.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect((await restoring.takeBack(author, id)).content.title).toBe('Under arbejde');
  });

  it('is for those who write the draft', async () => {
    const reader = await room.given.aMember(herning, 'reader');
    const other = await room.given.aMember(asker);
    for (const number of [1, 99]) await expect(restoring.restore(reader, id, number, {})).rejects.toThrow(Forbidden);
    await expect(restoring.restore(other, id, 1, {})).rejects.toThrow(NotFound);
    for (const number of [0, 3, 1.5, Number.NaN]) await expect(restoring.restore(author, id, number, {})).rejects.toThrow(NotFound);
  });

  it('of a co-owned draft is there for the co-owner too; what was put aside is no reader’s', async () => {
    const shares = new DraftShareService(room.database);
    await shares.setCoOwners(await room.given.aMember(herning, 'editor'), id, { tenants: ['asker'] });
    const coAuthor = await room.given.aMember(asker);
    await restoring.restore(coAuthor, id, 1, {});
    const friend = await room.given.aMember(await room.given.aTenant());
    await room.given.write((tx) =>
      tx.query(
        `insert into draft_share (id, tenant_id, draft_id, person_id, shared_by, shared_at, ends_at)
         values ($1, $2, $1, $3, $4, $5, $5::timestamptz + interval '9 days')`,
        [id, herning.id, friend.personId, author.personId, tx.now],
      ),
    );
    const kept = async (actor: typeof author) =>
      (await room.database.read(actor, 'select 1 from replaced_draft where draft_id = $1', [id])).length;
    expect([await kept(author), await kept(coAuthor), await kept(friend)]).toEqual([1, 1, 0]);
    expect((await room.drafts.read(friend, id)).content.title).toBe('Første');
  });

  it('never changes, whatever is written, published and restored after it; restoring it gives its very text', async () => {
    const step = fc.oneof(
      fc.record({ does: fc.constant('write' as const), word: fc.constantFrom('cykler', 'busser', 'stier', 'æøå «»') }),
      fc.record({ does: fc.constant('publish' as const) }),
      fc.record({ does: fc.constant('restore' as const), number: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ does: fc.constant('takeBack' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
        id = (await room.drafts.create(author, 'herning', enough)).id;
        await room.publishing.publish(author, id, { audience: 'public' });
        const known = [(await room.entries.read(author, id)).content];
        for (const one of steps) {
          if (one.does === 'write') await write(`${await title()} ${one.word}`.slice(-150));
          if (one.does === 'publish') {
            const { version } = await room.publishing.publish(author, id, { audience: 'public' });
            known[(version as number) - 1] ??= (await room.entries.readVersion(author, id, version as number)).content;
          }
          if (one.does === 'restore' && one.number <= known.length) {
            const { content } = await restoring.restore(author, id, one.number, { replaceChanges: true });
            expect(compareContents(known[one.number - 1] as typeof content, content)).toEqual([]);
          }
          if (one.does === 'takeBack') await restoring.takeBack(author, id).catch(() => undefined);
        }
        const versions = await Promise.all(known.map((_, index) => room.entries.readVersion(author, id, index + 1)));
        expect(versions.map(({ content }) => content)).toEqual(known);
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});
