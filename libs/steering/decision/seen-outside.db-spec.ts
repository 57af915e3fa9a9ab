import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EntryMarks, EntryService } from '#libs/catalogue';
import { anonymous } from '#libs/identity';
import { NotFound } from '#libs/platform';
import { type Person, SteeringGroup } from '../../../test/support/steering-group.js';
import { CloseRoundOnTime } from '../round/close-round.job.js';

describe('what a municipality outside the network and the public see of a decision', () => {
  let group: SteeringGroup;
  let voters: Person[];
  let entry: string;
  let caseId: string;
  let roundId: string;

  beforeAll(async () => {
    group = await new SteeringGroup().open();
    const { solfjord, asker, fjellvik, storevik } = group.directors;
    voters = [solfjord, asker, fjellvik, storevik];
    entry = await group.aTool();
    await group.publishing.changeAudience(group.author, entry, { audience: 'public', networks: [group.network.slug] });
    caseId = await group.aCase(entry);
    await group.aPaper(caseId);
  });
  afterAll(() => group.close());

  const outside = () => [group.outsider, anonymous];
  const seesNothing = async () => {
    for (const actor of outside()) {
      await expect(group.cases.page(actor, caseId)).rejects.toThrow(NotFound);
      expect(await group.decisions.ofCase(actor, caseId)).toEqual([]);
      expect((await new EntryService(group.database).read(actor, entry)).approvals).toEqual([]);
      for (const table of ['proposal', 'case_paper', 'round', 'round_seat', 'ballot', 'ballot_change', 'attendance', 'decision_name'])
        expect(await group.database.read(actor, `select 1 from ${table}`)).toEqual([]);
    }
  };
  const events = () =>
    group.given.write((tx) =>
      tx.query<{ type: string; audience_networks: string[]; subjects: Record<string, string> }>(
        `select * from event where subjects ->> 'proposalId' = $1 order by recorded`,
        [caseId],
      ),
    );

  it('is nothing while the case is prepared, though the entry is public', seesNothing);

  it('is nothing while members vote', async () => {
    roundId = (await group.rounds.open(group.coordinator, caseId, {})).id;
    await group.vote(roundId, 'approve', voters.slice(0, 3));
    await group.ballots.vote(voters[3] as Person, roundId, { vote: 'reject', reason: 'For dyrt.', statement: 'Vi er imot.' });
    await group.recusals.take(group.directors.baerum, roundId, { reason: 'Vi har laget den.' });
    await seesNothing();
  });

  it('is nothing in what is told on: no event of an open round says who answered what', async () => {
    expect((await events()).map(({ type }) => type)).toEqual(['case.proposed', 'round.opened']);
    for (const { subjects } of await events()) {
      expect(Object.keys(subjects).sort()).not.toContain('outcome');
      expect(JSON.stringify(subjects)).not.toMatch(/approve|reject|For dyrt/);
    }
  });

  it('is the outcome, the counts, each seat’s vote and the dissents when it is decided; neither names nor reasons', async () => {
    group.clock.pass(20);
    await new CloseRoundOnTime(group.database, new EntryMarks()).handle({ roundId });
    for (const actor of outside()) {
      const { case: found, decisions } = await group.cases.page(actor, caseId);
      expect(found).toBeNull();
      expect(decisions).toMatchObject([{ outcome: 'approved', isUnchanged: true, tally: { approve: 3, reject: 1 } }]);
      expect(decisions[0]?.statements).toMatchObject([{ text: 'Vi er imot.' }]);
      const told = JSON.stringify(decisions);
      for (const inside of ['Direktør', 'Vara', 'For dyrt.', 'Vi har laget den.', group.directors.asker.personId])
        expect(told).not.toContain(inside);
      expect((await new EntryService(group.database).read(actor, entry)).approvals).toMatchObject([{ version: 1 }]);
    }
  });

  it('is nothing again when the entry is taken back from the public', async () => {
    await group.publishing.changeAudience(group.author, entry, { audience: 'networks', networks: [group.network.slug] });
    for (const actor of outside()) await expect(group.cases.page(actor, caseId)).rejects.toThrow(NotFound);
  });
});
