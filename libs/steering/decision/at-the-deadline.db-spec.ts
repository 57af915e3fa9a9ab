import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EntryMarks } from '#libs/catalogue';
import { type Person, SteeringGroup } from '../../../test/support/steering-group.js';
import { RoundClosed } from '../errors.js';
import { CloseOverdueRounds } from '../round/close-overdue-rounds.job.js';
import { CloseRoundOnTime } from '../round/close-round.job.js';

/** 16:00 in Oslo. */
const deadline = new Date('2026-11-24T15:00:00Z');
const justBefore = new Date(deadline.getTime() - 1);

describe('at the deadline', () => {
  let group: SteeringGroup;
  let voters: Person[];
  let began: Date;

  beforeAll(async () => {
    group = await new SteeringGroup().open();
    const { solfjord, asker, fjellvik, storevik } = group.directors;
    voters = [solfjord, asker, fjellvik, storevik];
    began = group.clock.at;
  });
  beforeEach(() => {
    group.clock.at = began;
  });
  afterAll(() => group.close());

  const close = (roundId: string) => new CloseRoundOnTime(group.database, new EntryMarks()).handle({ roundId });
  const decisionOn = async (caseId: string) => (await group.cases.read(group.reader, caseId)).decisions[0];
  const seatOf = async (caseId: string, slug: string) => (await decisionOn(caseId))?.seats.find(({ tenant }) => tenant?.slug === slug);

  it('a vote of the last moment counts, and one of the moment itself is too late', async () => {
    const { caseId, roundId } = await group.aRound();
    await group.vote(roundId, 'approve', voters.slice(0, 3));
    group.clock.at = justBefore;
    await group.ballots.vote(group.directors.storevik, roundId, { vote: 'approve' });
    group.clock.at = deadline;
    await expect(group.ballots.vote(group.directors.ks, roundId, { vote: 'approve' })).rejects.toThrow(RoundClosed);
    await expect(group.recusals.take(group.directors.ks, roundId, {})).rejects.toThrow(RoundClosed);
    await close(roundId);
    expect(await decisionOn(caseId)).toMatchObject({ outcome: 'approved', tally: { approve: 4 } });
  });

  it('a vote that is still on its way counts whole or is refused', async () => {
    for (let turn = 0; turn < 5; turn++) {
      group.clock.at = began;
      const { caseId, roundId } = await group.aRound();
      await group.vote(roundId, 'approve', voters);
      group.clock.at = justBefore;
      const late = group.ballots.vote(group.directors.ks, roundId, { vote: 'approve' });
      group.clock.at = deadline;
      const [given] = await Promise.allSettled([late, close(roundId)]);
      expect((await seatOf(caseId, 'ks'))?.vote).toBe(given.status === 'fulfilled' ? 'approve' : null);
      if (given.status === 'rejected') expect(given.reason).toBeInstanceOf(RoundClosed);
    }
  });

  it('one who stands aside while it is being closed is recused in the record, or comes too late', async () => {
    for (let turn = 0; turn < 5; turn++) {
      group.clock.at = began;
      const { caseId, roundId } = await group.aRound();
      await group.vote(roundId, 'approve', [...voters, group.directors.nordvaag]);
      group.clock.at = justBefore;
      const aside = group.recusals.take(group.directors.nordvaag, roundId, { ground: 'other' });
      group.clock.at = deadline;
      const [taken] = await Promise.allSettled([aside, close(roundId)]);
      const isAside = taken.status === 'fulfilled';
      expect(await seatOf(caseId, 'nordvaag')).toMatchObject({ recused: isAside, vote: isAside ? null : 'approve' });
      expect((await decisionOn(caseId))?.tally).toMatchObject({ approve: isAside ? 4 : 5, recused: isAside ? 1 : 0 });
      if (taken.status === 'rejected') expect(taken.reason).toBeInstanceOf(RoundClosed);
    }
  });

  it('a round in which everyone stands aside decides nothing, and can be asked again', async () => {
    const { caseId, roundId } = await group.aRound();
    const { midtfjord: _vacant, ...members } = group.directors;
    const { nordvaag: _none, ...deputies } = group.deputies;
    for (const person of [...Object.values(members), ...Object.values(deputies)])
      await group.recusals.take(person, roundId, { ground: 'other' });
    await group.closing.close(group.coordinator, roundId);
    expect(await decisionOn(caseId)).toMatchObject({ outcome: 'no_quorum', tally: { seats: 8, recused: 8, present: 0 } });
    await group.rounds.open(group.coordinator, caseId, {});
  });

  it('a round that cannot be closed keeps no other one waiting', async () => {
    const [stuck, other] = [await group.aRound(), await group.aRound()];
    for (const { roundId } of [stuck, other]) await group.vote(roundId, 'approve', voters);
    // Its paper is gone: nothing that the product does, and it must not stop the rest.
    await group.given.write((tx) => tx.query('delete from case_paper where proposal_id = $1', [stuck.caseId]));
    group.clock.pass(20);
    await expect(new CloseOverdueRounds(group.database, new EntryMarks()).handle()).rejects.toThrow('1 of');
    expect(await decisionOn(other.caseId)).toMatchObject({ outcome: 'approved' });
    expect(await decisionOn(stuck.caseId)).toBeUndefined();
  });
});

describe('a body without seats', () => {
  let group: SteeringGroup;
  beforeAll(async () => {
    group = await new SteeringGroup().open({ seats: [] });
  });
  afterAll(() => group.close());

  it('decides nothing', async () => {
    const { caseId, roundId } = await group.aRound();
    await group.closing.close(group.coordinator, roundId);
    expect(await group.cases.read(group.author, caseId)).toMatchObject({
      state: 'no_quorum',
      decisions: [{ tally: { seats: 0, quorum: 1 } }],
    });
  });
});
