import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EntryMarks, EntryService } from '#libs/catalogue';
import { anonymous } from '#libs/identity';
import { Forbidden, NotFound } from '#libs/platform';
import { asSuperuser } from '../../../test/support/database.js';
import { type Person, SteeringGroup } from '../../../test/support/steering-group.js';
import { NotEveryoneAnswered, StatutoryBodyMeets } from '../errors.js';
import { CloseOverdueRounds } from '../round/close-overdue-rounds.job.js';
import { CloseRoundOnTime } from '../round/close-round.job.js';
import { rulesOf } from '../round/rules.js';

describe('closing a round', () => {
  let group: SteeringGroup;
  let voters: Person[];
  let onTime: CloseRoundOnTime;

  beforeAll(async () => {
    group = await new SteeringGroup().open();
    const { solfjord, asker, fjellvik, storevik, nordvaag, ks } = group.directors;
    voters = [solfjord, asker, fjellvik, storevik, nordvaag, ks];
    onTime = new CloseRoundOnTime(group.database, new EntryMarks());
  });

  afterAll(() => group.close());

  /** All answered but Bærum's seat, which stands aside with its deputy, and the vacant one. */
  const aDecision = async (entryId?: string, vote = 'approve') => {
    const { caseId, roundId } = await group.aRound(entryId);
    await group.vote(roundId, vote, voters);
    group.clock.pass(20);
    await onTime.handle({ roundId });
    return (await group.cases.read(group.author, caseId)).decisions[0];
  };

  it('waits for the deadline, or until everyone has answered', async () => {
    const { roundId, caseId } = await group.aRound();
    await group.vote(roundId, 'approve', voters);
    await onTime.handle({ roundId });
    expect((await group.cases.read(group.author, caseId)).state).toBe('voting');
    await expect(group.closing.close(group.coordinator, roundId)).rejects.toThrow(NotEveryoneAnswered);
    await group.recusals.take(group.directors.baerum, roundId, {});
    await group.vote(roundId, 'approve', [group.deputies.baerum, group.deputies.midtfjord]);
    const decision = await group.closing.close(group.directors.solfjord, roundId);
    expect(await group.closing.close(group.coordinator, roundId)).toBe(decision);
  });

  it('takes up what its own job left undone', async () => {
    const { roundId, caseId } = await group.aRound();
    await group.vote(roundId, 'approve', voters);
    const sweeper = new CloseOverdueRounds(group.database, new EntryMarks());
    await sweeper.handle();
    expect((await group.cases.read(group.author, caseId)).state).toBe('voting');
    group.clock.pass(20);
    await sweeper.handle();
    expect((await group.cases.read(group.author, caseId)).state).toBe('approved');
  });

  it('counts a vote that is changed at the same moment as it ends up, or refuses the change', async () => {
    const { roundId, caseId } = await group.aRound();
    await group.recusals.take(group.directors.baerum, roundId, {});
    const { asker } = group.directors;
    await group.vote(roundId, 'approve', [...voters, group.deputies.baerum, group.deputies.midtfjord]);
    await Promise.allSettled([
      group.closing.close(group.coordinator, roundId),
      ...[1, 2, 3].map(() => group.ballots.vote(asker, roundId, { vote: 'reject', reason: 'For dyrt.' })),
    ]);
    const [kept] = await group.given.write((tx) =>
      tx.query<{ vote: string }>('select vote from ballot where round_id = $1 and cast_by = $2', [roundId, asker.personId]),
    );
    const [decision] = (await group.cases.read(group.author, caseId)).decisions;
    expect(decision?.seats.find(({ tenant }) => tenant?.slug === 'asker')?.vote).toBe(kept?.vote);
  });

  it('lets the changes of a later version be read against the one that was approved, whatever came in between', async () => {
    const entry = await group.aTool();
    const first = await group.aRound(entry);
    expect((await group.cases.read(group.author, first.caseId)).entry?.comparedTo).toBeNull();
    await group.vote(first.roundId, 'approve', voters);
    group.clock.pass(20);
    await new CloseOverdueRounds(group.database, new EntryMarks()).handle();
    await group.aNewVersion(entry, { summary: 'Tretten spørsmål.' });
    await group.aNewVersion(entry, { summary: 'Fjorten spørsmål.' });
    const third = await group.aCase(entry);
    expect(await group.cases.read(group.author, third)).toMatchObject({ version: 3, entry: { comparedTo: 1 } });
  });

  it('is for the chair and the coordinator', async () => {
    const authorOfCoordinator = await group.given.aMember(group.tenants.ks, 'author');
    const { roundId } = await group.aRound();
    await expect(group.closing.close(authorOfCoordinator, roundId)).rejects.toThrow(Forbidden);
    await expect(group.closing.close(group.directors.asker, roundId)).rejects.toThrow(Forbidden);
    await expect(group.closing.close(group.reader, roundId)).rejects.toThrow(Forbidden);
    await expect(group.closing.close(group.outsider, roundId)).rejects.toThrow(NotFound);
  });

  it('twice and at the same time makes one decision, one mark and one link of the chain', async () => {
    const { roundId, caseId } = await group.aRound();
    await group.vote(roundId, 'approve', voters);
    group.clock.pass(20);
    await Promise.all([1, 2, 3, 4].map(() => onTime.handle({ roundId })));
    await onTime.handle({ roundId });
    const { decisions, entry } = await group.cases.read(group.author, caseId);
    expect(decisions).toHaveLength(1);
    const marks = await group.given.write((tx) => tx.query('select review_by::text from entry_mark where entry_id = $1', [entry?.id]));
    expect(marks).toEqual([{ review_by: decisions[0]?.reviewBy }]);
    const told = await group.given.write((tx) =>
      tx.query(`select 1 from job_request where name = 'steering.send-decision' and payload ->> 'decisionId' = $1`, [decisions[0]?.id]),
    );
    expect(told).toHaveLength(1);
  });

  it('of several rounds at once chains their decisions without a gap', async () => {
    const rounds = [await group.aRound(), await group.aRound(), await group.aRound()];
    for (const { roundId } of rounds) await group.vote(roundId, 'approve', voters);
    group.clock.pass(20);
    await Promise.all(rounds.map(({ roundId }) => onTime.handle({ roundId })));
    const [decision] = (await group.cases.read(group.author, rounds[0]?.caseId as string)).decisions;
    expect(decision?.isUnchanged).toBe(true);
  });

  it('counts the approvals, the unanswered suggestion and the vacant seat apart', async () => {
    const decision = await aDecision();
    expect(decision).toMatchObject({ outcome: 'approved', isUnchanged: true });
    expect(decision?.tally).toMatchObject({ seats: 8, approve: 6, reject: 0, sendBack: 0, abstain: 0, recused: 0, absent: 2, needed: 4 });
  });

  it('shows the approval on that version in the catalogue, and leaves the next one without', async () => {
    const entry = await group.aTool();
    const decision = await aDecision(entry);
    await group.aNewVersion(entry, { summary: 'Fjorten spørsmål.' });
    const view = await new EntryService(group.database).read(group.directors.asker, entry);
    expect(view).toMatchObject({
      version: 1,
      newerVersion: 2,
      approvals: [{ version: 1, decisionId: decision?.id, reviewBy: decision?.reviewBy }],
    });
  });

  it('tells of the decision and of the approval in the same transaction', async () => {
    const decision = await aDecision();
    const events = await group.given.write((tx) =>
      tx.query<{ type: string }>(`select type from event where subjects ->> 'decisionId' = $1 order by recorded`, [decision?.id]),
    );
    expect(events.map(({ type }) => type)).toEqual(['decision.made', 'entry.approved']);
  });

  it('without a quorum decides nothing, and members can be asked again', async () => {
    const { caseId, roundId } = await group.aRound();
    await group.vote(roundId, 'approve', voters.slice(0, 3));
    group.clock.pass(20);
    await onTime.handle({ roundId });
    expect(await group.cases.read(group.author, caseId)).toMatchObject({ state: 'no_quorum', decisions: [{ outcome: 'no_quorum' }] });
    await group.rounds.open(group.coordinator, caseId, {});
    expect((await group.cases.read(group.author, caseId)).state).toBe('voting');
  });

  it('keeps a dissent word for word, and reasons inside the network', async () => {
    const { caseId, roundId } = await group.aRound();
    const [first, ...rest] = voters as [Person, ...Person[]];
    await group.ballots.vote(first, roundId, {
      vote: 'reject',
      reason: 'For dyrt.',
      statement: 'Vi mener at malen koster for mye for små kommuner.',
    });
    await group.vote(roundId, 'approve', rest);
    group.clock.pass(20);
    await onTime.handle({ roundId });
    const [decision] = (await group.cases.read(group.reader, caseId)).decisions;
    expect(decision?.statements).toEqual([
      { number: 1, tenant: 'solfjord', speaker: 'solfjord', language: 'nb', text: 'Vi mener at malen koster for mye for små kommuner.' },
    ]);
    expect(decision?.seats[0]).toMatchObject({ name: 'Direktør, solfjord', vote: 'reject', reason: 'For dyrt.' });
  });

  describe('the record', () => {
    it('of an entry of the network’s is not found outside it', async () => {
      const decision = await aDecision();
      for (const actor of [group.outsider, anonymous]) {
        await expect(group.decisions.read(actor, decision?.id as string)).rejects.toThrow(NotFound);
        await expect(group.cases.page(actor, decision?.proposalId as string)).rejects.toThrow(NotFound);
      }
      expect((await group.decisions.read(group.reader, decision?.id as string)).seats[0]?.name).toBe('Direktør, solfjord');
    });

    it('of a public entry is public, without names and reasons', async () => {
      const entry = await group.aTool();
      const decision = await aDecision(entry, 'reject');
      await group.publishing.changeAudience(group.author, entry, { audience: 'public', networks: [group.network.slug] });
      const read = await group.decisions.read(anonymous, decision?.id as string);
      expect(read).toMatchObject({ outcome: 'rejected', isUnchanged: true, tally: { reject: 6 } });
      expect(read.seats.map(({ name, reason }) => [name, reason])).toEqual(read.seats.map(() => [null, null]));
      expect(await group.cases.page(anonymous, decision?.proposalId as string)).toMatchObject({
        case: null,
        decisions: [{ id: decision?.id }],
      });
    });

    it('cannot be changed by the product', async () => {
      const decision = await aDecision();
      const change = group.given.write((tx) => tx.query(`update decision set outcome = 'rejected' where id = $1`, [decision?.id]));
      await expect(change).rejects.toThrow(/permission denied/);
    });

    it('says at the next look that the body’s chain was changed behind the product’s back, and whole again when it is', async () => {
      const [older, newer] = [await aDecision(), await aDecision()];
      const isUnchanged = async () => (await group.decisions.read(group.reader, newer?.id as string)).isUnchanged;
      const tamper = (from: string, to: string) =>
        asSuperuser(
          group.address.superuser,
          `update decision set record = replace(record::text, '${from}', '${to}')::jsonb where id = '${older?.id}'`,
        );
      expect([await isUnchanged(), await isUnchanged()]).toEqual([true, true]);
      await tamper('"approve": 6', '"approve": 5');
      expect([await isUnchanged(), await isUnchanged()]).toEqual([false, false]);
      await tamper('"approve": 5', '"approve": 6');
      expect(await isUnchanged()).toBe(true);
    });

    it('holds when a person is erased: the name goes, its hash stays', async () => {
      const decision = await aDecision();
      const { asker } = group.directors;
      await group.given.write((tx) => tx.query('delete from decision_name where person_id = $1', [asker.personId]));
      const read = await group.decisions.read(group.reader, decision?.id as string);
      expect(read.seats.find(({ tenant }) => tenant?.slug === 'asker')).toMatchObject({ name: null, vote: 'approve' });
      expect(read.isUnchanged).toBe(true);
    });
  });
});

describe('a body that the law wants to meet', () => {
  let group: SteeringGroup;
  beforeAll(async () => {
    group = await new SteeringGroup().open({ statutory: true, rules: 'NO' });
  });
  afterAll(() => group.close());

  it('gets no round between meetings', async () => {
    const caseId = await group.aCase();
    await group.aPaper(caseId);
    await expect(group.rounds.open(group.coordinator, caseId, {})).rejects.toThrow(StatutoryBodyMeets);
  });
});

describe('a body with Norwegian rules and secret votes', () => {
  let group: SteeringGroup;
  beforeAll(async () => {
    group = await new SteeringGroup().open({ rules: { ...rulesOf.NO, openVotes: false } });
  });
  afterAll(() => group.close());

  it('knows no abstention', async () => {
    const { roundId } = await group.aRound();
    await expect(group.ballots.vote(group.directors.asker, roundId, { vote: 'abstain' })).rejects.toMatchObject({
      fields: { vote: ['no_abstention'] },
    });
  });

  it('decides itself whether a member stands aside', async () => {
    const { roundId, caseId } = await group.aRound();
    const { baerum, solfjord } = group.directors;
    await group.recusals.take(baerum, roundId, { step: 'contest', reason: 'Det var et annet kontor.' });
    const seats = (await group.cases.read(solfjord, caseId)).round?.seats;
    const seat = seats?.find(({ tenant }) => tenant?.slug === 'baerum');
    expect(seat?.recusal).toBe('contested');
    await expect(group.recusals.take(baerum, roundId, { step: 'refuse', seat: seat?.id })).rejects.toThrow(Forbidden);
    await group.recusals.take(solfjord, roundId, { step: 'confirm', seat: seat?.id });
    await group.ballots.vote(group.deputies.baerum, roundId, { vote: 'approve' });
  });

  it('reads why a member asks to stand aside or to sit; the rest of the network does not', async () => {
    const { roundId, caseId } = await group.aRound();
    const { baerum, solfjord, asker } = group.directors;
    await group.recusals.take(baerum, roundId, { step: 'contest', reason: 'Det var et annet kontor.' });
    const reasonFor = async (person: Person) =>
      (await group.cases.read(person, caseId)).round?.seats.find(({ tenant }) => tenant?.slug === 'baerum')?.recusalReason;
    for (const person of [solfjord, asker, baerum, group.deputies.asker, group.coordinator])
      expect(await reasonFor(person)).toBe('Det var et annet kontor.');
    for (const person of [group.reader, group.author]) expect(await reasonFor(person)).toBeNull();
  });

  it('shows its voters who has answered, and nobody what', async () => {
    const { roundId, caseId } = await group.aRound();
    await group.vote(roundId, 'approve', [group.directors.asker, group.directors.ks]);
    const round = (await group.cases.read(group.directors.asker, caseId)).round;
    expect(round).toMatchObject({ turnout: { answered: 2 }, tally: null, mine: { ballot: { vote: 'approve' } } });
    expect(await group.database.read(group.directors.ks, 'select 1 from ballot where round_id = $1', [roundId])).toHaveLength(1);
  });
});
