import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { type Municipality, type Person, SteeringGroup } from '../../../test/support/steering-group.js';
import { NotYourVote } from '../errors.js';

describe('one person in several seats', () => {
  let group: SteeringGroup;
  let began: Date;
  let day = 0;

  beforeAll(async () => {
    group = await new SteeringGroup().open();
    began = group.clock.at;
  });
  beforeEach(() => {
    group.clock.at = began;
  });
  afterAll(() => group.close());

  /** From a day of its own on, the person is the deputy there in place of whoever was. */
  const standsIn = async (person: Person, slug: Municipality) => {
    const since = new Date(Date.UTC(2026, 0, ++day)).toISOString().slice(0, 10);
    await group.given.write(async (tx) => {
      const [seat] = await tx.query<{ id: string }>('select id from seat where body_id = $1 and tenant_id = $2', [
        group.bodyId,
        group.tenants[slug].id,
      ]);
      await tx.query(
        `update seat_holding set until = $2::date - 1 where seat_id = $1 and capacity = 'deputy' and coalesce(until, 'infinity') >= $2`,
        [seat?.id, since],
      );
      await tx.query(
        `insert into seat_holding (id, body_id, seat_id, person_id, capacity, since, named_at) values ($1, $2, $3, $4, 'deputy', $5, app.now())`,
        [newId(), group.bodyId, seat?.id, person.personId, since],
      );
    });
  };
  const seatOf = async (caseId: string, slug: Municipality) =>
    (await group.cases.read(group.reader, caseId)).round?.seats.find(({ tenant }) => tenant?.slug === slug);

  it('has one vote: a member is not called for another member', async () => {
    const { asker, nordvaag } = group.directors;
    await standsIn(asker, 'nordvaag');
    const { caseId, roundId } = await group.aRound();
    await group.recusals.take(nordvaag, roundId, { ground: 'other' });
    expect(await seatOf(caseId, 'nordvaag')).toMatchObject({ recusal: 'aside', sits: null, deputy: null });
    await group.ballots.vote(asker, roundId, { vote: 'approve' });
    expect((await group.cases.read(asker, caseId)).round?.tally).toMatchObject({ approve: 1, recused: 1 });
  });

  it('is not their own deputy: who stands aside does not come back by that door', async () => {
    const { asker } = group.directors;
    await standsIn(asker, 'asker');
    const { caseId, roundId } = await group.aRound();
    await group.recusals.take(asker, roundId, { ground: 'other' });
    await expect(group.ballots.vote(asker, roundId, { vote: 'approve' })).rejects.toThrow(NotYourVote);
    expect((await group.cases.read(asker, caseId)).round).toMatchObject({ mine: { part: 'aside' }, tally: null });
    await standsIn(group.deputies.asker, 'asker');
  });

  it('comes as the deputy of two members for the one who calls first', async () => {
    const { fjellvik, storevik } = group.directors;
    await standsIn(group.deputies.fjellvik, 'storevik');
    const { caseId, roundId } = await group.aRound();
    await group.recusals.take(storevik, roundId, { ground: 'other' });
    await group.recusals.take(fjellvik, roundId, { ground: 'other' });
    expect(await seatOf(caseId, 'storevik')).toMatchObject({ sits: 'deputy' });
    expect(await seatOf(caseId, 'fjellvik')).toMatchObject({ sits: null });
    await group.ballots.vote(group.deputies.fjellvik, roundId, { vote: 'approve' });
  });

  it('has one conflict of interest: a deputy who stood aside for one member is not called for another', async () => {
    const { fjellvik, storevik } = group.directors;
    const { caseId, roundId } = await group.aRound();
    await group.recusals.take(storevik, roundId, { ground: 'other' });
    await group.recusals.take(group.deputies.fjellvik, roundId, { ground: 'other' });
    await group.recusals.take(fjellvik, roundId, { ground: 'other' });
    expect(await seatOf(caseId, 'fjellvik')).toMatchObject({ recusal: 'aside', sits: null });
    expect((await group.cases.read(group.deputies.fjellvik, caseId)).round).toMatchObject({ mine: { part: 'aside' }, turnout: null });
  });

  it('is told that it is none of theirs who stands aside where they have no seat', async () => {
    const { roundId } = await group.aRound();
    await expect(group.recusals.take(group.reader, roundId, {})).rejects.toThrow(NotYourVote);
  });

  it('stands aside from a vacant seat as its deputy: the seat is recused, not absent', async () => {
    const { caseId, roundId } = await group.aRound();
    await group.recusals.take(group.deputies.midtfjord, roundId, { ground: 'other' });
    expect((await group.cases.read(group.directors.asker, caseId)).round?.tally).toMatchObject({ recused: 1, absent: 7 });
  });
});
