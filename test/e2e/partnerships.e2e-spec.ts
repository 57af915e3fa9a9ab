import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoDay, type Product, startProduct } from '../support/product.js';
import type { User } from '../support/user.js';

interface Shown {
  actors: number;
  partners: { id: string; name: string; state: string; promises: { id: string; what: string }[] }[];
}

const bread = { what: 'To kasser brød om dagen', dueOn: '2027-03-01' };
const mill = { name: 'Møllen', actorGroup: 'business', email: 'molle@handel.example' };

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
      actors: [{ name: 'Bageriet', actorGroup: 'business', role: 'Brød af rester', email: 'brod@handel.example', promises: [bread] }],
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

  it('has promises that are added, reworded, followed and taken away, and an actor who is shown all of them before it says yes', async () => {
    const visitor = product.visitor();
    const { id: other } = (await editor.api<{ id: string }>('POST', `/partnerships/${id}/actors`, { ...mill, promises: [bread] })).body;
    const promised = async (user: User) => (await seenBy(user)).partners.find((one) => one.id === other)?.promises;
    const added = await editor.api<{ id: string }>('POST', `/partnership-actors/${other}/promises`, { what: 'Mel fra egnen' });
    expect(added.status).toBe(201);
    expect((await editor.api('PUT', `/partnership-promises/${added.body.id}`, { what: 'Mel', dueOn: '2027-05-01' })).status).toBe(204);
    expect((await editor.api('POST', `/partnership-actors/${other}/question`)).status).toBe(204);
    const mail = await product.mails.first('molle@handel.example', 'Vil I være med i «Mindre spild i byen»?');
    const page = await visitor.open(mail.links.find((one) => one.includes('/partnerskab/svar/')) as string);
    expect(page.text).toMatch(/To kasser brød om dagen\s+inden 1\. marts 2027[\s\S]*Mel\s+inden 1\. maj 2027/);
    expect(await promised(visitor)).toBeUndefined();
    await visitor.submit(page.form('Ja, vi er med'), { answer: 'yes' });
    const kept = { state: 'kept', outcome: 'Siden april.' };
    expect((await editor.api('PUT', `/partnership-promises/${added.body.id}/outcome`, kept)).status).toBe(204);
    expect((await editor.api('PUT', `/partnership-promises/${added.body.id}/outcome`, { state: 'dropped' })).status).toBe(400);
    expect(await promised(visitor)).toMatchObject([
      { ...bread, state: 'open' },
      { what: 'Mel', dueOn: '2027-05-01', ...kept },
    ]);
    const neighbour = await product.user('editor@herning.example');
    expect((await neighbour.api('DELETE', `/partnership-promises/${added.body.id}`)).status).toBe(404);
    expect((await editor.api('DELETE', `/partnership-promises/${added.body.id}`)).status).toBe(204);
    expect(await promised(visitor)).toBeUndefined();
    expect(await promised(editor)).toMatchObject([bread]);
    // What an actor promised stood in fields of its own: whoever still sends them is told, and nothing is lost in silence.
    expect((await editor.api('PUT', `/partnership-actors/${other}`, { ...mill, promise: 'Mel' })).status).toBe(400);
  });

  it('grows from the partners that an entry names, by a form without scripts; somebody says the group of one that has none', async () => {
    const author = await product.user('editor@herning.example');
    const entry = await author.open('/da/katalog/herning/baeredygtig-herning-et-center-for-partnerskaber');
    const page = await author.open(entry.link('Lav et partnerskab af disse partnere'));
    expect(page.text).toContain('Hvilken gruppe kommer Bæredygtig Herning fra?');
    const form = page.form('Lav partnerskabet');
    const made = await author.submit(form, { 'group-0': 'municipality', partners: ['0', '1', '4'], audience: 'tenant' });
    expect(made.text).toContain('Bæredygtig Herning');
    const own = made.address.split('?')[0]?.split('/').at(-1);
    const { body } = await author.api<{ partners: { name: string; actorGroup: string }[] }>('GET', `/partnerships/${own}`);
    expect(body.partners.map(({ name, actorGroup }) => [name, actorGroup])).toEqual([
      ['Bæredygtig Herning', 'municipality'],
      ['Det lokale erhvervsliv', 'business'],
      ['Borgerne', 'citizens'],
    ]);
    expect((await editor.api('GET', `/partnerships/${own}`)).status).toBe(404);
    expect((await editor.open('/da/katalog/herning/baeredygtig-herning-et-center-for-partnerskaber')).text).not.toContain(
      'Lav et partnerskab af disse partnere',
    );
  });
});
