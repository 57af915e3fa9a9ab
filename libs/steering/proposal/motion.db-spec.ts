import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EntryMarks } from '#libs/catalogue';
import { Forbidden, InvalidInput, loadMessages, Mailer, Metrics, NotFound, readConfig } from '#libs/platform';
import type { BuiltTenant } from '../../../test/support/builders.js';
import { type Person, SteeringGroup } from '../../../test/support/steering-group.js';
import { createBody, type NewBody } from '../body/new-body.js';
import { SendDecision } from '../decision/send-decision.job.js';
import { CloseOverdueRounds } from '../round/close-overdue-rounds.job.js';

const paper = { background: 'Baggrund.', assessment: 'Vurdering.', recommendation: 'Bestyrelsen vedtager.', recommended: 'approve' };
const config = readConfig({ PUBLIC_URL: 'https://tandem.example' });
const words = { title: 'Klimapulje 2027', text: 'Vi afsætter **200.000 kr.**', language: 'da' };

describe('a municipality’s own body', () => {
  let group: SteeringGroup;
  let owner: BuiltTenant;
  let secretary: Person;
  let members: Person[];
  /** Sits in the board for a school, which is of another municipality. */
  let guest: Person;
  let staff: Person;

  beforeAll(async () => {
    loadMessages();
    group = await new SteeringGroup().open();
    owner = group.tenants.storevik;
    secretary = await group.given.aMember(owner, 'editor');
    staff = await group.given.aMember(owner, 'reader');
    const holders = [];
    for (const name of ['Leder', 'Kasserer']) holders.push(await group.given.aPerson([[owner, 'reader']], { name }));
    const from = await group.given.aTenant({ slug: 'skolen' });
    holders.push(await group.given.aPerson([[from, 'reader']], { name: 'Skolens' }));
    await aBody('bestyrelsen', {
      seats: holders.map((holderId, index) => ({
        ...{ role: index === 0 ? ('chair' as const) : ('member' as const), tenantId: null, sector: 'business', holderId, deputyId: null },
        ...{ since: '2024-01-01', until: null },
      })),
    });
    members = [];
    for (const id of holders) members.push((await group.given.anActor(id)) as Person);
    guest = members[2] as Person;
  });
  afterAll(() => group.close());

  const aBody = (slug: string, part: Partial<NewBody> = {}) =>
    group.given.write((tx) =>
      createBody(tx, {
        ...{ slug, kind: 'board', networkId: null, tenantId: owner.id, statutory: false, rules: 'association', names: { da: slug } },
        ...{ secretaryId: secretary.personId, seats: [] },
        ...part,
      }),
    );

  const aMotion = async (by: Person = secretary) => (await group.motions.move(by, 'bestyrelsen', words)).id;

  it('decides on a motion: moved, prepared, voted on by those who sit in it, and recorded in its own chain', async () => {
    const id = await aMotion(members[1]);
    await group.proposals.writePaper(secretary, id, paper);
    const round = await group.rounds.open(secretary, id, {});
    await group.vote(round.id, 'approve', [members[0] as Person, guest]);
    await group.ballots.vote(members[1] as Person, round.id, { vote: 'reject', reason: 'For dyrt i år', statement: 'For dyrt.' });
    const decision = await group.closing.close(secretary, round.id);
    expect(await group.decisions.read(guest, decision)).toMatchObject({
      ...{
        number: 1,
        kind: 'motion',
        outcome: 'approved',
        entry: null,
        text: words.text,
        network: null,
        reviewBy: null,
        isUnchanged: true,
      },
      bodyTenant: { slug: owner.slug },
      tally: { approve: 2, reject: 1 },
      // All seats of a board are its owner's: what one member says is not the owner's word.
      seats: [{}, { speaker: 'Kasserer' }, {}],
      statements: [{ speaker: 'Kasserer', text: 'For dyrt.' }],
    });
    expect(await group.cases.read(staff, id)).toMatchObject({ state: 'approved', mayPrepare: false, mayPropose: false });
  });

  it('closes at the deadline too', async () => {
    const id = await aMotion();
    await group.proposals.writePaper(secretary, id, paper);
    await group.rounds.open(secretary, id, {});
    group.clock.pass(20);
    await new CloseOverdueRounds(group.database, new EntryMarks()).handle();
    expect(await group.cases.read(secretary, id)).toMatchObject({ state: 'no_quorum', decisions: [{ outcome: 'no_quorum' }] });
  });

  it('has a board of its own, on which its members see what waits for them', async () => {
    const id = await aMotion();
    await group.proposals.writePaper(secretary, id, paper);
    await group.rounds.open(secretary, id, {});
    const task = async (person: Person) => (await group.boards.board(person, 'bestyrelsen')).rows.find((row) => row.id === id)?.task;
    expect([await task(guest), await task(staff)]).toEqual(['vote', null]);
    expect((await group.boards.waitingFor(guest)).map((row) => row.id)).toContain(id);
    expect((await group.boards.listOf(guest, 'bestyrelsen', {})).items.map((row) => row.id)).toContain(id);
  });

  it('is closed to other municipalities, also to those of its networks: board, cases, rounds and decisions', async () => {
    const id = await aMotion();
    await group.proposals.writePaper(secretary, id, paper);
    const round = await group.rounds.open(secretary, id, {});
    for (const stranger of [group.coordinator, group.author, group.outsider]) {
      await expect(group.boards.board(stranger, 'bestyrelsen')).rejects.toThrow(NotFound);
      await expect(group.boards.listOf(stranger, 'bestyrelsen', {})).rejects.toThrow(NotFound);
      await expect(group.motions.move(stranger, 'bestyrelsen', words)).rejects.toThrow(NotFound);
      await expect(group.cases.read(stranger, id)).rejects.toThrow(NotFound);
      await expect(group.proposals.writePaper(stranger, id, paper)).rejects.toThrow(NotFound);
      await expect(group.ballots.vote(stranger, round.id, { vote: 'approve' })).rejects.toThrow(NotFound);
      await expect(group.closing.close(stranger, round.id)).rejects.toThrow(NotFound);
      expect((await group.boards.waitingFor(stranger)).map((row) => row.id)).not.toContain(id);
    }
  });

  it('is no longer for whoever leaves their seat in it and is of another municipality', async () => {
    const id = await aMotion();
    await group.cases.read(guest, id);
    await group.given.write((tx) => tx.query(`update seat_holding set until = '2024-02-01' where person_id = $1`, [guest.personId]));
    const left = await group.again(guest);
    await expect(group.cases.read(left, id)).rejects.toThrow(NotFound);
    await expect(group.boards.board(left, 'bestyrelsen')).rejects.toThrow(NotFound);
    await group.given.write((tx) => tx.query('update seat_holding set until = null where person_id = $1', [guest.personId]));
  });

  it('tells whoever sits in it from outside what became of their motion, and not once they have left it', async () => {
    const send = new SendDecision(group.database, new Mailer(config, group.clock, new Metrics(), group.database), config);
    const sits = (until: string | null) =>
      group.given.write((tx) => tx.query('update seat_holding set until = $2 where person_id = $1', [guest.personId, until]));
    const mailsTo = async (person: Person) => {
      const sql = `select subject, text from caught_mail c join person_email e on c.recipients[1] = e.email where e.person_id = $1`;
      return group.given.write((tx) => tx.query<{ subject: string; text: string }>(sql, [person.personId]));
    };
    const tell = async (before: () => Promise<unknown> = async () => {}) => {
      const id = await aMotion(guest);
      await group.proposals.writePaper(secretary, id, paper);
      const round = await group.rounds.open(secretary, id, {});
      await group.vote(round.id, 'approve', members);
      const decisionId = await group.closing.close(secretary, round.id);
      await before();
      const sql = `select person_id as "personId" from decision_notice where decision_id = $1`;
      for (const { personId } of await group.given.write((tx) => tx.query<{ personId: string }>(sql, [decisionId])))
        await send.handle({ decisionId, personId });
      return id;
    };
    const id = await tell();
    const [mail, ...others] = await mailsTo(guest);
    expect([mail?.subject, others]).toEqual([expect.stringContaining(words.title), []]);
    expect(mail?.text).toContain('3 for');
    expect(mail?.text).toContain(id);
    // Its words never changed, and so there is but one.
    expect(mail?.text).not.toMatch(/versjon/i);
    expect(await mailsTo(secretary)).toHaveLength(1);
    await tell(() => sits('2024-02-01'));
    expect(await mailsTo(guest)).toHaveLength(1);
    expect(await mailsTo(secretary)).toHaveLength(2);
    await sits(null);
  });

  it('signs a reason in the mail with the member who gave it, as the record does: all seats are the owner’s', async () => {
    const send = new SendDecision(group.database, new Mailer(config, group.clock, new Metrics(), group.database), config);
    const id = await aMotion();
    await group.proposals.writePaper(secretary, id, paper);
    const round = await group.rounds.open(secretary, id, {});
    await group.vote(round.id, 'approve', [members[0] as Person, guest]);
    await group.ballots.vote(members[1] as Person, round.id, { vote: 'reject', reason: 'Det er for dyrt i år.' });
    const decisionId = await group.closing.close(secretary, round.id);
    await send.handle({ decisionId, personId: secretary.personId });
    const [mail] = await group.given.write((tx) =>
      tx.query<{ text: string }>(`select text from caught_mail where text like '%Det er for dyrt i år.%'`),
    );
    expect(mail?.text).toContain('> Det er for dyrt i år.\n> Kasserer\n');
  });

  it('shows a statutory one’s cases to those who sit in it and prepare for it alone', async () => {
    await aBody('udvalget', { kind: 'committee', statutory: true, rules: 'DK' });
    const { id } = await group.motions.move(secretary, 'udvalget', words);
    await group.cases.read(secretary, id);
    await expect(group.cases.read(staff, id)).rejects.toThrow(NotFound);
    expect(await group.boards.board(staff, 'udvalget')).toMatchObject({ rows: [], isForBodyAlone: true, mayMove: false });
    await group.proposals.writePaper(secretary, id, paper);
    await expect(group.rounds.open(secretary, id, {})).rejects.toMatchObject({ code: 'statutory_body_meets' });
  });

  it('has its secretary write the paper for a statutory one, and then waits for the meeting: no vote is offered', async () => {
    await aBody('kommunestyret', { kind: 'council', statutory: true, rules: 'NO' });
    const { id } = await group.motions.move(secretary, 'kommunestyret', words);
    const row = async () => (await group.boards.board(secretary, 'kommunestyret')).rows.find((each) => each.id === id);
    const waiting = async () => (await group.boards.waitingFor(secretary)).map((each) => each.id);
    expect([await row(), await waiting()]).toMatchObject([{ task: 'write_paper', group: 'waiting_for_you' }, expect.arrayContaining([id])]);
    await group.proposals.writePaper(secretary, id, paper);
    expect(await row()).toMatchObject({ task: null, group: 'under_discussion' });
    expect(await waiting()).not.toContain(id);
  });
});

describe('a motion', () => {
  let group: SteeringGroup;
  beforeAll(async () => {
    group = await new SteeringGroup().open();
  });
  afterAll(() => group.close());

  const move = (person: Person, part: object = {}) => group.motions.move(person, 'styringsgruppen', { ...words, ...part });

  it('comes before a network’s body from those who write for a member, or sit in it; readers read it', async () => {
    expect(await group.cases.read(group.reader, (await move(group.author)).id)).toMatchObject({
      ...{ kind: 'motion', title: words.title, text: words.text, entry: null, state: 'proposed', missing: [] },
      tenant: { slug: 'baerum' },
    });
    expect(await group.cases.read(group.reader, (await move(group.directors.asker)).id)).toMatchObject({ tenant: { slug: 'asker' } });
    await expect(move(group.reader)).rejects.toThrow(Forbidden);
    await expect(move(group.outsider)).rejects.toThrow(NotFound);
    await expect(move(group.author, { tenant: 'asker' })).rejects.toThrow(InvalidInput);
    await expect(move(group.author, { text: '' })).rejects.toThrow(InvalidInput);
  });

  it('has a new version when its words change, which the paper on the one before does not stand for', async () => {
    const { id } = await move(group.author);
    await group.proposals.writePaper(group.coordinator, id, paper);
    await group.motions.change(group.author, id, { ...words, title: 'Klimapulje 2028', version: 1 });
    const found = await group.cases.readToPrepare(group.coordinator, id);
    expect(found).toMatchObject({ title: 'Klimapulje 2028', version: 2, paper: null, earlierPaper: { version: 1 } });
    await expect(group.motions.change(group.author, id, { ...words, version: 1 })).rejects.toMatchObject({ code: 'case_moved_on' });
    await expect(group.motions.change(group.directors.asker, id, { ...words, version: 2 })).rejects.toThrow(Forbidden);
    await expect(group.motions.change(group.outsider, id, { ...words, version: 2 })).rejects.toThrow(NotFound);
  });

  it('stands still while it is voted on, goes on after it was sent back, and not once it is decided', async () => {
    const { id } = await move(group.directors.asker);
    await group.proposals.writePaper(group.coordinator, id, paper);
    const first = await group.rounds.open(group.coordinator, id, {});
    const change = (version: number) => group.motions.change(group.directors.asker, id, { ...words, text: `Udgave ${version}`, version });
    await expect(change(1)).rejects.toMatchObject({ code: 'case_under_vote' });
    const { solfjord, baerum, asker, fjellvik, storevik } = group.directors;
    await group.vote(first.id, 'send_back', [solfjord, baerum, asker, fjellvik, storevik]);
    group.clock.pass(20);
    await new CloseOverdueRounds(group.database, new EntryMarks()).handle();
    expect(await change(1)).toEqual({ id, version: 2 });
    await group.proposals.writePaper(group.coordinator, id, paper);
    const second = await group.rounds.open(group.coordinator, id, {});
    await group.vote(second.id, 'approve', [solfjord, baerum, asker, fjellvik, storevik]);
    group.clock.pass(20);
    await new CloseOverdueRounds(group.database, new EntryMarks()).handle();
    const { decisions } = await group.cases.read(asker, id);
    expect(decisions.map(({ outcome, text }) => [outcome, text])).toEqual([
      ['approved', 'Udgave 1'],
      ['sent_back', words.text],
    ]);
    await expect(change(2)).rejects.toMatchObject({ code: 'version_decided' });
  });

  it('asks nobody to stand aside for having moved it, and no colleague about it', async () => {
    const { id } = await move(group.directors.asker);
    await group.proposals.writePaper(group.coordinator, id, paper);
    await expect(group.reviews.ask(group.coordinator, id, { people: [group.author.personId] })).rejects.toMatchObject({
      code: 'not_on_entry',
    });
    await group.rounds.open(group.coordinator, id, {});
    expect((await group.cases.read(group.directors.asker, id)).round?.mine?.part).toBe('votes');
  });
});
