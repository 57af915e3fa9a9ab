import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product.js';
import type { User } from '../support/user.js';

const network = 'nordisk-laeringsnetvaerk';
const other = 'baerekraftsnettverket';
const conversations = `/nb/nettverk/${network}/samtaler`;

describe('order in a conversation', () => {
  let product: Product;
  let asker: User;
  let helper: User;
  let reader: User;
  let coordinator: User;
  let stranger: User;
  let thread: string;
  let reply: string;
  let page: string;

  beforeAll(async () => {
    product = await startProduct();
    [asker, helper, reader, coordinator, stranger] = (await Promise.all(
      ['author@asker', 'author@storevik', 'member@asker', 'coordinator@ks', 'author@herning'].map((email) =>
        product.user(`${email}.example`),
      ),
    )) as [User, User, User, User, User];
    const asked = await asker.api<{ id: string }>('POST', `/networks/${network}/threads`, {
      title: 'Hvem har en vekt?',
      body: 'Til søppel.',
    });
    thread = asked.body.id;
    const answered = await helper.api<{ id: string }>('POST', `/threads/${thread}/replies`, { body: 'Ola på lageret har.' });
    reply = answered.body.id;
    page = `/nb/samtale/${thread}`;
  }, 240_000);
  afterAll(() => product?.stop());

  it('is that writers correct what they wrote, and readers see what stood there', async () => {
    const own = await asker.open(page);
    const editing = await asker.open(own.link('Rett'));
    const saved = await asker.submit(editing.form('Lagre'), { title: 'Hvem har en god vekt?', body: 'Til strandsøppel.' });
    expect(saved.text).toContain('Lagret.');
    expect(saved.text).toContain('Til strandsøppel.');
    const answer = await helper.open(page);
    const changed = await helper.submit((await helper.open(answer.link('Rett'))).form('Lagre'), { body: 'Lageret har.' });
    expect(changed.text).toContain('Lageret har.');
    expect(changed.text).not.toContain('Ola');
    const before = await reader.open((await reader.open(page)).link('Hva som sto før'));
    expect(before.text).toContain('Til søppel.');
    expect((await reader.open(`${page}?history=${reply}`)).text).toContain('Ola på lageret har.');
    const history = await reader.api<{ items: { body: string }[] }>('GET', `/posts/${reply}/history`);
    expect(history.body.items.map(({ body }) => body)).toEqual(['Ola på lageret har.']);
    expect((await asker.api('PATCH', `/replies/${reply}`, { body: 'Noe annet' })).status).toBe(403);
    expect((await helper.api('PATCH', `/replies/${reply}`, { body: 'Lageret har to.' })).status).toBe(204);
    expect((await asker.api('PATCH', `/threads/${thread}`, { body: 'Til søppel på stranda.' })).status).toBe(204);
  });

  it('is kept by who coordinates: a post that a reader reported is taken out with a reason, and shown again', async () => {
    const reported = await reader.submit((await reader.open(page)).form('Send'), { why: 'Handler om en person.' });
    expect(reported.text).toContain('Takk. De som holder orden, ser på det.');
    expect((await reader.open(conversations)).text).not.toContain('Noen ber dere se på dette');
    const list = await coordinator.open(conversations);
    expect(list.text).toContain('Handler om en person.');
    expect((await coordinator.submit(list.form('La det stå'))).text).not.toContain('Handler om en person.');
    const hidden = await coordinator.submit((await coordinator.open(page)).form('Ta det ut'), { why: 'Nevner en borger.' });
    expect(hidden.text).toContain('Lagret.');
    const seen = await reader.open(page);
    expect(seen.text).toContain('Tatt ut av samtalen');
    for (const gone of ['stranda', 'Nevner en borger.']) expect(seen.text).not.toContain(gone);
    expect((await asker.open(page)).text).toContain('Begrunnelse: Nevner en borger.');
    const shown = await coordinator.submit((await coordinator.open(page)).form('Vis det igjen'));
    expect(shown.text).toContain('Til søppel på stranda.');
    expect((await reader.api('POST', `/posts/${reply}/reports`, { why: 'Se her.' })).status).toBe(204);
    expect((await coordinator.api<{ items: unknown[] }>('GET', `/networks/${network}/reported-posts`)).body.items).toHaveLength(1);
    for (const [method, address] of [
      ['DELETE', `/posts/${reply}/reports`],
      ['PUT', `/posts/${reply}/hidden`],
      ['DELETE', `/posts/${reply}/hidden`],
    ] as const) {
      const body = method === 'PUT' ? { why: 'Nevner en borger.' } : undefined;
      expect((await reader.api(method, address, body)).status).toBe(403);
      expect((await coordinator.api(method, address, body)).status).toBe(204);
    }
  });

  it('is that a locked conversation is read and not answered', async () => {
    const locked = await coordinator.submit((await coordinator.open(page)).form('Lås samtalen'));
    expect(locked.text).toContain('Låst');
    const seen = await helper.open(page);
    expect(() => seen.form('Send svaret')).toThrow('has no form');
    expect((await helper.api('POST', `/threads/${thread}/replies`, { body: 'Likevel' })).status).toBe(409);
    await coordinator.submit((await coordinator.open(page)).form('Lås opp samtalen'));
    expect((await helper.open(page)).form('Send svaret')).toBeDefined();
    expect((await coordinator.api('PUT', `/threads/${thread}/locked`, { on: true })).status).toBe(204);
    expect((await coordinator.api('PUT', `/threads/${thread}/locked`, { on: false })).status).toBe(204);
  });

  it('is a reader’s own: what they keep for later, and whom it helped', async () => {
    const kept = await reader.submit((await reader.open(page)).form('Spar til senere'));
    expect(kept.text).toContain('Du finner den under «Sparte».');
    expect((await reader.open(`${conversations}?show=saved`)).text).toContain('Hvem har en god vekt?');
    expect((await helper.open(`${conversations}?show=saved`)).text).not.toContain('Hvem har en god vekt?');
    await reader.submit((await reader.open(page)).form('Ikke spar lenger'));
    expect((await reader.open(`${conversations}?show=saved`)).text).not.toContain('Hvem har en god vekt?');
    expect((await reader.api('PUT', `/threads/${thread}/saved`, { on: true })).status).toBe(204);
    expect((await reader.submit((await reader.open(page)).form('Hjalp meg'))).text).toContain('Hjalp 1 kollega');
    expect((await reader.api('PUT', `/replies/${reply}/helpful`, { on: false })).status).toBe(204);
  });

  it('is moved with all that hangs on it to a network that everybody in it belongs to, and left where it was by nobody', async () => {
    expect((await stranger.open(page)).status).toBe(200);
    const moved = await coordinator.submit((await coordinator.open(page)).form('Flytt den'), { network: other });
    expect(moved.text).toContain('Samtalen er flyttet.');
    expect((await stranger.open(page)).status).toBe(404);
    expect((await stranger.api('GET', `/threads/${thread}`)).status).toBe(404);
    expect((await reader.open(`/nb/nettverk/${other}/samtaler?show=saved`)).text).toContain('Hvem har en god vekt?');
    expect((await coordinator.api('PUT', `/threads/${thread}/network`, { network })).status).toBe(204);
    expect((await stranger.api('GET', `/threads/${thread}`)).status).toBe(200);
  });
});
