import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { Builders, BuiltTenant } from '../../../test/support/builders.js';
import { DigestHouse } from '../../../test/support/digest.js';
import { EntryDraft } from '../../catalogue/draft/entry-draft.entity.js';
import { DigestPeriods } from '../migrations/0246-digest-periods.js';
import { beginRuns, planChunk } from './plan-run.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;

const friday = '2026-11-20T12:00:00Z';
const tuesday = '2026-11-24T07:00:00Z';
const wednesday = '2026-11-25T06:00:00Z';
const nextTuesday = '2026-12-01T07:00:00Z';

describe('a person’s windows', () => {
  let house: DigestHouse;
  let herning: BuiltTenant;
  let asker: BuiltTenant;
  let author: Member;
  let reader: Member;

  beforeAll(async () => {
    house = await DigestHouse.open();
    herning = await house.given.aTenant({ slug: 'herning' });
    asker = await house.given.aTenant({ slug: 'asker' });
    await house.given.aNetwork([herning, asker], 'norden');
    author = await house.given.aMember(herning, 'editor');
  });
  beforeEach(async () => {
    await house.beginAt(friday);
    reader = await aReader();
  });
  afterAll(() => house.close());

  const aReader = async () => {
    const person = await house.given.aMember(asker, 'reader');
    await house.subscriptions.save(person, { goals: [17] });
    return person;
  };
  const toldAt = async (instant: string) => {
    house.clock.to(instant);
    await house.run();
    return (await house.mails()).map(({ text }) => [...text.matchAll(/^\* (.+)$/gm)].map(([, title]) => title).sort());
  };
  const publish = (title: string) => house.publish(author, 'herning', { title });
  const daily = { rhythm: 'daily', hour: 7 } as const;

  it('follow one another when they change their rhythm there and back', async () => {
    await publish('A');
    expect(await toldAt(tuesday)).toEqual([['A']]);
    await publish('B');
    await house.subscriptions.save(reader, daily);
    expect(await toldAt(wednesday)).toEqual([['B']]);
    await publish('C');
    await house.subscriptions.save(reader, { rhythm: 'weekly', hour: 8 });
    expect(await toldAt('2026-11-26T06:00:00Z')).toEqual([]);
    expect(await toldAt(nextTuesday)).toEqual([['C']]);
    expect(await toldAt('2026-12-08T07:00:00Z')).toEqual([]);
  });

  it('follow one another for those who change it while a run plans, before and after it came to them', async () => {
    const [first, second] = [reader, await aReader()].sort((a, b) => (a.personId < b.personId ? -1 : 1)) as [Member, Member];
    await publish('A');
    house.clock.to(tuesday);
    await house.given.write(beginRuns);
    while ((await house.copies(first.personId)).length === 0) await house.given.write((tx) => planChunk(tx, 1));
    await publish('B');
    for (const person of [first, second]) await house.subscriptions.save(person, daily);
    expect(await toldAt(tuesday)).toEqual([['A']]);
    expect(await house.copies(second.personId)).toEqual([]);
    const told = await toldAt(wednesday);
    expect(told.sort((a, b) => a.length - b.length)).toEqual([['B'], ['A', 'B']]);
    expect(await toldAt('2026-11-26T06:00:00Z')).toEqual([]);
  });

  it('are planned once where a planner dies in between and two others go on', async () => {
    const others = await Promise.all([aReader(), aReader(), aReader()]);
    await publish('A');
    house.clock.to(tuesday);
    await house.given.write(beginRuns);
    await house.given.write((tx) => planChunk(tx, 2));
    const dying = house.given.write(async (tx) => {
      await planChunk(tx, 1);
      throw new Error('it died');
    });
    await expect(dying).rejects.toThrow('it died');
    expect(await Promise.all([toldAt(tuesday), house.run()])).toBeDefined();
    for (const person of [reader, ...others]) expect(await house.copies(person.personId)).toEqual(['sent']);
  });

  it('wait while they pause, and are one mail afterwards', async () => {
    await house.subscriptions.pause(reader, { weeks: 2 });
    await publish('A');
    expect(await toldAt(tuesday)).toEqual([]);
    await publish('B');
    expect(await toldAt(nextTuesday)).toEqual([]);
    await publish('C');
    expect(await toldAt('2026-12-08T07:00:00Z')).toEqual([['A', 'B', 'C']]);
    expect(await toldAt('2026-12-15T07:00:00Z')).toEqual([]);
  });

  it('end at their next Tuesday again when the clock was a year ahead for a while', async () => {
    expect(await toldAt('2027-11-30T07:00:00Z')).toEqual([]);
    house.clock.to(friday);
    await house.plan();
    await publish('A');
    expect(await toldAt(tuesday)).toEqual([['A']]);
  });

  it('leave out nothing that was published before a run and committed after it', async () => {
    const moss = await house.given.aTenant({ slug: 'moss' });
    await house.given.write((tx) =>
      tx.query(
        `insert into network_tenant (network_id, tenant_id, role, invited_at, joined_at) select id, $1, 'member', $2, $2 from network where slug = 'norden'`,
        [moss.id, tx.now],
      ),
    );
    const colleague = await house.given.aMember(moss, 'editor');
    const late = await house.write(colleague, 'moss', { title: 'Late' });
    let commit: () => void = () => undefined;
    const open = new Promise<void>((resolve) => {
      commit = resolve;
    });
    let isWritten: () => void = () => undefined;
    const written = new Promise<void>((resolve) => {
      isWritten = resolve;
    });
    const publication = house.database.transaction(colleague, async (tx) => {
      const draft = await tx.manager.findOneByOrFail(EntryDraft, { id: late });
      await house.publishing.publishWithin(tx, colleague, draft, { audience: 'networks', networks: ['norden'] } as never);
      isWritten();
      await open;
    });
    await written;
    await publish('Early');
    expect(await toldAt(tuesday)).toEqual([['Early']]);
    commit();
    await publication;
    await house.takeNote();
    expect(await toldAt(nextTuesday)).toEqual([['Late']]);
    expect(await toldAt('2026-12-08T07:00:00Z')).toEqual([]);
  });

  it('are one mail after days in which nothing ran', async () => {
    await house.subscriptions.save(reader, daily);
    await publish('A');
    house.clock.to('2026-11-23T12:00:00Z');
    await publish('B');
    expect(await toldAt('2026-11-27T09:30:00Z')).toEqual([['A', 'B']]);
    expect(await toldAt('2026-11-27T09:31:00Z')).toEqual([]);
  });

  it('are told under another subscription when the one they were planned with ends before the mail leaves, or not at all', async () => {
    const other = await aReader();
    await house.subscriptions.save(reader, { kinds: ['case_study'] });
    await publish('A');
    house.clock.to(tuesday);
    await house.plan();
    for (const person of [reader, other]) await house.subscriptions.unfollow(person, { kind: 'goal', subject: '17' });
    await house.send();
    const mails = await house.mails();
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('Du følger eksempler');
    expect(await house.copies(other.personId)).toEqual(['skipped nothing_left']);
  });

  it('stand where they stood in a database of the release before', async () => {
    await publish('A');
    expect(await toldAt(tuesday)).toEqual([['A']]);
    const late = await aReader();
    await publish('B');
    const source = await new DataSource({ type: 'postgres', url: house.address.owner, installExtensions: false }).initialize();
    const owner = source.createQueryRunner();
    const migration = new DigestPeriods();
    await migration.down(owner);
    const due = await house.given.write((tx) =>
      tx.query<{ next_due_at: Date; watermark: string }>('select next_due_at, watermark from digest_setting where person_id = any($1)', [
        [reader.personId, late.personId],
      ]),
    );
    expect(due.map(({ next_due_at }) => next_due_at.toISOString())).toEqual(['2026-12-01T07:00:00.000Z', '2026-12-01T07:00:00.000Z']);
    await migration.up(owner);
    await owner.release();
    await source.destroy();
    expect(await toldAt(nextTuesday)).toEqual([['B'], ['B']]);
    expect(await toldAt('2026-12-08T07:00:00Z')).toEqual([]);
  });
});
