import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EntryMarks } from '#libs/catalogue';
import { type Person, SteeringGroup } from '../../../test/support/steering-group.js';
import { CloseOverdueRounds } from '../round/close-overdue-rounds.job.js';

/** The same service as it dies: everything is written, and nothing is kept. */
class DyingMarks extends EntryMarks {
  override approve(): Promise<void> {
    throw new Error('killed in between');
  }
}

describe('when everyone has answered', () => {
  let group: SteeringGroup;
  let members: Person[];
  let job: CloseOverdueRounds;

  beforeAll(async () => {
    group = await new SteeringGroup().open();
    const { solfjord, asker, fjellvik, storevik, nordvaag } = group.directors;
    members = [solfjord, asker, fjellvik, storevik, nordvaag, group.deputies.baerum, group.deputies.midtfjord];
    job = new CloseOverdueRounds(group.database, new EntryMarks());
  });
  afterAll(() => group.close());

  const minutes = (count: number) => group.clock.pass(count / 1440);
  const stateOf = async (caseId: string) => (await group.cases.read(group.author, caseId)).state;
  const closesAt = async (caseId: string, reader: Person) => (await group.cases.read(reader, caseId)).round?.closesAt;

  /** Bærum's member stands aside for its deputy; KS is the last one to answer. */
  const lastAnswered = async () => {
    const round = await group.aRound();
    await group.recusals.take(group.directors.baerum, round.roundId, {});
    await group.vote(round.roundId, 'approve', members);
    expect(await closesAt(round.caseId, group.directors.ks)).toBeNull();
    minutes(5);
    await group.ballots.vote(group.directors.ks, round.roundId, { vote: 'approve' });
    return { ...round, answeredAt: group.clock.at };
  };

  it('the round closes by itself an hour after the last answer, and says so to those who follow it', async () => {
    const { caseId, answeredAt } = await lastAnswered();
    const hourLater = new Date(answeredAt.getTime() + 3_600_000);
    expect(await closesAt(caseId, group.directors.asker)).toEqual(hourLater);
    expect(await closesAt(caseId, group.directors.baerum)).toBeNull();
    expect(await closesAt(caseId, group.reader)).toBeNull();
    minutes(59);
    await job.handle();
    expect(await stateOf(caseId)).toBe('voting');
    minutes(1);
    await job.handle();
    expect(await stateOf(caseId)).toBe('approved');
    await job.handle();
    expect((await group.cases.read(group.author, caseId)).decisions).toHaveLength(1);
  });

  it('a vote that is changed meanwhile counts as changed, and moves nothing', async () => {
    const { caseId, roundId, answeredAt } = await lastAnswered();
    minutes(30);
    await group.ballots.vote(group.directors.ks, roundId, { vote: 'reject', reason: 'Ikke ennå.' });
    expect(await closesAt(caseId, group.directors.ks)).toEqual(new Date(answeredAt.getTime() + 3_600_000));
    minutes(30);
    await job.handle();
    expect((await group.cases.read(group.reader, caseId)).decisions[0]?.tally).toMatchObject({ approve: 7, reject: 1 });
  });

  it('an answer that goes missing meanwhile keeps it open, until the next one has had its hour', async () => {
    const { caseId, roundId } = await lastAnswered();
    minutes(30);
    await group.recusals.take(group.directors.asker, roundId, { ground: 'other' });
    minutes(30);
    await job.handle();
    expect(await stateOf(caseId)).toBe('voting');
    await group.ballots.vote(group.deputies.asker, roundId, { vote: 'approve' });
    await job.handle();
    minutes(59);
    await job.handle();
    expect(await stateOf(caseId)).toBe('voting');
    minutes(1);
    await job.handle();
    expect(await stateOf(caseId)).toBe('approved');
  });

  it('an officer may close at once, and two who close at the same moment have made one decision', async () => {
    const { caseId, roundId } = await lastAnswered();
    minutes(60);
    const other = new CloseOverdueRounds(group.database, new EntryMarks());
    await Promise.all([job.handle(), other.handle(), group.closing.close(group.coordinator, roundId)]);
    expect((await group.cases.read(group.author, caseId)).decisions).toHaveLength(1);
  });

  it('a worker that dies in between has done nothing, and the next one takes it up', async () => {
    const { caseId } = await lastAnswered();
    minutes(60);
    await expect(new CloseOverdueRounds(group.database, new DyingMarks()).handle()).rejects.toThrow('could not be closed');
    expect(await stateOf(caseId)).toBe('voting');
    await Promise.all([job.handle(), job.handle()]);
    expect((await group.cases.read(group.author, caseId)).decisions).toHaveLength(1);
  });

  it('leaves alone what still has its time to think, and what waits for an answer', async () => {
    const { caseId } = await lastAnswered();
    const waiting = await group.aRound();
    await group.vote(waiting.roundId, 'approve', [group.directors.ks]);
    minutes(59);
    await job.handle();
    expect([await stateOf(caseId), await stateOf(waiting.caseId)]).toEqual(['voting', 'voting']);
  });
});
