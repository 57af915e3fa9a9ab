import { EventEmitter, once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '#libs/identity';
import { loadMessages, Mailer, Metrics, readConfig } from '#libs/platform';
import { type Person, SteeringGroup } from '../../../test/support/steering-group.js';
import { RemindReviewers } from './remind-reviewers.job.js';
import { type ReviewRequest, SendReviewRequest } from './send-review-request.job.js';

const answer = {
  relevance: 'strong',
  relevanceSentence: 'Alle kjøper inn.',
  participation: 'cannot_say',
  effect: 'good_enough',
  transferability: 'weak',
  remark: 'Ta den i bruk.',
};

describe('colleagues who are asked about a case', () => {
  let group: SteeringGroup;
  let asking: SendReviewRequest;
  let storevik: Person;
  let solfjord: Person;
  const handled = new Set<string>();

  beforeAll(async () => {
    loadMessages();
    group = await new SteeringGroup().open();
    const config = readConfig({ PUBLIC_URL: 'https://tandem.example' });
    asking = new SendReviewRequest(group.database, new Mailer(config, group.clock, new Metrics(), group.database), config);
    storevik = await group.given.aMember(group.tenants.storevik, 'author');
    solfjord = await group.given.aMember(group.tenants.solfjord, 'reader');
  });
  afterAll(() => group.close());

  const ask = async (caseId: string, people: Person[], part: object = {}) =>
    (await group.reviews.ask(group.coordinator, caseId, { people: people.map(({ personId }) => personId), ...part })).ids;
  const aQuestion = async (person = storevik) => {
    const caseId = await group.aCase();
    const [reviewId] = await ask(caseId, [person]);
    return { caseId, reviewId: reviewId as string };
  };
  const seenBy = async (person: Person, caseId: string) => (await group.reviewReading.ofCase(person, caseId)).map(({ state }) => state);
  /** Does what the outbox holds, each request twice. */
  const deliver = async () => {
    const requests = await group.given.write((tx) =>
      tx.query<{ id: string; payload: ReviewRequest }>(
        `select id, payload from job_request where name = 'steering.send-review-request' order by id`,
      ),
    );
    for (const { id, payload } of requests.filter((request) => !handled.has(request.id))) {
      handled.add(id);
      await asking.handle(payload);
      await asking.handle(payload);
    }
  };
  const mailsTo = (person: Person) =>
    group.given.write((tx) =>
      tx.query<{ subject: string; text: string; html: string }>(
        'select subject, text, html from caught_mail where recipients = (select array[email] from person_email where person_id = $1) order by caught_at, id',
        [person.personId],
      ),
    );

  it('are people of the network’s other tenants, found by name or tenant, without addresses: none of the owner’s, none who would earn', async () => {
    const caseId = await group.aCase();
    await group.aPaper(caseId, { paidTenants: ['asker'] });
    const found = await group.reviewReading.colleagues(group.coordinator, caseId, {});
    expect(new Set(found.map(({ tenant }) => tenant.slug))).toEqual(
      new Set(['fjellvik', 'ks', 'midtfjord', 'nordvaag', 'solfjord', 'storevik']),
    );
    expect(JSON.stringify(found)).not.toContain('@');
    expect(found.some(({ personId }) => personId === group.coordinator.personId)).toBe(false);
    const some = await group.reviewReading.colleagues(group.coordinator, caseId, { q: 'STOREVIK' });
    expect(new Set(some.map(({ tenant }) => tenant.slug))).toEqual(new Set(['storevik']));
    for (const person of [group.author, group.directors.asker, await group.given.aMember(group.tenants.baerum)])
      await expect(ask(caseId, [person])).rejects.toMatchObject({ fields: { people: ['isIn'] } });
    await expect(ask(caseId, [group.outsider as Person])).rejects.toMatchObject({ fields: { people: ['isIn'] } });
  });

  it('are found while somebody else changes the case: looking waits for nobody', async () => {
    const caseId = await group.aCase();
    await group.aPaper(caseId);
    const signals = new EventEmitter();
    const [locked, looked] = [once(signals, 'locked'), once(signals, 'looked')];
    const changing = group.given.write(async (tx) => {
      await tx.query('select 1 from proposal where id = $1 for update', [caseId]);
      signals.emit('locked');
      await looked;
    });
    await locked;
    expect((await group.reviewReading.colleagues(group.coordinator, caseId, {})).length).toBeGreaterThan(0);
    signals.emit('looked');
    await changing;
  });

  it('are offered first where they said that they may be asked, and can be asked where they did not say so', async () => {
    const caseId = await group.aCase();
    const said = await group.given.aMember(group.tenants.storevik);
    await group.given.write((tx) => tx.query('update person_profile set may_be_asked = true where person_id = $1', [said.personId]));
    const found = await group.reviewReading.colleagues(group.coordinator, caseId, {});
    expect(found[0]).toEqual({ personId: said.personId, name: expect.any(String), title: null, tenant: expect.anything() });
    const others = found.slice(1).map(({ tenant }) => tenant.name);
    expect([others.length > 1, others]).toEqual([true, [...others].sort((a, b) => a.localeCompare(b, 'nb'))]);
    expect(await ask(caseId, [await group.given.aMember(group.tenants.fjellvik)])).toHaveLength(1);
    await group.given.write((tx) => tx.query('update person_profile set may_be_asked = false where person_id = $1', [said.personId]));
  });

  it('are asked by whoever prepares alone; the case is nothing to those outside', async () => {
    const caseId = await group.aCase();
    const input = { people: [storevik.personId] };
    await expect(group.reviews.ask(group.reader, caseId, input)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(group.reviews.ask(group.outsider, caseId, input)).rejects.toMatchObject({ code: 'not_found' });
    await expect(group.reviewReading.colleagues(group.reader, caseId, {})).rejects.toMatchObject({ code: 'forbidden' });
    await expect(group.reviewReading.list(group.outsider, caseId)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('get one mail each with one button, once, and one reminder before the last day', async () => {
    const { caseId, reviewId } = await aQuestion();
    await deliver();
    const [first, ...more] = (await mailsTo(storevik)).slice(-1);
    expect(more).toEqual([]);
    expect(first?.subject).toBe('Hva synes du om «Sjekkliste for bærekraftige anskaffelser»?');
    expect(first?.text).toContain(`https://tandem.example/nb/sporsmal/${reviewId}`);
    expect(first?.text).toContain('20. november 2026');
    const before = (await mailsTo(storevik)).length;
    const remind = async () => {
      await new RemindReviewers(group.database).handle();
      await deliver();
    };
    await remind();
    expect(await mailsTo(storevik)).toHaveLength(before);
    group.clock.pass(8.5);
    await remind();
    await remind();
    const mails = await mailsTo(storevik);
    expect(mails).toHaveLength(before + 1);
    expect(mails.at(-1)?.subject).toMatch(/^Husk: /);
    await group.reviews.decline(storevik, reviewId);
    expect(await seenBy(group.coordinator, caseId)).toEqual(['declined']);
  });

  it('get no mail once the question is taken back, and are told so where they follow it', async () => {
    const { caseId, reviewId } = await aQuestion(solfjord);
    const before = (await mailsTo(solfjord)).length;
    await group.reviews.takeBack(group.coordinator, reviewId);
    await deliver();
    expect(await mailsTo(solfjord)).toHaveLength(before);
    expect(await group.reviewReading.own(solfjord, reviewId)).toMatchObject({ state: 'taken_back', mayAnswer: false });
    await expect(group.reviews.answer(solfjord, reviewId, answer)).rejects.toMatchObject({ code: 'question_taken_back' });
    expect(await ask(caseId, [solfjord])).toHaveLength(1);
    await expect(ask(caseId, [solfjord])).rejects.toMatchObject({ code: 'asked_before' });
  });

  it('have it among what waits for them until they answer, and change the answer until the members are asked', async () => {
    const { caseId, reviewId } = await aQuestion();
    const waits = async () => (await group.reviewReading.waiting(storevik)).map(({ id }) => id);
    expect(await waits()).toContain(reviewId);
    await group.reviews.answer(storevik, reviewId, answer);
    expect(await waits()).not.toContain(reviewId);
    await group.reviews.answer(storevik, reviewId, { ...answer, effect: 'strong', language: 'nn' });
    await expect(group.reviews.takeBack(group.coordinator, reviewId)).rejects.toMatchObject({ code: 'asked_before' });
    expect(await group.reviewReading.own(storevik, reviewId)).toMatchObject({
      state: 'answered',
      language: 'nn',
      answers: { relevance: { grade: 'strong', sentence: 'Alle kjøper inn.' }, effect: { grade: 'strong', sentence: '' } },
      mayAnswer: true,
    });
    await group.aPaper(caseId);
    await group.rounds.open(group.coordinator, caseId, {});
    await expect(group.reviews.answer(storevik, reviewId, answer)).rejects.toMatchObject({ code: 'case_under_vote' });
    await expect(group.reviews.decline(storevik, reviewId)).rejects.toMatchObject({ code: 'case_under_vote' });
    await expect(ask(caseId, [solfjord])).rejects.toMatchObject({ code: 'case_under_vote' });
  });

  it('are read by who prepares; by voters once the round opens; by the authors and whoever stands aside after the decision', async () => {
    const { caseId, reviewId } = await aQuestion();
    const { asker, baerum } = group.directors;
    await group.reviews.answer(storevik, reviewId, answer);
    const seen = async () =>
      Promise.all(
        [group.coordinator, storevik, asker, baerum, group.author, group.reader, group.outsider as Person].map(
          async (person) => (await seenBy(person, caseId)).length,
        ),
      );
    expect(await seen()).toEqual([1, 1, 0, 0, 0, 0, 0]);
    await group.aPaper(caseId);
    const { id: roundId } = await group.rounds.open(group.coordinator, caseId, {});
    expect(await seen()).toEqual([1, 1, 1, 0, 0, 0, 0]);
    await group.recusals.take(baerum, roundId, {});
    expect(await seen()).toEqual([1, 1, 1, 0, 0, 0, 0]);
    const { solfjord: chair, fjellvik, storevik: director, nordvaag, ks } = group.directors;
    await group.vote(roundId, 'approve', [chair, asker, fjellvik, director, nordvaag, ks, group.deputies.baerum, group.deputies.midtfjord]);
    await group.closing.close(group.coordinator, roundId);
    expect(await seen()).toEqual([1, 1, 1, 1, 1, 0, 0]);
    expect(await group.reviewReading.ofCase(anonymous, caseId)).toEqual([]);
    await expect(group.reviews.answer(storevik, reviewId, answer)).rejects.toMatchObject({ code: 'version_decided' });
  });

  it('are not read by a voter who stands aside, not even by one who read them before', async () => {
    const { caseId, reviewId } = await aQuestion();
    await group.reviews.answer(storevik, reviewId, answer);
    await group.aPaper(caseId);
    const { id: roundId } = await group.rounds.open(group.coordinator, caseId, {});
    const { fjellvik } = group.directors;
    expect(await seenBy(fjellvik, caseId)).toEqual(['answered']);
    await group.recusals.take(fjellvik, roundId, { step: 'declare', ground: 'other' });
    expect(await seenBy(fjellvik, caseId)).toEqual([]);
  });

  it('are asked anew about a new version; what they said stays with the one they said it of', async () => {
    const entry = await group.aTool();
    const caseId = await group.aCase(entry);
    const [first] = await ask(caseId, [storevik]);
    await group.reviews.answer(storevik, first as string, answer);
    await group.aNewVersion(entry, { summary: 'Tretten spørsmål.' });
    await group.aCase(entry);
    await expect(group.reviews.answer(storevik, first as string, answer)).rejects.toMatchObject({ code: 'case_moved_on' });
    await expect(ask(caseId, [storevik], { version: 1 })).rejects.toMatchObject({ code: 'case_moved_on' });
    await ask(caseId, [storevik]);
    const found = await group.reviewReading.ofCase(group.coordinator, caseId);
    expect(found.map(({ version, state }) => [version, state])).toEqual([
      [2, 'asked'],
      [1, 'answered'],
    ]);
  });

  it('answer all four, in the words there are, and lose nothing of what they said before where it is refused', async () => {
    const { reviewId } = await aQuestion();
    await group.reviews.answer(storevik, reviewId, answer);
    for (const [part, field] of [
      [{ effect: 'excellent' }, 'effect'],
      [{ relevance: undefined }, 'relevance'],
      [{ effectSentence: 'x'.repeat(501) }, 'effectSentence'],
      [{ language: 'fi' }, 'language'],
    ] as const)
      await expect(group.reviews.answer(storevik, reviewId, { ...answer, ...part })).rejects.toHaveProperty(['fields', field]);
    for (const other of [solfjord, group.coordinator, group.outsider])
      await expect(group.reviews.answer(other, reviewId, answer)).rejects.toMatchObject({ code: 'not_found' });
    expect(await group.reviewReading.own(storevik, reviewId)).toMatchObject({ remark: 'Ta den i bruk.', state: 'answered' });
  });

  it('have until a day that lies ahead, and not for ever', async () => {
    const caseId = await group.aCase();
    for (const answerBy of ['2020-01-01', '2030-01-01', 'i morgen'])
      await expect(ask(caseId, [storevik], { answerBy })).rejects.toHaveProperty('fields.answerBy');
  });
});
