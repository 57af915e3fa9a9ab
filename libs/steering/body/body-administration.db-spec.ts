import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ActorService, anonymous } from '#libs/identity';
import { type Person, SteeringGroup } from '../../../test/support/steering-group.js';
import { BodyAdminService } from './body-admin.service.js';
import { BodyMembersService } from './body-members.service.js';
import { RuleSetService } from './rule-set.service.js';
import { SeatService } from './seat.service.js';

describe('the administration of a body', () => {
  const group = new SteeringGroup();
  let bodies: BodyAdminService;
  let seats: SeatService;
  let members: BodyMembersService;
  let rules: RuleSetService;
  let admin: Person;
  let otherCoordinator: Person;

  beforeAll(async () => {
    await group.open();
    const actors = new ActorService(group.database, group.clock);
    bodies = new BodyAdminService(group.database, actors);
    seats = new SeatService(group.database, actors);
    members = new BodyMembersService(group.database);
    rules = new RuleSetService(group.database);
    admin = await group.given.aMember(group.tenants.midtfjord, 'admin');
    otherCoordinator = group.outsider;
  });
  afterAll(() => group.close());

  const aGroup = async (slug: string) => {
    await bodies.makeForNetwork(group.coordinator, group.network.slug, {
      slug,
      kind: 'working_group',
      rules: 'NO',
      names: { nb: 'Arbeidsgruppe' },
    });
    return slug;
  };
  const read = (slug: string, reader: Person = group.coordinator) => members.read(reader, slug);

  it('is the coordinators’ for a network’s body, and the administrators’ for a municipality’s', async () => {
    const input = { slug: 'egen', kind: 'council', rules: 'association', names: { nb: 'Rådet', nn: 'Rådet' } };
    await expect(bodies.makeForNetwork(admin, group.network.slug, input)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(bodies.makeForNetwork(otherCoordinator, group.network.slug, input)).rejects.toMatchObject({ code: 'not_found' });
    await expect(bodies.makeForTenant(group.coordinator, 'midtfjord', input)).rejects.toMatchObject({ code: 'not_found' });
    expect(await bodies.makeForTenant(admin, 'midtfjord', input)).toEqual({ slug: 'egen' });
    expect(await read('egen', admin)).toMatchObject({ kind: 'council', mayManage: true, tenant: { slug: 'midtfjord' }, network: null });
    await expect(bodies.makeForTenant(admin, 'midtfjord', input)).rejects.toMatchObject({ fields: { slug: ['address_taken'] } });
  });

  it('changes names, mandate and secretary, but not twice from the same reading', async () => {
    const slug = await aGroup('navn');
    const { revision } = await read(slug);
    const change = {
      names: { nb: 'Nytt navn', en: 'New name' },
      mandates: { nb: 'Skriv en guide.' },
      secretary: group.author.personId,
      revision,
    };
    await bodies.change(group.coordinator, slug, change);
    expect(await read(slug)).toMatchObject({
      names: { nb: 'Nytt navn', en: 'New name' },
      mandates: { nb: 'Skriv en guide.' },
      secretary: { id: group.author.personId },
    });
    await expect(bodies.change(group.coordinator, slug, change)).rejects.toMatchObject({ code: 'lost_update' });
    await expect(bodies.change(otherCoordinator, slug, change)).rejects.toMatchObject({ code: 'not_found' });
    await expect(bodies.change(group.coordinator, slug, { revision: revision + 1, names: {} })).rejects.toMatchObject({
      fields: { names: ['isNotEmpty'] },
    });
    const far = { revision: revision + 1, secretary: otherCoordinator.personId };
    await expect(bodies.change(group.coordinator, slug, far)).rejects.toMatchObject({ fields: { secretary: ['isIn'] } });
  });

  it('lets the secretary keep the plan and name in a sector’s seat, and nothing else', async () => {
    const slug = await aGroup('plan');
    await bodies.change(group.coordinator, slug, { secretary: group.author.personId, revision: 0 });
    const plan = [
      { due: '2027-03-01', text: 'Legg den fram', done: false },
      { due: '2026-12-01', text: 'Prøv den', done: true },
    ];
    await bodies.keepPlan(group.author, slug, { revision: 1, plan });
    expect((await read(slug)).plan.map(({ text }) => text)).toEqual(['Prøv den', 'Legg den fram']);
    await expect(bodies.keepPlan(group.reader, slug, { revision: 2, plan })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(bodies.change(group.author, slug, { revision: 2, statutory: true })).rejects.toMatchObject({ code: 'forbidden' });
    const { id } = await seats.add(group.coordinator, slug, { role: 'member', sector: 'business' });
    await group.bodies.nameHolder(group.author, id, { person: group.reader.personId, capacity: 'holder', since: '2026-11-10' });
    expect((await read(slug)).seats[0]).toMatchObject({ sector: 'business', isVacant: false, mayName: true });
    await expect(
      group.bodies.nameHolder(group.reader, id, { person: group.reader.personId, capacity: 'deputy', since: '2026-11-10' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('gives a seat to a municipality of the network alone, which then names; terms that overlap are refused', async () => {
    const slug = await aGroup('plasser');
    await expect(seats.add(group.coordinator, slug, { role: 'chair', tenant: 'fjern' })).rejects.toMatchObject({
      fields: { tenant: ['isIn'] },
    });
    await expect(seats.add(group.coordinator, slug, { role: 'chair' })).rejects.toMatchObject({ fields: { tenant: ['isNotEmpty'] } });
    const { id } = await seats.add(group.coordinator, slug, { role: 'chair', tenant: 'midtfjord' });
    expect((await read(slug, admin)).seats[0]).toMatchObject({ isVacant: true, mayName: true });
    const term = { person: admin.personId, capacity: 'holder' };
    await expect(group.bodies.nameHolder(group.coordinator, id, { ...term, since: '2026-11-10' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await group.bodies.nameHolder(admin, id, { ...term, since: '2027-02-01', until: '2027-12-31' });
    await expect(group.bodies.nameHolder(admin, id, { ...term, since: '2026-11-10', until: '2027-02-01' })).rejects.toMatchObject({
      fields: { since: ['term_overlaps'] },
    });
    expect((await read(slug, admin)).seats[0]).toMatchObject({ isVacant: true, coming: [{ since: '2027-02-01' }] });
  });

  it('ends a term and a seat with what was held in it, and keeps who sat when', async () => {
    const slug = await aGroup('historie');
    const { id } = await seats.add(group.coordinator, slug, { role: 'member', tenant: 'midtfjord' });
    await group.bodies.nameHolder(admin, id, { person: admin.personId, capacity: 'holder', since: '2026-01-01' });
    const holding = (await read(slug)).seats[0]?.holder?.id as string;
    await expect(seats.endHolding(group.coordinator, holding, { lastDay: '2026-12-31' })).rejects.toMatchObject({ code: 'not_found' });
    await seats.endHolding(admin, holding, { lastDay: '2026-12-31' });
    await seats.end(group.coordinator, id, { lastDay: '2026-11-30' });
    expect((await read(slug)).seats[0]).toMatchObject({ endedOn: '2026-12-01', holder: { until: '2026-11-30' } });
    const deputy = { person: admin.personId, capacity: 'deputy' };
    await expect(group.bodies.nameHolder(admin, id, { ...deputy, since: '2026-12-01' })).rejects.toMatchObject({
      fields: { since: ['day_after_term'] },
    });
    await group.bodies.nameHolder(admin, id, { ...deputy, since: '2026-11-20', until: '2027-12-31' });
    expect((await read(slug)).seats[0]).toMatchObject({ coming: [{ since: '2026-11-20', until: '2026-11-30' }] });
    group.clock.pass(30);
    try {
      expect(await read(slug)).toMatchObject({
        seats: [],
        endedSeats: [{ past: [{ since: '2026-11-20' }, { since: '2026-01-01', until: '2026-11-30' }] }],
      });
      await expect(seats.end(group.coordinator, id, { lastDay: '2027-01-01' })).rejects.toMatchObject({ code: 'not_found' });
      expect(await members.read(group.outsider, slug)).toMatchObject({ endedSeats: [], showsPeople: false });
    } finally {
      group.clock.pass(-30);
    }
  });

  it('shows in a municipality’s body who sits to whoever sits there, of other municipalities too, and to none of their colleagues', async () => {
    const { coordinator: guest, tenants, given } = group;
    await bodies.makeForTenant(admin, 'midtfjord', { slug: 'brukerraad', kind: 'council', rules: 'association', names: { nb: 'Rådet' } });
    const seatOf = async (tenant: string) => (await seats.add(admin, 'brukerraad', { role: 'member', tenant })).id;
    const [own, theirs] = [await seatOf('midtfjord'), await seatOf('ks')];
    const since = '2026-01-01';
    await group.bodies.nameHolder(admin, own, { person: admin.personId, capacity: 'holder', since });
    const theirAdmin = await given.aMember(tenants.ks, 'admin');
    await group.bodies.nameHolder(theirAdmin, theirs, { person: guest.personId, capacity: 'holder', since });
    const seen = await read('brukerraad', await group.again(guest));
    expect(seen).toMatchObject({ showsPeople: true, mayManage: false, mayKeep: false });
    expect(seen.seats.map(({ holder, isVacant }) => [holder?.name, isVacant])).toEqual([
      [admin.name, false],
      [guest.name, false],
    ]);
    const ofColleague = await read('brukerraad', theirAdmin);
    expect(ofColleague).toMatchObject({ showsPeople: false, secretary: null });
    expect(ofColleague.seats.map(({ holder }) => holder)).toEqual([null, null]);
    const colleague = await given.aMember(tenants.ks, 'editor');
    const seenBy = (person: Person) =>
      group.database.read(person, 'select seat_id as id from seat_holding where seat_id = any($1)', [[own, theirs]]);
    expect(await seenBy(colleague)).toEqual([]);
    // Who names in a seat knows who sits in that one: they end the term, and name who follows.
    expect(await seenBy(theirAdmin)).toEqual([{ id: theirs }]);
    await group.bodies.nameHolder(theirAdmin, theirs, { person: colleague.personId, capacity: 'holder', since: '2026-12-01' });
    expect((await read('brukerraad', admin)).seats[1]).toMatchObject({
      holder: { until: '2026-11-30' },
      coming: [{ since: '2026-12-01' }],
    });
  });

  it('shows who sits to those inside alone; somebody erased stays without a name', async () => {
    for (const stranger of [anonymous, group.outsider]) {
      const seen = await members.read(stranger, 'styringsgruppen');
      expect(seen.seats).toHaveLength(8);
      expect(seen).toMatchObject({ showsPeople: false, secretary: null, plan: [], mayManage: false, mayKeep: false });
      expect(JSON.stringify(seen)).not.toMatch(/Direktør|Vara,/);
      expect(seen.seats.some(({ isVacant }) => isVacant)).toBe(false);
    }
    expect((await read('styringsgruppen')).seats.filter(({ isVacant }) => isVacant).map(({ tenant }) => tenant?.slug)).toEqual([
      'midtfjord',
    ]);
    await group.given.write((tx) => tx.query('delete from person_profile where person_id = $1', [group.directors.asker.personId]));
    expect((await read('styringsgruppen')).seats[2]).toMatchObject({ holder: { name: null }, isVacant: false });
  });

  it('decides on rules for a day to come; the round that is open keeps its own', async () => {
    const slug = 'styringsgruppen';
    const { roundId } = await group.aRound();
    const wish = { preset: 'NO', effectiveOn: '2026-11-10', deadlineDays: 7 };
    expect(await rules.decide(group.coordinator, slug, wish)).toEqual({ version: 2 });
    expect(await rules.decide(group.coordinator, slug, wish)).toEqual({ version: 2 });
    const [newest, first] = (await rules.list(group.reader, slug)).items;
    expect(newest).toMatchObject({ version: 2, isInForce: true, rules: { preset: 'NO', abstention: false, deadlineDays: 7 } });
    expect(newest?.changed).toEqual(expect.arrayContaining(['preset', 'abstention', 'deadlineDays']));
    expect(first).toMatchObject({ version: 1, isInForce: false, changed: [] });
    const [round] = await group.given.write((tx) =>
      tx.query('select rule_version, rules ->> $2 as preset from round where id = $1', [roundId, 'preset']),
    );
    expect(round).toEqual({ rule_version: 1, preset: 'association' });
    for (const [input, fields] of [
      [{ ...wish, effectiveOn: '2026-11-09' }, { effectiveOn: ['not_in_the_past'] }],
      [{ ...wish, deadlineDays: 0 }, { deadlineDays: ['min'] }],
      [{ preset: 'FI', effectiveOn: '2027-01-01' }, { preset: ['isIn'] }],
      [{ preset: 'association', effectiveOn: '2027-01-01' }, { ruleText: ['isNotEmpty'] }],
    ] as const)
      await expect(rules.decide(group.coordinator, slug, input)).rejects.toMatchObject({ fields });
    await rules.decide(group.coordinator, slug, { ...wish, effectiveOn: '2027-05-01', deadlineDays: 10 });
    await expect(rules.decide(group.coordinator, slug, wish)).rejects.toMatchObject({ fields: { effectiveOn: ['before_last_rules'] } });
    expect((await rules.list(group.reader, slug)).items.map(({ isInForce }) => isInForce)).toEqual([false, true, false]);
    await expect(rules.decide(group.outsider, slug, wish)).rejects.toMatchObject({ code: 'not_found' });
    await expect(rules.decide(admin, slug, wish)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('lets two coordinators act at once: seats get numbers after one another, and of two changes one is told', async () => {
    const slug = await aGroup('samtidig');
    await Promise.all([1, 2, 3].map(() => seats.add(group.coordinator, slug, { role: 'member', sector: 'culture' })));
    expect((await read(slug)).seats.map(({ number }) => number)).toEqual([1, 2, 3]);
    const outcomes = await Promise.allSettled(
      [1, 2].map((n) => bodies.change(group.coordinator, slug, { revision: 0, names: { nb: `Navn ${n}` } })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('ends a body: it is no longer administered, and its history can still be read', async () => {
    const slug = await aGroup('slutt');
    await expect(bodies.end(group.coordinator, slug, { lastDay: '2026-11-09' })).rejects.toMatchObject({
      fields: { lastDay: ['day_too_early'] },
    });
    await bodies.end(group.coordinator, slug, { lastDay: '2026-11-10' });
    group.clock.pass(1);
    await expect(seats.add(group.coordinator, slug, { role: 'member', sector: 'culture' })).rejects.toMatchObject({ code: 'not_found' });
    expect(await read(slug)).toMatchObject({ endedOn: '2026-11-11' });
    group.clock.pass(-1);
  });
});
