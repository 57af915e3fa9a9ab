import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DocumentRenderer, Forbidden, loadMessages, NotFound, newId, readConfig } from '#libs/platform';
import type { BuiltTenant } from '../../../test/support/builders.js';
import { asSuperuser } from '../../../test/support/database.js';
import { type Person, SteeringGroup } from '../../../test/support/steering-group.js';
import { undone } from '../../../test/support/undone.js';
import { createBody } from '../body/new-body.js';
import { CommitteeLinksService } from './committee-links.service.js';
import { SuggestEntriesService } from './suggest-entries.service.js';
import { YearlyReportService } from './yearly-report.service.js';

describe('what the committees of a municipality have to do with each other', () => {
  const group = new SteeringGroup();
  let links: CommitteeLinksService;
  let suggestions: SuggestEntriesService;
  let editor: Person;
  let reader: Person;
  let secretary: Person;
  /** Secretary of a committee that the conflict is not about. */
  let stranger: Person;
  const committees: Record<string, string> = {};

  const committee = async (slug: string, tenant: BuiltTenant, secretaryId: string | null = null) => {
    committees[slug] = await group.given.write(async (tx) => {
      const id = await createBody(tx, {
        ...{ slug, kind: 'committee', networkId: null, tenantId: tenant.id, statutory: true, rules: 'NO', secretaryId, seats: [] },
        names: { nb: `Utvalg for ${slug}` },
      });
      await tx.query(
        `insert into wheel_committee (body_id, tenant_id, language, goals, targets, begun_on, changed_at) values ($1, $2, 'nb', '{12}', '{12.7}', '2026-01-01', $3)`,
        [id, tenant.id, tx.now],
      );
      return id;
    });
  };
  const treatment = (slug: string, tenant: BuiltTenant, part: { targets: string[]; entries?: string[]; area?: string }) =>
    group.given.write((tx) =>
      tx.query(
        `insert into wheel_treatment (id, body_id, tenant_id, year, quarter, status, title, targets, entries, area, language, written_at)
         values ($1, $2, $3, 2026, 4, 'treated', $4, $5, $6, $7, 'nb', $8)`,
        [newId(), committees[slug], tenant.id, `Sak for ${slug}`, part.targets, part.entries ?? [], part.area ?? '', tx.now],
      ),
    );

  beforeAll(async () => {
    loadMessages();
    await group.open();
    const { given, tenants, database } = group;
    links = new CommitteeLinksService(database);
    suggestions = new SuggestEntriesService(database);
    editor = await given.aMember(tenants.fjellvik, 'editor');
    reader = await given.aMember(tenants.fjellvik, 'reader');
    secretary = await given.aMember(tenants.fjellvik, 'reader');
    stranger = await given.aMember(tenants.fjellvik, 'reader');
    await committee('miljo', tenants.fjellvik, secretary.personId);
    await committee('bolig', tenants.fjellvik);
    await committee('skole', tenants.fjellvik, stranger.personId);
    await committee('asker-bolig', tenants.asker);
    await treatment('miljo', tenants.fjellvik, { targets: ['11.2', '15.5'] });
    await treatment('bolig', tenants.fjellvik, { targets: ['11.1'] });
    await treatment('skole', tenants.fjellvik, { targets: ['11.2'] });
    await treatment('asker-bolig', tenants.asker, { targets: ['11.1', '11.2', '15.5'] });
  });
  afterAll(() => group.close());

  const read = (actor: Person) => links.read(actor, 'fjellvik', { year: 2026 });
  const keyOf = async (kind: string) => (await read(editor)).items.find((one) => one.kind === kind)?.key as string;

  it('is told to its own people, each with its reasons, and another municipality’s committee with the same targets is not in it', async () => {
    const { items } = await read(reader);
    expect(items.map(({ kind, conflict }) => conflict?.rule ?? kind).sort()).toEqual(['homes_and_nature', 'synergy']);
    expect(items.every(({ reasons }) => reasons.length > 0 && reasons.every((reason) => !reason.includes('yearly.')))).toBe(true);
    expect(JSON.stringify(items)).not.toContain('asker');
  });

  it('is of the year that it is in the municipality, where none is named, and so is the report', async () => {
    const { clock, database } = group;
    const reports = new YearlyReportService(database, clock, readConfig({}), {} as DocumentRenderer);
    const years = async () => [(await links.read(reader, 'fjellvik', {})).year, (await reports.read(reader, 'fjellvik', {})).year];
    const now = clock.at;
    try {
      clock.at = new Date('2026-12-31T22:30:00Z');
      expect(await years()).toEqual([2026, 2026]);
      clock.at = new Date('2026-12-31T23:30:00Z');
      expect(await years()).toEqual([2027, 2027]);
    } finally {
      clock.at = now;
    }
  });

  it('is not there for anybody else', async () => {
    for (const actor of [group.coordinator, group.directors.asker, group.outsider]) await expect(read(actor)).rejects.toThrow(NotFound);
  });

  it('is set aside with a reason by editors and by a secretary of one of the two, and by nobody else', async () => {
    const asked = { year: 2026, key: await keyOf('goal_conflict'), why: 'Ingen nye tomter i år' };
    await expect(links.setAside(reader, 'fjellvik', asked)).rejects.toThrow(Forbidden);
    await expect(links.setAside(stranger, 'fjellvik', asked)).rejects.toThrow(Forbidden);
    await expect(links.setAside(group.directors.asker, 'fjellvik', asked)).rejects.toThrow(NotFound);
    await expect(links.setAside(editor, 'fjellvik', { ...asked, key: 'synergy:a:b' })).rejects.toThrow(NotFound);
    await links.setAside(secretary, 'fjellvik', asked);
    await links.setAside(editor, 'fjellvik', asked);
    expect((await read(reader)).items.find(({ key }) => key === asked.key)?.setAside?.why).toBe('Ingen nye tomter i år');
    await expect(links.bringBack(reader, 'fjellvik', { year: 2026, key: asked.key })).rejects.toThrow(Forbidden);
    await expect(links.bringBack(stranger, 'fjellvik', { year: 2026, key: asked.key })).rejects.toThrow(Forbidden);
    await links.bringBack(secretary, 'fjellvik', { year: 2026, key: asked.key });
    await links.bringBack(editor, 'fjellvik', { year: 2026, key: asked.key });
    expect((await read(reader)).items.find(({ key }) => key === asked.key)?.setAside).toBeNull();
  });

  it('comes back when something it rests on changes', async () => {
    const key = await keyOf('synergy');
    await links.setAside(editor, 'fjellvik', { year: 2026, key, why: 'De har møttes' });
    await group.given.write((tx) =>
      tx.query(`update wheel_treatment set area = 'Nordre bydel' where tenant_id = $1`, [group.tenants.fjellvik.id]),
    );
    expect((await read(editor)).items.find((one) => one.key === key)?.setAside).toBeNull();
  });

  it('is kept by the database where a service forgot to ask', async () => {
    const insert = `insert into wheel_set_aside (tenant_id, year, key, one_body_id, other_body_id, reasons, why, set_by, set_at)
      values ($1, 2026, 'x', $2, $3, 'r', 'Fordi', app.person_id(), app.now())`;
    const values = [group.tenants.fjellvik.id, committees['miljo'], committees['bolig']];
    for (const actor of [editor, secretary]) expect(await undone(group.database, actor, insert, values)).toBe(1);
    for (const actor of [reader, group.author, group.coordinator, group.outsider])
      await expect(undone(group.database, actor, insert, values)).rejects.toMatchObject({ code: '42501' });
  });

  it('is suggested entries for, among those that its people may read, each with a sentence why', async () => {
    const entry = await group.aTool({ targets: ['12.7'] });
    const [found] = await suggestions.ofCommittee(secretary, 'fjellvik', 'miljo');
    expect(found?.entry.id).toBe(entry);
    expect(found?.reason).toEqual({ kind: 'target', target: '12.7' });
    expect(found?.why).toBe('Samme delmål 12.7 som utvalget arbeider med.');
    await expect(suggestions.ofCommittee(group.directors.asker, 'fjellvik', 'miljo')).rejects.toThrow(NotFound);
    await expect(suggestions.ofCommittee(group.outsider, 'fjellvik', 'miljo')).rejects.toThrow(NotFound);
    // Another municipality's committee is none of theirs under their own address either.
    await expect(suggestions.ofCommittee(group.directors.asker, 'asker', 'miljo')).rejects.toThrow(NotFound);
    // The same person reads it as somebody of Bærum's, whose committees it is not suggested to: it is their own.
    await committee('baerum-innkjop', group.tenants.baerum);
    expect(await suggestions.ofCommittee(group.author, 'baerum', 'baerum-innkjop')).toEqual([]);
  });

  it('is not suggested what only another membership of the one who asks may read', async () => {
    const far = await group.given.aTenant({ slug: 'langt' });
    await committee('langt-innkjop', far);
    const both = (await group.given.anActor(
      await group.given.aPerson([
        [far, 'editor'],
        [group.tenants.baerum, 'reader'],
      ]),
    )) as Person;
    await group.aTool({ targets: ['12.7'] });
    expect(await suggestions.ofCommittee(both, 'langt', 'langt-innkjop')).toEqual([]);
  });

  it('is told that an entry is of a municipality like its own only where both say how many they are', async () => {
    const { baerum, nordvaag } = group.tenants;
    await committee('innkjop', nordvaag);
    await group.given.write((tx) => tx.query(`update wheel_committee set targets = '{}' where body_id = $1`, [committees['innkjop']]));
    await group.aTool();
    const kinds = async () =>
      (await suggestions.ofCommittee(group.directors.nordvaag, 'nordvaag', 'innkjop')).map(({ reason }) => reason.kind);
    const inhabitants = (tenant: BuiltTenant, count: number) =>
      group.given.write((tx) => tx.query('update tenant set population = $2 where id = $1', [tenant.id, count]));
    expect(new Set(await kinds())).toEqual(new Set(['goal']));
    await inhabitants(nordvaag, 8_000);
    expect(new Set(await kinds())).toEqual(new Set(['goal']));
    await inhabitants(baerum, 20_000);
    expect(new Set(await kinds())).toEqual(new Set(['like_us']));
    await inhabitants(baerum, 20_001);
    expect(new Set(await kinds())).toEqual(new Set(['goal']));
    await inhabitants(baerum, 3_200);
    expect(new Set(await kinds())).toEqual(new Set(['like_us']));
  });

  it('is not suggested what it has treated', async () => {
    const [first] = await suggestions.ofCommittee(secretary, 'fjellvik', 'skole');
    await group.given.write((tx) =>
      tx.query('update wheel_treatment set entries = array[$1::uuid] where body_id = $2', [first?.entry.id, committees['skole']]),
    );
    const after = await suggestions.ofCommittee(secretary, 'fjellvik', 'skole');
    expect(after.map(({ entry }) => entry.id)).not.toContain(first?.entry.id);
  });

  it('is suggested what was once typed as confirmed by as well known as the source it names makes it', async () => {
    await committee('klima', group.tenants.fjellvik, secretary.personId);
    const result = { statement: 'Innkjøpene ble færre.', indicator: null, unit: null, baseline: null, outcome: null };
    const own = { ...result, source: null, negativeEffects: null };
    const made = [await group.aTool({ targets: ['12.7'], claims: [own] }), await group.aTool({ targets: ['12.7'], claims: [own] })];
    const first = async () => (await suggestions.ofCommittee(secretary, 'fjellvik', 'klima'))[0]?.entry.id as string;
    const before = await first();
    const other = made.find((id) => id !== before) as string;
    const typed = JSON.stringify([{ ...own, confirmedBy: 'Mariehavn' }]);
    await asSuperuser(
      group.address.superuser,
      `update entry_version set content = jsonb_set(content, '{claims}', '${typed}') where entry_id = '${other}'`,
    );
    expect(await first()).toBe(other);
  });
});
