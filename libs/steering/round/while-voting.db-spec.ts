import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EntryMarks, EntryService } from '#libs/catalogue';
import { NotFound } from '#libs/platform';
import { type Person, SteeringGroup } from '../../../test/support/steering-group.js';
import { CaseMovedOn, CaseUnderVote, NotSharedWithNetwork, VersionDecided } from '../errors.js';
import { CloseRoundOnTime } from './close-round.job.js';
import { rulesOf } from './rules.js';

describe('while members vote', () => {
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

  const atDeadline = async (roundId: string) => {
    group.clock.pass(20);
    await new CloseRoundOnTime(group.database, new EntryMarks()).handle({ roundId });
  };
  const decided = async (caseId: string) => (await group.cases.read(group.reader, caseId)).decisions[0];
  const entryOf = async (caseId: string) => (await group.cases.read(group.author, caseId)).entry?.id as string;

  describe('what is decided on', () => {
    const approve = async (roundId: string) => {
      await group.vote(roundId, 'approve', voters);
      await atDeadline(roundId);
    };

    it('is the version the round began with, also when a newer one is published', async () => {
      const { caseId, roundId } = await group.aRound();
      await group.aNewVersion(await entryOf(caseId), { summary: 'Femten spørsmål.' });
      await approve(roundId);
      expect(await decided(caseId)).toMatchObject({ outcome: 'approved', version: 1 });
      const entry = await new EntryService(group.database).read(group.directors.asker, await entryOf(caseId));
      expect(entry).toMatchObject({ version: 1, newerVersion: 2, approvals: [{ version: 1 }] });
    });

    it('may be taken back from the network: the case is decided all the same, and its approval seen by the owners alone', async () => {
      const { caseId, roundId } = await group.aRound();
      const entry = await entryOf(caseId);
      await group.publishing.changeAudience(group.author, entry, { audience: 'tenant' });
      expect(await group.cases.read(group.directors.asker, caseId)).toMatchObject({ state: 'voting', entry: { slug: '' }, missing: [] });
      await approve(roundId);
      expect(await decided(caseId)).toMatchObject({ outcome: 'approved', title: 'Sjekkliste for bærekraftige anskaffelser' });
      const entries = new EntryService(group.database);
      await expect(entries.read(group.directors.asker, entry)).rejects.toThrow(NotFound);
      expect((await entries.read(group.author, entry)).approvals).toMatchObject([{ version: 1 }]);
    });

    it('may be archived: the case is decided all the same', async () => {
      const { caseId, roundId } = await group.aRound();
      const editor = await group.given.aMember(group.tenants.baerum, 'editor');
      await group.publishing.withdraw(editor, await entryOf(caseId));
      await approve(roundId);
      expect(await decided(caseId)).toMatchObject({ outcome: 'approved' });
    });
  });

  describe('somebody leaves', () => {
    const leaves = (person: Person) =>
      group.given.write((tx) => tx.query('update membership set ended_at = $2 where person_id = $1', [person.personId, group.clock.at]));
    const isBack = (person: Person) =>
      group.given.write((tx) => tx.query('update membership set ended_at = null where person_id = $1', [person.personId]));

    it('their municipality: the vote they gave counts, and they neither see nor change it any more', async () => {
      const { caseId, roundId } = await group.aRound();
      await group.vote(roundId, 'approve', voters);
      await leaves(group.directors.asker);
      const gone = await group.again(group.directors.asker);
      await expect(group.ballots.vote(gone, roundId, { vote: 'reject', reason: 'Nei.' })).rejects.toThrow(NotFound);
      await expect(group.cases.read(gone, caseId)).rejects.toThrow(NotFound);
      await atDeadline(roundId);
      expect((await decided(caseId))?.tally).toMatchObject({ approve: 4, outcome: 'approved' });
      await isBack(group.directors.asker);
    });

    it('with their municipality, the network: likewise, and the seat stays a seat', async () => {
      const { caseId, roundId } = await group.aRound();
      await group.vote(roundId, 'approve', voters);
      await group.given.write((tx) =>
        tx.query('update network_tenant set left_at = $2 where tenant_id = $1', [group.tenants.asker.id, group.clock.at]),
      );
      const gone = await group.again(group.directors.asker);
      await expect(group.ballots.vote(gone, roundId, { vote: 'reject', reason: 'Nei.' })).rejects.toThrow(NotFound);
      await atDeadline(roundId);
      expect((await decided(caseId))?.tally).toMatchObject({ seats: 8, approve: 4, outcome: 'approved' });
      await group.given.write((tx) => tx.query('update network_tenant set left_at = null where tenant_id = $1', [group.tenants.asker.id]));
    });

    it('with their municipality, that put it forward: the case is decided, and they read the decision without names', async () => {
      const { caseId, roundId } = await group.aRound();
      await group.vote(roundId, 'approve', voters);
      await group.given.write((tx) =>
        tx.query('update network_tenant set left_at = $2 where tenant_id = $1', [group.tenants.baerum.id, group.clock.at]),
      );
      const author = await group.again(group.author);
      expect((await group.cases.read(author, caseId)).round).toBeNull();
      await atDeadline(roundId);
      const [decision] = (await group.cases.read(author, caseId)).decisions;
      expect(decision).toMatchObject({ outcome: 'approved', isUnchanged: true });
      expect(decision?.seats.every(({ name, reason }) => name === null && reason === null)).toBe(true);
      await group.given.write((tx) => tx.query('update network_tenant set left_at = null where tenant_id = $1', [group.tenants.baerum.id]));
    });
  });

  it('the rules stay those the round began with; the next round has the new ones', async () => {
    const { caseId, roundId } = await group.aRound();
    await group.vote(roundId, 'approve', voters);
    await group.given.write((tx) =>
      tx.query('insert into rule_set (body_id, version, rules, effective_on) values ($1, 2, $2, $3)', [
        group.bodyId,
        JSON.stringify({ ...rulesOf.association, quorum: 'more_than_half' }),
        '2026-11-10',
      ]),
    );
    const next = await group.aRound();
    await group.vote(next.roundId, 'approve', voters);
    await atDeadline(roundId);
    await atDeadline(next.roundId);
    expect(await decided(caseId)).toMatchObject({ outcome: 'approved', tally: { quorum: 4 }, rules: { quorum: 'half' } });
    expect(await decided(next.caseId)).toMatchObject({ outcome: 'no_quorum', tally: { quorum: 5 }, rules: { quorum: 'more_than_half' } });
  });
});

describe('before members are asked', () => {
  let group: SteeringGroup;
  beforeAll(async () => {
    group = await new SteeringGroup().open();
  });
  afterAll(() => group.close());

  it('two who propose the same entry at once have put forward one case', async () => {
    // Several times: the first ones still wait for their connections.
    for (let turn = 0; turn < 5; turn++) {
      const entry = await group.aTool();
      const propose = () => group.proposals.propose(group.author, group.network.slug, { entry });
      const made = await Promise.all([propose(), propose(), propose()]);
      expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    }
  });

  it('two who open the vote at once have opened one', async () => {
    const caseId = await group.aCase();
    await group.aPaper(caseId);
    const opened = await Promise.allSettled([1, 2, 3].map(() => group.rounds.open(group.coordinator, caseId, {})));
    expect(opened.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of opened) if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(CaseUnderVote);
  });

  it('no vote is opened on what its owners have taken back since', async () => {
    const [narrowed, archived] = [await group.aTool(), await group.aTool()];
    const editor = await group.given.aMember(group.tenants.baerum, 'editor');
    for (const entry of [narrowed, archived]) {
      const caseId = await group.aCase(entry);
      await group.aPaper(caseId);
      if (entry === narrowed) await group.publishing.changeAudience(group.author, entry, { audience: 'tenant' });
      else await group.publishing.withdraw(editor, entry);
      await expect(group.rounds.open(group.coordinator, caseId, {})).rejects.toThrow(NotSharedWithNetwork);
    }
  });

  it('a paper is saved for the version it was written for, and the next one begins with its text', async () => {
    const entry = await group.aTool();
    const caseId = await group.aCase(entry);
    await group.aPaper(caseId, { version: 1 });
    await group.aNewVersion(entry, { summary: 'Femten spørsmål.' });
    await group.aCase(entry);
    await expect(group.aPaper(caseId, { version: 1 })).rejects.toThrow(CaseMovedOn);
    expect(await group.cases.readToPrepare(group.coordinator, caseId)).toMatchObject({
      paper: null,
      earlierPaper: { version: 1, assessment: 'Den er prøvd i fire konkurranser.' },
    });
    await group.aPaper(caseId, { version: 2 });
    expect((await group.cases.readToPrepare(group.coordinator, caseId)).earlierPaper).toBeNull();
    await expect(group.aPaper(caseId, { assessment: '  ' })).rejects.toMatchObject({ fields: { assessment: ['isNotEmpty'] } });
  });

  it('a paper that somebody else saved meanwhile is not written over: what they wrote comes back with the refusal', async () => {
    const caseId = await group.aCase();
    const at = (revision: number, recommendation: string) => group.aPaper(caseId, { revision, recommendation });
    await at(0, 'Den første.');
    await expect(at(0, 'Også den første?')).rejects.toMatchObject({
      status: 412,
      currentRevision: 1,
      current: { recommendation: 'Den første.' },
    });
    const two = await Promise.allSettled([at(1, 'Den ene.'), at(1, 'Den andre.')]);
    expect(two.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await group.cases.read(group.coordinator, caseId)).paper?.revision).toBe(2);
  });

  it('the paper of a version that was sent back stays as it was decided on', async () => {
    const { caseId, roundId } = await group.aRound();
    const { solfjord, asker, fjellvik, storevik } = group.directors;
    await group.vote(roundId, 'send_back', [solfjord, asker, fjellvik, storevik]);
    group.clock.pass(20);
    await group.closing.close(group.coordinator, roundId);
    await expect(group.aPaper(caseId, { assessment: 'Omskrevet etterpå.' })).rejects.toThrow(VersionDecided);
    expect((await group.cases.read(group.reader, caseId)).paper?.assessment).toBe('Den er prøvd i fire konkurranser.');
  });
});
