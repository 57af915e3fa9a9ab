import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aJpeg } from '../support/a-picture.js';
import { type Product, startProduct } from '../support/product.js';
import type { User } from '../support/user.js';

const network = 'nordisk-laeringsnetvaerk';
const title = 'Hvem har en enkel vekt?';

describe('a question to a network', () => {
  let product: Product;
  let asker: User;
  let helper: User;
  let follower: User;
  let reader: User;
  let stranger: User;
  const known = { thread: '', reply: '' };

  const told = (address: string, words: string) => product.mails.all.filter(({ to, text }) => to === address && text.includes(words));
  const replies = (user: User, body: string, part: object = {}) =>
    user.api<{ id: string }>('POST', `/threads/${known.thread}/replies`, { body, ...part });

  beforeAll(async () => {
    product = await startProduct();
    [asker, helper, follower, reader, stranger] = (await Promise.all(
      ['author@asker', 'author@storevik', 'author@herning', 'member@asker', 'author@fjellvik'].map((email) =>
        product.user(`${email}.example`),
      ),
    )) as [User, User, User, User, User];
  }, 240_000);
  afterAll(() => product?.stop());

  it('is asked on the page without scripts, and read in the network alone', async () => {
    const page = await asker.open('/nb/erfaringsutveksling/spor');
    const refused = await asker.submit(page.form('Spør'), { body: 'Til strandsøppel.' });
    expect(refused.status).toBe(400);
    expect(refused.html).toContain('Til strandsøppel.');
    const words = { title, body: 'Til **strandsøppel**.', place: `${network}/asker` };
    const looked = await asker.submit(refused.form('Spør'), words);
    expect(looked.text).toContain('Se her først');
    expect(looked.text).toContain('Finnes det en enkel måte å veie strandsøppel på?');
    const asked = await asker.submit(looked.form('Spør'), words);
    expect(asked.text).toContain('Nå kan alle i nettverket se det og svare.');
    known.thread = asked.address.match(/samtale\/([0-9a-f-]{36})/)?.[1] ?? '';
    expect((await helper.open(`/nn/samtale/${known.thread}`)).text).toContain(title);
    expect((await helper.open('/nn/erfaringsutveksling')).text).toContain(title);
    expect((await reader.open(`/nb/samtale/${known.thread}`)).text).toContain('Forfattere, redaktører og administratorer kan selv skrive');
    expect((await stranger.open(`/nb/samtale/${known.thread}`)).status).toBe(404);
    expect((await stranger.open('/nb/erfaringsutveksling')).text).not.toContain(title);
    const searched = await helper.open(`/nn/nettverk/${network}/samtalar?q=enkle+vekter`);
    expect(searched.text).toContain(title);
    const alike = (user: User) => user.api<{ threads: { title: string }[] }>('GET', `/alike?q=${encodeURIComponent(title)}`);
    expect((await alike(helper)).body.threads.map((row) => row.title)).toContain(title);
    expect((await alike(stranger)).body.threads.map((row) => row.title)).not.toContain(title);
    expect((await alike(product.visitor())).status).toBe(401);
    expect((await product.visitor().open(`/nb/samtale/${known.thread}`)).address).toContain('logg-inn');
    for (const route of [`/threads/${known.thread}`, `/threads/${known.thread}/replies`, `/networks/${network}/threads`])
      expect([(await stranger.api('GET', route)).status, (await product.visitor().api('GET', route)).status]).toEqual([404, 401]);
  });

  it('tells the asker of an answer, once, and its followers; who muted it hears nothing', async () => {
    await follower.api('PUT', `/threads/${known.thread}/following`, { state: 'follow' });
    await reader.api('PUT', `/threads/${known.thread}/following`, { state: 'mute' });
    const answered = await replies(helper, 'Ei bagasjevekt held. @asker/editor kan spørje @herning.');
    known.reply = answered.body.id;
    const mail = await product.mails.first('author@asker.example', 'bagasjevekt');
    expect(mail.subject).toContain(title);
    expect(mail.text).toContain('Storevik');
    await product.mails.first('author@herning.example', 'bagasjevekt');
    await product.mails.first('editor@asker.example', 'nevner deg eller dere');
    expect(told('author@asker.example', 'bagasjevekt')).toHaveLength(1);
    // Named and following: one mail.
    expect(told('author@herning.example', 'bagasjevekt')).toHaveLength(1);
    for (const silent of ['author@storevik.example', 'member@asker.example', 'author@fjellvik.example', 'member@herning.example'])
      expect(told(silent, 'bagasjevekt')).toEqual([]);
  });

  it('is answered from the mail: the link shows what the mail said, and sending asks to sign in and goes on', async () => {
    const link = (await product.mails.first('author@asker.example', 'bagasjevekt')).links.find((one) => one.includes('/svar/')) as string;
    const phone = product.visitor();
    const page = await phone.open(link);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Ei bagasjevekt held.');
    const stopped = await phone.submit(page.form('Send svaret'), { body: 'Takk, da kjøper vi en.' });
    expect(stopped.status).toBe(401);
    expect(stopped.html).toContain('Takk, da kjøper vi en.');
    expect((await replies(helper, 'Bra.')).status).toBe(201);
    // Signed in, it is the same page, and leads to the whole conversation.
    const signedIn = await asker.open(link);
    expect(signedIn.html).toContain(`/samtale/${known.thread}`);
    const sent = await asker.submit(signedIn.form('Send svaret'), { body: 'Takk, da kjøper vi en.' });
    expect(sent.text).toContain('Takk. Svaret ditt står her nå.');
    expect((await phone.open(`${link}x`)).status).toBe(404);
    expect((await stranger.open(link)).status).toBe(404);
  });

  it('is answered with a picture, which those read who read the answer', async () => {
    const page = await helper.open(`/nn/samtale/${known.thread}`);
    const picture = new File([new Uint8Array(await aJpeg())], 'vekta.jpg', { type: 'image/jpeg' });
    const sent = await helper.submit(page.form('Send svaret'), { body: 'Slik ser vekta ut.', files: picture });
    expect(sent.text).toContain('Slik ser vekta ut.');
    const address = (await asker.open(`/nb/samtale/${known.thread}`)).html.match(
      /\/api\/v1(\/held-files\/[0-9a-f-]+\/[0-9a-f]{64})/,
    )?.[1] as string;
    expect((await asker.api('GET', address)).status).toBe(200);
    expect([(await stranger.api('GET', address)).status, (await product.visitor().api('GET', address)).status]).toEqual([404, 404]);
  });

  it('gets its answer marked by the asker', async () => {
    const page = await asker.open(`/nb/samtale/${known.thread}`);
    const marked = await asker.submit(page.form('Dette hjalp oss'));
    expect(marked.text).toContain('Svaret som hjalp');
    expect((await helper.open(`/nn/samtale/${known.thread}`)).text).toContain('Svaret som hjelpte');
    expect((await helper.api('PUT', `/threads/${known.thread}/accepted-reply`, { reply: known.reply })).status).toBe(403);
  });

  it('tells nobody who has switched that kind of mail off', async () => {
    const page = await asker.open('/nb/erfaringsutveksling/e-poster');
    const saved = await asker.submit(page.form('Lagre'), { wanted: ['mentions'] });
    expect(saved.text).toContain('Det gjelder fra nå av.');
    await replies(helper, 'Enda ei vekt, med krok.');
    await product.mails.first('author@herning.example', 'med krok');
    expect(told('author@asker.example', 'med krok')).toEqual([]);
  });

  it('suggests to be named who is in the network, as its readers know them', async () => {
    const found = (user: User, q: string) =>
      user.api<{ items: { token: string; name: string }[] }>('GET', `/networks/${network}/mentionable?q=${encodeURIComponent(q)}`);
    expect((await found(asker, 'stor')).body.items.map(({ token }) => token)).toContain('@storevik');
    const named = (await found(asker, 'storevik')).body.items;
    expect(named).toContainEqual(expect.objectContaining({ token: '@storevik/editor', name: 'redaktører i Storevik kommune' }));
    expect(named.map(({ token }) => token)).toContainEqual(expect.stringMatching(/^@\[.+\]\(person:/));
    expect((await found(asker, 'fjellvik')).body.items).toEqual([]);
    expect((await found(stranger, 'stor')).status).toBe(404);
  });
});
