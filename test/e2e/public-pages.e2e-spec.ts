import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publicUrl } from '../support/product.js';
import { type ListedEntry, type PublicFace, startPublicFace } from '../support/public-entries.js';
import { childrenOf, readXml } from '../support/read-xml.js';

describe('the public part of the catalogue, as it is shown and cited elsewhere', () => {
  let face: PublicFace;
  beforeAll(async () => {
    face = await startPublicFace();
  }, 90_000);
  afterAll(() => face?.product.stop());

  it('has a picture beside each public link, cached by what it shows', async () => {
    const entry = face.open.find(({ title }) => /^Klimabudget/.test(title)) as ListedEntry;
    const page = await face.visitor.open(`/da/katalog/${entry.tenant.slug}/${entry.slug}`);
    const meta = (name: string) => new RegExp(`(?:property|name)="${name}" content="([^"]*)"`).exec(page.html)?.[1];
    expect(meta('og:image')).toBe(`${publicUrl}/previews/${entry.id}.png`);
    for (const name of ['og:title', 'og:description', 'og:type', 'og:site_name', 'og:locale', 'og:image:alt', 'twitter:card'])
      expect([name, meta(name)]).toEqual([name, expect.stringMatching(/./)]);
    expect([meta('og:image:width'), meta('og:image:height'), meta('og:locale')]).toEqual(['1200', '630', 'da_DK']);
    const response = await face.visitor.send(`/previews/${entry.id}.png`);
    const png = Buffer.from(await response.arrayBuffer());
    expect([response.headers.get('content-type'), png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      'image/png',
      'PNG',
      1200,
      630,
    ]);
    const again = await face.text(`/previews/${entry.id}.png`, { 'if-none-match': response.headers.get('etag') as string });
    expect([again.status, again.text]).toEqual([304, '']);
    const site = await face.visitor.open('/sv/katalog');
    expect(site.html).toContain(`${publicUrl}/previews/sv.png`);
    expect((await face.text('/previews/sv.png')).status).toBe(200);
  });

  it('says on its pages what they are, as schema.org has it', async () => {
    const schemas = async (path: string) =>
      [...(await face.visitor.open(path)).html.matchAll(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/gs)].map(([, json]) =>
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
    const pages = childrenOf(readXml((await face.text('/sitemaps/pages.xml')).text), 'url').map(
      (url) => childrenOf(url, 'loc')[0]?.text ?? '',
    );
    for (const address of pages.filter((_, index) => index % 3 === 0)) {
      const { html } = await face.visitor.open(address);
      expect([address, /<title>[^<]{3,}<\/title>/.test(html), /<meta name="description" content="[^"]{10,}"/.test(html)]).toEqual([
        address,
        true,
        true,
      ]);
    }
  });

  it('stands in the pages of others as a card: framed by anybody, without script or cookie, for public entries alone', async () => {
    const entry = face.open.find(({ title }) => /^Klimabudget/.test(title)) as ListedEntry;
    const { headers, text: html } = await face.text(`/embed/entries/${entry.id}`);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors \*/);
    expect([headers.get('set-cookie'), headers.get('x-frame-options'), /<script|<img|src=/.test(html)]).toEqual([null, null, false]);
    expect(html).toContain(`<html lang="${entry.language}">`);
    expect(html).toContain('Eksempel – opdigtet');
    const { body } = await face.visitor.api<{ html: string; width: number }>(
      'GET',
      `/oembed?url=${encodeURIComponent(`${publicUrl}/da/katalog/${entry.tenant.slug}/${entry.slug}`)}&maxwidth=400`,
    );
    expect(body).toMatchObject({ version: '1.0', type: 'rich', width: 400, html: expect.stringContaining(`/embed/entries/${entry.id}`) });
    const page = await face.visitor.open(`/nb/katalog/${entry.tenant.slug}/${entry.slug}`);
    expect(page.html).toMatch(/application\/json\+oembed/);
    expect(page.html).toContain(`/embed/entries/${entry.id}`);
    for (const address of [
      'https://elsewhere.example/da/katalog/a/b',
      `${publicUrl}/da/katalog`,
      'nonsense',
      `${publicUrl}/da/katalog/%E0%A4%A/b`,
    ])
      expect([address, (await face.visitor.api('GET', `/oembed?url=${encodeURIComponent(address)}`)).status]).toEqual([address, 404]);
    expect((await face.visitor.api('GET', '/oembed')).status).toBe(400);
    expect((await face.visitor.api('GET', '/oembed?url=x&format=xml')).status).toBe(400);
    for (const { id, tenant, slug } of face.closed)
      for (const user of [face.visitor, face.member]) {
        expect((await face.text(`/embed/entries/${id}`, {}, user)).status).toBe(404);
        expect((await user.api('GET', `/oembed?url=${encodeURIComponent(`${publicUrl}/nb/katalog/${tenant.slug}/${slug}`)}`)).status).toBe(
          404,
        );
      }
  });

  it('is cited as a sentence and for programs that keep references', async () => {
    const { id } = face.open.find(({ title }) => /^Klimabudget/.test(title)) as ListedEntry;
    const cited = async (format: string, user = face.visitor) => face.text(`/api/v1/entries/${id}/citation?format=${format}`, {}, user);
    expect((await cited('text')).text).toMatch(
      /»Klimabudget i regneark, med vejledning«, Mariehavn Kommune, version 2, 18\. marts 2025\. https:\/\/tandem\.example\/da\/katalog\/mariehavn\/klimabudget-i-regneark\/versioner\/2\n$/,
    );
    expect((await cited('bibtex')).text).toMatch(/^@misc\{mariehavn-klimabudget-i-regneark-v2,\n {2}author = \{\{/);
    expect((await cited('ris')).text).toMatch(/^TY {2}- ELEC\r\n[\s\S]*ER {2}- \r\n$/);
    expect(JSON.parse((await cited('csl')).text)).toMatchObject([
      { type: 'webpage', issued: { 'date-parts': [[2025, 3, 18]] }, version: '2' },
    ]);
    expect((await cited('word')).status).toBe(400);
    for (const one of face.closed) expect((await face.text(`/api/v1/entries/${one.id}/citation`)).status).toBe(404);
  });
});
