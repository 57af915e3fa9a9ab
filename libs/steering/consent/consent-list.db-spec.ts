import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EntryMarks } from '#libs/catalogue';
import { Forbidden, InvalidInput, loadMessages, Mailer, Metrics, NotFound, readConfig } from '#libs/platform';
import { type Person, SteeringGroup } from '../../../test/support/steering-group.js';
import { CaseUnderVote, NotYourVote, RoundClosed } from '../errors.js';
import { CloseOverdueRounds } from '../round/close-overdue-rounds.job.js';
import { CloseRoundOnTime } from '../round/close-round.job.js';
import { RemindVoters } from '../round/remind-voters.job.js';
import { SendVoteRequest, type VoteRequest } from '../round/send-vote-request.job.js';
import { RemindOfList } from './remind-of-list.job.js';
import { type ListRequest, SendConsentList } from './send-consent-list.job.js';

describe('cases that are decided together', () => {
  let group: SteeringGroup;
  let asking: SendConsentList;
  let askingAlone: SendVoteRequest;
  let reminding: RemindOfList;
  const handled = new Set<string>();

  beforeAll(async () => {
    loadMessages();
    group = await new SteeringGroup().open();
    const config = readConfig({ PUBLIC_URL: 'https://tandem.example' });
    const mailer = new Mailer(config, group.clock, new Metrics(), group.database);
    asking = new SendConsentList(group.database, mailer, config);
    askingAlone = new SendVoteRequest(group.database, mailer, config);
    reminding = new RemindOfList(group.database);
  });
  afterAll(() => group.close());

  /** A list of motions, and one tool of Bærum's, whose member is asked to stand aside in it. */
  const aList = async (deadline?: string) => {
    const motions = [await group.aMotion('Sak 1'), await group.aMotion('Sak 2')];
    const tool = await group.aCase();
    await group.aPaper(tool);
    const { id } = await group.aList({ proposals: [...motions, tool], deadline });
    return { id, motions, tool };
  };
  const itemOf = async (person: Person, list: string, proposal: string) => {
    const { items } = await group.lists.read(person, list);
    return items.find((item) => item.proposal === proposal);
  };
  /** Does what the outbox holds of that name, each request twice. */
  const deliver = async (name: string, handle: (payload: never) => Promise<void>) => {
    const requests = await group.given.write((tx) =>
      tx.query<{ id: string; payload: never }>('select id, payload from job_request where name = $1 order by id', [name]),
    );
    for (const { id, payload } of requests.filter((request) => !handled.has(request.id))) {
      handled.add(id);
      await handle(payload);
      await handle(payload);
    }
  };
  const send = async () => {
    await deliver('steering.send-consent-list', (payload: ListRequest) => asking.handle(payload));
    await deliver('steering.send-vote-request', (payload: VoteRequest) => askingAlone.handle(payload));
  };
  const mailsTo = (person: Person) =>
    group.given.write((tx) =>
      tx.query<{ subject: string; text: string }>(
        'select subject, text from caught_mail where recipients = (select array[email] from person_email where person_id = $1) order by caught_at, id',
        [person.personId],
      ),
    );

  it('are answered as recommended by one answer, save where the member is asked to stand aside first', async () => {
    const { id, motions, tool } = await aList();
    expect((await group.lists.read(group.directors.asker, id)).unanswered).toBe(3);
    await group.lists.agree(group.directors.asker, id);
    await group.lists.agree(group.directors.asker, id);
    const { items, unanswered } = await group.lists.read(group.directors.asker, id);
    expect(unanswered).toBe(0);
    expect(items.map(({ mine }) => mine?.ballot?.vote)).toEqual(['approve', 'approve', 'approve']);
    await group.lists.agree(group.directors.baerum, id);
    expect((await itemOf(group.directors.baerum, id, motions[0] as string))?.mine?.ballot?.vote).toBe('approve');
    expect((await itemOf(group.directors.baerum, id, tool))?.mine).toMatchObject({ part: 'is_asked', ballot: null });
    const history = await group.given.write((tx) =>
      tx.query('select 1 from ballot_change c join round r on r.id = c.round_id where r.consent_list_id = $1 and c.cast_by = $2', [
        id,
        group.directors.asker.personId,
      ]),
    );
    expect(history).toHaveLength(3);
  });

  it('keep an answer that was given on its own', async () => {
    const { id, motions } = await aList();
    const item = await itemOf(group.directors.asker, id, motions[0] as string);
    await group.ballots.vote(group.directors.asker, item?.round as string, { vote: 'reject', reason: 'For dyrt' });
    await group.lists.agree(group.directors.asker, id);
    expect((await itemOf(group.directors.asker, id, motions[0] as string))?.mine?.ballot?.vote).toBe('reject');
  });

  it('have a reason where the recommendation is to reject: its words', async () => {
    const [one, two] = [await group.aMotion('En'), await group.aMotion('To', { recommended: 'reject', recommendation: 'Saken avvises.' })];
    const { id } = await group.lists.open(group.coordinator, 'styringsgruppen', { proposals: [one, two] });
    await group.lists.agree(group.directors.asker, id);
    expect((await itemOf(group.directors.asker, id, two))?.mine?.ballot).toMatchObject({ vote: 'reject', reason: 'Saken avvises.' });
  });

  it('are asked about by one mail, which names them all, and reminded of by one', async () => {
    await send();
    await group.given.write((tx) =>
      tx.query(`update person_profile set time_zone = 'Europe/Helsinki' where person_id = $1`, [group.directors.fjellvik.personId]),
    );
    const before = (await mailsTo(group.directors.asker)).length;
    const { id } = await aList('2026-11-27');
    await send();
    const mails = await mailsTo(group.directors.asker);
    expect(mails).toHaveLength(before + 1);
    expect(mails.at(-1)?.subject).toBe('3 saker avgjøres samlet: Styringsgruppen for Bærekraftsnettverket');
    expect(mails.at(-1)?.text).toContain('Sak 1 vedtas.');
    expect(mails.at(-1)?.text).toContain(`https://tandem.example/nb/gruppe/styringsgruppen/samlet/${id}`);
    expect((await mailsTo(group.directors.baerum)).at(-1)?.text).toContain('Er du inhabil?');
    expect(mails.at(-1)?.text).toContain('fredag 27. november kl. 16:00');
    expect((await mailsTo(group.directors.fjellvik)).at(-1)?.text).toContain('fredag 27. november kl. 17:00');
    await group.lists.agree(group.directors.ks, id);
    const toKs = (await mailsTo(group.directors.ks)).length;
    await reminding.handle({ listId: id });
    await send();
    expect((await mailsTo(group.directors.asker)).at(-1)?.subject).toMatch(/^Husk å svare/);
    expect(await mailsTo(group.directors.ks)).toHaveLength(toKs);
  });

  it('lose one that a member takes out: it gets time of its own, the others are told, and answers stand until changed', async () => {
    await send();
    const { id, motions } = await aList('2026-11-13');
    const [out, stays] = motions as [string, string];
    const round = (await itemOf(group.directors.asker, id, out))?.round as string;
    await group.lists.agree(group.directors.ks, id);
    await group.lists.takeOut(group.directors.asker, round, { reason: 'Vi må snakke om prisen.' });
    await group.lists.takeOut(group.directors.fjellvik, round, { reason: 'Jeg også' });
    await group.lists.agree(group.directors.storevik, id);
    const [seen, other] = [await itemOf(group.directors.ks, id, out), await itemOf(group.directors.ks, id, stays)];
    expect(seen?.takenOut).toMatchObject({ by: 'Direktør, asker', reason: 'Vi må snakke om prisen.' });
    expect(seen?.mine?.ballot?.vote).toBe('approve');
    expect(seen?.deadline.toISOString()).toBe('2026-11-24T15:00:00.000Z');
    expect(other?.deadline.toISOString()).toBe('2026-11-13T15:00:00.000Z');
    expect((await itemOf(group.directors.storevik, id, out))?.mine?.ballot).toBeNull();
    await send();
    const told = (await mailsTo(group.directors.ks)).at(-1);
    expect(told?.subject).toBe('Tatt ut: Sak 1');
    expect(told?.text).toContain('Vi må snakke om prisen.');
    expect((await mailsTo(group.directors.asker)).at(-1)?.subject).not.toMatch(/^Tatt ut/);
  });

  it('give the members their time where all had answered before one was taken out', async () => {
    const { id, motions } = await aList('2026-11-13');
    const [out, stays] = motions as [string, string];
    const round = (await itemOf(group.directors.asker, id, out))?.round as string;
    const { nordvaag, solfjord, asker, fjellvik, storevik, ks, baerum } = group.directors;
    for (const person of [nordvaag, solfjord, asker, fjellvik, storevik, ks, baerum, group.deputies.midtfjord])
      await group.lists.agree(person, id);
    expect((await group.cases.read(asker, out)).round?.closesAt).not.toBeNull();
    await group.lists.takeOut(asker, round, { reason: 'Vent litt.' });
    expect((await group.cases.read(asker, out)).round?.closesAt).toBeNull();
    const at = group.clock.at;
    group.clock.pass(0.1);
    await new CloseOverdueRounds(group.database, new EntryMarks()).handle();
    expect((await itemOf(ks, id, out))?.outcome).toBeNull();
    expect((await itemOf(ks, id, stays))?.outcome).toBe('approved');
    group.clock.at = at;
  });

  it('are answered no more once all of them are decided', async () => {
    const { id } = await group.aList();
    const { nordvaag, solfjord, asker, fjellvik, storevik, ks, baerum } = group.directors;
    for (const person of [nordvaag, solfjord, asker, fjellvik, storevik, ks, baerum, group.deputies.midtfjord])
      await group.lists.agree(person, id);
    const at = group.clock.at;
    group.clock.pass(0.1);
    await new CloseOverdueRounds(group.database, new EntryMarks()).handle();
    await expect(group.lists.agree(asker, id)).rejects.toThrow(RoundClosed);
    await expect(group.lists.agree(group.reader, id)).rejects.toThrow(NotYourVote);
    group.clock.at = at;
  });

  it('stay together where a member answers one of them otherwise: that shows to nobody who may not see votes', async () => {
    const { id, motions } = await aList();
    const item = await itemOf(group.directors.asker, id, motions[0] as string);
    const before = await group.lists.read(group.reader, id);
    await group.ballots.vote(group.directors.asker, item?.round as string, { vote: 'send_back', reason: 'Mangler tall' });
    expect(await group.lists.read(group.reader, id)).toEqual(before);
    expect((await itemOf(group.directors.ks, id, motions[0] as string))?.takenOut).toBeNull();
  });

  it('show who took one out to nobody who stands aside in it, or has no part in the vote', async () => {
    const { id, tool } = await aList();
    const item = await itemOf(group.directors.asker, id, tool);
    await group.recusals.take(group.directors.baerum, item?.round as string, {});
    await group.lists.takeOut(group.directors.asker, item?.round as string, { reason: 'Hemmelig' });
    for (const person of [group.directors.baerum, group.reader, group.author])
      expect((await itemOf(person, id, tool))?.takenOut).toMatchObject({ by: null, reason: null });
    expect((await itemOf(group.directors.ks, id, tool))?.takenOut?.reason).toBe('Hemmelig');
    await expect(group.lists.takeOut(group.directors.baerum, item?.round as string, {})).rejects.toThrow(NotYourVote);
  });

  it('are each decided by a decision of their own when the deadline is there', async () => {
    const { id, motions } = await aList('2026-11-13');
    const [out, stays] = motions as [string, string];
    const round = (await itemOf(group.directors.asker, id, out))?.round as string;
    const other = (await itemOf(group.directors.asker, id, stays))?.round as string;
    for (const slug of ['asker', 'ks', 'fjellvik', 'storevik', 'solfjord'] as const) await group.lists.agree(group.directors[slug], id);
    await group.lists.takeOut(group.directors.asker, round, {});
    const closing = new CloseRoundOnTime(group.database, new EntryMarks());
    const at = group.clock.at;
    group.clock.pass(4);
    for (const roundId of [round, other]) await closing.handle({ roundId });
    expect((await itemOf(group.directors.ks, id, stays))?.outcome).toBe('approved');
    expect((await itemOf(group.directors.ks, id, out))?.outcome).toBeNull();
    await expect(group.lists.agree(group.directors.nordvaag, id)).rejects.toThrow(RoundClosed);
    const [decision] = await group.decisions.ofCase(group.directors.ks, stays);
    expect(decision?.tally).toMatchObject({ approve: 5 });
    expect(decision).toMatchObject({ listId: id, isUnchanged: true });
    group.clock.pass(15);
    await closing.handle({ roundId: round });
    expect((await itemOf(group.directors.ks, id, out))?.outcome).toBe('approved');
    expect((await group.decisions.ofCase(group.directors.ks, out))[0]?.listId).toBeNull();
    group.clock.at = at;
  });

  it('wait on the board and the front page as one', async () => {
    const { id } = await aList();
    const board = await group.boards.board(group.deputies.midtfjord, 'styringsgruppen');
    expect(board.lists.find((list) => list.id === id)?.waiting).toBe(3);
    const waiting = (await group.boards.waitingFor(group.deputies.midtfjord)).filter((row) => row.list === id);
    expect(waiting.map(({ together }) => together)).toEqual([3]);
  });

  it('are reminded of once more where one was taken out after that: its deadline is another', async () => {
    const { id, motions } = await aList('2026-11-27');
    const round = (await itemOf(group.directors.asker, id, motions[0] as string))?.round as string;
    await reminding.handle({ listId: id });
    await send();
    await group.lists.takeOut(group.directors.asker, round, {});
    await send();
    const at = group.clock.at;
    group.clock.pass(0.5);
    for (const expected of [1, 1]) {
      await new RemindVoters(group.database).handle({ roundId: round });
      await send();
      const reminders = (await mailsTo(group.directors.ks)).filter(({ subject }) => subject === 'Husk å svare: Sak 1');
      expect(reminders).toHaveLength(expected);
    }
    group.clock.at = at;
  });

  it('open all or none, by those who prepare, from cases of the body alone', async () => {
    const [one, two] = [await group.aMotion('A'), await group.aMotion('B')];
    const open = (person: Person, proposals: unknown) => group.lists.open(person, 'styringsgruppen', { proposals });
    const voting = (await group.aRound()).caseId;
    await expect(open(group.coordinator, [one, two, voting])).rejects.toThrow(CaseUnderVote);
    expect((await group.cases.read(group.coordinator, one)).state).toBe('proposed');
    for (const wrong of [[], [one], [one, one], 'x', ['x', one]])
      await expect(open(group.coordinator, wrong)).rejects.toThrow(InvalidInput);
    await expect(open(group.directors.asker, [one, two])).rejects.toThrow(Forbidden);
    await expect(open(group.outsider, [one, two])).rejects.toThrow(NotFound);
    const { id } = await open(group.coordinator, [one, two]);
    for (const strangers of [() => group.lists.read(group.outsider, id), () => group.lists.agree(group.outsider, id)])
      await expect(strangers()).rejects.toThrow(NotFound);
    await expect(group.lists.agree(group.reader, id)).rejects.toThrow(NotYourVote);
  });
});
