import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EntryMarks } from '#libs/catalogue';
import { Forbidden, NotFound } from '#libs/platform';
import { type Person, SteeringGroup } from '../../../test/support/steering-group.js';
import { createBody } from '../body/new-body.js';
import { CloseOverdueRounds } from '../round/close-overdue-rounds.job.js';

const paper = { background: 'Bakgrunn.', assessment: 'Vurdering.', recommendation: 'Gruppen vedtar.', recommended: 'approve' };
const words = { title: 'Klimapulje 2027', text: 'Vi setter av **200.000 kr.**', language: 'nb' };

describe('a motion that is taken back', () => {
  let group: SteeringGroup;
  let mover: Person;
  beforeAll(async () => {
    group = await new SteeringGroup().open();
    mover = group.directors.asker;
  });
  afterAll(() => group.close());

  const aMotion = async (by: Person = mover, body = 'styringsgruppen') => (await group.motions.move(by, body, words)).id;
  const takeBack = (by: Person, id: string) => group.motions.takeBack(by, id);
  const standing = async (id: string) => {
    const { state, mayTakeBack, round, decisions } = await group.cases.read(group.reader, id);
    return { state, mayTakeBack, round: round?.id ?? null, decisions: decisions.length };
  };

  it('is over without a decision: it is neither prepared, voted on nor changed any more, and waits for nobody', async () => {
    const id = await aMotion();
    expect(await group.cases.read(mover, id)).toMatchObject({ mayTakeBack: true });
    expect((await group.boards.waitingFor(group.coordinator)).map((row) => row.id)).toContain(id);
    await takeBack(mover, id);
    expect(await standing(id)).toEqual({ state: 'taken_back', mayTakeBack: false, round: null, decisions: 0 });
    expect(await group.cases.read(mover, id)).toMatchObject({ mayTakeBack: false });
    expect((await group.boards.waitingFor(group.coordinator)).map((row) => row.id)).not.toContain(id);
    const { rows } = await group.boards.board(group.coordinator, 'styringsgruppen');
    expect(rows.find((row) => row.id === id)).toMatchObject({ group: 'decided', task: null });
    const refused = { code: 'motion_taken_back' };
    await expect(group.proposals.writePaper(group.coordinator, id, paper)).rejects.toMatchObject(refused);
    await expect(group.rounds.open(group.coordinator, id, {})).rejects.toMatchObject(refused);
    await expect(group.motions.change(mover, id, { ...words, version: 1 })).rejects.toMatchObject(refused);
    await expect(group.motions.readToChange(mover, id)).rejects.toMatchObject(refused);
  });

  it('is taken back once, however often it is pressed', async () => {
    const id = await aMotion();
    await Promise.all([takeBack(mover, id), takeBack(mover, id)]);
    await takeBack(mover, id);
    const events = await group.given.write((tx) =>
      tx.query(`select 1 from event where type = 'case.taken_back' and subjects ->> 'proposalId' = $1`, [id]),
    );
    expect(events).toHaveLength(1);
  });

  it('is its mover’s to take back, and that of others who write for the same municipality; not who prepares it, and nobody else’s', async () => {
    const id = await aMotion(group.author);
    for (const other of [group.coordinator, mover, group.reader]) {
      expect(await group.cases.read(other, id)).toMatchObject({ mayTakeBack: false });
      await expect(takeBack(other, id)).rejects.toThrow(Forbidden);
    }
    await expect(takeBack(group.outsider, id)).rejects.toThrow(NotFound);
    await expect(takeBack(group.outsider, 'nonsense')).rejects.toThrow(NotFound);
    expect(await standing(id)).toMatchObject({ state: 'proposed' });
    await takeBack(await group.given.aMember(group.tenants.baerum), id);
    expect(await standing(id)).toMatchObject({ state: 'taken_back' });
    const entry = await group.aTool();
    const onEntry = await group.proposals.propose(group.author, group.network.slug, { entry, version: 1 });
    await expect(takeBack(group.author, onEntry.id)).rejects.toMatchObject({ code: 'not_a_motion' });
  });

  it('is a guest’s own before a municipality’s board, as long as they sit there; nobody else sees that it is there', async () => {
    const owner = group.tenants.storevik;
    const secretary = await group.given.aMember(owner, 'editor');
    const from = await group.given.aTenant({ slug: 'skolen' });
    const guestId = await group.given.aPerson([[from, 'reader']], { name: 'Skolens' });
    await group.given.write((tx) =>
      createBody(tx, {
        ...{ slug: 'bestyrelsen', kind: 'board', networkId: null, tenantId: owner.id, statutory: false, rules: 'association' },
        ...{ names: { da: 'Bestyrelsen' }, secretaryId: secretary.personId },
        seats: [{ role: 'chair', tenantId: null, sector: 'business', holderId: guestId, deputyId: null, since: '2024-01-01', until: null }],
      }),
    );
    const guest = (await group.given.anActor(guestId)) as Person;
    const [first, second] = [await aMotion(guest, 'bestyrelsen'), await aMotion(guest, 'bestyrelsen')];
    await expect(takeBack(secretary, first)).rejects.toThrow(Forbidden);
    for (const stranger of [group.coordinator, group.author, group.outsider])
      await expect(takeBack(stranger, first)).rejects.toThrow(NotFound);
    await takeBack(guest, first);
    expect(await group.cases.read(secretary, first)).toMatchObject({ state: 'taken_back' });
    await group.given.write((tx) => tx.query(`update seat_holding set until = '2024-02-01' where person_id = $1`, [guestId]));
    await expect(takeBack((await group.given.anActor(guestId)) as Person, second)).rejects.toThrow(NotFound);
  });

  it('goes when the body sent it back, not while it is voted on, and not once it is decided', async () => {
    const id = await aMotion();
    await group.proposals.writePaper(group.coordinator, id, paper);
    const { solfjord, baerum, asker, fjellvik, storevik } = group.directors;
    const decide = async (vote: 'send_back' | 'approve', of: string) => {
      const round = await group.rounds.open(group.coordinator, of, {});
      await expect(takeBack(mover, of)).rejects.toMatchObject({ code: 'case_under_vote' });
      await group.vote(round.id, vote, [solfjord, baerum, asker, fjellvik, storevik]);
      group.clock.pass(20);
      await new CloseOverdueRounds(group.database, new EntryMarks()).handle();
    };
    await decide('send_back', id);
    await takeBack(mover, id);
    expect(await standing(id)).toMatchObject({ state: 'taken_back', decisions: 1 });
    const carried = await aMotion();
    await group.proposals.writePaper(group.coordinator, carried, paper);
    await decide('approve', carried);
    await expect(takeBack(mover, carried)).rejects.toMatchObject({ code: 'version_decided' });
  });

  it('or is voted on, where the vote opens at the same moment: never both', async () => {
    for (let time = 0; time < 12; time++) {
      const id = await aMotion();
      await group.proposals.writePaper(group.coordinator, id, paper);
      const both = [() => takeBack(mover, id), () => group.rounds.open(group.coordinator, id, {})];
      const outcomes = await Promise.allSettled((time % 2 ? both : both.reverse()).map((act) => act()));
      const lost = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason.code);
      expect(lost).toHaveLength(1);
      const { state, round } = await standing(id);
      expect([state, lost[0], round === null]).toEqual(
        state === 'voting' ? ['voting', 'case_under_vote', false] : ['taken_back', 'motion_taken_back', true],
      );
    }
  });
});
