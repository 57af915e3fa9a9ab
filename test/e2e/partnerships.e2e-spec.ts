import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoDay, type Product, startProduct } from '../support/product.js';
import type { User } from '../support/user.js';

interface Shown {
  actors: number;
  partners: { id: string; name: string; state: string }[];
}

describe('a partnership whose actors say yes from a mail', () => {
  let product: Product;
  let editor: User;
  let id: string;

  beforeAll(async () => {
    product = await startProduct({ at: demoDay });
    editor = await product.user('editor@mariehavn.example');
    const made = await editor.api<{ id: string }>('POST', '/tenants/mariehavn/partnerships', {
      title: 'Mindre spild i byen',
      audience: 'public',
      actors: [{ name: 'Bageriet', actorGroup: 'business', role: 'Brød af rester', email: 'brod@handel.example' }],
    });
    id = made.body.id;
  }, 120_000);
  afterAll(() => product?.stop());

  const seenBy = async (user: User) => (await user.api<Shown>('GET', `/partnerships/${id}`)).body;

  it('is shown with those alone who said yes, by a link that needs no account, and shows no address to anybody outside', async () => {
    const visitor = product.visitor();
    expect((await seenBy(visitor)).partners).toEqual([]);
    const actor = (await seenBy(editor)).partners[0]?.id;
    expect((await editor.api('POST', `/partnership-actors/${actor}/question`)).status).toBe(204);
    const mail = await product.mails.first('brod@handel.example', 'Vil I være med i «Mindre spild i byen»?');
    const link = mail.links.find((one) => one.includes('/partnerskab/svar/')) as string;
    const page = await visitor.open(link);
    expect(page.text).toContain('Det siger I ja til');
    expect((await seenBy(visitor)).partners).toEqual([]);
    await visitor.submit(page.form('Ja, vi er med'), { answer: 'yes' });
    expect((await seenBy(visitor)).partners).toMatchObject([{ name: 'Bageriet', state: 'confirmed' }]);
    expect(JSON.stringify(await seenBy(visitor))).not.toContain('@');
    const again = await visitor.open(link);
    await visitor.submit(again.form('Vi er ikke med længere'), { answer: 'no' });
    expect((await seenBy(visitor)).partners).toEqual([]);
  });
});
