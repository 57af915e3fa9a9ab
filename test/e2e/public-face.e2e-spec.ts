import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publicUrl } from '../support/product.js';
import { type ListedEntry, type PublicFace, startPublicFace } from '../support/public-entries.js';
import { childrenOf, readXml, type XmlElement } from '../support/read-xml.js';

describe('what programs read of the catalogue', () => {
  let face: PublicFace;
  beforeAll(async () => {
    face = await startPublicFace();
  }, 90_000);
  afterAll(() => face?.product.stop());
  const links = (element: XmlElement, rel: string) => childrenOf(element, 'link').filter(({ attributes }) => attributes['rel'] === rel);

  it('is an Atom feed by the rules of Atom, for any question and filters', async () => {
    const { status, headers, text: xml } = await face.text('/feeds/entries.atom?goal=17&kind=method&lang=da');
    expect([status, headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8']);
    const feed = readXml(xml);
    expect([feed.name, feed.attributes['xmlns'], feed.attributes['xml:lang']]).toEqual(['feed', 'http://www.w3.org/2005/Atom', 'da']);
    const entries = childrenOf(feed, 'entry');
    expect(entries.length).toBeGreaterThan(0);
    for (const element of [feed, ...entries]) {
      for (const name of ['id', 'title', 'updated', 'author'])
        expect([element.name, name, childrenOf(element, name).length]).toEqual([element.name, name, 1]);
      expect(childrenOf(element, 'id')[0]?.text).toMatch(/^(?:https:\/\/|urn:uuid:)/);
      expect(childrenOf(element, 'updated')[0]?.text).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
      expect(links(element, 'alternate')).toHaveLength(1);
    }
    expect(links(feed, 'self')[0]?.attributes['href']).toBe(`${publicUrl}/feeds/entries.atom?kind=method&goal=17&lang=da`);
    const updated = entries.map((entry) => childrenOf(entry, 'updated')[0]?.text ?? '');
    expect(updated).toEqual([...updated].sort().reverse());
    const found = await face.visitor.api<{ items: ListedEntry[] }>('GET', '/entries?goal=17&kind=method&limit=50');
    expect(entries.map((entry) => childrenOf(entry, 'id')[0]?.text)).toEqual(found.body.items.map(({ id }) => `urn:uuid:${id}`));
    expect((await face.text('/feeds/entries.atom?tenant=mariehavn')).text).toContain('Eksempel: opdigtet til demonstrationen.');
  });

  it('is a JSON feed by the rules of JSON Feed 1.1', async () => {
    const { headers, text: json } = await face.text('/feeds/entries.json?q=klimabudget&lang=nb');
    expect(headers.get('content-type')).toBe('application/feed+json; charset=utf-8');
    const feed = JSON.parse(json);
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: expect.any(String),
      feed_url: expect.stringMatching(/^https:/),
    });
    for (const item of feed.items)
      expect(item).toMatchObject({ id: expect.any(String), url: expect.any(String), content_text: expect.any(String) });
    expect(feed.items.map(({ title }: { title: string }) => title)).toContain('Klimabudsjett for en liten kommune');
  });

  it('is announced by the page of the list, and answers 304 while nothing has changed', async () => {
    const { html } = await face.visitor.open('/nb/katalog?goal=17&q=partnerskap');
    const address = /type="application\/atom\+xml"[^>]*href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(address).toBe(`${publicUrl}/feeds/entries.atom?q=partnerskap&goal=17&lang=nb`);
    const path = address.replace(publicUrl, '');
    const first = await face.text(path);
    const etag = first.headers.get('etag') as string;
    expect(await face.text(path, { 'if-none-match': `W/${etag}` })).toMatchObject({ status: 304, text: '' });
    expect(await face.text(path, { 'if-none-match': '"another"' })).toMatchObject({ status: 200 });
    const modified = first.headers.get('last-modified') as string;
    expect(await face.text(path, { 'if-modified-since': modified })).toMatchObject({ status: 304 });
    expect(await face.text(path, { 'if-modified-since': 'Mon, 01 Jan 2001 00:00:00 GMT' })).toMatchObject({ status: 200 });
    expect(await face.text(path, { 'if-modified-since': 'nonsense' })).toMatchObject({ status: 200 });
  });

  it('refuses a feed of what there is not', async () => {
    for (const query of ['kind=recipe', 'goal=18', 'lang=xx', 'cursor=abc', 'limit=1000', `q=${'x'.repeat(201)}`])
      expect([query, (await face.text(`/feeds/entries.atom?${query}`)).status]).toEqual([query, 400]);
  });

  it('is a sitemap of every public entry, in parts, packed where the client takes it', async () => {
    const index = readXml((await face.text('/sitemap.xml')).text);
    expect([index.name, index.attributes['xmlns']]).toEqual(['sitemapindex', 'http://www.sitemaps.org/schemas/sitemap/0.9']);
    const parts = childrenOf(index, 'sitemap').map((part) => childrenOf(part, 'loc')[0]?.text ?? '');
    const urls: XmlElement[] = [];
    for (const part of parts) {
      const response = await fetch(face.product.address + part.replace(publicUrl, ''), { headers: { 'accept-encoding': 'gzip' } });
      expect([response.status, response.headers.get('content-encoding')]).toEqual([200, 'gzip']);
      urls.push(...childrenOf(readXml(await response.text()), 'url'));
    }
    const addresses = urls.map((url) => childrenOf(url, 'loc')[0]?.text ?? '');
    for (const { language, tenant, slug } of face.open)
      expect(addresses).toContain(`${publicUrl}/${language}/${language === 'en' ? 'catalogue' : 'katalog'}/${tenant.slug}/${slug}`);
    expect(addresses).toContain(`${publicUrl}/sv/katalog`);
    const collections = (await face.visitor.api<{ items: ListedEntry[] }>('GET', '/collections?limit=100')).body.items;
    expect(collections.length).toBeGreaterThan(0);
    const listed = collections.map(
      ({ language, tenant, slug }) => `${publicUrl}/${language}/${language === 'en' ? 'collection' : 'samling'}/${tenant.slug}/${slug}`,
    );
    expect(addresses.filter((one) => /\/(?:samling|collection)\/./.test(one)).sort()).toEqual(listed.sort());
    expect((await face.text(listed[0]?.replace(publicUrl, '') ?? '')).status).toBe(200);
    const otherwise = (page: string) => {
      const url = urls.find((one) => childrenOf(one, 'loc')[0]?.text === publicUrl + page) as XmlElement;
      return childrenOf(url, 'xhtml:link').find(({ attributes }) => attributes['hreflang'] === 'x-default')?.attributes['href'];
    };
    expect([otherwise('/sv/katalog'), otherwise('/nn')]).toEqual([`${publicUrl}/en/catalogue`, `${publicUrl}/`]);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const address of addresses.filter((one) => one.includes('/katalog/')).slice(0, 5))
      expect((await face.text(address.replace(publicUrl, ''))).status).toBe(200);
    const translated = urls.find(
      (url) => /(?:katalog|catalogue)\/baerum\//.test(childrenOf(url, 'loc')[0]?.text ?? '') && childrenOf(url, 'xhtml:link').length > 0,
    );
    expect(
      translated &&
        childrenOf(translated, 'xhtml:link')
          .map(({ attributes }) => attributes['hreflang'])
          .sort(),
    ).toEqual(['en', 'nb']);
    expect((await face.text('/robots.txt')).text).toContain(`Sitemap: ${publicUrl}/sitemap.xml`);
    expect((await face.text('/sitemaps/entries-nonsense.xml')).status).toBe(404);
    expect((await face.text('/sitemaps/other.xml')).status).toBe(404);
  });

  it('is a dump of every public entry, a line each, with its licence', async () => {
    const response = await fetch(`${face.product.address}/api/v1/public-entries`, { headers: { 'accept-encoding': 'identity' } });
    expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    const lines = (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id }) => id)).toEqual(face.open.map(({ id }) => id).sort());
    for (const line of lines)
      expect(line).toMatchObject({
        format: 'tandem.entry',
        formatVersion: 1,
        audience: 'public',
        address: expect.stringContaining(publicUrl),
        attribution: expect.any(String),
      });
    const packed = await face.product.visitor().send('/api/v1/public-entries', { headers: { 'accept-encoding': 'gzip' } });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
  });

  it('holds nothing that is not for everybody, whoever asks', async () => {
    expect(face.closed.length).toBeGreaterThan(3);
    const part = childrenOf(readXml((await face.text('/sitemap.xml')).text), 'sitemap').map((one) =>
      (childrenOf(one, 'loc')[0]?.text ?? '').replace(publicUrl, ''),
    );
    const paths = [
      '/feeds/entries.atom',
      '/feeds/entries.json',
      '/feeds/entries.atom?network=baerekraftsnettverket',
      '/feeds/entries.atom?q=fritidskort',
      '/api/v1/public-entries',
      ...part,
    ];
    for (const user of [face.visitor, face.member])
      for (const path of paths) {
        const { text: body } = await face.text(path, {}, user);
        for (const { id, title, slug } of face.closed) {
          expect([path, body.includes(id), body.includes(slug)]).toEqual([path, false, false]);
          expect([path, title, body.includes(title)]).toEqual([path, title, false]);
        }
      }
    for (const { id } of face.closed) {
      expect((await face.text(`/previews/${id}.png`)).status).toBe(404);
      expect((await face.text(`/previews/${id}.png`, {}, face.member)).status).toBe(404);
    }
  });

  it('forgets at once what is taken back', async () => {
    const admin = await face.product.user('admin@fjellvik.example');
    const entry = face.open.find(({ title }) => /^Lekkasjejakt/.test(title)) as ListedEntry;
    const feed = '/feeds/entries.atom?tenant=fjellvik&lang=nb';
    const before = await face.text(feed);
    expect(before.text).toContain(entry.id);
    const { status } = await admin.api('PUT', `/entries/${entry.id}/audience`, { audience: 'tenant', networks: [] });
    expect(status).toBeLessThan(300);
    const after = await face.text(feed, {
      'if-none-match': before.headers.get('etag') as string,
      'if-modified-since': before.headers.get('last-modified') ?? '',
    });
    expect(after.status).toBe(200);
    expect(after.text).not.toContain(entry.id);
    const since = await face.text(feed, { 'if-modified-since': before.headers.get('last-modified') ?? '' });
    expect([since.status, since.text.includes(entry.id)]).toEqual([200, false]);
    expect((await face.text('/api/v1/public-entries')).text).not.toContain(entry.id);
    const [, part = ''] = childrenOf(readXml((await face.text('/sitemap.xml')).text), 'sitemap').map((one) =>
      (childrenOf(one, 'loc')[0]?.text ?? '').replace(publicUrl, ''),
    );
    expect((await face.text(part)).text).not.toContain(entry.slug);
    expect((await face.text(`/previews/${entry.id}.png`)).status).toBe(404);
    expect((await face.visitor.send(`/nb/katalog/fjellvik/${entry.slug}`)).status).toBe(404);
  });
});
