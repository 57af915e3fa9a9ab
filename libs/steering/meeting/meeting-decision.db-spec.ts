import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EntryMarks, EntryQueries, EntryService } from '#libs/catalogue';
import { AdoptionService } from '#libs/exchange';
import { Forbidden, InvalidInput, NotFound } from '#libs/platform';
import { MeetingRoom } from '../../../test/support/meeting-room.js';
import type { Municipality } from '../../../test/support/steering-group.js';
import { WithdrawalService } from '../approval/withdrawal.service.js';
import { createBody } from '../body/new-body.js';

describe('what a meeting decided', () => {
  let room: MeetingRoom;
  const seats = new Map<string, string>();
  beforeAll(async () => {
    room = await new MeetingRoom().open();
    const rows = await room.group.given.write((tx) =>
      tx.query<{ id: string; slug: string }>('select s.id, t.slug from seat s join tenant t on t.id = s.tenant_id where s.body_id = $1', [
        room.group.bodyId,
      ]),
    );
    for (const { id, slug } of rows) seats.set(slug, id);
  });
  afterAll(() => room.close());

  /** A meeting with a case on its agenda; the clock stands an hour into it. */
  const anItem = async (caseId: string) => {
    room.group.clock.at = new Date('2026-11-10T09:00:00Z');
    const meeting = await room.aMeeting();
    const { id } = await room.agendas.add(room.group.coordinator, meeting, { proposal: caseId });
    room.group.clock.at = new Date('2026-12-04T09:00:00Z');
    return { item: id, meeting };
  };
  const aMotion = async () => {
    const { id } = await room.group.motions.move(room.group.directors.asker, 'styringsgruppen', {
      title: 'Samling',
      text: 'Vi møtes i mai.',
    });
    await room.group.aPaper(id);
    return id;
  };
  const seat = (slug: Municipality, part: object = { vote: 'as_recommended' }) => ({ seat: seats.get(slug), ...part });
  const sixFor = () => (['solfjord', 'baerum', 'asker', 'fjellvik', 'storevik', 'nordvaag'] as const).map((slug) => seat(slug));

  it('is counted by the body’s rules, and is a link of its chain like any other decision', async () => {
    const caseId = await aMotion();
    const { item, meeting } = await anItem(caseId);
    const { decision } = await room.decisions.record(room.group.coordinator, item, {
      seats: [
        ...sixFor().slice(0, 4),
        seat('storevik', { vote: 'reject', statement: 'For tidlig.' }),
        seat('nordvaag', { recused: true }),
        seat('midtfjord', { vote: 'approve', deputySat: true }),
      ],
    });
    expect(await room.group.decisions.read(room.group.reader, decision)).toMatchObject({
      ...{ kind: 'motion', outcome: 'approved', openedAt: null, deadline: null, meetingId: meeting, isUnchanged: true },
      tally: { approve: 5, reject: 1, recused: 1, absent: 1, seats: 8 },
      statements: [{ text: 'For tidlig.' }],
      decidedAt: '2026-12-04T08:00:00.000Z',
    });
    expect(await room.group.cases.read(room.group.reader, caseId)).toMatchObject({ state: 'approved' });
    expect((await room.meetings.read(room.group.reader, meeting)).state).toBe('held');
  });

  it('approves an entry’s version for the network, as a round does', async () => {
    const caseId = await room.group.aCase();
    await room.group.aPaper(caseId);
    const { item } = await anItem(caseId);
    const { decision } = await room.decisions.record(room.group.coordinator, item, { seats: sixFor() });
    const made = await room.group.decisions.read(room.group.reader, decision);
    expect(made).toMatchObject({ kind: 'entry', outcome: 'approved' });
    const marks = await room.group.given.write((tx) =>
      tx.query(`select version from entry_mark where entry_id = $1 and kind = 'approved'`, [made.entry?.id]),
    );
    expect([marks, made.reviewBy]).toEqual([[{ version: 1 }], '2028-12-04']);
  });

  it('withdraws an approval, as a round does, and tells who uses that version', async () => {
    const { group } = room;
    const entry = await group.aTool();
    const decide = async (caseId: string) => {
      await group.aPaper(caseId);
      return (await room.decisions.record(group.coordinator, (await anItem(caseId)).item, { seats: sixFor() })).decision;
    };
    const approval = await decide(await group.aCase(entry));
    const user = await group.given.aMember(group.tenants.asker);
    const adoptions = new AdoptionService(group.database, new EntryQueries(), new EntryMarks());
    await adoptions.record(user, entry, { tenant: 'asker', version: 1, state: 'adopted', audience: 'tenant' });
    const withdrawal = { reason: 'Faktoren er feil.' };
    const decision = await decide((await new WithdrawalService(group.database).propose(group.coordinator, approval, withdrawal)).id);
    const seen = await new EntryService(group.database).read(group.reader, entry);
    expect([seen.approvals, seen.withdrawnApprovals]).toMatchObject([[], [{ version: 1, why: withdrawal.reason, decisionId: decision }]]);
    expect(await group.decisions.read(group.reader, decision)).toMatchObject({
      ...{ kind: 'withdrawal', outcome: 'approved', text: withdrawal.reason, isUnchanged: true, withdraws: {} },
      meetingId: expect.any(String),
    });
    const told = await group.given.write((tx) =>
      tx.query<{ person_id: string }>('select person_id from decision_notice where decision_id = $1', [decision]),
    );
    expect(told.map(({ person_id }) => person_id).sort()).toEqual([group.author.personId, user.personId].sort());
  });

  it('is one decision, however often and at once it is written down', async () => {
    const { item } = await anItem(await aMotion());
    const made = await Promise.all([1, 2, 3].map(() => room.decisions.record(room.group.coordinator, item, { seats: sixFor() })));
    expect(new Set(made.map(({ decision }) => decision)).size).toBe(1);
    expect(await room.decisions.record(room.group.coordinator, item, { seats: [] })).toEqual(made[0]);
  });

  it('decides nothing without a quorum; the case comes again', async () => {
    const caseId = await aMotion();
    const { item } = await anItem(caseId);
    await room.decisions.record(room.group.coordinator, item, { seats: sixFor().slice(0, 2) });
    expect(await room.group.cases.read(room.group.reader, caseId)).toMatchObject({ state: 'no_quorum', mayPropose: false });
    const again = await anItem(caseId);
    await room.decisions.record(room.group.coordinator, again.item, { seats: sixFor() });
    expect(await room.group.cases.read(room.group.reader, caseId)).toMatchObject({ state: 'approved', decisions: [{}, {}] });
  });

  it('is written down by who prepares the meeting, once it has begun and the case has its paper', async () => {
    const { coordinator, directors, outsider, reader } = room.group;
    const { item } = await anItem(await aMotion());
    const record = (person: typeof reader, on = item) => room.decisions.record(person, on, { seats: sixFor() });
    for (const person of [directors.solfjord, reader]) await expect(record(person)).rejects.toThrow(Forbidden);
    await expect(record(outsider)).rejects.toThrow(NotFound);
    await expect(record(coordinator, 'no-such-item')).rejects.toThrow(NotFound);
    room.group.clock.at = new Date('2026-12-03T09:00:00Z');
    await expect(record(coordinator)).rejects.toMatchObject({ code: 'meeting_not_begun' });
    const { id } = await room.group.motions.move(directors.asker, 'styringsgruppen', { title: 'Uten', text: 'Saksframlegg' });
    await expect(record(coordinator, (await anItem(id)).item)).rejects.toMatchObject({ code: 'case_paper_missing' });
  });

  it('keeps a minority statement with the vote that it explains, also a deputy’s, and refuses one that would be lost', async () => {
    const caseId = await aMotion();
    const { item } = await anItem(caseId);
    const record = (...said: object[]) => room.decisions.record(room.group.coordinator, item, { seats: said });
    for (const part of [{ statement: 'Imot.' }, { recused: true, statement: 'Imot.' }])
      await expect(record(seat('asker'), seat('baerum', part))).rejects.toMatchObject({
        fields: { 'seats.1.statement': ['statement_needs_vote'] },
      });
    const { decision } = await record(
      ...sixFor().slice(2),
      seat('baerum', { recused: true, deputySat: true, vote: 'reject', statement: 'Imot.' }),
    );
    expect(await room.group.decisions.read(room.group.reader, decision)).toMatchObject({
      statements: [{ tenant: 'baerum', text: 'Imot.' }],
      seats: expect.arrayContaining([expect.objectContaining({ sits: 'deputy', recused: true, vote: 'reject' })]),
    });
  });

  it('refuses a seat of another body, one that nobody held, and the same seat twice', async () => {
    const { item } = await anItem(await aMotion());
    const record = (...said: object[]) => room.decisions.record(room.group.coordinator, item, { seats: said });
    await expect(record({ seat: '01900000-0000-7000-8000-000000000000', vote: 'approve' })).rejects.toThrow(InvalidInput);
    await expect(record(seat('midtfjord'))).rejects.toThrow(InvalidInput);
    await expect(record(seat('nordvaag', { vote: 'approve', deputySat: true }))).rejects.toThrow(InvalidInput);
    await expect(record(seat('asker'), seat('asker'))).rejects.toThrow(InvalidInput);
    await expect(record(seat('asker'), seat('midtfjord'), seat('nordvaag', { vote: 'approve', deputySat: true }))).rejects.toMatchObject({
      fields: { 'seats.1.vote': ['nobody_sits'], 'seats.2.deputySat': ['nobody_sits'] },
    });
    expect((await room.decisions.toRecord(room.group.coordinator, item)).seats).toHaveLength(8);
  });
});

describe('a body whose rules do not let deputies sit as they please', () => {
  let room: MeetingRoom;
  beforeAll(async () => {
    room = await new MeetingRoom().open({ rules: 'DK' });
  });
  afterAll(() => room.close());

  it('has a deputy recorded for a member who stands aside alone, and none where it has none', async () => {
    const { clock, coordinator, directors, motions, given, bodyId } = room.group;
    const { id } = await motions.move(directors.asker, 'styringsgruppen', { title: 'Sak', text: 'Tekst' });
    await room.group.aPaper(id);
    const meeting = await room.aMeeting();
    const item = await room.agendas.add(coordinator, meeting, { proposal: id });
    clock.at = new Date('2026-12-04T09:00:00Z');
    const { seats, deputies } = await room.decisions.toRecord(coordinator, item.id);
    const [vacant, [first, ...others]] = [seats.find(({ holder }) => !holder), seats.filter(({ holder, deputy }) => holder && deputy)];
    const record = (...said: object[]) => room.decisions.record(coordinator, item.id, { seats: said });
    const sat = { vote: 'approve', deputySat: true };
    const refused = (rule: string) => ({ fields: { 'seats.0.deputySat': [rule] } });
    expect(deputies).toBe('recusal_only');
    await expect(record({ seat: first?.id, ...sat })).rejects.toMatchObject(refused('deputy_for_recusal_only'));
    await expect(record({ seat: vacant?.id, recused: true, ...sat })).rejects.toMatchObject(refused('deputy_for_recusal_only'));
    const decide = (part: object) =>
      given.write((tx) => tx.query('update rule_set set rules = rules || $2 where body_id = $1', [bodyId, JSON.stringify(part)]));
    await decide({ deputies: 'none' });
    for (const recused of [true, false])
      await expect(record({ seat: first?.id, recused, ...sat })).rejects.toMatchObject(refused('no_deputies'));
    await decide({ deputies: 'recusal_only' });
    const { decision } = await record(
      { seat: first?.id, recused: true, ...sat },
      ...others.map((seat) => ({ seat: seat.id, vote: 'approve' })),
    );
    expect((await room.group.decisions.read(coordinator, decision)).seats).toContainEqual(
      expect.objectContaining({ sits: 'deputy', recused: true, vote: 'approve' }),
    );
  });
});

describe('a municipality’s statutory body', () => {
  let room: MeetingRoom;
  beforeAll(async () => {
    room = await new MeetingRoom().open();
  });
  afterAll(() => room.close());

  it('tells of its decision who sits in it and who prepares for it: not whoever moved it and has left their seat', async () => {
    const { given, clock, motions, proposals, tenants } = room.group;
    const secretary = await given.aMember(tenants.storevik, 'editor');
    const [stays, leaves] = [await given.aMember(tenants.storevik, 'reader'), await given.aMember(tenants.storevik, 'reader')];
    const seats = [stays, leaves].map(({ personId }) => ({
      ...{ role: 'member' as const, tenantId: tenants.storevik.id, sector: null, holderId: personId, deputyId: null },
      ...{ since: '2024-01-01', until: null },
    }));
    await given.write((tx) =>
      createBody(tx, {
        ...{ slug: 'udvalget', kind: 'committee', networkId: null, tenantId: tenants.storevik.id, statutory: true, rules: 'DK' },
        ...{ names: { da: 'Udvalget' }, secretaryId: secretary.personId, seats },
      }),
    );
    const told = async (mover: typeof stays) => {
      clock.at = new Date('2026-11-10T09:00:00Z');
      const { id } = await motions.move(await room.group.again(mover), 'udvalget', { title: 'Sag', text: 'Tekst' });
      await proposals.writePaper(secretary, id, {
        background: 'B.',
        assessment: 'V.',
        recommendation: 'Vedtages.',
        recommended: 'approve',
      });
      const meeting = await room.planning.make(secretary, 'udvalget', {
        ...{ title: 'Møde', zone: 'Europe/Copenhagen', dates: [{ day: '2026-12-04', from: '09:00', to: '11:30' }] },
      });
      const item = await room.agendas.add(secretary, meeting.id, { proposal: id });
      clock.at = new Date('2026-12-04T09:00:00Z');
      if (mover === leaves)
        await given.write((tx) => tx.query(`update seat_holding set until = '2026-11-30' where person_id = $1`, [mover.personId]));
      const asked = await room.decisions.toRecord(secretary, item.id);
      const present = asked.seats.filter(({ holder }) => holder).map((seat) => ({ seat: seat.id, vote: 'approve' }));
      const { decision } = await room.decisions.record(secretary, item.id, { seats: present });
      const rows = await given.write((tx) =>
        tx.query<{ person_id: string }>('select person_id from decision_notice where decision_id = $1', [decision]),
      );
      return rows.map(({ person_id }) => person_id).sort();
    };
    expect(await told(stays)).toEqual([stays.personId, secretary.personId].sort());
    expect(await told(leaves)).toEqual([secretary.personId]);
  });
});

describe('a statutory body', () => {
  let room: MeetingRoom;
  beforeAll(async () => {
    room = await new MeetingRoom().open({ statutory: true, rules: 'NO' });
  });
  afterAll(() => room.close());

  it('has no round, and decides in its meeting, where Norway’s rules know no abstention', async () => {
    const { group } = room;
    const { id } = await group.motions.move(group.directors.asker, 'styringsgruppen', { title: 'Sak', text: 'Tekst' });
    await group.aPaper(id);
    await expect(group.rounds.open(group.coordinator, id, {})).rejects.toMatchObject({ code: 'statutory_body_meets' });
    const meeting = await room.aMeeting();
    const item = await room.agendas.add(group.coordinator, meeting, { proposal: id });
    group.clock.at = new Date('2026-12-04T09:00:00Z');
    const asked = await room.decisions.toRecord(group.coordinator, item.id);
    const all = (vote: string) => asked.seats.filter(({ holder }) => holder).map(({ id: seatId }) => ({ seat: seatId, vote }));
    await expect(room.decisions.record(group.coordinator, item.id, { seats: all('abstain') })).rejects.toThrow(InvalidInput);
    await room.decisions.record(group.coordinator, item.id, { seats: all('approve') });
    expect(await group.cases.read(group.coordinator, id)).toMatchObject({ state: 'approved', decisions: [{ rules: { preset: 'NO' } }] });
  });
});
