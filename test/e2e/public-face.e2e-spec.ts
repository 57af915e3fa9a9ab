import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, publicUrl, startProduct } from '../support/product.js';
import { type ListedEntry, whatIsPublic } from '../support/public-entries.js';
import { childrenOf, readXml, type XmlElement } from '../support/read-xml.js';
import type { User } from '../support/user.js';

describe('what programs read of the catalogue', () => {
  let product: Product;
  let visitor: User;
  let member: User;
  let open: ListedEntry[];
  let closed: ListedEntry[];

  beforeAll(async () => {
    product = await startProduct();
    visitor = product.visitor();
    member = await product.user('admin@asker.example');
    const others = [member, await product.user('member@nordvaag.example'), await product.user('member@mariehavn.example')];
    ({ open, closed } = await whatIsPublic(visitor, others));
  }, 90_000);
  afterAll(() => product?.stop());

  const text = async (path: string, headers: Record<string, string> = {}, user = visitor) => {
    const response = await user.send(path, { headers });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const links = (element: XmlElement, rel: string) => childrenOf(element, 'link').filter(({ attributes }) => attributes['rel'] === rel);

  it('is an Atom feed by the rules of Atom, for any question and filters', async () => {
    const { status, headers, text: xml } = await text('/feeds/entries.atom?goal=17&kind=method&lang=da');
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
    const found = await visitor.api<{ items: ListedEntry[] }>('GET', '/entries?goal=17&kind=method&limit=50');
    expect(entries.map((entry) => childrenOf(entry, 'id')[0]?.text)).toEqual(found.body.items.map(({ id }) => `urn:uuid:${id}`));
    expect((await text('/feeds/entries.atom?tenant=mariehavn')).text).toContain('Eksempel: opdigtet til demonstrationen.');
  });

  it('is a JSON feed by the rules of JSON Feed 1.1', async () => {
    const { headers, text: json } = await text('/feeds/entries.json?q=klimabudget&lang=nb');
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
    const { html } = await visitor.open('/nb/katalog?goal=17&q=partnerskap');
    const address = /type="application\/atom\+xml"[^>]*href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(address).toBe(`${publicUrl}/feeds/entries.atom?q=partnerskap&goal=17&lang=nb`);
    const path = address.replace(publicUrl, '');
    const first = await text(path);
    const etag = first.headers.get('etag') as string;
    expect(await text(path, { 'if-none-match': `W/${etag}` })).toMatchObject({ status: 304, text: '' });
    expect(await text(path, { 'if-none-match': '"another"' })).toMatchObject({ status: 200 });
    const modified = first.headers.get('last-modified') as string;
    expect(await text(path, { 'if-modified-since': modified })).toMatchObject({ status: 304 });
    expect(await text(path, { 'if-modified-since': 'Mon, 01 Jan 2001 00:00:00 GMT' })).toMatchObject({ status: 200 });
    expect(await text(path, { 'if-modified-since': 'nonsense' })).toMatchObject({ status: 200 });
  });

  it('refuses a feed of what there is not', async () => {
    for (const query of ['kind=recipe', 'goal=18', 'lang=xx', 'cursor=abc', 'limit=1000', `q=${'x'.repeat(201)}`])
      expect([query, (await text(`/feeds/entries.atom?${query}`)).status]).toEqual([query, 400]);
  });

  it('is a sitemap of every public entry, in parts, packed where the client takes it', async () => {
    const index = readXml((await text('/sitemap.xml')).text);
    expect([index.name, index.attributes['xmlns']]).toEqual(['sitemapindex', 'http://www.sitemaps.org/schemas/sitemap/0.9']);
    const parts = childrenOf(index, 'sitemap').map((part) => childrenOf(part, 'loc')[0]?.text ?? '');
    const urls: XmlElement[] = [];
    for (const part of parts) {
      const response = await fetch(product.address + part.replace(publicUrl, ''), { headers: { 'accept-encoding': 'gzip' } });
      expect([response.status, response.headers.get('content-encoding')]).toEqual([200, 'gzip']);
      urls.push(...childrenOf(readXml(await response.text()), 'url'));
    }
    const addresses = urls.map((url) => childrenOf(url, 'loc')[0]?.text ?? '');
    for (const { language, tenant, slug } of open)
      expect(addresses).toContain(`${publicUrl}/${language}/${language === 'en' ? 'catalogue' : 'katalog'}/${tenant.slug}/${slug}`);
    expect(addresses).toContain(`${publicUrl}/sv/katalog`);
    const collections = (await visitor.api<{ items: ListedEntry[] }>('GET', '/collections?limit=100')).body.items;
    expect(collections.length).toBeGreaterThan(0);
    const listed = collections.map(
      ({ language, tenant, slug }) => `${publicUrl}/${language}/${language === 'en' ? 'collection' : 'samling'}/${tenant.slug}/${slug}`,
    );
    expect(addresses.filter((one) => /\/(?:samling|collection)\/./.test(one)).sort()).toEqual(listed.sort());
    expect((await text(listed[0]?.replace(publicUrl, '') ?? '')).status).toBe(200);
    const otherwise = (page: string) => {
      const url = urls.find((one) => childrenOf(one, 'loc')[0]?.text === publicUrl + page) as XmlElement;
      return childrenOf(url, 'xhtml:link').find(({ attributes }) => attributes['hreflang'] === 'x-default')?.attributes['href'];
    };
    expect([otherwise('/sv/katalog'), otherwise('/nn')]).toEqual([`${publicUrl}/en/catalogue`, `${publicUrl}/`]);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const address of addresses.filter((one) => one.includes('/katalog/')).slice(0, 5))
      expect((await text(address.replace(publicUrl, ''))).status).toBe(200);
    const translated = urls.find(
      (url) => /(?:katalog|catalogue)\/baerum\//.test(childrenOf(url, 'loc')[0]?.text ?? '') && childrenOf(url, 'xhtml:link').length > 0,
    );
    expect(
      translated &&
        childrenOf(translated, 'xhtml:link')
          .map(({ attributes }) => attributes['hreflang'])
          .sort(),
    ).toEqual(['en', 'nb']);
    expect((await text('/robots.txt')).text).toContain(`Sitemap: ${publicUrl}/sitemap.xml`);
    expect((await text('/sitemaps/entries-nonsense.xml')).status).toBe(404);
    expect((await text('/sitemaps/other.xml')).status).toBe(404);
  });

  it('is a dump of every public entry, a line each, with its licence', async () => {
    const response = await fetch(`${product.address}/api/v1/public-entries`, { headers: { 'accept-encoding': 'identity' } });
    expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    const lines = (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id }) => id)).toEqual(open.map(({ id }) => id).sort());
    for (const line of lines)
      expect(line).toMatchObject({
        format: 'tandem.entry',
        formatVersion: 1,
        audience: 'public',
        address: expect.stringContaining(publicUrl),
        attribution: expect.any(String),
      });
    const packed = await product.visitor().send('/api/v1/public-entries', { headers: { 'accept-encoding': 'gzip' } });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
  });

  it('has a picture beside each public link, cached by what it shows', async () => {
    const entry = open.find(({ title }) => /^Klimabudget/.test(title)) as ListedEntry;
    const page = await visitor.open(`/da/katalog/${entry.tenant.slug}/${entry.slug}`);
    const meta = (name: string) => new RegExp(`(?:property|name)="${name}" content="([^"]*)"`).exec(page.html)?.[1];
    expect(meta('og:image')).toBe(`${publicUrl}/previews/${entry.id}.png`);
    for (const name of ['og:title', 'og:description', 'og:type', 'og:site_name', 'og:locale', 'og:image:alt', 'twitter:card'])
      expect([name, meta(name)]).toEqual([name, expect.stringMatching(/./)]);
    expect([meta('og:image:width'), meta('og:image:height'), meta('og:locale')]).toEqual(['1200', '630', 'da_DK']);
    const response = await visitor.send(`/previews/${entry.id}.png`);
    const png = Buffer.from(await response.arrayBuffer());
    expect([response.headers.get('content-type'), png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      'image/png',
      'PNG',
      1200,
      630,
    ]);
    const again = await text(`/previews/${entry.id}.png`, { 'if-none-match': response.headers.get('etag') as string });
    expect([again.status, again.text]).toEqual([304, '']);
    const site = await visitor.open('/sv/katalog');
    expect(site.html).toContain(`${publicUrl}/previews/sv.png`);
    expect((await text('/previews/sv.png')).status).toBe(200);
  });

  it('says on its pages what they are, as schema.org has it', async () => {
    const schemas = async (path: string) =>
      [...(await visitor.open(path)).html.matchAll(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/gs)].map(([, json]) =>
        JSON.parse(json as string),
      );
    const [entry] = await schemas('/da/katalog/mariehavn/klimabudget-i-regneark');
    expect(entry['@graph'].map((one: { '@type': string }) => one['@type'])).toEqual(['Article', 'BreadcrumbList']);
    expect(entry['@graph'][0]).toMatchObject({
      headline: expect.any(String),
      image: expect.stringMatching(/\.png$/),
      publisher: { '@type': 'GovernmentOrganization' },
    });
    expect(entry['@graph'][1].itemListElement.map((step: { position: number }) => step.position)).toEqual([1, 2, 3]);
    const [list] = await schemas('/nb/katalog?goal=13');
    expect(list).toMatchObject({
      '@type': 'ItemList',
      itemListElement: expect.arrayContaining([expect.objectContaining({ '@type': 'ListItem', position: 1 })]),
    });
    expect((await schemas('/nb'))[0]).toMatchObject({ '@type': 'WebSite', potentialAction: { '@type': 'SearchAction' } });
    expect((await schemas('/nb/kommune/baerum'))[0]).toMatchObject({ '@type': 'GovernmentOrganization', name: 'Bærum kommune' });
  });

  it('has titles and descriptions on every page that visitors are shown', async () => {
    const pages = childrenOf(readXml((await text('/sitemaps/pages.xml')).text), 'url').map((url) => childrenOf(url, 'loc')[0]?.text ?? '');
    for (const address of pages.filter((_, index) => index % 3 === 0)) {
      const { html } = await visitor.open(address);
      expect([address, /<title>[^<]{3,}<\/title>/.test(html), /<meta name="description" content="[^"]{10,}"/.test(html)]).toEqual([
        address,
        true,
        true,
      ]);
    }
  });

  it('holds nothing that is not for everybody, whoever asks', async () => {
    expect(closed.length).toBeGreaterThan(3);
    const part = childrenOf(readXml((await text('/sitemap.xml')).text), 'sitemap').map((one) =>
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
    for (const user of [visitor, member])
      for (const path of paths) {
        const { text: body } = await text(path, {}, user);
        for (const { id, title, slug } of closed) {
          expect([path, body.includes(id), body.includes(slug)]).toEqual([path, false, false]);
          expect([path, title, body.includes(title)]).toEqual([path, title, false]);
        }
      }
    for (const { id } of closed) {
      expect((await text(`/previews/${id}.png`)).status).toBe(404);
      expect((await text(`/previews/${id}.png`, {}, member)).status).toBe(404);
    }
  });

  it('stands in the pages of others as a card: framed by anybody, without script or cookie, for public entries alone', async () => {
    const entry = open.find(({ title }) => /^Klimabudget/.test(title)) as ListedEntry;
    const { headers, text: html } = await text(`/embed/entries/${entry.id}`);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors \*/);
    expect([headers.get('set-cookie'), headers.get('x-frame-options'), /<script|<img|src=/.test(html)]).toEqual([null, null, false]);
    expect(html).toContain(`<html lang="${entry.language}">`);
    expect(html).toContain('Eksempel – opdigtet');
    const { body } = await visitor.api<{ html: string; width: number }>(
      'GET',
      `/oembed?url=${encodeURIComponent(`${publicUrl}/da/katalog/${entry.tenant.slug}/${entry.slug}`)}&maxwidth=400`,
    );
    expect(body).toMatchObject({ version: '1.0', type: 'rich', width: 400, html: expect.stringContaining(`/embed/entries/${entry.id}`) });
    const page = await visitor.open(`/nb/katalog/${entry.tenant.slug}/${entry.slug}`);
    expect(page.html).toMatch(/application\/json\+oembed/);
    expect(page.html).toContain(`/embed/entries/${entry.id}`);
    for (const address of [
      'https://elsewhere.example/da/katalog/a/b',
      `${publicUrl}/da/katalog`,
      'nonsense',
      `${publicUrl}/da/katalog/%E0%A4%A/b`,
    ])
      expect([address, (await visitor.api('GET', `/oembed?url=${encodeURIComponent(address)}`)).status]).toEqual([address, 404]);
    expect((await visitor.api('GET', '/oembed')).status).toBe(400);
    expect((await visitor.api('GET', '/oembed?url=x&format=xml')).status).toBe(400);
    for (const { id, tenant, slug } of closed)
      for (const user of [visitor, member]) {
        expect((await text(`/embed/entries/${id}`, {}, user)).status).toBe(404);
        expect((await user.api('GET', `/oembed?url=${encodeURIComponent(`${publicUrl}/nb/katalog/${tenant.slug}/${slug}`)}`)).status).toBe(
          404,
        );
      }
  });

  it('is cited as a sentence and for programs that keep references', async () => {
    const { id } = open.find(({ title }) => /^Klimabudget/.test(title)) as ListedEntry;
    const cited = async (format: string, user = visitor) => text(`/api/v1/entries/${id}/citation?format=${format}`, {}, user);
    expect((await cited('text')).text).toMatch(
      /»Klimabudget i regneark, med vejledning«, Mariehavn Kommune, version 2, 18\. marts 2025\. https:\/\/tandem\.example\/da\/katalog\/mariehavn\/klimabudget-i-regneark\/versioner\/2\n$/,
    );
    expect((await cited('bibtex')).text).toMatch(/^@misc\{mariehavn-klimabudget-i-regneark-v2,\n {2}author = \{\{/);
    expect((await cited('ris')).text).toMatch(/^TY {2}- ELEC\r\n[\s\S]*ER {2}- \r\n$/);
    expect(JSON.parse((await cited('csl')).text)).toMatchObject([
      { type: 'webpage', issued: { 'date-parts': [[2025, 3, 18]] }, version: '2' },
    ]);
    expect((await cited('word')).status).toBe(400);
    for (const one of closed) expect((await text(`/api/v1/entries/${one.id}/citation`)).status).toBe(404);
  });

  it('forgets at once what is taken back', async () => {
    const admin = await product.user('admin@fjellvik.example');
    const entry = open.find(({ title }) => /^Lekkasjejakt/.test(title)) as ListedEntry;
    const feed = '/feeds/entries.atom?tenant=fjellvik&lang=nb';
    const before = await text(feed);
    expect(before.text).toContain(entry.id);
    const { status } = await admin.api('PUT', `/entries/${entry.id}/audience`, { audience: 'tenant', networks: [] });
    expect(status).toBeLessThan(300);
    const after = await text(feed, {
      'if-none-match': before.headers.get('etag') as string,
      'if-modified-since': before.headers.get('last-modified') ?? '',
    });
    expect(after.status).toBe(200);
    expect(after.text).not.toContain(entry.id);
    const since = await text(feed, { 'if-modified-since': before.headers.get('last-modified') ?? '' });
    expect([since.status, since.text.includes(entry.id)]).toEqual([200, false]);
    expect((await text('/api/v1/public-entries')).text).not.toContain(entry.id);
    const [, part = ''] = childrenOf(readXml((await text('/sitemap.xml')).text), 'sitemap').map((one) =>
      (childrenOf(one, 'loc')[0]?.text ?? '').replace(publicUrl, ''),
    );
    expect((await text(part)).text).not.toContain(entry.slug);
    expect((await text(`/previews/${entry.id}.png`)).status).toBe(404);
    expect((await visitor.send(`/nb/katalog/fjellvik/${entry.slug}`)).status).toBe(404);
  });
});
