import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Forbidden, InvalidInput, NotFound } from '#libs/platform';
import { type Person, SteeringGroup } from '../../../test/support/steering-group.js';
import { CasePaperMissing, CaseUnderVote, NotEligible, NotYourVote, RecusalFirst, RoundClosed, VersionDecided } from '../errors.js';

describe('a round of the steering group', () => {
  let group: SteeringGroup;
  let others: Person[];

  beforeAll(async () => {
    group = await new SteeringGroup().open();
    const { solfjord, asker, fjellvik, storevik, nordvaag, ks } = group.directors;
    others = [solfjord, asker, fjellvik, storevik, nordvaag, ks];
  });

  afterAll(() => group.close());

  const jobs = (name: string, roundId: string) =>
    group.given.write((tx) =>
      tx.query<{ payload: { personId: string; kind: string }; run_at: Date }>(
        `select payload, run_at from job_request where name = $1 and payload ->> 'roundId' = $2`,
        [name, roundId],
      ),
    );

  it('needs a case paper, and every place of the template answered', async () => {
    const bare = await group.aTool({ unknowns: [] });
    const { id, missing } = await group.proposals.propose(group.author, group.network.slug, { entry: bare });
    expect(missing).toContain('licence');
    await expect(group.rounds.open(group.coordinator, id, {})).rejects.toThrow(NotEligible);
    const ready = await group.aCase();
    await expect(group.rounds.open(group.coordinator, ready, {})).rejects.toThrow(CasePaperMissing);
  });

  it('is opened by the coordinator alone', async () => {
    const caseId = await group.aCase();
    await group.aPaper(caseId);
    await expect(group.rounds.open(group.author, caseId, {})).rejects.toThrow(Forbidden);
    await expect(group.rounds.open(group.outsider, caseId, {})).rejects.toThrow(NotFound);
    await group.rounds.open(group.coordinator, caseId, {});
    await expect(group.rounds.open(group.coordinator, caseId, {})).rejects.toThrow(CaseUnderVote);
    await expect(group.aPaper(caseId)).rejects.toThrow(CaseUnderVote);
  });

  it('asks each seat once: the holder, the deputy of the vacant seat, and Bærum whether it stands aside', async () => {
    const { roundId } = await group.aRound();
    const asked = (await jobs('steering.send-vote-request', roundId)).map(({ payload }) => payload.personId);
    const expected = [...others, group.directors.baerum, group.deputies.midtfjord].map(({ personId }) => personId);
    expect(asked.sort()).toEqual(expected.sort());
    const [closing] = await jobs('steering.close-round', roundId);
    expect(closing?.run_at).toEqual(new Date('2026-11-24T15:00:00Z'));
    const [reminder] = await jobs('steering.remind-voters', roundId);
    expect(reminder?.run_at).toEqual(new Date('2026-11-21T07:00:00Z'));
  });

  it('refuses a deadline that leaves no day to read', async () => {
    const caseId = await group.aCase();
    await group.aPaper(caseId);
    await expect(group.rounds.open(group.coordinator, caseId, { deadline: '2026-11-10' })).rejects.toThrow(InvalidInput);
  });

  it('takes one vote for each seat, changed until it closes, with its history', async () => {
    const { caseId, roundId } = await group.aRound();
    const { asker } = group.directors;
    await group.ballots.vote(asker, roundId, { vote: 'as_recommended' });
    await group.ballots.vote(asker, roundId, { vote: 'send_back', reason: 'Lovgrunnlaget mangler.' });
    const ballots = await group.given.write((tx) => tx.query('select vote from ballot where round_id = $1', [roundId]));
    expect(ballots).toEqual([{ vote: 'send_back' }]);
    const history = await group.given.write((tx) => tx.query('select vote from ballot_change where round_id = $1 order by id', [roundId]));
    expect(history).toEqual([{ vote: 'approve' }, { vote: 'send_back' }]);
    const seenBy = async (person: Person) => (await group.cases.read(person, caseId)).round?.mine?.earlier.map(({ vote }) => vote);
    expect([await seenBy(group.directors.asker), await seenBy(group.directors.ks)]).toEqual([['approve'], []]);
  });

  it('asks for a reason to reject and to send back', async () => {
    const { roundId } = await group.aRound();
    for (const vote of ['reject', 'send_back'])
      await expect(group.ballots.vote(group.directors.asker, roundId, { vote, reason: '  ' })).rejects.toMatchObject({
        fields: { reason: ['reason_needed'] },
      });
  });

  it('keeps the reason with the vote it was given for, when it is left standing and the vote changed', async () => {
    const { roundId } = await group.aRound();
    const { asker } = group.directors;
    const kept = async () => (await group.database.read(asker, 'select vote, reason from ballot where round_id = $1', [roundId]))[0];
    await group.ballots.vote(asker, roundId, { vote: 'send_back', reason: 'Lovgrunnlaget mangler.' });
    await group.ballots.vote(asker, roundId, { vote: 'reject', reason: 'Lovgrunnlaget mangler.' });
    expect(await kept()).toEqual({ vote: 'reject', reason: 'Lovgrunnlaget mangler.' });
    await group.ballots.vote(asker, roundId, { vote: 'approve', reason: 'Lovgrunnlaget mangler.' });
    expect(await kept()).toEqual({ vote: 'approve', reason: null });
    await group.ballots.vote(asker, roundId, { vote: 'approve', reason: 'Nå er det med.' });
    expect(await kept()).toEqual({ vote: 'approve', reason: 'Nå er det med.' });
  });

  it('takes «as recommended» for the vote that the paper recommends, with its words for a reason', async () => {
    const caseId = await group.aCase();
    const recommendation = 'Styringsgruppen sender sjekklisten tilbake.';
    await group.aPaper(caseId, { recommended: 'send_back', recommendation });
    const { id } = await group.rounds.open(group.coordinator, caseId, {});
    const { asker, ks } = group.directors;
    await group.ballots.vote(asker, id, { vote: 'as_recommended' });
    await group.ballots.vote(ks, id, { vote: 'as_recommended', reason: 'Lovgrunnlaget mangler.' });
    const seats = (await group.cases.read(asker, caseId)).round?.seats.filter(({ vote }) => vote !== null);
    expect(seats?.map(({ vote, reason }) => [vote, reason])).toEqual([
      ['send_back', recommendation],
      ['send_back', 'Lovgrunnlaget mangler.'],
    ]);
  });

  it('takes no vote from a deputy who was not called, from a colleague without a seat, or after the deadline', async () => {
    const { roundId } = await group.aRound();
    for (const person of [group.deputies.asker, group.reader, group.coordinator])
      await expect(group.ballots.vote(person, roundId, { vote: 'approve' })).rejects.toThrow(NotYourVote);
    await expect(group.ballots.vote(group.outsider, roundId, { vote: 'approve' })).rejects.toThrow(NotFound);
    await group.ballots.vote(group.deputies.midtfjord, roundId, { vote: 'approve' });
    const before = group.clock.at;
    group.clock.pass(15);
    await expect(group.ballots.vote(group.directors.asker, roundId, { vote: 'approve' })).rejects.toThrow(RoundClosed);
    group.clock.at = before;
  });

  it('shows its voters turnout and tally, the coordinator turnout alone, and other members neither', async () => {
    const { roundId, caseId } = await group.aRound();
    await group.vote(roundId, 'approve', others.slice(0, 4));
    const asVoter = (await group.cases.read(group.directors.asker, caseId)).round;
    expect(asVoter?.turnout).toEqual({ answered: 4, quorum: 4, hasQuorum: true });
    expect(asVoter?.tally).toMatchObject({ approve: 4, absent: 4, recused: 0 });
    const asCoordinator = (await group.cases.read(group.coordinator, caseId)).round;
    expect(asCoordinator).toMatchObject({ turnout: { answered: 4 }, tally: null });
    expect(asCoordinator?.seats.every((seat) => seat.vote === null)).toBe(true);
    const asReader = (await group.cases.read(group.reader, caseId)).round;
    expect(asReader).toMatchObject({ turnout: null, tally: null });
    expect(asReader?.seats.every((seat) => seat.vote === null && seat.answered === null)).toBe(true);
    await expect(group.cases.read(group.outsider, caseId)).rejects.toThrow(NotFound);
  });

  it('keeps ballots, and who has answered, from the database’s answers to anyone else, whatever a service asks', async () => {
    const { roundId } = await group.aRound();
    await group.vote(roundId, 'approve', others);
    const seenIn = async (table: string, person: Person) =>
      (await group.database.read(person, `select 1 from ${table} where round_id = $1`, [roundId])).length;
    expect(await seenIn('ballot', group.directors.asker)).toBe(6);
    expect(await seenIn('attendance', group.directors.asker)).toBe(6);
    expect(await seenIn('ballot_change', group.directors.asker)).toBe(1);
    // Who prepares follows how many have answered, and not what.
    expect(await seenIn('attendance', group.coordinator)).toBe(6);
    const anyone = [group.directors.baerum, group.deputies.baerum, group.reader, group.outsider];
    for (const person of anyone) expect(await seenIn('attendance', person)).toBe(0);
    for (const person of [...anyone, group.coordinator])
      for (const table of ['ballot', 'ballot_change']) expect(await seenIn(table, person)).toBe(0);
    const forged = group.database.transaction(group.reader, (tx) =>
      tx.query(
        `insert into ballot (round_id, seat_id, vote, cast_by, cast_at) select round_id, seat_id, 'approve', $2, app.now() from round_seat
         where round_id = $1 and acting_id is not null limit 1`,
        [roundId, group.reader.personId],
      ),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
  });

  describe('standing aside', () => {
    it('is suggested to the seat of the municipality that wrote it, which sees nothing until it has answered', async () => {
      const { roundId, caseId } = await group.aRound();
      await group.vote(roundId, 'approve', others.slice(0, 2));
      const round = (await group.cases.read(group.directors.baerum, caseId)).round;
      expect(round).toMatchObject({ mine: { part: 'is_asked' }, turnout: null, tally: null, mayClose: false });
      expect(round?.seats.find(({ tenant }) => tenant?.slug === 'baerum')).toMatchObject({ recusal: 'suggested', ground: 'authorship' });
      await expect(group.ballots.vote(group.directors.baerum, roundId, { vote: 'approve' })).rejects.toThrow(RecusalFirst);
    });

    it('calls the deputy, who votes and sees, while the member sees neither ballots nor tally until closing', async () => {
      const { roundId, caseId } = await group.aRound();
      await group.recusals.take(group.directors.baerum, roundId, { reason: 'Vi har laget den.' });
      const asked = (await jobs('steering.send-vote-request', roundId)).map(({ payload }) => payload.personId);
      expect(asked).toContain(group.deputies.baerum.personId);
      await group.ballots.vote(group.deputies.baerum, roundId, { vote: 'approve' });
      await group.vote(roundId, 'approve', others);
      expect((await group.cases.read(group.deputies.baerum, caseId)).round?.tally).toMatchObject({ approve: 7, recused: 0 });
      const aside = (await group.cases.read(group.directors.baerum, caseId)).round;
      expect(aside).toMatchObject({ mine: { part: 'aside' }, turnout: null, tally: null });
      await expect(group.closing.close(group.directors.baerum, roundId)).rejects.toThrow(Forbidden);
      await group.ballots.vote(group.deputies.midtfjord, roundId, { vote: 'approve' });
      await group.closing.close(group.coordinator, roundId);
      const closed = await group.cases.read(group.directors.baerum, caseId);
      expect(closed.decisions[0]?.tally).toMatchObject({ approve: 8, outcome: 'approved' });
      expect(closed.decisions[0]?.seats.filter((seat) => seat.vote === 'approve')).toHaveLength(8);
    });

    it('takes a vote that was given before out of the count', async () => {
      const { roundId, caseId } = await group.aRound();
      const { asker } = group.directors;
      await group.ballots.vote(asker, roundId, { vote: 'approve' });
      await group.recusals.take(asker, roundId, { ground: 'other', reason: 'Min bror leverte den.' });
      expect((await group.cases.read(group.directors.solfjord, caseId)).round?.turnout?.answered).toBe(0);
      const history = await group.database.read(asker, 'select vote from ballot_change where round_id = $1 order by id', [roundId]);
      expect(history).toEqual([{ vote: 'approve' }, { vote: null }]);
      await group.ballots.vote(group.deputies.asker, roundId, { vote: 'reject', reason: 'Nei.' });
    });

    it('may be contested: then the member votes as before', async () => {
      const { roundId } = await group.aRound();
      await group.recusals.take(group.directors.baerum, roundId, { step: 'contest', reason: 'Det var et annet kontor.' });
      await group.ballots.vote(group.directors.baerum, roundId, { vote: 'approve' });
    });

    it('leaves the seat empty where the deputy has the same conflict', async () => {
      const { roundId, caseId } = await group.aRound();
      await group.recusals.take(group.directors.baerum, roundId, {});
      await group.recusals.take(group.deputies.baerum, roundId, {});
      await expect(group.ballots.vote(group.deputies.baerum, roundId, { vote: 'approve' })).rejects.toThrow(NotYourVote);
      const round = (await group.cases.read(group.directors.asker, caseId)).round;
      expect(round?.tally).toMatchObject({ recused: 1, seats: 8 });
    });

    describe('in a vacant seat of the municipality that earns by it', () => {
      const aPaidRound = async () => {
        const caseId = await group.aCase();
        await group.aPaper(caseId, { paidTenants: ['midtfjord'] });
        return { caseId, roundId: (await group.rounds.open(group.coordinator, caseId, {})).id };
      };

      it('is asked of the deputy, who sees nothing until then', async () => {
        const { caseId, roundId } = await aPaidRound();
        const { midtfjord } = group.deputies;
        const asked = (await jobs('steering.send-vote-request', roundId)).map(({ payload }) => payload.personId);
        expect(asked).toContain(midtfjord.personId);
        await expect(group.ballots.vote(midtfjord, roundId, { vote: 'approve' })).rejects.toThrow(RecusalFirst);
        await group.vote(roundId, 'approve', others.slice(0, 2));
        const round = (await group.cases.read(midtfjord, caseId)).round;
        expect(round).toMatchObject({ mine: { part: 'is_asked', as: 'deputy' }, turnout: null, tally: null });
      });

      it('leaves the seat empty when the deputy stands aside, and lets the others close', async () => {
        const { caseId, roundId } = await aPaidRound();
        await group.recusals.take(group.deputies.midtfjord, roundId, { ground: 'money' });
        await group.recusals.take(group.directors.baerum, roundId, {});
        await group.vote(roundId, 'approve', [...others, group.deputies.baerum]);
        await expect(group.ballots.vote(group.deputies.midtfjord, roundId, { vote: 'approve' })).rejects.toThrow(NotYourVote);
        expect((await group.cases.read(group.deputies.midtfjord, caseId)).round).toMatchObject({ mine: { part: 'aside' }, tally: null });
        await group.closing.close(group.coordinator, roundId);
        expect((await group.cases.read(group.author, caseId)).decisions[0]?.tally).toMatchObject({ approve: 7, recused: 1, absent: 0 });
      });

      it('may be contested by the deputy, who then votes', async () => {
        const { roundId } = await aPaidRound();
        await group.recusals.take(group.deputies.midtfjord, roundId, { step: 'contest' });
        await group.ballots.vote(group.deputies.midtfjord, roundId, { vote: 'approve' });
      });
    });

    it('is no matter of using the tool: that is told, and the seat votes', async () => {
      const { roundId, caseId } = await group.aRound();
      await group.ballots.disclose(group.directors.asker, roundId, { usesIt: true, note: 'Siden mai, i to konkurranser.' });
      await group.ballots.vote(group.directors.asker, roundId, { vote: 'approve' });
      const round = (await group.cases.read(group.reader, caseId)).round;
      expect(round?.seats.find(({ tenant }) => tenant?.slug === 'asker')).toMatchObject({ usesIt: true, recusal: 'none' });
    });
  });

  it('goes on after a send-back with a new version of the same case', async () => {
    const entry = await group.aTool();
    const { caseId, roundId } = await group.aRound(entry);
    await group.vote(roundId, 'send_back', others);
    await expect(group.proposals.propose(group.author, group.network.slug, { entry })).rejects.toThrow(CaseUnderVote);
    group.clock.pass(15);
    await group.closing.close(group.coordinator, roundId);
    expect(await group.cases.read(group.author, caseId)).toMatchObject({ state: 'sent_back', decisions: [{ outcome: 'sent_back' }] });
    await expect(group.proposals.propose(group.author, group.network.slug, { entry })).rejects.toThrow(VersionDecided);
    await group.aNewVersion(entry, { summary: 'Tolv spørsmål, med lovgrunnlag.' });
    const { id, version } = await group.proposals.propose(group.author, group.network.slug, { entry });
    expect([id, version]).toEqual([caseId, 2]);
    expect(await group.cases.read(group.author, caseId)).toMatchObject({ state: 'proposed', paper: null });
  });

  it('keeps the roster it began with when a seat gets a new holder', async () => {
    const { roundId } = await group.aRound();
    const admin = await group.given.aMember(group.tenants.fjellvik, 'admin');
    const { fjellvik } = group.directors;
    const bodies = await group.bodies.bodiesOf(admin, { networkId: group.network.id });
    const seat = bodies[0]?.seats.find(({ tenant }) => tenant?.slug === 'fjellvik');
    expect(seat?.mayName).toBe(true);
    await group.bodies.nameHolder(admin, seat?.id as string, { person: group.reader.personId, capacity: 'holder', since: '2026-11-10' });
    const successor = await group.again(group.reader);
    expect(successor.seats).toHaveLength(1);
    await expect(group.ballots.vote(successor, roundId, { vote: 'approve' })).rejects.toThrow(NotYourVote);
    await group.ballots.vote(await group.again(fjellvik), roundId, { vote: 'approve' });
    const next = await group.aRound();
    await group.ballots.vote(successor, next.roundId, { vote: 'approve' });
  });
});
