import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoDay, type Product, startProduct } from '../support/product.js';
import type { User } from '../support/user.js';

const group = 'arbeidsgruppe-maalkonflikter';

describe('a draft that a working group writes on', () => {
  let product: Product;
  let author: User;
  let member: User;
  let outside: User;
  let draft: string;

  const seenBy = async (user: User) => (await user.api('GET', `/entries/${draft}/draft`)).status;
  const listedFor = async (user: User) =>
    (await user.api<{ items: { title: string }[] }>('GET', `/bodies/${group}/drafts`)).body.items?.map(({ title }) => title) ?? [];

  beforeAll(async () => {
    product = await startProduct({ at: demoDay });
    [author, member, outside] = (await Promise.all(
      ['author@storevik', 'member@fjellvik', 'author@baerum'].map((email) => product.user(`${email}.example`)),
    )) as [User, User, User];
    const made = await author.api<{ id: string }>('POST', '/tenants/storevik/entries', { language: 'nn', title: 'Samtalekort' });
    draft = made.body.id;
  }, 120_000);
  afterAll(() => product?.stop());

  it('is shown to the group by a form without scripts, until a day, and to nobody besides', async () => {
    expect([await seenBy(author), await seenBy(member)]).toEqual([200, 404]);
    const page = await author.open(`/nb/utkast/${draft}/hvem-kan-se-dette`);
    const refused = await author.submit(page.form('La gruppen lese'), { group: '' });
    expect(refused.status).toBeGreaterThanOrEqual(400);
    const shared = await author.submit(page.form('La gruppen lese'), { group, endsOn: '2027-03-01' });
    expect(shared.text).toContain('til og med 1. mars 2027');
    expect([await seenBy(member), await seenBy(outside), await seenBy(product.visitor())]).toEqual([200, 404, 401]);
    expect((await member.open(`/nb/utkast/${draft}`)).text).toContain('Samtalekort');
    expect(await listedFor(member)).toContain('Samtalekort');
    expect(await listedFor(outside)).not.toContain('Samtalekort');
    expect((await member.api('PUT', `/bodies/${group}/drafts/${draft}`, {})).status).not.toBe(204);
    const stopped = await author.submit(
      (await author.open(`/nb/utkast/${draft}/hvem-kan-se-dette`)).form('Stopp delingen: Arbeidsgruppe om målkonflikter'),
    );
    expect(stopped.text).not.toContain('til og med 1. mars 2027');
    expect([await seenBy(author), await seenBy(member)]).toEqual([200, 404]);
    expect(await listedFor(member)).not.toContain('Samtalekort');
  });

  it('is shown and taken back by a program as well', async () => {
    const address = `/bodies/${group}/drafts/${draft}`;
    expect((await author.api('PUT', address, { endsOn: '2027-03-01' })).status).toBe(204);
    expect(await seenBy(member)).toBe(200);
    expect((await outside.api('DELETE', address)).status).toBe(404);
    expect((await author.api('DELETE', address)).status).toBe(204);
    expect(await seenBy(member)).toBe(404);
  });
});
