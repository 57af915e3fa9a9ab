import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BuiltTenant } from '../../../test/support/builders.js';
import { CataloguePlace, unzipped } from '../../../test/support/catalogue-place.js';
import type { Member } from '../../../test/support/catalogue-room.js';
import { insertDraft } from '../draft/draft-row.js';
import { EntryService } from '../entry/entry.service.js';
import { type EntryContent, emptyContent } from '../entry/entry-content.js';
import { writeZip } from '../import/zip-writer.js';
import { EntryListService } from '../list/entry-list.service.js';
import { digestOf } from '../machine/machine-text.js';
import { ThesaurusService } from '../search/thesaurus.service.js';
import { idIn } from './catalogue-format.js';

const nothing = { added: 0, thereAlready: 0, refused: 0 };

describe('a tenant’s whole catalogue', () => {
  let from: CataloguePlace;
  let to: CataloguePlace;
  let network: BuiltTenant;
  let network2: BuiltTenant;
  let ids: Record<string, string>;

  const content = (part: Partial<EntryContent>): EntryContent => ({
    ...emptyContent('da'),
    kind: 'method',
    title: 'En metode',
    summary: 'Vi gik i gang, og det hjalp.',
    goals: [17, 3],
    contact: { mailbox: 'post@herning.example', name: null, title: null, confirmedOn: null },
    ...part,
  });

  async function drafted({ database, tenant }: CataloguePlace, by: Member, part: Partial<EntryContent>, more = {}): Promise<string> {
    const draft = await database.transaction(by, (tx) =>
      insertDraft(tx, { tenantId: tenant.id, content: content(part), createdBy: by.personId, ...more }),
    );
    return draft.id;
  }

  beforeAll(async () => {
    [from, to] = [await new CataloguePlace().open(), await new CataloguePlace().open()];
    network = await from.given.aNetwork([from.tenant, await from.given.aTenant()], 'netvaerket');
    network2 = await from.given.aNetwork([from.tenant], 'et-andet');
    await to.given.aNetwork([to.tenant, await to.given.aTenant()], 'netvaerket');
    from.admin = await from.again(from.admin);
    const author = await from.given.aMember(from.tenant, 'author');
    const first = await drafted(from, author, {
      title: 'Første metode',
      sections: [{ role: 'steps', heading: 'Sådan', body: '- et\n- to' }],
    });
    await from.publishing.publish(author, first, { audience: 'public', networks: [] });
    await from.given.write((tx) =>
      tx.query(`update entry_draft set content = content || '{"title":"Første metode, rettet"}', revision = revision + 1 where id = $1`, [
        first,
      ]),
    );
    await from.publishing.publish(author, first, { audience: 'public', networks: [] });
    const machineTexts = [
      { place: 'title', digest: digestOf('First method'), service: 'translate.example', at: '2026-11-26T10:00:00.000Z' },
    ];
    const translated = await drafted(from, author, { language: 'en', title: 'First method', machineTexts }, { translationOf: first });
    await from.publishing.publish(author, translated, { audience: 'networks', networks: [network.id, network2.id] });
    const made = await drafted(from, author, { title: 'Egen udgave' }, { madeFrom: { entryId: first, version: 1 } });
    await from.publishing.publish(author, made, { audience: 'tenant', networks: [] });
    const withdrawn = await drafted(from, author, { title: 'Taget tilbage', kind: 'case_study' });
    await from.publishing.publish(author, withdrawn, { audience: 'public', networks: [] });
    await from.publishing.withdraw(from.admin, withdrawn);
    const only = await drafted(from, author, { title: 'Kun en kladde', claims: [] }, { isExample: true });
    ids = { first, translated, made, withdrawn, only };
    const stranger = await from.given.aTenant({ slug: 'ikast' });
    const other = await from.given.aMember(stranger, 'editor');
    const theirs = await from.database.transaction(other, (tx) =>
      insertDraft(tx, { tenantId: stranger.id, content: content({ title: 'En andens' }), createdBy: other.personId }),
    );
    await from.publishing.publish(other, theirs.id, { audience: 'public', networks: [] });
  });
  afterAll(async () => {
    await from?.close();
    await to?.close();
  });

  const isMachine = async ({ given }: CataloguePlace, which: string) => {
    const [row] = await given.write((tx) => tx.query<{ is_machine: boolean }>('select is_machine from entry where id = $1', [ids[which]]));
    return row?.is_machine;
  };

  it('is a ZIP of everything that is the tenant’s, and of nothing else', async () => {
    const { path, entries, sha256 } = await from.pack();
    expect(entries).toBe(5);
    expect((await unzipped(path)).manifest).toMatchObject({
      format: 'tandem.catalogue',
      formatVersion: 1,
      entries: 5,
      tenant: { slug: 'herning' },
    });
    const packed = (await unzipped(path)).entries;
    expect([...packed.keys()]).toEqual(Object.values(ids).sort());
    expect(packed.get(ids['first'] as string)?.published).toMatchObject({
      redirects: ['foerste-metode'],
      versions: [{ number: 1 }, { number: 2 }],
    });
    expect(packed.get(ids['translated'] as string)?.published?.versions[0]?.audience).toEqual({
      isPublic: false,
      networks: ['et-andet', 'netvaerket'],
    });
    expect((await readFile(path)).includes('Person ')).toBe(false);
    expect((await from.pack()).sha256).toBe(sha256);
  });

  it('holds nothing for somebody who is no longer of the tenant', async () => {
    const stranger = await from.given.aMember(await from.given.aTenant(), 'admin');
    expect((await unzipped((await from.pack(stranger)).path)).entries.size).toBeLessThanOrEqual(2);
  });

  it('says what it would do before it does anything', async () => {
    const { path } = await from.pack();
    expect(await to.bringIn(path, { apply: false })).toMatchObject({ entries: { ...nothing, added: 5 } });
    expect((await to.pack()).entries).toBe(0);
  });

  it('comes in elsewhere as it was, narrower where a network is not there, never wider; and goes out again the same', async () => {
    const { path } = await from.pack();
    expect(await to.bringIn(path)).toMatchObject({
      entries: { ...nothing, added: 5 },
      lines: ['First method | networks_missing | et-andet'],
    });
    const [{ entries: before }, { entries: after }] = [await unzipped(path), await unzipped((await to.pack()).path)];
    // All of it, but for the network that is not there.
    for (const version of before.get(ids['translated'] as string)?.published?.versions ?? []) version.audience.networks = ['netvaerket'];
    expect(Object.fromEntries(after)).toEqual(Object.fromEntries(before));
    // What a machine wrote is still known for it.
    expect(after.get(ids['translated'] as string)?.published?.versions[0]?.content).toMatchObject({
      machineTexts: [{ place: 'title', service: 'translate.example' }],
    });
    expect(await isMachine(to, 'translated')).toBe(true);
    expect(await isMachine(to, 'first')).toBe(false);
  });

  it('passes over what is there when it is run twice', async () => {
    const { path } = await from.pack();
    await to.bringIn(path);
    expect(await to.bringIn(path)).toMatchObject({ entries: { ...nothing, thereAlready: 5 } });
    expect((await to.pack()).entries).toBe(5);
  });

  it('is read and found by those who may, and by nobody else', async () => {
    await to.bringIn((await from.pack()).path);
    const outsider = await to.given.aMember(await to.given.aTenant(), 'reader');
    const entries = new EntryService(to.database);
    const lists = new EntryListService(to.database, new ThesaurusService(to.database));
    expect(await entries.read(outsider, ids['first'] as string)).toMatchObject({
      title: 'Første metode, rettet',
      slug: 'foerste-metode-rettet',
      version: 2,
    });
    for (const closed of ['translated', 'made', 'withdrawn', 'only'])
      await expect(entries.read(outsider, ids[closed] as string)).rejects.toMatchObject({ code: 'not_found' });
    expect((await lists.list(outsider, { q: 'metode' }, 'da')).items.map(({ id }) => id)).toEqual([ids['first']]);
    expect((await lists.list(to.admin, { goal: '3' }, 'da')).items.map(({ id }) => id)).toContain(ids['made']);
  });

  it('becomes another tenant’s own in the same installation, under ids of its own', async () => {
    const { path } = await from.pack();
    const heir = await from.given.aTenant({ slug: 'arving' });
    await from.memberOf(heir, 'admin@arving.example');
    const report = await from.bringIn(path, { tenant: 'arving', email: 'admin@arving.example' });
    expect(report).toMatchObject({ entries: { ...nothing, added: 5 } });
    const rows = await from.given.write((tx) =>
      tx.query<{ id: string; translation_of: string | null }>('select id, translation_of from entry_draft where tenant_id = $1', [heir.id]),
    );
    expect(rows.map(({ id }) => id).sort()).toEqual(
      Object.values(ids)
        .map((id) => idIn(heir.id, id))
        .sort(),
    );
    expect(rows.find(({ id }) => id === idIn(heir.id, ids['translated'] as string))?.translation_of).toBe(
      idIn(heir.id, ids['first'] as string),
    );
    const made = await from.given.write((tx) =>
      tx.query<{ created_by: string }>('select distinct created_by from entry_draft where tenant_id = $1', [heir.id]),
    );
    // Whoever wrote it belongs elsewhere: a file does not speak for them.
    expect(made).toHaveLength(1);
  });

  it('refuses what is no catalogue, names what is wrong, and takes the rest', async () => {
    const bad = async (parts: Parameters<typeof writeZip>[0]) => {
      const path = join(from.folder, `bad-${Math.random()}.zip`);
      await writeFile(path, writeZip(parts));
      return path;
    };
    const part = (name: string, value: unknown) => ({
      name,
      bytes: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
    });
    const manifest = {
      format: 'tandem.catalogue',
      formatVersion: 1,
      exportedAt: '2026-01-01T00:00:00Z',
      from: 'x',
      tenant: { name: 'x' },
      entries: 1,
    };
    await writeFile(join(from.folder, 'no.zip'), 'not a zip');
    for (const path of [
      join(from.folder, 'no.zip'),
      await bad([part('x.txt', 'x')]),
      await bad([part('catalogue.json', { ...manifest, formatVersion: 2 })]),
    ])
      await expect(to.bringIn(path)).rejects.toMatchObject({ code: 'not_a_catalogue' });
    const id = '01a203f5-e668-7374-83b1-7b95daab49fe';
    const draft = {
      content: content({ title: 'x'.repeat(300) }),
      guesses: [],
      open: [],
      source: null,
      revision: 1,
      publishedRevision: null,
      createdBy: null,
      createdAt: '2026-01-01T00:00:00Z',
      updatedBy: null,
      updatedAt: '2026-01-01T00:00:00Z',
    };
    const entry = { id, isExample: false, translationOf: null, madeFrom: null, coOwners: [], draft, published: null };
    const path = await bad([
      part('catalogue.json', manifest),
      part(`entries/${id}.json`, entry),
      part('entries/01a203f5-e668-7374-83b1-7b95daab49f0.json', '{"id":'),
      part('entries/01a203f5-e668-7374-83b1-7b95daab49f1.json', {
        ...entry,
        id: '01a203f5-e668-7374-83b1-7b95daab49f1',
        draft: { ...draft, content: content({ title: 'God nok' }) },
      }),
    ]);
    expect(await to.bringIn(path)).toMatchObject({
      entries: { ...nothing, added: 1, refused: 2 },
      lines: [`entries/${id}.json | refused_places | title`, 'entries/01a203f5-e668-7374-83b1-7b95daab49f0.json | refused_no_id'],
    });
    await expect(to.bringIn(path, { email: 'nobody@herning.example' })).rejects.toMatchObject({ code: 'not_a_catalogue' });
  });
});
