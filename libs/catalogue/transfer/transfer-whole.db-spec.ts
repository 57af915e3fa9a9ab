import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import yauzl from 'yauzl';
import { fileNamed, pictureMarkdown, picturesIn } from '#libs/platform/markdown';
import { aJpeg, aPdf, aPng, withExif } from '../../../test/support/a-picture.js';
import type { BuiltTenant } from '../../../test/support/builders.js';
import { CataloguePlace, unzipped } from '../../../test/support/catalogue-place.js';
import type { Member } from '../../../test/support/catalogue-room.js';
import { CollectionDraftService } from '../collection/collection-draft.service.js';
import { CollectionPublishingService } from '../collection/collection-publishing.service.js';
import { CountryNoteService } from '../country-note/country-note.service.js';
import { insertDraft } from '../draft/draft-row.js';
import { DraftShareService } from '../draft/draft-share.service.js';
import { type EntryContent, emptyContent } from '../entry/entry-content.js';
import { writeZip } from '../import/zip-writer.js';
import { RelationService } from '../relation/relation.service.js';

const nothing = { added: 0, thereAlready: 0, refused: 0 };

describe('what belongs to the entries of a catalogue', () => {
  let from: CataloguePlace;
  let to: CataloguePlace;
  let shas: { pdf: string; picture: string };
  let ids: { first: string; second: string; theirs: string };

  const content = (title: string): EntryContent => ({
    ...emptyContent('da'),
    ...{ kind: 'method', title, summary: 'Vi gik i gang, og det hjalp.', goals: [17] },
    contact: { mailbox: 'post@herning.example', name: null, title: null, confirmedOn: null },
  });
  const drafted = async (place: CataloguePlace, tenant: BuiltTenant, by: Member, title: string) => {
    const job = { tenantId: tenant.id, content: content(title), createdBy: by.personId };
    return (await place.database.transaction(by, (tx) => insertDraft(tx, job))).id;
  };

  beforeAll(async () => {
    [from, to] = [await new CataloguePlace().open(), await new CataloguePlace().open()];
    const ikast = await from.given.aTenant({ slug: 'ikast', country: 'DK' });
    await from.given.aNetwork([from.tenant, ikast], 'netvaerket');
    from.admin = await from.again(from.admin);
    const { admin, publishing } = from;
    const other = await from.given.aMember(ikast, 'editor');
    const theirs = await drafted(from, ikast, other, 'En andens');
    await publishing.publish(other, theirs, { audience: 'public', networks: [] });

    const first = await drafted(from, from.tenant, admin, 'Med filer');
    const pdf = await from.add(admin, first, 'skabelon.pdf', aPdf());
    const picture = await from.add(admin, first, 'torvet.png', await aPng(700, 500));
    const attachments = [pdf, { ...picture, alt: 'Torvet i Herning' }];
    const sections = [{ role: 'done', heading: '', body: `Se\n\n${pictureMarkdown({ sha: picture.sha, alt: 'Torvet' })}` }];
    await from.drafts.save(admin, first, 3, { attachments, sections });
    await publishing.publish(admin, first, { audience: 'public', networks: [] });
    // Taken out again: the first version goes on having it.
    await from.drafts.save(admin, first, 4, { attachments: attachments.slice(1) });
    await publishing.publish(admin, first, { audience: 'public', networks: [] });

    const second = await drafted(from, from.tenant, admin, 'Bygger på');
    await new DraftShareService(from.database).setCoOwners(admin, second, { tenants: ['ikast'] });
    const relations = new RelationService(from.database);
    await relations.set(admin, second, { kind: 'builds_on', entry: first });
    await relations.set(admin, second, { kind: 'part_of', entry: theirs });
    await publishing.publish(admin, second, { audience: 'public', networks: [] });
    await relations.set(admin, second, { kind: 'replaces', entry: first });
    await new CountryNoteService(from.database).write(admin, first, 'DK', {
      ...{ tenant: 'herning', language: 'da', body: 'Loven siger …', audience: 'readers', revision: 0 },
    });

    const collections = new CollectionDraftService(from.database);
    const { id } = await collections.create(admin, 'herning', {
      ...{ title: 'Et tema', introduction: 'Begynd her.' },
      parts: [{ heading: 'Vores' }, { entry: first, why: 'Fordi.' }, { heading: 'Andres' }, { entry: theirs, why: 'Også.' }],
    });
    await new CollectionPublishingService(from.database).publish(admin, id, { audience: 'public', networks: [] });
    await collections.create(admin, 'herning', { title: 'Kun en kladde' });
    ids = { first, second, theirs };
    shas = { pdf: pdf.sha, picture: picture.sha };
  });
  afterAll(async () => {
    await from?.close();
    await to?.close();
  });

  it('goes out and comes in again equal, but for what the report lists', async () => {
    const { path } = await from.pack();
    expect((await to.bringIn(path, { apply: false })).lines).toEqual(['Bygger på | co_owners_missing | ikast']);
    const { lines, ...report } = await to.bringIn(path);
    expect(report).toMatchObject({ entries: { ...nothing, added: 2 }, collections: { ...nothing, added: 2 } });
    expect(lines).toEqual([
      'Bygger på | co_owners_missing | ikast',
      'Bygger på | relations_missing | part_of',
      `Et tema | entries_missing | ${ids.theirs}`,
    ]);
    const [before, after] = [await unzipped(path), await unzipped((await to.pack()).path)];
    const second = before.entries.get(ids.second);
    expect(second?.relations?.map(({ kind }) => kind)).toEqual(['builds_on', 'part_of', 'replaces']);
    Object.assign(second ?? {}, { coOwners: [], relations: second?.relations?.filter(({ kind }) => kind !== 'part_of') });
    const shared = before.collections[0] as { draft: { content: { parts: object[] } }; published: { items: object[] } };
    shared.draft.content.parts.pop();
    shared.published.items.pop();
    expect(after).toEqual(before);
  });

  it('is brought in once, however often', async () => {
    const { path } = await from.pack();
    await to.bringIn(path);
    const before = await to.pack();
    expect(await to.bringIn(path)).toMatchObject({
      entries: { ...nothing, thereAlready: 2 },
      collections: { ...nothing, thereAlready: 2 },
    });
    expect((await to.pack()).sha256).toBe(before.sha256);
  });

  it('has its files read by whoever reads the version that has them, the pictures in all their widths', async () => {
    await to.bringIn((await from.pack()).path);
    const visitor = await to.given.aMember(await to.given.aTenant(), 'reader');
    expect(await to.seen(visitor, ids.first, shas.pdf)).toBe(aPdf().toString('latin1'));
    expect(await to.seen(visitor, ids.first, shas.picture)).toBe(await from.seen(visitor, ids.first, shas.picture));
    expect(await to.seen(visitor, ids.first, shas.picture, { width: 480 })).toMatch(/PNG|JFIF/);
    expect(await to.seen(visitor, ids.second, shas.pdf)).toBe('not_found');
    const content = (await unzipped((await to.pack()).path)).entries.get(ids.first)?.draft?.content as EntryContent;
    const named = picturesIn(content.sections[0]?.body ?? '').map((reference) => fileNamed(reference, content.attachments)?.sha);
    expect(named).toEqual([shas.picture]);
  });

  it('is owned with those who may own it here', async () => {
    const heir = await from.given.aTenant({ slug: 'arving', country: 'DK' });
    await from.given.aNetwork([heir, { id: await idOf(from, 'ikast'), slug: 'ikast' }]);
    const email = 'admin@arving.example';
    const admin = await from.memberOf(heir, email);
    const { lines } = await from.bringIn((await from.pack()).path, { tenant: 'arving', email });
    expect(lines).toEqual([]);
    const { entries, collections } = await unzipped((await from.pack(admin, heir.id)).path);
    expect([...entries.values()].map(({ coOwners, relations }) => [coOwners.length, relations?.length]).sort()).toEqual([
      [0, 0],
      [1, 3],
    ]);
    // What is everybody's is still the other's.
    expect(JSON.stringify(collections)).toContain(ids.theirs);
    expect(JSON.stringify(collections)).not.toContain(ids.first);
  });

  describe('made by hand', () => {
    let place: CataloguePlace;
    beforeAll(async () => {
      place = await new CataloguePlace().open({ megabytes: 1 });
    });
    afterAll(() => place?.close());

    const remade = async (change: (name: string, bytes: Buffer) => { name: string; bytes: Buffer }) => {
      const { path } = await from.pack();
      const parts: { name: string; bytes: Buffer }[] = [];
      for (const { name, bytes } of await partsOf(path)) parts.push(change(name, bytes));
      const to = join(from.folder, `${Math.random()}.zip`);
      await writeFile(to, writeZip(parts));
      return to;
    };

    it('opens no file by its name alone, and brings no camera’s words in', async () => {
      const photograph = withExif(await aJpeg(), 1);
      const sha = createHash('sha256').update(photograph).digest('hex');
      const path = await remade((name, bytes) => {
        if (name === `files/${shas.pdf}`) return { name, bytes: Buffer.from('%PDF-1.4 something else') };
        if (name === `files/${shas.picture}`) return { name: `files/${sha}`, bytes: photograph };
        return name.startsWith('entries/') ? { name, bytes: Buffer.from(bytes.toString().replaceAll(shas.picture, sha)) } : { name, bytes };
      });
      const { lines } = await place.bringIn(path);
      expect(lines).toContain('Med filer | files_missing | torvet.png | skabelon.pdf');
      const { entries } = await unzipped((await place.pack()).path);
      expect(entries.get(ids.first)?.files).toEqual([]);
      expect(await place.seen(place.admin, ids.first, shas.pdf)).toBe('not_found');
    });

    it('is refused where a part of it is none, and the rest comes in', async () => {
      const other = await new CataloguePlace().open();
      const path = await remade((name, bytes) => {
        const text = bytes.toString();
        if (name.startsWith('collections/')) return { name, bytes: Buffer.from(text.replace('"Et tema"', '7')) };
        if (name === 'notes.json') return { name, bytes: Buffer.from('[{"entry":1},null,[]]') };
        if (name === `entries/${ids.second}.json`) return { name, bytes: Buffer.from(text.replace('"milestones": []', '"milestones": 5')) };
        return { name, bytes };
      });
      const { lines, ...report } = await other.bringIn(path);
      expect(report).toMatchObject({ entries: { added: 1, refused: 1 }, collections: { added: 1, refused: 1 } });
      expect(lines.filter((line) => line.startsWith('notes.json'))).toHaveLength(3);
      await other.close();
    });
  });

  it('waits for room, and comes in with the next run', async () => {
    const small = await new CataloguePlace().open({ megabytes: 1 });
    const own = await drafted(small, small.tenant, small.admin, 'Fylder');
    await small.add(small.admin, own, 'stor.pdf', Buffer.concat([aPdf(), Buffer.alloc(1024 * 1024 - 2000)]));
    const { path } = await from.pack();
    expect(await small.bringIn(path)).toMatchObject({ entries: { added: 1, refused: 1 } });
    await small.given.write((tx) => tx.query('delete from attachment where entry_id = $1', [own]));
    expect(await small.bringIn(path)).toMatchObject({ entries: { added: 1, thereAlready: 1, refused: 0 } });
    expect((await unzipped((await small.pack()).path)).entries.get(ids.second)?.relations).toHaveLength(2);
    await small.close();
  });

  it('goes on where it was broken off', async () => {
    const place = await new CataloguePlace().open();
    const { path } = await from.pack();
    const { keep } = place.store;
    let kept = 0;
    // The process ends between two files of one entry.
    place.store.keep = async function (this: typeof place.store, ...file) {
      if (++kept === 2) throw new Error('gone');
      return keep.apply(this, file);
    };
    await expect(place.bringIn(path)).rejects.toThrow('gone');
    expect((await place.pack()).entries).toBe(0);
    place.store.keep = keep;
    await place.bringIn(path);
    const [before, after] = [await unzipped((await to.pack()).path), await unzipped((await place.pack()).path)];
    expect(after).toEqual(before);
    await place.close();
  });
});

async function idOf(place: CataloguePlace, slug: string): Promise<string> {
  const [row] = await place.given.write((tx) => tx.query<{ id: string }>('select id from tenant where slug = $1', [slug]));
  return row?.id ?? '';
}

async function partsOf(path: string): Promise<{ name: string; bytes: Buffer }[]> {
  const zip = await yauzl.fromBufferPromise(await readFile(path), { lazyEntries: true });
  const parts: { name: string; bytes: Buffer }[] = [];
  for await (const part of zip.eachEntry()) {
    const pieces: Buffer[] = [];
    for await (const piece of (await zip.openReadStreamPromise(part)) as AsyncIterable<Buffer>) pieces.push(piece);
    parts.push({ name: part.fileName, bytes: Buffer.concat(pieces) });
  }
  return parts;
}
