import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BodyShareService, CommentService } from '#libs/catalogue';
import { ActorService, anonymous } from '#libs/identity';
import { type Person, SteeringGroup } from '../../../test/support/steering-group.js';
import { BodyAdminService } from '../body/body-admin.service.js';
import { SeatService } from '../body/seat.service.js';
import { WorkingDraftService } from './working-draft.service.js';

const slug = 'maalkonflikter';

describe('a draft of a working group', () => {
  const group = new SteeringGroup();
  let workingDrafts: WorkingDraftService;
  let seats: SeatService;
  let bodies: BodyAdminService;
  let comments: CommentService;
  let admin: Person;
  let member: Person;
  let draft: string;

  beforeAll(async () => {
    await group.open();
    const { database, clock, given, tenants, coordinator } = group;
    const actors = new ActorService(database, clock);
    workingDrafts = new WorkingDraftService(database, new BodyShareService(database));
    comments = new CommentService(database);
    seats = new SeatService(database, actors);
    bodies = new BodyAdminService(database, actors);
    await bodies.makeForNetwork(coordinator, group.network.slug, {
      slug,
      kind: 'working_group',
      rules: 'association',
      names: { nb: 'Gruppa' },
    });
    admin = await given.aMember(tenants.asker, 'admin');
    member = await given.aMember(tenants.asker, 'reader');
    const { id } = await seats.add(coordinator, slug, { role: 'member', tenant: 'asker' });
    await group.bodies.nameHolder(admin, id, { person: member.personId, capacity: 'holder', since: '2026-11-10', until: '2026-12-31' });
    member = await group.again(member);
    draft = (await group.drafts.create(group.author, 'baerum', { title: 'Samtaleguide' })).id;
  });
  afterAll(() => group.close());

  const reads = async (person: Person) =>
    group.drafts.read(person, draft).then(
      ({ content }) => content.title,
      ({ code }) => code,
    );
  const at = async (instant: string, look: () => Promise<void>) => {
    const before = group.clock.at;
    group.clock.at = new Date(instant);
    try {
      await look();
    } finally {
      group.clock.at = before;
    }
  };

  it('is read by nobody but its municipality before it is shared', async () => {
    expect(await reads(member)).toBe('not_found');
    expect(await workingDrafts.list(member, slug)).toEqual([]);
  });

  it('is shared by an author of the municipality whose it is, with a working group of a network of theirs', async () => {
    const share = (actor: Person, body: string, input: object = {}) => workingDrafts.share(actor, body, draft, input);
    for (const stranger of [member, group.coordinator, group.outsider])
      await expect(share(stranger, slug)).rejects.toMatchObject({ code: 'not_found' });
    await expect(share(await group.given.aMember(group.tenants.baerum, 'reader'), slug)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(share(group.author, 'styringsgruppen')).rejects.toMatchObject({ code: 'not_found' });
    await bodies.makeForTenant(admin, 'asker', { slug: 'askers', kind: 'working_group', rules: 'association', names: { nb: 'Askers' } });
    await expect(share(group.author, 'askers')).rejects.toMatchObject({ code: 'not_found' });
    await expect(share(group.author, slug, { endsOn: '2026-11-01' })).rejects.toMatchObject({ fields: { endsOn: ['other'] } });
    expect(await workingDrafts.groupsOf(group.author, draft)).toEqual([{ slug, names: { nb: 'Gruppa' }, endsAt: null }]);
    await share(group.author, slug);
    await share(group.author, slug, { endsOn: '2027-06-30' });
    expect(await workingDrafts.groupsOf(group.author, draft)).toMatchObject([{ slug, endsAt: new Date('2027-06-30T23:59:59Z') }]);
  });

  it('is read, found and talked about by who sits there, and not written', async () => {
    expect(await reads(member)).toBe('Samtaleguide');
    expect(await workingDrafts.list(member, slug)).toMatchObject([
      { id: draft, title: 'Samtaleguide', tenant: { slug: 'baerum' }, mayStop: false },
    ]);
    expect(await group.drafts.list(member)).toMatchObject([{ id: draft, sharedWithMe: true, mayWrite: false }]);
    expect(await comments.write(member, draft, { body: 'Hvem leder samtalen?' })).toMatchObject({ isMine: true });
    const { revision } = await group.drafts.read(member, draft);
    await expect(group.drafts.save(member, draft, revision, { title: 'Vår' })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await workingDrafts.list(group.author, slug)).toMatchObject([{ id: draft, mayStop: true }]);
  });

  it('is nobody else’s: not the network’s, not the group’s coordinator’s, not a colleague’s of who sits there', async () => {
    for (const other of [admin, group.coordinator, group.directors.solfjord, group.reader, group.outsider]) {
      expect(await reads(other)).toBe('not_found');
      expect(await workingDrafts.list(other, slug)).toEqual([]);
      expect(await group.drafts.list(other)).toEqual([]);
      expect(await group.database.read(other, 'select 1 from draft_body_share')).toEqual([]);
      expect(await group.database.read(other, 'select 1 from entry_draft where id = $1', [draft])).toEqual([]);
      expect(await group.database.read(other, 'select 1 from draft_comment')).toEqual([]);
      await expect(workingDrafts.stop(other, slug, draft)).rejects.toMatchObject({ code: 'not_found' });
    }
    await expect(workingDrafts.list(anonymous, slug)).rejects.toMatchObject({ code: 'sign_in_first' });
    await expect(workingDrafts.stop(member, slug, draft)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is no longer read by who has left the seat, nor heard of', async () => {
    await at('2027-01-01T09:00:00Z', async () => {
      const former = await group.again(member);
      expect(await reads(former)).toBe('not_found');
      expect(await workingDrafts.list(former, slug)).toEqual([]);
      expect(await comments.list(former, draft).catch(({ code }) => code)).toBe('not_found');
    });
    const joined = (left: Date | null) =>
      group.given.write((tx) => tx.query('update network_tenant set left_at = $2 where tenant_id = $1', [group.tenants.asker.id, left]));
    await joined(group.clock.at);
    expect(await reads(await group.again(member))).toBe('not_found');
    await joined(null);
    expect(await reads(await group.again(member))).toBe('Samtaleguide');
  });

  it('is no longer read after the last day, nor once the group has ended', async () => {
    const stays = await group.given.aMember(group.tenants.solfjord, 'reader');
    const { id } = await seats.add(group.coordinator, slug, { role: 'member', sector: 'citizens' });
    await group.bodies.nameHolder(group.coordinator, id, { person: stays.personId, capacity: 'holder', since: '2026-11-10' });
    expect(await reads(await group.again(stays))).toBe('Samtaleguide');
    await at('2027-06-30T12:00:00Z', async () => expect(await reads(await group.again(stays))).toBe('Samtaleguide'));
    await at('2027-07-01T12:00:00Z', async () => expect(await reads(await group.again(stays))).toBe('not_found'));
    await group.given.write((tx) => tx.query('update body set ended_on = $2 where slug = $1', [slug, '2026-11-20']));
    await at('2026-11-20T12:00:00Z', async () => {
      expect(await reads(await group.again(stays))).toBe('not_found');
      await expect(workingDrafts.share(group.author, slug, draft, {})).rejects.toMatchObject({ code: 'not_found' });
    });
    await group.given.write((tx) => tx.query('update body set ended_on = null where slug = $1', [slug]));
  });

  it('is taken back at once', async () => {
    await workingDrafts.stop(group.author, slug, draft);
    await expect(workingDrafts.stop(group.author, slug, draft)).rejects.toMatchObject({ code: 'not_found' });
    expect(await reads(member)).toBe('not_found');
    expect(await workingDrafts.list(member, slug)).toEqual([]);
    expect(await workingDrafts.list(group.author, slug)).toEqual([]);
  });
});
