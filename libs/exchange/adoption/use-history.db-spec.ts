import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EntryMarks, EntryQueries } from '#libs/catalogue';
import { anonymous } from '#libs/identity';
import { InvalidInput, NotFound } from '#libs/platform';
import { type Person, SteeringGroup } from '../../../test/support/steering-group.js';
import { AdoptionService } from './adoption.service.js';
import { AdoptionReadingService } from './adoption-reading.service.js';

describe('a use that is told again and again', () => {
  let group: SteeringGroup;
  let adoptions: AdoptionService;
  let uses: AdoptionReadingService;
  let entry: string;
  let asker: Person;
  let fjellvik: Person;

  beforeAll(async () => {
    group = await new SteeringGroup().open();
    adoptions = new AdoptionService(group.database, new EntryQueries(), new EntryMarks());
    uses = new AdoptionReadingService(group.database);
    entry = await group.aTool();
    asker = await group.given.aMember(group.tenants.asker);
    fjellvik = await group.given.aMember(group.tenants.fjellvik);
  });
  afterAll(() => group.close());

  const tell = (state: string, part: object = {}) =>
    adoptions.record(asker, entry, { tenant: 'asker', version: 1, state, audience: 'tenant', ...part });

  it('keeps every state it was in, and what was said of it then, for its own people alone', async () => {
    const { id } = await tell('considering', { since: '2026-01-10' });
    await tell('piloting', { since: '2026-03-01', effort: 'weeks' });
    await tell('adapted', { since: '2026-06-01', changed: 'Ni spørsmål.', effortNote: 'Én person.', audience: 'public' });
    await tell('stopped', { since: '2026-10-01', learned: 'Ingen eier.', audience: 'public' });
    const own = await uses.own(asker, id);
    expect(own.steps.map(({ state, since, words }) => [state, since, words])).toEqual([
      ['stopped', '2026-10-01', 'Ingen eier.'],
      ['adapted', '2026-06-01', 'Ni spørsmål.'],
      ['piloting', '2026-03-01', ''],
      ['considering', '2026-01-10', ''],
    ]);
    expect(own).toMatchObject({ audience: 'public', usedFrom: '2026-03-01', effort: 'weeks', changed: 'Ni spørsmål.', mayRecord: true });
    for (const other of [fjellvik, group.author, group.outsider]) await expect(uses.own(other, id)).rejects.toThrow(NotFound);
    const steps = 'select 1 from adoption_step where adoption_id = $1';
    for (const other of [fjellvik, group.author, group.outsider, anonymous])
      expect(await group.database.read(other, steps, [id])).toHaveLength(0);
  });

  it('keeps what is left out as it was told, and the day on which it began', async () => {
    const { id } = await tell('adopted', { audience: 'public' });
    expect(await uses.own(asker, id)).toMatchObject({ usedFrom: '2026-03-01', changed: 'Ni spørsmål.', learned: 'Ingen eier.' });
    await tell('adopted', { audience: 'public', effort: null, changed: '' });
    const own = await uses.own(asker, id);
    expect(own).toMatchObject({ effort: null, changed: '' });
    expect(own.steps).toHaveLength(6);
    await tell('adopted', { audience: 'public' });
    expect((await uses.own(asker, id)).steps).toHaveLength(6);
  });

  it('began on the day that is put right afterwards; a later state moves it only back', async () => {
    const tool = await group.aTool();
    const began = async (state: string, since?: string) => {
      const { id } = await adoptions.record(asker, tool, { tenant: 'asker', version: 1, state, audience: 'tenant', since });
      return uses.own(asker, id);
    };
    const today = await began('piloting');
    expect((await began('piloting', '2026-05-01')).usedFrom).toBe('2026-05-01');
    const put = await began('piloting', '2026-05-20');
    expect([put.usedFrom, put.steps.map(({ since }) => since)]).toEqual(['2026-05-20', ['2026-05-20', '2026-05-01', today.usedFrom]]);
    expect((await began('adopted', '2026-08-01')).usedFrom).toBe('2026-05-20');
    expect((await began('adopted', '2026-09-01')).usedFrom).toBe('2026-05-20');
    expect((await began('adopted', '2026-04-01')).usedFrom).toBe('2026-04-01');
  });

  it('is told of the version that was read, and refused where it is of another one by now', async () => {
    const other = await group.aTool();
    const note = (part: object) => adoptions.record(asker, other, { tenant: 'asker', state: 'piloting', audience: 'tenant', ...part });
    const { id } = await note({ version: 1, knownVersion: 1 });
    await group.aNewVersion(other, { summary: 'Elleve spørsmål.' });
    await note({ version: 2, knownVersion: 1 });
    await expect(note({ version: 1, knownVersion: 1 })).rejects.toMatchObject({ code: 'use_moved', details: { version: 2 } });
    await expect(note({ version: 2, knownVersion: 'x' })).rejects.toThrow(InvalidInput);
    expect(await uses.own(asker, id)).toMatchObject({ version: 2 });
    await note({ version: 1 });
    expect(await uses.own(asker, id)).toMatchObject({ version: 1 });
  });

  it('says that it stopped also where the entry is shared with it no longer', async () => {
    const { id } = await tell('piloting');
    await group.publishing.changeAudience(group.author, entry, { audience: 'tenant' });
    await tell('stopped', { learned: 'Vi fikk den ikke lenger.' });
    expect(await uses.own(asker, id)).toMatchObject({ state: 'stopped', entry: null });
    await expect(
      adoptions.record(fjellvik, entry, { tenant: 'fjellvik', version: 1, state: 'piloting', audience: 'tenant' }),
    ).rejects.toThrow(NotFound);
    await group.publishing.changeAudience(group.author, entry, { audience: 'networks', networks: [group.network.slug] });
  });

  it('is counted with the others as far as the reader may know of them, and what is considered is not', async () => {
    await tell('adopted', { audience: 'public', effort: 'half_post' });
    const other = (state: string, part: object) =>
      adoptions.record(fjellvik, entry, { tenant: 'fjellvik', version: 1, state, audience: 'tenant', ...part });
    await other('considering', {});
    expect(await uses.sumOfEntry(fjellvik, entry)).toMatchObject({ states: { adopted: 1 }, worked: 1, tried: 1 });
    const shared = { audience: 'networks', networks: [group.network.slug], effort: 'half_post', learned: 'Svarfrist.' };
    await other('stopped', shared);
    expect(await uses.sumOfEntry(group.author, entry)).toMatchObject({
      ...{ worked: 1, tried: 2, firstUsedOn: '2026-03-01' },
      took: { effort: 'half_post', count: 2, told: 2 },
    });
    await group.given.write((tx) => tx.query(`update entry set first_published_at = '2026-01-30T09:00:00Z' where id = $1`, [entry]));
    expect(await uses.sumOfEntry(group.author, entry)).toMatchObject({ daysToFirstUse: 30 });
    await other('stopped', { ...shared, audience: 'tenant' });
    expect(await uses.sumOfEntry(group.author, entry)).toMatchObject({ worked: 1, tried: 1, took: null });
    await expect(uses.sumOfEntry(group.outsider, entry)).rejects.toThrow(NotFound);
  });

  it('is read page by page, each once, in the same order', async () => {
    const many = await Promise.all(Array.from({ length: 7 }, () => group.given.aTenant()));
    const tool = await group.aTool();
    await group.given.write(async (tx) => {
      for (const { id } of many)
        await tx.query(
          `insert into adoption (id, tenant_id, entry_id, version, state, is_public, since, updated_at)
           values (gen_random_uuid(), $1, $2, 1, 'adopted', true, '2026-05-01', $3)`,
          [id, tool, tx.now],
        );
    });
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const { items, nextCursor } = await uses.ofEntry(group.author, tool, { limit: 3, cursor });
      found.push(...items.map(({ tenant }) => tenant));
      cursor = nextCursor ?? undefined;
    } while (cursor);
    expect(found).toHaveLength(7);
    expect(new Set(found).size).toBe(7);
    await expect(uses.ofEntry(group.author, tool, { cursor: 'x' })).rejects.toThrow(InvalidInput);
    await expect(uses.ofEntry(group.outsider, tool, { cursor: 'x' })).rejects.toThrow(NotFound);
  });
});
