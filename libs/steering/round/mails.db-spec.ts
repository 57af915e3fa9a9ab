import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EntryMarks } from '#libs/catalogue';
import { loadMessages, Mailer, Metrics, readConfig } from '#libs/platform';
import { type Person, SteeringGroup } from '../../../test/support/steering-group.js';
import { SendDecision } from '../decision/send-decision.job.js';
import { CloseRoundOnTime } from './close-round.job.js';
import { RemindVoters } from './remind-voters.job.js';
import { SendVoteRequest, type VoteRequest } from './send-vote-request.job.js';

interface Caught {
  subject: string;
  text: string;
  html: string;
}

describe('the mails of a steering group', () => {
  let group: SteeringGroup;
  let asking: SendVoteRequest;
  let telling: SendDecision;
  const handled = new Set<string>();

  beforeAll(async () => {
    loadMessages();
    group = await new SteeringGroup().open();
    const config = readConfig({ PUBLIC_URL: 'https://tandem.example' });
    const mailer = new Mailer(config, group.clock, new Metrics(), group.database);
    asking = new SendVoteRequest(group.database, mailer, config);
    telling = new SendDecision(group.database, mailer, config);
  });

  afterAll(() => group.close());

  /** Does what the outbox holds of that name, each request once, and one of them twice. */
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
  const ask = () => deliver('steering.send-vote-request', (payload: VoteRequest) => asking.handle(payload));
  const mailsTo = (person: Person) =>
    group.given.write((tx) =>
      tx.query<Caught>(
        'select subject, text, html from caught_mail where recipients = (select array[email] from person_email where person_id = $1) order by caught_at, id',
        [person.personId],
      ),
    );

  it('ask each seat once, with question, recommendation, deadline and one button', async () => {
    const { caseId } = await group.aRound();
    await ask();
    const mails = await mailsTo(group.directors.asker);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toBe('Til avstemning: Sjekkliste for bærekraftige anskaffelser');
    expect(mails[0]?.text).toContain('Styringsgruppen godkjenner sjekklisten.');
    expect(mails[0]?.text).toContain('tirsdag 24. november kl. 16:00');
    expect(mails[0]?.text).toContain(`https://tandem.example/nb/gruppe/styringsgruppen/sak/${caseId}`);
    expect(mails[0]?.html.match(/Les og stem/g)).toHaveLength(1);
    expect(await mailsTo(group.deputies.asker)).toEqual([]);
    expect((await mailsTo(group.deputies.midtfjord))[0]?.text).toContain('Du er kalt inn for medlemmet');
  });

  it('ask Bærum’s member about a conflict of interest, and its deputy once the member stands aside', async () => {
    const { roundId } = await group.aRound();
    await ask();
    expect((await mailsTo(group.directors.baerum)).at(-1)?.text).toContain('Er du inhabil i denne saken?');
    const before = (await mailsTo(group.deputies.baerum)).length;
    await group.recusals.take(group.directors.baerum, roundId, {});
    await ask();
    expect(await mailsTo(group.deputies.baerum)).toHaveLength(before + 1);
  });

  it('come in the language of their reader', async () => {
    const { asker } = group.directors;
    await group.given.write((tx) => tx.query(`update person_profile set language = 'sv' where person_id = $1`, [asker.personId]));
    await group.aRound();
    await ask();
    const mail = (await mailsTo(asker)).at(-1);
    expect(mail?.subject).toBe('Till omröstning: Sjekkliste for bærekraftige anskaffelser');
  });

  it('say which words are in another language than the reader’s, and nothing of those that are not', async () => {
    const { asker, ks } = group.directors;
    const [toAsker, toKs] = [(await mailsTo(asker)).at(-1)?.html, (await mailsTo(ks)).at(-1)?.html];
    expect(toAsker).toContain('<html lang="sv"');
    expect(toAsker).toContain('><span lang="nb">Sjekkliste for bærekraftige anskaffelser</span>: kan det godkännas?</h1>');
    expect(toAsker).toMatch(/<p lang="nb"[^>]*>Styringsgruppen godkjenner sjekklisten\.<\/p>/);
    expect(toAsker?.match(/ lang="/g)).toHaveLength(4);
    // The letter says it of itself, for mail programs that drop what stands around its body.
    expect(toKs?.match(/ lang="/g)).toHaveLength(2);
  });

  it('remind before the deadline those who have not answered, and nobody else', async () => {
    const { roundId } = await group.aRound();
    await ask();
    await group.ballots.vote(group.directors.ks, roundId, { vote: 'approve' });
    const [before, voted] = [(await mailsTo(group.directors.fjellvik)).length, (await mailsTo(group.directors.ks)).length];
    await new RemindVoters(group.database).handle({ roundId });
    await ask();
    const mails = await mailsTo(group.directors.fjellvik);
    expect(mails).toHaveLength(before + 1);
    expect(mails.at(-1)?.subject).toMatch(/^Husk å svare: /);
    expect(await mailsTo(group.directors.ks)).toHaveLength(voted);
  });

  it('remind in the words of the first mail, whatever was answered by then', async () => {
    const { roundId } = await group.aRound();
    await ask();
    const { baerum, fjellvik, ks, solfjord, storevik } = group.directors;
    // One who sits, and one who is asked to stand aside.
    const lastMails = () => Promise.all([fjellvik, baerum].map(async (person) => (await mailsTo(person)).at(-1) as Caught));
    const first = await lastMails();
    await group.vote(roundId, 'reject', [ks, solfjord, storevik]);
    await new RemindVoters(group.database).handle({ roundId });
    await ask();
    const again = (words: string) => words.replaceAll('Til avstemning', 'Husk å svare');
    expect(await lastMails()).toEqual(first.map(({ subject, text, html }) => ({ subject: again(subject), text, html: again(html) })));
    expect(first.map(({ subject }) => again(subject))).not.toEqual(first.map(({ subject }) => subject));
  });

  it('tell the author once what was decided, with the reasons of those who sent it back', async () => {
    const { roundId } = await group.aRound();
    await group.ballots.vote(group.directors.ks, roundId, { vote: 'send_back', reason: 'Lovgrunnlaget mangler.' });
    await group.vote(roundId, 'send_back', [group.directors.fjellvik, group.directors.storevik, group.directors.nordvaag]);
    group.clock.pass(20);
    await new CloseRoundOnTime(group.database, new EntryMarks()).handle({ roundId });
    await deliver('steering.send-decision', (payload: { decisionId: string; personId: string }) => telling.handle(payload));
    const mails = await mailsTo(group.author);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toBe('Sendt tilbake av styringsgruppen: Sjekkliste for bærekraftige anskaffelser');
    expect(mails[0]?.text).toContain('Lovgrunnlaget mangler.');
  });

  it('tell no reasons to an author whose municipality has left the network', async () => {
    const { roundId } = await group.aRound();
    await group.vote(roundId, 'send_back', [
      group.directors.fjellvik,
      group.directors.storevik,
      group.directors.nordvaag,
      group.directors.ks,
    ]);
    group.clock.pass(20);
    await new CloseRoundOnTime(group.database, new EntryMarks()).handle({ roundId });
    await group.given.write((tx) =>
      tx.query('update network_tenant set left_at = $2 where tenant_id = $1', [group.tenants.baerum.id, group.clock.now()]),
    );
    await deliver('steering.send-decision', (payload: { decisionId: string; personId: string }) => telling.handle(payload));
    const mail = (await mailsTo(group.author)).at(-1);
    expect(mail?.subject).toBe('Sendt tilbake av styringsgruppen: Sjekkliste for bærekraftige anskaffelser');
    expect(mail?.text).not.toContain('Mangler et eksempel');
    await group.given.write((tx) => tx.query('update network_tenant set left_at = null where tenant_id = $1', [group.tenants.baerum.id]));
  });

  it('are not sent to one who has left: neither the question nor the reminder', async () => {
    const { roundId } = await group.aRound();
    const { nordvaag } = group.directors;
    const before = (await mailsTo(nordvaag)).length;
    await group.given.write((tx) =>
      tx.query('update membership set ended_at = $2 where person_id = $1', [nordvaag.personId, group.clock.now()]),
    );
    await ask();
    await new RemindVoters(group.database).handle({ roundId });
    await ask();
    expect(await mailsTo(nordvaag)).toHaveLength(before);
    await group.given.write((tx) => tx.query('update membership set ended_at = null where person_id = $1', [nordvaag.personId]));
  });

  it('tell the author a recommendation that was followed once, and beside it what members wrote themselves', async () => {
    const caseId = await group.aCase();
    await group.aPaper(caseId, { recommended: 'reject', recommendation: 'Styringsgruppen avviser sjekklisten.' });
    const { id: roundId } = await group.rounds.open(group.coordinator, caseId, {});
    const { fjellvik, storevik, asker, ks } = group.directors;
    for (const person of [fjellvik, storevik, asker]) await group.ballots.vote(person, roundId, { vote: 'as_recommended' });
    await group.ballots.vote(ks, roundId, { vote: 'reject', reason: 'Vi har en bedre.' });
    group.clock.pass(20);
    await new CloseRoundOnTime(group.database, new EntryMarks()).handle({ roundId });
    await deliver('steering.send-decision', (payload: { decisionId: string; personId: string }) => telling.handle(payload));
    const text = (await mailsTo(group.author)).at(-1)?.text ?? '';
    expect(text.match(/Styringsgruppen avviser sjekklisten/g)).toHaveLength(1);
    expect(text).toContain('Vi har en bedre.');
  });

  it('tell an author of another language what was decided, each reason as its municipality writes', async () => {
    const { given, tenants, author } = group;
    const { solfjord, fjellvik, storevik, ks } = group.directors;
    await given.write(async (tx) => {
      await tx.query(`update person_profile set language = 'da' where person_id = $1`, [author.personId]);
      await tx.query(`update tenant set language = 'nn' where id = $1`, [tenants.fjellvik.id]);
      await tx.query(`update tenant set language = 'da' where id = $1`, [tenants.storevik.id]);
    });
    const caseId = await group.aCase();
    await group.aPaper(caseId, { recommended: 'reject', recommendation: 'Styrgruppen avslår checklistan.', language: 'sv' });
    const { id: roundId } = await group.rounds.open(group.coordinator, caseId, {});
    for (const person of [solfjord, ks]) await group.ballots.vote(person, roundId, { vote: 'as_recommended' });
    await group.ballots.vote(fjellvik, roundId, { vote: 'reject', reason: 'Vi har ei betre.' });
    await group.ballots.vote(storevik, roundId, { vote: 'reject', reason: 'Vi har en bedre liste.' });
    group.clock.pass(20);
    await new CloseRoundOnTime(group.database, new EntryMarks()).handle({ roundId });
    await deliver('steering.send-decision', (payload: { decisionId: string; personId: string }) => telling.handle(payload));
    const html = (await mailsTo(author)).at(-1)?.html;
    expect(html).toContain('»<span lang="nb">Sjekkliste for bærekraftige anskaffelser</span>«, version 1.');
    expect(html).toMatch(/<p lang="sv"[^>]*>Styrgruppen avslår checklistan\.<\/p>/);
    expect(html).toMatch(/<p lang="nn"[^>]*>Vi har ei betre\.<\/p>/);
    expect(html).toMatch(/<p style[^>]*>Vi har en bedre liste\.<\/p>/);
  });

  it('are not sent when the vote is over', async () => {
    const { roundId } = await group.aRound();
    group.clock.pass(20);
    const before = (await mailsTo(group.directors.storevik)).length;
    await asking.handle({ roundId, personId: group.directors.storevik.personId, kind: 'vote' });
    expect(await mailsTo(group.directors.storevik)).toHaveLength(before);
  });
});
