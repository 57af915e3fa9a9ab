import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { misdescribed } from '../support/described.js';
import { describedBy } from '../support/interface.js';
import { demoDay, type Product, startProduct } from '../support/product.js';
import type { User } from '../support/user.js';

const climateBudget = '/nb/katalog/fjellvik/klimabudsjett-for-en-liten-kommune';

describe('who can I call', () => {
  let product: Product;
  let asker: User;
  let expert: User;
  let stranger: User;
  const known = { entry: '', call: '' };

  beforeAll(async () => {
    product = await startProduct({ at: demoDay });
    [asker, expert, stranger] = (await Promise.all(
      ['author@asker', 'editor@fjellvik', 'author@herning'].map((email) => product.user(`${email}.example`)),
    )) as [User, User, User];
    const found = await asker.api<{ items: { id: string; title: string }[] }>('GET', '/entries?tenant=fjellvik&limit=50');
    known.entry = found.body.items.find(({ title }) => title.startsWith('Klimabudsjett'))?.id ?? '';
  }, 120_000);
  afterAll(() => product?.stop());

  it('names people to colleagues on the page, and how many to everybody', async () => {
    expect((await asker.open(climateBudget)).text).toContain('Hvordan én person rekker det');
    const open = (await product.visitor().open(climateBudget)).text;
    expect(open).toContain('har sagt ja til å ta en prat om dette');
    expect(open).not.toContain('Hvordan én person rekker det');
    expect((await stranger.open(climateBudget)).text).not.toContain('Hvordan én person rekker det');
  });

  it('is asked by a page without scripts, answered from a mail by one press, and only then the two have each other’s address', async () => {
    const page = await asker.open((await asker.open(climateBudget)).link('Be om en prat: Redaktør, Fjellvik kommune'));
    const refused = await asker.submit(page.form('Send'), { message: '' });
    expect(refused.text).toContain('Noe må rettes');
    const sent = await asker.submit(page.form('Send'), { message: 'Hva begynte dere med?' });
    expect(sent.text).toContain('Sendt.');
    expect(sent.text).not.toContain('editor@fjellvik.example');
    const mail = await product.mails.first('editor@fjellvik.example', 'Forfatter, Asker kommune ber om en prat');
    expect(mail.text).toContain('Hva begynte dere med?');
    expect(mail.text).not.toContain('author@asker.example');
    const [link] = mail.links.filter((one) => one.includes('/foresporsel/'));
    known.call = link?.split('/').at(-1) ?? '';
    expect((await stranger.open(link as string)).status).toBe(404);
    const question = await expert.open(link as string);
    const answered = await expert.submit(question.form('Ja, det gjør jeg gjerne'), { answer: 'Torsdag' });
    expect(answered.text).toContain('author@asker.example');
    const yes = await product.mails.first('author@asker.example', 'Redaktør, Fjellvik kommune sier ja til en prat');
    expect(yes.text).toContain('editor@fjellvik.example');
    const told = await asker.api<{ code?: string }>('PUT', `/calls/${known.call}/outcome`, { outcome: 'helped' });
    expect(told.status).toBe(204);
    expect((await asker.api<{ code: string }>('PUT', `/calls/${known.call}/outcome`, { outcome: 'not_yet' })).body.code).toBe(
      'call_settled',
    );
  });

  it('is not there for a stranger, by page or program', async () => {
    expect((await stranger.api('GET', `/calls/${known.call}`)).status).toBe(404);
    expect((await stranger.api('PUT', `/calls/${known.call}/answer`, { accept: true })).status).toBe(404);
    expect((await product.visitor().api('GET', '/calls')).status).toBe(401);
    const who = await stranger.api<{ count: number; people: unknown[] }>('GET', `/entries/${known.entry}/call-offers`);
    expect(who.body).toMatchObject({ count: 1, people: [] });
  });

  it('is also a need, which reaches whoever offered that, with the reason in words', async () => {
    const seeker = await product.user('author@storevik.example');
    const page = await seeker.open('/nb/vi-soker/ny');
    const said = await seeker.submit(page.form('Del hva vi søker'), {
      title: 'Sortering på nynorsk',
      kinds: ['visit'],
      goals: ['12'],
      targets: ['12.5'],
    });
    expect(said.text).toContain('En besøgsdag om affaldssortering i boligforeninger');
    expect(said.text).toContain('samme delmål, 12.5');
    const mail = await product.mails.first('author@mariehavn.example', 'Kan du hjælpe med »Sortering på nynorsk«?');
    expect(mail.text).toContain('samme delmål, 12.5');
    const [link] = mail.links.filter((one) => one.includes('/hjaelp/'));
    expect((await product.visitor().open(link as string)).status).toBe(404);
    const helper = await product.user('author@mariehavn.example');
    const need = await helper.open(link as string);
    const answer = await helper.open(need.link('Det kan vi hjælpe med'));
    await helper.submit(answer.form('Send'), { message: 'Ring meg gjerne.' });
    await product.mails.first('author@storevik.example', 'Forfatter, Mariehavn Kommune vil gjerne hjelpe');
  });

  it('finds a colleague by topic, in whatever language it is asked for, who knows the nearest first', async () => {
    type Found = { items: { personId: string; entries: { title: string }[] }[]; nextCursor: string | null };
    const { items } = (await asker.api<Found>('GET', '/colleagues?q=klimatbudget')).body;
    expect(items[0]?.entries[0]?.title).toMatch(/^Klimabud/);
    const first = (await asker.api<Found>('GET', '/colleagues?q=klimatbudget&limit=1')).body;
    const rest = (await asker.api<Found>('GET', `/colleagues?q=klimatbudget&cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...rest.items]).toEqual(items);
    expect((await asker.api<Found>('GET', '/colleagues?q=fjellvik')).body.items.length).toBeGreaterThan(0);
    const beyond = Buffer.from(JSON.stringify([3_000_000_000, 'a', '0190b3f0-0000-7000-8000-000000000001'])).toString('base64url');
    expect((await asker.api<Found>('GET', `/colleagues?q=&cursor=${beyond}`)).body).toEqual({ items: [], nextCursor: null });
    expect(
      (await stranger.api<{ items: { tenant: { slug: string } }[] }>('GET', '/colleagues?q=')).body.items.map(({ tenant }) => tenant.slug),
    ).not.toContain('nordvaag');
  });

  it('holds for a year, and by one press for another; nobody else learns until when', async () => {
    interface Own {
      items: { until: string; perMonth: number; hasEnded: boolean; entry: { title: string } }[];
    }
    const ends = async () => (await expert.api<Own>('GET', '/call-offers')).body.items.map(({ until }) => until);
    const before = await ends();
    expect(before.length).toBeGreaterThan(0);
    const page = await expert.open('/nb/foresporsler');
    expect(page.text).toContain('Dette kan du bli spurt om');
    const renewed = await expert.submit(page.form('Det gjelder fortsatt: ett år til'));
    expect(renewed.text).toContain('Det gjelder nå ett år til.');
    const after = await ends();
    for (const [index, until] of after.entries()) expect(until > (before[index] ?? '')).toBe(true);
    expect((await expert.api('POST', '/call-offers/renewal')).status).toBe(204);
    expect(await ends()).toEqual(after);
    expect(
      (await stranger.api<Own>('GET', '/call-offers')).body.items.filter(({ entry }) => entry?.title.startsWith('Klimabudsjett')),
    ).toEqual([]);
    expect((await product.visitor().api('POST', '/call-offers/renewal')).status).toBe(401);
  });

  it('answers as it is described', async () => {
    expect(misdescribed(await describedBy(product), product.answered)).toEqual([]);
  });
});
