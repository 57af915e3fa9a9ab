import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { signedIn } from '../support/kept-secrets.js';
import { type Product, startProduct } from '../support/product.js';
import { TranslationService } from '../support/translation-service.js';
import type { User } from '../support/user.js';

const original = '/nb/katalog/mariehavn/borgersamling-paa-tre-aftener';
const mark = 'Maskinoversatt, ikke gjennomgått';

interface Draft {
  revision: number;
  content: { title: string; machineTexts: { place: string; service: string }[] };
}

describe('a translation by a machine', () => {
  const service = new TranslationService();
  let product: Product;
  let author: User;
  let program: User;
  let follower: User;
  let id: string;

  beforeAll(async () => {
    await service.open();
    product = await startProduct({ environment: { TRANSLATOR_URL: service.url, TRANSLATOR_KEY: 'en noekkel' } });
    author = await product.user('author@fjellvik.example');
    program = await signedIn(product, 'author@fjellvik.example');
    follower = await signedIn(product, 'member@asker.example');
    await follower.api('PUT', '/me/subscriptions', { tenants: ['fjellvik'] });
  }, 120_000);
  afterAll(async () => {
    await product?.stop();
    await service.close();
  });

  const draft = async () => (await program.api<Draft>('GET', `/entries/${id}/draft`)).body;

  it('says to whom the text goes before it goes, and tells of how far it is on a page that one looks at again', async () => {
    const read = await author.open(original);
    const form = await author.submit((await author.open(read.link('Oversett'))).form('Oversett'), { language: 'en' });
    id = /utkast\/([^/]+)/.exec(form.address)?.[1] as string;
    const page = await author.submit(form.form('Oversett med maskin'), { title: 'Three evenings, by hand' });
    expect(page.text).toContain('En maskin hos 127.0.0.1 kan fylle det som er tomt i oversettelsen.');
    expect(service.asked).toEqual([]);
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    service.before = () => held;
    const making = await author.submit(page.form('Send til 127.0.0.1'));
    expect(making.text).toContain('En maskin oversetter');
    expect(() => making.form('Lagre')).toThrow('has no form');
    answer();
    const done = await eventually(
      async () => {
        const again = await author.open(making.link('Se på nytt'));
        return again.text.includes('fylt ut av 127.0.0.1') && again;
      },
      () => JSON.stringify(product.logged.slice(-5)),
    );
    expect(done.text).toContain(mark);
    expect(service.asked[0]).toMatchObject({ source: 'da', target: 'en', format: 'html', api_key: 'en noekkel' });
    expect(JSON.stringify(product.logged)).not.toContain('en noekkel');
  });

  it('leaves alone what was written by hand', async () => {
    const { content } = await draft();
    expect(content.title).toBe('Three evenings, by hand');
    const places = content.machineTexts.map(({ place }) => place);
    expect(places).toContain('summary');
    expect(places).not.toContain('title');
  });

  it('is marked in the program interface, and asked for and looked at there by its writers alone', async () => {
    const path = `/entries/${id}/draft/machine-translation`;
    expect((await program.api('GET', path)).body).toMatchObject({ state: 'done', host: '127.0.0.1' });
    expect((await program.api('POST', path)).body).toMatchObject({ code: 'nothing_to_translate' });
    for (const email of ['author@mariehavn.example', 'member@asker.example', 'operator@tandem.example']) {
      const stranger = await signedIn(product, email);
      expect((await stranger.api('GET', path)).status).toBe(404);
      expect((await stranger.api('POST', path)).status).toBe(404);
      expect((await stranger.open(`/nb/utkast/${id}/oversettelse/maskin`)).status).toBe(404);
    }
  });

  it('is marked wherever it is read: page, list, Word, Markdown, JSON, feed and card', async () => {
    const { revision } = await draft();
    const rest = { contact: { mailbox: 'post@fjellvik.example' }, sections: [] };
    await program.api('PATCH', `/entries/${id}/draft`, rest, { 'if-match': `"${revision}"` });
    const shared = await program.api<{ slug: string }>('POST', `/entries/${id}/publish`, { audience: 'public' });
    expect(shared.status).toBe(200);
    const visitor = product.visitor();
    const text = async (path: string) => (await visitor.send(path)).text();
    const page = await visitor.open(`/nb/katalog/fjellvik/${shared.body.slug}`);
    expect(page.text).toContain(mark);
    expect(page.text).toContain('av en maskin (127.0.0.1), og ingen har lest gjennom det');
    expect((await visitor.open('/nb/katalog?q=by+hand')).text).toContain(mark);
    const english = 'Machine-translated, not reviewed';
    expect(await text(`/api/v1/entries/${id}/export?format=md`)).toContain(english);
    expect(await text('/feeds/entries.atom?lang=en')).toContain(english);
    expect(await text('/feeds/entries.json?lang=en')).toContain('"isMachine":true');
    expect(await text(`/embed/entries/${id}`)).toContain(english);
    expect(JSON.parse(await text(`/api/v1/entries/${id}`)).content.machineTexts[0]).toMatchObject({ service: '127.0.0.1' });
    const listed = await visitor.api<{ items: { id: string; isMachine: boolean }[] }>('GET', '/entries?language=en');
    expect(listed.body.items.find((one) => one.id === id)?.isMachine).toBe(true);
    expect(listed.body.items.filter((one) => one.isMachine)).toHaveLength(1);
  });

  it('loses its mark where somebody says that it is right, in the editor or beside the original', async () => {
    const editor = await author.open(`/nb/utkast/${id}`);
    const [first] = (await draft()).content.machineTexts;
    await author.submit(
      editor.form(
        editor
          .elements('button')
          .map((one) => editor.words(one))
          .find((words) => words.startsWith('Jeg har lest')) as string,
      ),
    );
    expect((await draft()).content.machineTexts.map(({ place }) => place)).not.toContain(first?.place);
    const form = (await author.open(`/nb/utkast/${id}/oversettelse`)).form('Lagre');
    const places = (await draft()).content.machineTexts.map(({ place }) => place);
    const saved = await author.submit(form, Object.fromEntries(places.map((place) => [`reviewed.${place}`, 'yes'])));
    expect(saved.text).not.toContain(mark);
    expect((await draft()).content.machineTexts).toEqual([]);
  });

  it('is marked in the mail that tells of it', async () => {
    const { body } = await follower.api<{ nextDueAt: string }>('GET', '/me/subscriptions');
    product.clock.moveTo(new Date(new Date(body.nextDueAt).getTime() + 5_000));
    const mail = await product.mails.first('member@asker.example', 'Three evenings, by hand');
    // What was shared is as it was, whatever has been read through since.
    for (const part of [mail.text, mail.html]) expect(part).toContain(mark);
  });
});

describe('without a translation service', () => {
  it('there is no button, no page, and nothing is asked', async () => {
    const product = await startProduct();
    try {
      const author = await product.user('author@baerum.example');
      const drafts = await signedIn(product, 'author@baerum.example');
      const found = await drafts.api<{ items: { id: string; language: string }[] }>('GET', '/entries?tenant=baerum&language=en');
      const id = found.body.items[0]?.id;
      expect((await author.open(`/nb/utkast/${id}/oversettelse`)).text).not.toContain('Oversett med maskin');
      expect((await author.open(`/nb/utkast/${id}/oversettelse/maskin`)).status).toBe(404);
      expect((await drafts.api('POST', `/entries/${id}/draft/machine-translation`)).body).toMatchObject({ code: 'no_translator' });
    } finally {
      await product.stop();
    }
  }, 120_000);
});
