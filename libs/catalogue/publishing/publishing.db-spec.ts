import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anonymous } from '#libs/identity';
import { Forbidden, LostUpdate, NotFound, newId } from '#libs/platform';
import type { BuiltTenant } from '../../../test/support/builders.js';
import { CatalogueRoom, type Member } from '../../../test/support/catalogue-room.js';
import { EntryMarks } from '../entry/entry-marks.js';
import { EntryQueries } from '../entry/entry-queries.js';
import type { EntryView } from '../entry/entry-view.js';
import { NotInNetwork, NotReady } from '../errors.js';

const enough = {
  title: 'Partnerskaber for handling',
  summary: 'Vi gik i gang.',
  goals: [17, 11],
  contact: { mailbox: 'klima@herning.example' },
};

describe('publishing', () => {
  const room = new CatalogueRoom();
  let herning: BuiltTenant;
  let network: BuiltTenant;
  let otherNetwork: BuiltTenant;
  let author: Member;
  let member: Member;
  let outsider: Member;

  beforeAll(async () => {
    await room.open();
    const asker = await room.given.aTenant({ slug: 'asker' });
    const far = await room.given.aTenant({ slug: 'fjern' });
    herning = await room.given.aTenant({ slug: 'herning', language: 'da' });
    network = await room.given.aNetwork([herning, asker], 'norden');
    otherNetwork = await room.given.aNetwork([far], 'andre');
    member = await room.given.aMember(asker, 'reader');
    outsider = await room.given.aMember(far, 'admin');
  });

  beforeEach(async () => {
    author = await room.given.aMember(herning);
  });

  afterAll(() => room.close());

  const aDraft = async (part: object = {}) => (await room.drafts.create(author, 'herning', { ...enough, ...part })).id;

  it('needs a short experience, and says what is missing', async () => {
    const { id } = await room.drafts.create(author, 'herning', { title: 'Kun en titel' });
    await expect(room.publishing.publish(author, id, { audience: 'tenant' })).rejects.toThrow(NotReady);
    await expect(room.publishing.publish(author, id, { audience: 'tenant' })).rejects.toMatchObject({
      details: { missing: ['summary', 'goals', 'contact'] },
    });
  });

  it('to its own tenant shows it to no other', async () => {
    const id = await aDraft();
    await room.publishing.publish(author, id, { audience: 'tenant' });
    expect((await room.entries.read(author, id)).audience).toBe('tenant');
    for (const other of [member, outsider, anonymous]) await expect(room.entries.read(other, id)).rejects.toThrow(NotFound);
  });

  it('to a network shows it to its members alone', async () => {
    const id = await aDraft();
    await room.publishing.publish(author, id, { audience: 'networks', networks: ['norden'] });
    expect((await room.entries.read(member, id)).networks.map(({ slug }) => slug)).toEqual(['norden']);
    for (const other of [outsider, anonymous]) await expect(room.entries.read(other, id)).rejects.toThrow(NotFound);
  });

  it('to the public shows it to everyone, and not in which networks it stands', async () => {
    const id = await aDraft({ title: 'For alle' });
    const published = await room.publishing.publish(author, id, { audience: 'public', networks: [network.id] });
    expect(published).toMatchObject({ tenant: 'herning', slug: 'for-alle', version: 1, audience: 'public', releaseRequest: null });
    expect(await room.entries.readAt(anonymous, 'herning', 'for-alle')).toMatchObject({
      id,
      title: 'For alle',
      networks: [],
      mayEdit: false,
    });
  });

  it('reaches only networks that the tenant has joined', async () => {
    const id = await aDraft();
    for (const named of [otherNetwork.slug, otherNetwork.id, 'findes-ikke'])
      await expect(room.publishing.publish(author, id, { audience: 'networks', networks: [named] })).rejects.toThrow(NotInNetwork);
    await expect(room.publishing.publish(author, id, { audience: 'networks' })).rejects.toMatchObject({
      fields: { networks: ['arrayMinSize'] },
    });
  });

  it('is for those who write in the responsible tenant', async () => {
    const id = await aDraft();
    await expect(room.publishing.publish(outsider, id, { audience: 'tenant' })).rejects.toThrow(NotFound);
    await expect(room.publishing.publish(await room.given.aMember(herning, 'reader'), id, { audience: 'tenant' })).rejects.toThrow(
      Forbidden,
    );
  });

  it('makes immutable versions, and the draft goes on beside them', async () => {
    const id = await aDraft({ title: 'Første' });
    await room.publishing.publish(author, id, { audience: 'public' });
    await room.drafts.save(author, id, 1, { title: 'Anden' });
    expect((await room.entries.read(anonymous, id)).title).toBe('Første');
    await room.publishing.publish(author, id, { audience: 'public' });
    expect((await room.entries.versions(anonymous, id)).map(({ number, title }) => [number, title])).toEqual([
      [2, 'Anden'],
      [1, 'Første'],
    ]);
    expect(await room.entries.readVersion(anonymous, id, 1)).toMatchObject({ title: 'Første', newerVersion: 2 });
    for (const number of [0, 1.5, Number.NaN, 1e9]) await expect(room.entries.readVersion(anonymous, id, number)).rejects.toThrow(NotFound);
    await expect(
      room.database.transaction(author, (tx) => tx.query(`update entry_version set title = 'x' where entry_id = $1`, [id])),
    ).rejects.toThrow('permission denied');
  });

  it('of the same revision twice is one version', async () => {
    const id = await aDraft();
    await Promise.all([1, 2].map(() => room.publishing.publish(author, id, { audience: 'tenant' })));
    expect(await room.entries.versions(author, id)).toHaveLength(1);
  });

  it('refuses a revision that is not the one that was read', async () => {
    const id = await aDraft();
    await room.drafts.save(author, id, 1, { title: 'Ændret imens' });
    await expect(room.publishing.publish(author, id, { audience: 'public', revision: 1 })).rejects.toThrow(LostUpdate);
  });

  it('leads from a former address to the present one, and lets no other entry take it', async () => {
    const id = await aDraft({ title: 'Gammelt navn' });
    await room.publishing.publish(author, id, { audience: 'public' });
    await room.drafts.save(author, id, 1, { title: 'Nyt navn' });
    await room.publishing.publish(author, id, { audience: 'public' });
    expect(await room.entries.readAt(anonymous, 'herning', 'gammelt-navn')).toEqual({ movedTo: 'nyt-navn' });
    const other = await aDraft({ title: 'Gammelt navn' });
    expect((await room.publishing.publish(author, other, { audience: 'public' })).slug).toBe('gammelt-navn-2');
  });

  it('narrows older versions with the entry, and never shows one to more than it was published to', async () => {
    const id = await aDraft({ title: 'Internt' });
    await room.publishing.publish(author, id, { audience: 'tenant' });
    await room.drafts.save(author, id, 1, { title: 'Åbent' });
    await room.publishing.publish(author, id, { audience: 'public' });
    await expect(room.entries.readVersion(anonymous, id, 1)).rejects.toThrow(NotFound);
    await room.publishing.changeAudience(author, id, { audience: 'networks', networks: ['norden'] });
    await expect(room.entries.readVersion(anonymous, id, 2)).rejects.toThrow(NotFound);
    expect((await room.entries.versions(member, id)).map(({ number }) => number)).toEqual([2]);
  });

  it('withdraws for everyone but its owners, and tells those who must know', async () => {
    const id = await aDraft();
    await room.publishing.publish(author, id, { audience: 'public', networks: ['norden'] });
    const editor = await room.given.aMember(herning, 'editor');
    await expect(room.publishing.withdraw(author, id)).rejects.toThrow(Forbidden);
    await room.publishing.withdraw(editor, id);
    await expect(room.entries.read(anonymous, id)).rejects.toThrow(NotFound);
    expect((await room.entries.read(author, id)).isWithdrawn).toBe(true);
    expect(await eventsOf(id)).toEqual(['entry.published', 'entry.withdrawn']);
    expect((await room.publishing.publish(author, id, { audience: 'public' })).version).toBe(2);
  });

  it('keeps listing rows with the same readability as the entry', async () => {
    const id = await aDraft();
    await room.publishing.publish(author, id, { audience: 'networks', networks: ['norden'] });
    const seen = (actor: Member | typeof anonymous) =>
      room.database.read<{ rows: number }>(
        actor,
        `select (select count(*) from entry_goal where entry_id = $1)::int + (select count(*) from entry_network where entry_id = $1)::int as rows`,
        [id],
      );
    expect([await seen(member), await seen(outsider), await seen(anonymous)]).toEqual([[{ rows: 3 }], [{ rows: 0 }], [{ rows: 0 }]]);
  });

  it('says when readers are added and when some are lost', async () => {
    const id = await aDraft();
    await room.publishing.publish(author, id, { audience: 'networks', networks: ['norden'] });
    await room.publishing.changeAudience(author, id, { audience: 'public' });
    await room.publishing.changeAudience(author, id, { audience: 'tenant' });
    expect(await eventsOf(id)).toEqual(['entry.published', 'entry.audience_changed widened', 'entry.audience_changed narrowed']);
  });

  it('quotes by role whoever has not agreed to be named', async () => {
    const quote = { text: 'Bare gå i gang', language: 'da', person: 'Ane Andersen', title: 'udviklingskonsulent' };
    const id = await aDraft({
      quotes: [
        { ...quote, consent: 'given' },
        { ...quote, consent: 'asked' },
      ],
    });
    await room.publishing.publish(author, id, { audience: 'public' });
    expect((await room.entries.read(anonymous, id)).content.quotes.map(({ person }) => person)).toEqual(['Ane Andersen', null]);
  });

  it('of a tool leaves the approved version in front, with a note of the newer one', async () => {
    const marks = new EntryMarks();
    const id = await aDraft({ kind: 'tool', title: 'Tjekliste' });
    await room.publishing.publish(author, id, { audience: 'public', networks: ['norden'] });
    const proposed = await room.database.transaction(author, (tx) => new EntryQueries().forProposal(tx, id, null));
    expect([proposed.version, proposed.isReadableIn(network.id)]).toEqual([1, true]);
    const decisionId = newId();
    const approve = () =>
      room.given.write((tx) => marks.approve(tx, { entryId: id, version: 1, networkId: network.id, decisionId, reviewBy: '2028-01-01' }));
    await approve();
    await approve();
    await room.drafts.save(author, id, 1, { title: 'Tjekliste 2' });
    await room.publishing.publish(author, id, { audience: 'public' });
    const seen: EntryView = await room.entries.read(anonymous, id);
    expect([seen.title, seen.version, seen.newerVersion]).toEqual(['Tjekliste', 1, 2]);
    expect(seen.approvals).toMatchObject([{ network: { slug: 'norden' }, version: 1, reviewBy: '2028-01-01' }]);
    await room.given.write((tx) => marks.withdraw(tx, 'approved', decisionId));
    expect((await room.entries.read(anonymous, id)).version).toBe(2);
  });

  async function eventsOf(id: string): Promise<string[]> {
    const events = await room.given.write((tx) =>
      tx.query<{ type: string; subjects: { change?: string } }>(
        `select type, subjects from event where subjects->>'entryId' = $1 order by recorded`,
        [id],
      ),
    );
    return events.map(({ type, subjects }) => [type, subjects.change].filter(Boolean).join(' '));
  }

  describe('at the same moment', () => {
    it('two entries of the same title get addresses of their own', async () => {
      const ids = await Promise.all([1, 2, 3, 4, 5].map(() => aDraft({ title: 'Samme titel' })));
      const published = await Promise.all(ids.map((id) => room.publishing.publish(author, id, { audience: 'public' })));
      expect(published.map(({ slug }) => slug).sort()).toEqual([
        'samme-titel',
        'samme-titel-2',
        'samme-titel-3',
        'samme-titel-4',
        'samme-titel-5',
      ]);
    });

    it('an entry is never shown to more than its newest version is', async () => {
      for (let round = 0; round < 8; round++) {
        const id = await aDraft();
        await room.publishing.publish(author, id, { audience: 'tenant' });
        await room.drafts.save(author, id, 1, { title: `Kun for os ${round}` });
        const [inner] = await Promise.all([
          room.publishing.publish(author, id, { audience: 'tenant' }),
          room.publishing.changeAudience(author, id, { audience: 'public' }),
        ]);
        const [row] = await room.given.write((tx) =>
          tx.query<{ face: boolean; newest: boolean; version: number }>(
            `select e.is_public as face, v.is_public as newest, e.version from entry e
             join entry_version v on v.entry_id = e.id and v.number = e.version where e.id = $1`,
            [id],
          ),
        );
        expect(row?.version).toBe(inner.version);
        expect(row?.face).toBe(row?.newest);
      }
    });

    it('a draft is not put aside that is being published', async () => {
      const id = await aDraft();
      const [, removed] = await Promise.allSettled([
        room.publishing.publish(author, id, { audience: 'tenant' }),
        room.drafts.remove(author, id),
      ]);
      const isPublished = await room.entries.read(author, id).then(
        () => true,
        () => false,
      );
      // One of the two came first, and the other was refused.
      expect(removed.status).toBe(isPublished ? 'rejected' : 'fulfilled');
    });
  });

  it('is the only way back for what was withdrawn: a wider audience alone is refused', async () => {
    const editor = await room.given.aMember(herning, 'editor');
    const id = await aDraft();
    await room.publishing.publish(editor, id, { audience: 'public' });
    await room.publishing.withdraw(editor, id);
    await expect(room.publishing.changeAudience(editor, id, { audience: 'public' })).rejects.toThrow(NotFound);
    await expect(room.entries.read(anonymous, id)).rejects.toThrow(NotFound);
    await room.publishing.publish(editor, id, { audience: 'public' });
    expect((await room.entries.read(anonymous, id)).version).toBe(2);
  });
});
