import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product.js';
import type { User } from '../support/user.js';

interface Problem {
  code: string;
  fields?: Record<string, string[]>;
  current?: { content: { title: string } };
}

describe('what people send by mistake or on purpose', () => {
  let product: Product;
  let author: User;

  const sent = (bytes: BlobPart, name: string) => {
    const form = new FormData();
    form.set('file', new File([bytes], name));
    return author.api<Problem & { content: { title: string; sections: { body: string }[] } }>('POST', '/tenants/herning/imports', form);
  };
  const aDraft = async (title: string) =>
    (await author.api<{ id: string }>('POST', '/tenants/herning/entries', { language: 'da', title })).body.id;

  beforeAll(async () => {
    product = await startProduct();
    author = await product.user('author@herning.example');
  }, 90_000);
  afterAll(() => product?.stop());

  it('over-long values on any writing route are refused with 400 or not seen at all, and never break it', async () => {
    const long = 'æ'.repeat(60_000);
    const everything = [
      'title',
      'email',
      'password',
      'reason',
      'pitch',
      'background',
      'audience',
      'slug',
      'vote',
      'zone',
      'tenant',
      'state',
      'personId',
      'role',
      'text',
    ];
    const body = Object.fromEntries(everything.map((name) => [name, long]));
    const id = await aDraft('Til prøve');
    const broken: string[] = [];
    for (const { method, path } of product.routes.filter(({ method }) => ['POST', 'PUT', 'PATCH'].includes(method))) {
      const address = path
        .replace('/api/v1', '')
        .replace(':tenant', 'herning')
        .replace(':network', 'nordisk-laeringsnetvaerk')
        .replace(/:\w+/g, id);
      if (!path.startsWith('/api') || path.endsWith('/imports')) continue;
      const { status } = await author.api<Problem>(method, address, body, { 'if-match': '"1"' });
      if (status >= 500) broken.push(`${method} ${path}: ${status}`);
    }
    expect(broken).toEqual([]);
  });

  it('the field that is too long is named', async () => {
    const { status, body } = await author.api<Problem>('POST', '/tenants/herning/entries', {
      language: 'da',
      title: 'x'.repeat(5_000),
      summary: 'y'.repeat(5_000),
    });
    expect(status).toBe(400);
    expect(Object.keys(body.fields ?? {}).sort()).toEqual(['summary', 'title']);
  });

  it('a file that is no document, an empty one and 30 MB are refused calmly', async () => {
    const noise = Uint8Array.from({ length: 4_096 }, (_, index) => (index * 167) % 256);
    const answers = [
      await sent(noise, 'billede.png'),
      await sent(new Uint8Array(0), 'tom.txt'),
      await sent(new Uint8Array(30 * 1024 * 1024), 'stor.txt'),
    ];
    for (const { status, body } of answers) {
      expect([400, 413, 415, 422]).toContain(status);
      expect(body.code).toMatch(/^[a-z_.]+$/);
    }
    expect((await product.visitor().send('/health/ready')).status).toBe(200);
  });

  it('Latin-1 Danish comes out right, and scripts in HTML never run', async () => {
    const latin = Buffer.from(
      'Rådhuset på Ærø\n\nVi har prøvet en ny måde at samarbejde på, og borgerne har været glade for det i tre år nu.',
      'latin1',
    );
    const { status, body } = await sent(new Uint8Array(latin), 'gammel.txt');
    expect(status).toBe(201);
    expect(JSON.stringify(body.content)).toContain('Rådhuset på Ærø');
    const html =
      '<h1>Partnerskaber</h1><p>Vi <script>alert(1)</script><img src=x onerror=alert(2)><a href="javascript:alert(3)">samarbejder</a> om mål 17 i kommunen.</p>';
    const hostile = await author.api<{ id: string }>('POST', '/tenants/herning/imports', { html });
    const page = await author.open(`/da/kladde/${hostile.body.id}/laest`);
    expect(page.status).toBe(200);
    expect(page.html).not.toMatch(/alert\(1\)|<img[^>]+onerror|href="javascript:/);
  });

  it('a form that was open when the session ran out is carried through sign-in', async () => {
    const id = await aDraft('Før pausen');
    const editor = await author.open(`/da/kladde/${id}`);
    author.forget();
    const led = await author.submit(editor.form('Gem'), { title: 'Skrevet i tre timer' });
    expect(led.html).toContain('Skrevet i tre timer');
    const again = await author.submit(led.form('Log ind'), { email: 'author@herning.example', password: 'tandem-demo' });
    expect(again.html).toContain('value="Skrevet i tre timer"');
    await author.signIn('author@herning.example');
  });

  it('a lost update is refused with both versions, over the interface and in the editor', async () => {
    const id = await aDraft('Den første');
    const editor = await author.open(`/da/kladde/${id}`);
    const colleague = await product.user('editor@herning.example');
    const other = await colleague.api('PATCH', `/entries/${id}/draft`, { title: 'Kollegaens' }, { 'if-match': '"1"' });
    expect(other.status).toBe(200);
    const refused = await author.api<Problem>('PATCH', `/entries/${id}/draft`, { title: 'Min egen' }, { 'if-match': '"1"' });
    expect(refused.status).toBe(412);
    expect(JSON.stringify(refused.body.current)).toContain('Kollegaens');
    const page = await author.submit(editor.form('Gem'), { title: 'Min egen' });
    expect(page.status).toBe(412);
    for (const title of ['Kollegaens', 'Min egen']) expect(page.html).toContain(title);
  });

  it('an unknown municipality or network is not there, in every language', async () => {
    expect((await author.api('GET', '/tenants/atlantis')).status).toBe(404);
    expect((await author.api('POST', '/tenants/atlantis/entries', { language: 'da' })).status).toBe(404);
    for (const address of ['/da/kommune/atlantis', '/sv/kommun/atlantis', '/en/network/atlantis', '/nn/katalog/atlantis/ting'])
      expect([address, (await author.open(address)).status]).toEqual([address, 404]);
  });

  it('a mail server that refuses for a while loses nothing: the mail comes when it takes mail again', async () => {
    product.mails.refuses = true;
    const visitor = product.visitor();
    const page = await visitor.open('/da/glemt-adgangskode');
    const form = page.form(
      page
        .elements('button')
        .map((button) => page.words(button))
        .find((words) => /mail|send/i.test(words)) ?? '',
    );
    await visitor.submit(form, { email: 'member@mariehavn.example' });
    for (let tries = 0; product.mails.refused === 0 && tries < 200; tries++) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(product.mails.refused).toBeGreaterThan(0);
    product.mails.refuses = false;
    product.clock.moveTo(new Date(product.clock.now().getTime() + 10 * 60_000));
    expect((await product.mails.first('member@mariehavn.example', '')).links.join(' ')).toContain('/ny-adgangskode/');
  });
});
