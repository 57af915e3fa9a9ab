import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '#libs/identity';
import { InvalidInput, NotFound, Unauthenticated } from '#libs/platform';
import { type Person, SteeringGroup } from '../../../test/support/steering-group.js';
import { boardGroups } from './board-group.js';

describe('the steering board', () => {
  let group: SteeringGroup;
  let proposed: string;
  let incomplete: string;
  let voting: { caseId: string; roundId: string };

  beforeAll(async () => {
    group = await new SteeringGroup().open();
    proposed = await group.aCase();
    incomplete = await group.aCase(await group.aTool({ unknowns: [] }));
    voting = await group.aRound();
  });

  afterAll(() => group.close());

  const rowOf = async (person: Person, id: string) =>
    (await group.boards.board(person, 'styringsgruppen')).rows.find((row) => row.id === id);

  it('is not found by visitors from outside the network', async () => {
    await expect(group.boards.board(group.outsider, 'styringsgruppen')).rejects.toThrow(NotFound);
    await expect(group.boards.board(anonymous, 'styringsgruppen')).rejects.toThrow(Unauthenticated);
  });

  it('puts what a member has to vote on first, with turnout, and after the vote among what is discussed', async () => {
    const { asker } = group.directors;
    expect(await rowOf(asker, voting.caseId)).toMatchObject({
      group: 'waiting_for_you',
      task: 'vote',
      tenant: { slug: 'baerum' },
      network: { slug: group.network.slug },
      deadline: new Date('2026-11-24T15:00:00Z'),
      turnout: { answered: 0, seats: 8, quorum: 4 },
    });
    await group.ballots.vote(asker, voting.roundId, { vote: 'approve' });
    expect(await rowOf(asker, voting.caseId)).toMatchObject({ group: 'under_discussion', task: null, turnout: { answered: 1 } });
  });

  it('asks Bærum’s member about standing aside, without the turnout', async () => {
    expect(await rowOf(group.directors.baerum, voting.caseId)).toMatchObject({ task: 'answer_recusal', turnout: { answered: null } });
  });

  it('tells other members of the network that a vote is going on, without the turnout', async () => {
    expect(await rowOf(group.reader, voting.caseId)).toMatchObject({ group: 'under_discussion', task: null, turnout: { answered: null } });
  });

  it('asks the coordinator for the paper, and the authors for what is missing', async () => {
    expect(await rowOf(group.coordinator, proposed)).toMatchObject({ task: 'write_paper' });
    expect(await rowOf(group.author, proposed)).toMatchObject({ task: null });
    expect(await rowOf(group.author, incomplete)).toMatchObject({ task: 'complete' });
    expect((await rowOf(group.coordinator, incomplete))?.missing).toBeGreaterThan(5);
  });

  it('gives the front page what the reader is waited for, from all networks', async () => {
    expect((await group.boards.waitingFor(group.directors.ks)).map(({ id, task }) => [id, task])).toContainEqual([voting.caseId, 'vote']);
    expect(await group.boards.waitingFor(group.reader)).toEqual([]);
  });

  it('is paged for REST without a gap', async () => {
    const first = await group.boards.list(group.reader, group.network.slug, { limit: '2' });
    const second = await group.boards.list(group.reader, group.network.slug, { limit: '2', cursor: first.nextCursor as string });
    expect([...first.items, ...second.items].map(({ id }) => id).sort()).toEqual([proposed, incomplete, voting.caseId].sort());
    expect(second.nextCursor).toBeNull();
  });
});

describe('a board of more cases than a page has', () => {
  let group: SteeringGroup;
  let oldest: string;
  const discussed: string[] = [];

  beforeAll(async () => {
    group = await new SteeringGroup().open();
    oldest = (await group.aRound()).caseId;
    const decided = await group.aCase();
    group.clock.pass(1);
    for (let number = 0; number < 42; number++) discussed.push(await group.aCase());
    await group.given.write(async (tx) => {
      await tx.query(`update proposal set state = 'rejected' where id = $1`, [decided]);
      // Three by three they moved at the same moment.
      await tx.query(
        `insert into proposal (id, network_id, body_id, entry_id, version, tenant_id, title, language, state, proposed_by, proposed_at, moved_at)
         select gen_random_uuid(), network_id, body_id, entry_id, version, tenant_id, title, language, state, proposed_by, proposed_at,
           $2::timestamptz - i / 3 * interval '1 second' from proposal, generate_series(1, 44) i where id = $1`,
        [decided, tx.now],
      );
    });
  });
  afterAll(() => group.close());

  const pagesOf = async (person: Person) => {
    const pages = [await group.boards.board(person, 'styringsgruppen')];
    for (let after = pages[0]?.nextCursor; after; after = pages.at(-1)?.nextCursor)
      pages.push(await group.boards.board(person, 'styringsgruppen', after));
    return pages;
  };

  it('begins with what waits for the reader, though it is older than all others', async () => {
    const [first] = await pagesOf(group.directors.ks);
    expect(first?.rows[0]).toMatchObject({ id: oldest, group: 'waiting_for_you', task: 'vote', turnout: { answered: 0, seats: 8 } });
    expect((await group.boards.board(group.reader, 'styringsgruppen')).rows[0]).toMatchObject({ id: oldest, group: 'under_discussion' });
  });

  it('goes on page by page, each case once, in the groups it has on the whole board', async () => {
    for (const person of [group.directors.ks, group.coordinator]) {
      const pages = await pagesOf(person);
      const rows = pages.flatMap((page) => page.rows);
      expect(pages.map((page) => page.rows.length)).toEqual([40, 40, 8]);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(88);
      const groups = rows.map(({ group: each }) => boardGroups.indexOf(each));
      expect(groups).toEqual([...groups].sort());
      const counted = boardGroups.map((each) => [each, rows.filter((row) => row.group === each).length]);
      for (const page of pages) expect(page.counts).toEqual(Object.fromEntries(counted));
    }
  });

  it('has all that is to be prepared among what waits for the coordinator', async () => {
    const waiting = (await pagesOf(group.coordinator)).flatMap((page) => page.rows).filter(({ group: each }) => each === 'waiting_for_you');
    expect(new Set(waiting.map(({ id }) => id))).toEqual(new Set(discussed));
  });

  it('refuses a place that it never gave out', async () => {
    for (const after of ['', 'abc', Buffer.from('[0,"","x","y"]').toString('base64url')])
      await expect(group.boards.board(group.reader, 'styringsgruppen', after)).rejects.toThrow(InvalidInput);
  });
});

describe('the bodies of a network', () => {
  let group: SteeringGroup;
  beforeAll(async () => {
    group = await new SteeringGroup().open();
  });
  afterAll(() => group.close());

  it('show inside who sits, who stands in, and which seat is to be named by whom', async () => {
    const [body] = await group.bodies.bodiesOf(group.reader, { networkId: group.network.id });
    expect(body?.seats).toHaveLength(8);
    const seat = (slug: string) => body?.seats.find(({ tenant }) => tenant?.slug === slug);
    expect(seat('solfjord')).toMatchObject({ role: 'chair', holder: { name: 'Direktør, solfjord' }, isVacant: false });
    expect(seat('nordvaag')).toMatchObject({ deputy: null });
    expect(seat('midtfjord')).toMatchObject({ holder: null, deputy: { name: 'Vara, midtfjord' }, isVacant: true });
  });

  it('show outside whose seats there are, and nobody’s name', async () => {
    for (const actor of [group.outsider, anonymous]) {
      const [body] = await group.bodies.bodiesOf(actor, { networkId: group.network.id });
      expect(body).toMatchObject({ showsPeople: false });
      expect(body?.seats.every((seat) => seat.holder === null && seat.deputy === null && !seat.isVacant && !seat.mayName)).toBe(true);
    }
  });

  it('let an administrator fill the vacant seat of their own municipality alone', async () => {
    const admin = await group.given.aMember(group.tenants.midtfjord, 'admin');
    const [body] = await group.bodies.bodiesOf(admin, { networkId: group.network.id });
    const seat = (slug: string) => body?.seats.find(({ tenant }) => tenant?.slug === slug)?.id as string;
    const naming = { person: admin.personId, capacity: 'holder', since: '2026-11-10' };
    expect(await group.bodies.seatToName(admin, seat('midtfjord'))).toMatchObject({ holder: null, deputy: { name: 'Vara, midtfjord' } });
    await group.bodies.nameHolder(admin, seat('midtfjord'), naming);
    expect((await group.bodies.seatToName(admin, seat('midtfjord'))).holder).not.toBeNull();
    for (const actor of [group.coordinator, group.outsider, admin])
      await expect(group.bodies.seatToName(actor, seat('asker'))).rejects.toThrow(NotFound);
    await expect(group.bodies.nameHolder(admin, seat('asker'), naming)).rejects.toThrow(NotFound);
    expect((await group.again(admin)).seats).toMatchObject([{ capacity: 'holder' }]);
  });
});
