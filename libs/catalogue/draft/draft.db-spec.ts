import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock, type Database, Forbidden, InvalidInput, LostUpdate, NotFound, openDatabase } from '#libs/platform';
import { Builders, type BuiltTenant } from '../../../test/support/builders.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { catalogueEntities } from '../catalogue.module.js';
import { StrangerAsCoOwner } from '../errors.js';
import { PublishingService } from '../publishing/publishing.service.js';
import { DraftService } from './draft.service.js';
import { DraftShareService } from './draft-share.service.js';

describe('a draft', () => {
  let address: TestDatabase;
  let database: Database;
  let given: Builders;
  let drafts: DraftService;
  let shares: DraftShareService;
  let herning: BuiltTenant;
  let asker: BuiltTenant;
  let stranger: BuiltTenant;
  let author: Awaited<ReturnType<Builders['aMember']>>;
  let askerAuthor: Awaited<ReturnType<Builders['aMember']>>;

  beforeAll(async () => {
    address = await aDatabase();
    database = await openDatabase({ application: address.app, system: address.system }, catalogueEntities, new Clock());
    given = new Builders(database);
    drafts = new DraftService(database);
    shares = new DraftShareService(database);
    herning = await given.aTenant({ slug: 'herning', language: 'da' });
    asker = await given.aTenant({ slug: 'asker' });
    stranger = await given.aTenant({ slug: 'fremmed' });
    await given.aNetwork([herning, asker]);
    author = await given.aMember(herning);
    askerAuthor = await given.aMember(asker);
  });

  afterAll(async () => {
    await database.close();
    await address.drop();
  });

  it('begins empty in the language of its tenant', async () => {
    const draft = await drafts.create(author, 'herning', {});
    expect(draft).toMatchObject({ revision: 1, tenant: { slug: 'herning' }, content: { language: 'da', title: '' }, published: null });
    expect(draft.readiness.shortMissing).toEqual(['title', 'summary', 'goals', 'contact']);
  });

  it('cannot be seen by a member of another municipality', async () => {
    const { id } = await drafts.create(author, 'herning', { title: 'Hemmeligt' });
    await expect(drafts.read(askerAuthor, id)).rejects.toThrow(NotFound);
    await expect(drafts.save(askerAuthor, id, 1, { title: 'Mit' })).rejects.toThrow(NotFound);
    expect(await drafts.list(askerAuthor)).toEqual([]);
  });

  it('can be begun by members of its tenant who write, and by nobody else', async () => {
    await expect(drafts.create(askerAuthor, 'herning', {})).rejects.toThrow(NotFound);
    await expect(drafts.create(await given.aMember(herning, 'reader'), 'herning', {})).rejects.toThrow(Forbidden);
  });

  it('takes the given places and keeps the others', async () => {
    const { id } = await drafts.create(author, 'herning', { title: 'Partnerskaber', goals: [17] });
    const saved = await drafts.save(author, id, 1, { summary: 'Vi gik i gang.', contact: { mailbox: 'klima@herning.example' } });
    expect(saved).toMatchObject({ revision: 2, content: { title: 'Partnerskaber', goals: [17], summary: 'Vi gik i gang.' } });
    expect(saved.content.contact).toEqual({ mailbox: 'klima@herning.example', name: null, title: null, confirmedOn: null });
    expect(saved.readiness.canPublish).toBe(true);
  });

  it('keeps its revision when nothing has changed', async () => {
    const { id } = await drafts.create(author, 'herning', { title: 'Det samme' });
    expect((await drafts.save(author, id, 1, { title: 'Det samme' })).revision).toBe(1);
  });

  it('loses nobody’s words: a write on an older revision is refused with the present text', async () => {
    const { id } = await drafts.create(author, 'herning', { title: 'Første' });
    await drafts.save(author, id, 1, { title: 'Anden' });
    const refused = await drafts.save(author, id, 1, { title: 'Tredje' }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(LostUpdate);
    expect(refused).toMatchObject({ status: 412, currentRevision: 2, current: { title: 'Anden' } });
  });

  it('is not in conflict with what stands there already: the answer got lost, and the same is sent again', async () => {
    const { id } = await drafts.create(author, 'herning', { title: 'Første' });
    await drafts.save(author, id, 1, { title: 'Anden' });
    expect(await drafts.save(author, id, 1, { title: 'Anden' })).toMatchObject({ revision: 2, content: { title: 'Anden' } });
    await expect(drafts.save(author, id, null, { title: 'Anden' })).rejects.toThrow(LostUpdate);
  });

  it('takes one of two writes at the same time', async () => {
    const { id } = await drafts.create(author, 'herning', {});
    const ended = await Promise.allSettled(['A', 'B'].map((title) => drafts.save(author, id, 1, { title })));
    expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('names the places that break limits', async () => {
    const { id } = await drafts.create(author, 'herning', {});
    const wrong = {
      title: 'x'.repeat(201),
      goals: [18],
      milestones: [{ date: '2019-13', text: 'a' }],
      links: [{ label: 'x', url: 'javascript:alert(1)' }],
    };
    const refused = (await drafts.save(author, id, 1, wrong).catch((error: unknown) => error)) as InvalidInput;
    expect(refused).toBeInstanceOf(InvalidInput);
    expect(Object.keys(refused.fields).sort()).toEqual(['goals', 'links.0.url', 'milestones.0.date', 'title']);
    await expect(drafts.save(author, id, 1, { headline: 'x' })).rejects.toMatchObject({ fields: { headline: ['whitelistValidation'] } });
  });

  it('is read, not written, by a named person until it is revoked', async () => {
    const { id } = await drafts.create(author, 'herning', { title: 'Læs med' });
    const share = await shares.share(author, id, { personId: askerAuthor.personId });
    expect((await drafts.read(askerAuthor, id)).may.write).toBe(false);
    expect((await drafts.list(askerAuthor)).map((draft) => [draft.title, draft.sharedWithMe])).toEqual([['Læs med', true]]);
    await expect(drafts.save(askerAuthor, id, 1, { title: 'Mit' })).rejects.toThrow(Forbidden);
    await shares.revoke(author, id, share.id);
    await expect(drafts.read(askerAuthor, id)).rejects.toThrow(NotFound);
  });

  it('is no longer read once the share has ended', async () => {
    const { id } = await drafts.create(author, 'herning', {});
    const share = await shares.share(author, id, { personId: askerAuthor.personId });
    await given.write((tx) =>
      tx.query(`update draft_share set shared_at = '2020-01-01', ends_at = '2020-02-01' where id = $1`, [share.id]),
    );
    await expect(drafts.read(askerAuthor, id)).rejects.toThrow(NotFound);
  });

  it('offers colleagues of the networks to share with, and nobody beyond them', async () => {
    const { id } = await drafts.create(author, 'herning', {});
    const far = await given.aMember(stranger);
    const people = (await shares.candidates(author, id)).map(({ personId }) => personId);
    expect(people).toContain(askerAuthor.personId);
    expect(people).not.toContain(far.personId);
    await expect(shares.share(author, id, { personId: far.personId })).rejects.toThrow(NotFound);
  });

  it('is written by co-owners together', async () => {
    const { id } = await drafts.create(author, 'herning', { title: 'Sammen' });
    await expect(shares.setCoOwners(author, id, { tenants: ['asker'] })).rejects.toThrow(Forbidden);
    const editor = await given.aMember(herning, 'editor');
    await expect(shares.setCoOwners(editor, id, { tenants: ['fremmed'] })).rejects.toThrow(StrangerAsCoOwner);
    await shares.setCoOwners(editor, id, { tenants: ['asker'] });
    expect((await drafts.save(askerAuthor, id, 1, { summary: 'Fra Asker' })).coOwners).toEqual([{ slug: 'asker', name: 'asker' }]);
    await shares.setCoOwners(editor, id, { tenants: [] });
    await expect(drafts.read(askerAuthor, id)).rejects.toThrow(NotFound);
  });

  it('has its owners changed once, however often that is sent, with a line in the log and an event where it is published', async () => {
    const editor = await given.aMember(herning, 'editor');
    const contact = { mailbox: 'klima@herning.example' };
    const { id } = await drafts.create(editor, 'herning', { title: 'Vores', summary: 'Sammen.', goals: [17], contact });
    await new PublishingService(database).publish(editor, id, { audience: 'tenant' });
    await Promise.all([1, 2, 3].map(() => shares.setCoOwners(editor, id, { tenants: ['asker'] })));
    await shares.setCoOwners(editor, id, { tenants: [] });
    const [told] = await given.write((tx) =>
      tx.query(
        `select (select array_agg(subjects->>'change' order by recorded) from event
                 where type = 'entry.audience_changed' and subjects->>'entryId' = $1) as changes,
           (select count(*)::int from audit_log where action = 'entry.co_owners_set' and subjects->>'entryId' = $1) as logged`,
        [id],
      ),
    );
    expect(told).toEqual({ changes: ['widened', 'narrowed'], logged: 2 });
  });

  it('is put aside and brought back', async () => {
    const { id } = await drafts.create(author, 'herning', { title: 'Væk' });
    await drafts.remove(author, id);
    await expect(drafts.read(author, id)).rejects.toThrow(NotFound);
    expect((await drafts.bringBack(author, id)).content.title).toBe('Væk');
  });

  it('drops a guess that is confirmed or overwritten', async () => {
    const { id, content } = await drafts.create(author, 'herning', { title: 'Gæt', goals: [17] });
    const guesses = ['goals', 'title', 'kind'].map((place) => ({ place, reason: 'goal_named_in_text', evidence: null }));
    await given.write((tx) =>
      tx.query('update entry_draft set guesses = $2, open_places = $3 where id = $1', [
        id,
        JSON.stringify(guesses),
        JSON.stringify(['summary', 'status'].map((place) => ({ place, words: null }))),
      ]),
    );
    expect((await drafts.confirm(author, id, { places: ['goals'] })).guesses.map(({ place }) => place)).toEqual(['title', 'kind']);
    const saved = await drafts.save(author, id, 1, { ...content, title: 'Ikke et gæt', summary: 'Nu er der noget.' });
    expect(saved.guesses.map(({ place }) => place)).toEqual(['kind']);
    expect(saved.open).toEqual([{ place: 'status', words: null }]);
  });
});
