import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EntryMarks } from '#libs/catalogue';
import { anonymous } from '#libs/identity';
import { asSuperuser } from '../../../test/support/database.js';
import { type Person, SteeringGroup } from '../../../test/support/steering-group.js';
import { decisionHash } from '../decision/decision-hash.js';
import { CloseRoundOnTime } from '../round/close-round.job.js';

describe('the language of what is written before a steering group', () => {
  let group: SteeringGroup;

  beforeAll(async () => {
    group = await new SteeringGroup().open();
    const { tenants } = group;
    await group.given.write(async (tx) => {
      for (const [slug, language] of [
        ['baerum', 'en'],
        ['asker', 'sv'],
        ['fjellvik', 'nn'],
      ] as const)
        await tx.query('update tenant set language = $2 where id = $1', [tenants[slug].id, language]);
      await tx.query(`update seat set tenant_id = null, sector = 'business' where tenant_id = $1`, [tenants.storevik.id]);
    });
  });
  afterAll(() => group.close());

  const paperOf = async (caseId: string) => (await group.cases.read(group.reader, caseId)).paper;
  const close = async (roundId: string) => {
    group.clock.pass(20);
    await new CloseRoundOnTime(group.database, new EntryMarks()).handle({ roundId });
  };

  it('is, of a case paper, its writer’s own until they say another; said again, it changes', async () => {
    const caseId = await group.aCase();
    await group.aPaper(caseId);
    expect(await paperOf(caseId)).toMatchObject({ language: 'nb' });
    await group.aPaper(caseId, { language: 'da' });
    expect(await paperOf(caseId)).toMatchObject({ language: 'da' });
    await group.aPaper(caseId);
    expect(await paperOf(caseId)).toMatchObject({ language: 'nb' });
    for (const language of ['fi', '', null])
      await expect(group.aPaper(caseId, { language })).rejects.toMatchObject({ fields: { language: ['isIn'] } });
    expect(await paperOf(caseId)).toMatchObject({ language: 'nb' });
  });

  it('is kept where the paper on a new version begins with that on the one before', async () => {
    const entry = await group.aTool();
    const caseId = await group.aCase(entry);
    await group.aPaper(caseId, { language: 'da' });
    await group.aNewVersion(entry, { summary: 'Tretten spørsmål.' });
    await group.aCase(entry);
    expect((await group.cases.readToPrepare(group.coordinator, caseId)).earlierPaper).toMatchObject({ version: 1, language: 'da' });
  });

  it('is, of the pitch, that of the municipality that puts the case forward', async () => {
    const entry = await group.aTool();
    expect(await group.proposals.outlook(group.author, group.network.slug, entry)).toMatchObject({ pitchLanguage: 'en' });
    expect(await group.cases.read(group.reader, await group.aCase(entry))).toMatchObject({ pitch: 'Vi bruker den.', pitchLanguage: 'en' });
  });

  it('is, of what is written from a seat, that of its municipality; from a sector’s seat none is known', async () => {
    const { caseId, roundId } = await group.aRound();
    const { asker, fjellvik, storevik, baerum } = group.directors;
    await group.ballots.vote(asker, roundId, { vote: 'reject', reason: 'Den är för lång.', statement: 'Vi är emot.' });
    await group.ballots.disclose(fjellvik, roundId, { usesIt: true, note: 'Vi bruker ho sidan januar.' });
    await group.ballots.vote(storevik, roundId, { vote: 'reject', reason: 'For lang.' });
    await group.recusals.take(baerum, roundId, { reason: 'We wrote it.' });
    const seatsFor = async (reader: Person) => (await group.cases.read(reader, caseId)).round?.seats ?? [];
    const seats = await seatsFor(fjellvik);
    expect(seats.find(({ reason }) => reason === 'Den är för lång.')).toMatchObject({ language: 'sv', statement: 'Vi är emot.' });
    expect(seats.find(({ useNote }) => useNote)).toMatchObject({ language: 'nn' });
    expect(seats.find(({ recusalReason }) => recusalReason)).toMatchObject({ language: 'en' });
    expect(seats.find(({ reason }) => reason === 'For lang.')).toMatchObject({ sector: 'business', language: null });
    expect((await group.cases.read(asker, caseId)).round?.mine).toMatchObject({ language: 'sv' });
    expect((await group.cases.read(storevik, caseId)).round?.mine).toMatchObject({ language: null });
  });

  it('stands in the record of a decision, also for those who see nothing else of the case', async () => {
    const entry = await group.aTool();
    await group.publishing.changeAudience(group.author, entry, { audience: 'public', networks: [group.network.slug] });
    const caseId = await group.aCase(entry);
    await group.aPaper(caseId, { language: 'da' });
    const { id: roundId } = await group.rounds.open(group.coordinator, caseId, {});
    const { asker, fjellvik, storevik, ks } = group.directors;
    await group.vote(roundId, 'approve', [fjellvik, ks]);
    await group.ballots.vote(asker, roundId, { vote: 'reject', reason: 'Den är för lång.', statement: 'Vi är emot.' });
    await group.ballots.vote(storevik, roundId, { vote: 'reject', reason: 'For lang.', statement: 'Vi er imot.' });
    await close(roundId);
    const [outside] = await group.decisions.ofCase(anonymous, caseId);
    expect(outside).toMatchObject({ recommendationLanguage: 'da', isUnchanged: true });
    expect(outside?.statements).toMatchObject([
      { text: 'Vi är emot.', language: 'sv' },
      { text: 'Vi er imot.', language: null },
    ]);
    const [inside] = await group.decisions.ofCase(group.reader, caseId);
    expect(inside?.seats.find(({ reason }) => reason === 'Den är för lång.')).toMatchObject({ language: 'sv' });
    expect(inside?.seats.find(({ reason }) => reason === 'For lang.')).toMatchObject({ language: null });
    expect(inside?.tenant).toEqual({ slug: 'baerum', name: 'baerum' });
  });

  it('is taken from the case paper where the record is older than that: it holds as it was made', async () => {
    const entry = await group.aTool();
    await group.publishing.changeAudience(group.author, entry, { audience: 'public', networks: [group.network.slug] });
    const caseId = await group.aCase(entry);
    await group.aPaper(caseId, { language: 'sv' });
    const { id: roundId } = await group.rounds.open(group.coordinator, caseId, {});
    await close(roundId);
    const [made] = await group.given.write((tx) =>
      tx.query<{ id: string; record: Record<string, unknown>; previous_hash: string }>(
        'select id, record, previous_hash from decision where round_id = $1',
        [roundId],
      ),
    );
    const { recommendationLanguage, ...older } = made?.record ?? {};
    expect(recommendationLanguage).toBe('sv');
    const hash = decisionHash(older, made?.previous_hash as string);
    await asSuperuser(
      group.address.superuser,
      `update decision set record = record - 'recommendationLanguage', hash = '${hash}' where id = '${made?.id}'`,
    );
    expect((await group.decisions.ofCase(group.reader, caseId))[0]).toMatchObject({ isUnchanged: true, recommendationLanguage: 'sv' });
    expect((await group.decisions.ofCase(anonymous, caseId))[0]).toMatchObject({ isUnchanged: true, recommendationLanguage: null });
  });
});
