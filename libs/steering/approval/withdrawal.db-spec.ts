import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EntryMarks, EntryQueries, EntryService } from '#libs/catalogue';
import { AdoptionService } from '#libs/exchange';
import { anonymous } from '#libs/identity';
import { Forbidden, InvalidInput, loadMessages, Mailer, Metrics, NotFound, readConfig } from '#libs/platform';
import { type Municipality, type Person, SteeringGroup } from '../../../test/support/steering-group.js';
import { SendDecision } from '../decision/send-decision.job.js';
import { ApprovalWithdrawn, CaseUnderVote, NotAnApproval } from '../errors.js';
import { decisionDocument } from '../record/decision-document.js';
import { CloseRoundOnTime } from '../round/close-round.job.js';
import { WithdrawalService } from './withdrawal.service.js';

interface Caught {
  to: string;
  subject: string;
  text: string;
}

const reason = 'Faktoren for fjernvarme er feil. Bruk versjon 2 når den kommer.';

describe('withdrawing an approval', () => {
  let group: SteeringGroup;
  let withdrawals: WithdrawalService;
  let adoptions: AdoptionService;
  let entries: EntryService;
  let telling: SendDecision;
  let authors: Record<Municipality, Person>;
  let entry: string;
  let approval: string;

  beforeAll(async () => {
    loadMessages();
    group = await new SteeringGroup().open();
    withdrawals = new WithdrawalService(group.database);
    adoptions = new AdoptionService(group.database, new EntryQueries(), new EntryMarks());
    entries = new EntryService(group.database);
    const config = readConfig({ PUBLIC_URL: 'https://tandem.example' });
    telling = new SendDecision(group.database, new Mailer(config, group.clock, new Metrics(), group.database), config);
    const pairs = [];
    for (const [slug, tenant] of Object.entries(group.tenants)) pairs.push([slug, await group.given.aMember(tenant)]);
    authors = Object.fromEntries(pairs);
  });
  afterAll(() => group.close());

  const vote = async (caseId: string, answer: 'approve' | 'reject' | 'send_back') => {
    const { id: roundId } = await group.rounds.open(group.coordinator, caseId, {});
    const { solfjord, fjellvik, storevik, ks, asker } = group.directors;
    await group.vote(roundId, answer, [solfjord, fjellvik, storevik, ks, asker], 'Den holder.');
    group.clock.pass(20);
    await new CloseRoundOnTime(group.database, new EntryMarks()).handle({ roundId });
    return (await group.decisions.ofCase(group.reader, caseId))[0]?.id as string;
  };
  const propose = async (part: object = {}) => (await withdrawals.propose(group.coordinator, approval, { reason, ...part })).id;
  const withdraw = async (answer: 'approve' | 'reject' | 'send_back' = 'approve') => {
    const caseId = await propose();
    await group.aPaper(caseId, { recommendation: 'Styringsgruppen trekker godkjenningen tilbake.' });
    return { caseId, decisionId: await vote(caseId, answer) };
  };
  /** What the mails about that decision say, to whom. */
  const told = async (decisionId: string): Promise<Caught[]> => {
    await group.given.write((tx) => tx.query('delete from caught_mail'));
    const asked = await group.given.write((tx) =>
      tx.query<{ payload: { decisionId: string; personId: string } }>(
        `select payload from job_request where name = 'steering.send-decision' and payload ->> 'decisionId' = $1`,
        [decisionId],
      ),
    );
    for (const { payload } of [...asked, ...asked]) await telling.handle(payload);
    return group.given.write((tx) => tx.query<Caught>('select recipients[1] as to, subject, text from caught_mail order by 1'));
  };
  const addresses = async (...people: { personId: string }[]) => {
    const ids = people.map(({ personId }) => personId);
    const rows = await group.given.write((tx) =>
      tx.query<{ email: string }>('select email from person_email where person_id = any($1) order by 1', [ids]),
    );
    return rows.map(({ email }) => email);
  };

  beforeEach(async () => {
    entry = await group.aTool();
    const caseId = await group.aCase(entry);
    await group.aPaper(caseId);
    approval = await vote(caseId, 'approve');
  });

  it('marks it with the day and why, for everyone who reads that version; nothing is deleted, and the chain holds', async () => {
    const asPaper = async () =>
      JSON.stringify(decisionDocument(await group.decisions.read(group.reader, approval), 'nb', 'https://a.example'));
    expect(await asPaper()).toContain('Godkjenningen gjelder til');
    const { caseId, decisionId } = await withdraw();
    expect(await asPaper()).toContain('Trukket tilbake');
    expect(await asPaper()).not.toContain('Godkjenningen gjelder til');
    const seen = await entries.read(group.reader, entry);
    expect(seen.approvals).toEqual([]);
    expect(seen.withdrawnApprovals).toMatchObject([
      { network: { slug: group.network.slug }, version: 1, withdrawnAt: group.clock.now(), why: reason, decisionId },
    ]);
    expect(await group.decisions.read(group.reader, approval)).toMatchObject({
      outcome: 'approved',
      isUnchanged: true,
      withdrawnBy: { proposalId: caseId },
    });
    expect(await group.decisions.read(group.reader, decisionId)).toMatchObject({
      kind: 'withdrawal',
      outcome: 'approved',
      text: reason,
      reviewBy: null,
      isUnchanged: true,
      withdraws: { number: (await group.decisions.read(group.reader, approval)).number },
    });
  });

  it('tells every user of that version the same day, with why, and its owners; nobody who uses another or only considers it', async () => {
    const use = (slug: Municipality, state: string, version = 1) =>
      adoptions.record(authors[slug], entry, { tenant: slug, version, state, audience: 'tenant' });
    await use('asker', 'adopted');
    await use('fjellvik', 'piloting');
    await use('storevik', 'adapted');
    await use('ks', 'adopted');
    await use('nordvaag', 'considering');
    await group.aNewVersion(entry, { summary: 'Tretten spørsmål.' });
    await use('midtfjord', 'adopted', 2);
    const { decisionId } = await withdraw();
    const mails = await told(decisionId);
    const users = [authors.asker, authors.fjellvik, authors.storevik, authors.ks];
    expect(mails.map(({ to }) => to)).toEqual(await addresses(group.author, ...users));
    for (const to of await addresses(...users)) {
      const mail = mails.find((one) => one.to === to);
      expect(mail?.subject).toBe('Godkjenningen er trukket tilbake: Sjekkliste for bærekraftige anskaffelser');
      expect(mail?.text).toContain('Faktoren for fjernvarme er feil.');
      expect(mail?.text).toContain('Les begrunnelsen');
      expect(mail?.text).not.toMatch(/5 for/);
    }
    const [author] = await addresses(group.author);
    expect(mails.find(({ to }) => to === author)?.text).toContain('5 for');
    for (const person of [authors.nordvaag, authors.midtfjord])
      expect(mails.map(({ to }) => to)).not.toContain((await addresses(person))[0]);
  });

  it('lets another approved version come first, else the newest', async () => {
    await group.aNewVersion(entry, { summary: 'Tretten spørsmål.' });
    expect((await entries.read(group.reader, entry)).version).toBe(1);
    await withdraw();
    expect((await entries.read(group.reader, entry)).version).toBe(2);
  });

  it('is told as an event of ids, and the approval is news to nobody any more', async () => {
    const { decisionId } = await withdraw();
    const [event] = await group.given.write((tx) =>
      tx.query<{ subjects: Record<string, string> }>(
        `select subjects from event where type = 'approval.withdrawn' and subjects ->> 'decisionId' = $1`,
        [decisionId],
      ),
    );
    expect(event?.subjects).toMatchObject({ decisionId, withdraws: approval, entryId: entry, version: '1', networkId: group.network.id });
    expect(JSON.stringify(event?.subjects)).not.toContain('fjernvarme');
  });

  it('that the body refuses leaves the approval as it was, and users are told nothing', async () => {
    await adoptions.record(authors.asker, entry, { tenant: 'asker', version: 1, state: 'adopted', audience: 'tenant' });
    const { decisionId } = await withdraw('reject');
    expect((await entries.read(group.reader, entry)).approvals).toMatchObject([{ version: 1 }]);
    const mails = await told(decisionId);
    expect(mails.find(({ subject }) => subject.startsWith('Godkjenningen står ved lag'))).toBeDefined();
    expect(mails.map(({ to }) => to)).not.toContain((await addresses(authors.asker))[0]);
    await propose();
  });

  it('that was sent back goes on in the same case with another reason', async () => {
    const { caseId } = await withdraw('send_back');
    expect(await propose({ reason: 'Nå med kilde.' })).toBe(caseId);
    expect(await group.cases.read(group.coordinator, caseId)).toMatchObject({ state: 'proposed', pitch: 'Nå med kilde.', missing: [] });
    await vote(caseId, 'approve');
    expect((await entries.read(group.reader, entry)).withdrawnApprovals).toMatchObject([{ why: 'Nå med kilde.' }]);
  });

  it('is proposed once: again it is the same case, and not while members are asked', async () => {
    const [one, other] = await Promise.all([propose(), propose()]);
    expect(other).toBe(one);
    expect((await group.decisions.read(group.reader, approval)).withdrawalCase).toBe(one);
    expect((await group.decisions.read(anonymous, approval).catch(() => null))?.withdrawalCase ?? null).toBeNull();
    await group.aPaper(one);
    await group.rounds.open(group.coordinator, one, {});
    await expect(propose()).rejects.toThrow(CaseUnderVote);
  });

  it('asks those who wrote it whether they stand aside, as approving did, also where they took it back from the network', async () => {
    await group.publishing.changeAudience(group.author, entry, { audience: 'tenant' });
    const caseId = await propose();
    await group.aPaper(caseId);
    await group.rounds.open(group.coordinator, caseId, {});
    const { round } = await group.cases.read(group.directors.ks, caseId);
    expect(round?.seats.find(({ tenant }) => tenant?.slug === 'baerum')).toMatchObject({ recusal: 'suggested', ground: 'authorship' });
  });

  it('is for those who prepare the body’s cases: not for its members, nor for the owner, and for nobody outside', async () => {
    for (const person of [group.author, group.directors.solfjord, group.reader])
      await expect(withdrawals.propose(person, approval, { reason })).rejects.toThrow(Forbidden);
    await expect(withdrawals.propose(group.outsider, approval, { reason })).rejects.toThrow(NotFound);
    await expect(withdrawals.outlook(group.outsider, approval)).rejects.toThrow(NotFound);
    await expect(withdrawals.propose(group.coordinator, entry, { reason })).rejects.toThrow(NotFound);
  });

  it('needs a reason, and an approval that stands', async () => {
    await expect(propose({ reason: '  ' })).rejects.toThrow(InvalidInput);
    const { decisionId } = await withdraw();
    await expect(propose()).rejects.toThrow(ApprovalWithdrawn);
    await expect(withdrawals.propose(group.coordinator, decisionId, { reason })).rejects.toThrow(NotAnApproval);
  });
});
