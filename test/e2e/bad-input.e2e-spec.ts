import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { translate } from '#libs/platform';
import { aDocx, aZip } from '../support/a-document.js';
import { misdescribed } from '../support/described.js';
import { eventually } from '../support/eventually.js';
import { describedBy } from '../support/interface.js';
import { type Product, startProduct } from '../support/product.js';
import { sendRaw } from '../support/raw-request.js';
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

  it('a Word file that would fill the machine, or lies about its size, is refused, by page and interface', async () => {
    const bomb = aZip([{ name: 'word/document.xml', bytes: Buffer.alloc(60_000_000) }]);
    const packed = deflateRawSync(Buffer.alloc(60_000_000));
    const liar = aZip([{ name: 'word/document.xml', bytes: Buffer.alloc(0), packed, declared: 5_000 }]);
    const share = await author.open('/da/del-en-erfaring');
    for (const file of [bomb, liar]) {
      const { status, body } = await sent(new Uint8Array(file), 'rapport.docx');
      expect([status, body.code]).toEqual([422, 'import.zip_bomb']);
      const sentPage = await author.submit(share.form('Læs filen'), { file: new File([new Uint8Array(file)], 'rapport.docx') });
      // The one says so itself and is refused as it comes; the other is found out as it is read, which a busy machine takes its time for.
      const page = await eventually(
        async () => {
          const again = sentPage.title === 'Vi læser' ? await author.open(sentPage.address) : sentPage;
          return again.title !== 'Vi læser' && again;
        },
        () => `${sentPage.address} is still being read`,
      );
      expect([page.status, page.title]).toEqual(file === bomb ? [422, 'Del en erfaring'] : [200, 'Vi kunne ikke læse det']);
      expect(page.text).toContain(translate('da', 'errors.import.zip_bomb'));
    }
  });

  it('a Word file that makes long work keeps nobody else waiting', async () => {
    const words = Array.from({ length: 12_000 }, (_, index) => ({ text: `Vi vejer tallerken ${index}.` }));
    const reading = sent(new Uint8Array(aDocx(words)), 'lang.docx');
    let done = false;
    void reading.finally(() => {
      done = true;
    });
    let answered = 0;
    for (; !done; answered++) expect((await product.visitor().send('/health/live')).status).toBe(200);
    expect([201, 413]).toContain((await reading).status);
    // Whoever had to wait for it would have had one answer or two.
    expect(answered).toBeGreaterThan(10);
  }, 60_000);

  it('a report that is longer than the template is a draft, and no word of it is lost', async () => {
    const chapters = Array.from(
      { length: 80 },
      (_, index) => `## Kapitel ${index}\n\nI ${1940 + index} gav byrådet 5 mio. kr. til ${index}.\n`,
    );
    const { status, body } = await sent(`# Rapport om skoler\n\n${chapters.join('\n')}`, 'rapport.md');
    expect(status).toBe(201);
    const text = JSON.stringify(body.content);
    for (const index of chapters.keys()) for (const words of [`Kapitel ${index}`, `til ${index}.`]) expect(text).toContain(words);
  });

  it('characters that no field takes are left out of what a file holds, and out of its name', async () => {
    const long = 'Vi har prøvet noget nyt i kommunen. '.repeat(700);
    const file = `Skole i Herning\n\n${long}\n\nLog\u0000 ind\n\nI 2019 fik vi 5\u0000 mio. kr. til verdensmål 17\u0000 ${'😀'.repeat(120)}.`;
    const { status, body } = await sent(file, `${'x'.repeat(199)}😀.txt`);
    expect([status, body.code]).toEqual([201, undefined]);
    expect(JSON.stringify(body)).not.toContain('\\u0000');
  });

  it('signs that count for one or for two are held to the limit, and never break publishing', async () => {
    const editor = await product.user('editor@herning.example');
    const entry = { language: 'da', summary: 'Kort', goals: [17], contact: { mailbox: 'skole@herning.example' } };
    const tooLong = await editor.api<Problem>('POST', '/tenants/herning/entries', { ...entry, title: '❤️'.repeat(101) });
    expect([tooLong.status, tooLong.body.fields]).toEqual([400, { title: ['maxLength'] }]);
    const publish = async (title: string) => {
      const { id } = (await editor.api<{ id: string }>('POST', '/tenants/herning/entries', { ...entry, title })).body;
      return (await editor.api<Problem>('POST', `/entries/${id}/publish`, { audience: 'tenant' })).status;
    };
    expect([await publish('❤️'.repeat(100)), await publish('👩‍👩‍👧‍👦'), await publish('<script>alert(1)</script>')]).toEqual([
      200, 200, 200,
    ]);
    expect([await publish('  '), await publish('\u200b\u202e'), await publish('\u200e')]).toEqual([422, 422, 422]);
  });

  it('a cursor that no list gave out is refused', async () => {
    const id = '0190b3f0-0000-7000-8000-000000000001';
    const forged: [string, unknown][] = [
      ['/entries?', ['9999-99-99T99:99:99Z', id]],
      ['/entries?', {}],
      ['/entries?q=skole&', [-1]],
      ['/entries?q=skole&', [0.5]],
      ['/tenants/herning/people?', ['\u0000', id]],
      ['/tenants/herning/people?', ['\ud800', id]],
    ];
    for (const [list, values] of forged) {
      const cursor = Buffer.from(JSON.stringify(values)).toString('base64url');
      const { status, body } = await author.api<Problem>('GET', `${list}cursor=${cursor}`);
      expect([list, status, body.code]).toEqual([list, 400, 'invalid_input']);
    }
  });

  it('an address that names another site, or a host that is none, is answered as ours', async () => {
    const ask = (path: string, host: string) => sendRaw(product.address, { method: 'GET', path, headers: { host } });
    for (const [path, host, status] of [
      ['//evil.example/da', 'localhost', 404],
      ['http://evil.example/da', 'localhost', 200],
      ['/da', '', 200],
      ['/da', 'a b', 200],
      ['/da', 'evil.example', 200],
    ] as const) {
      const answer = await ask(path, host);
      expect([path, host, answer.status]).toEqual([path, host, status]);
      expect(answer.text).not.toMatch(/(?:href|action|src)="(?:https?:)?\/\/[^"]*evil/);
    }
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

  it.each([
    ['admin@herning.example', '/da/kommune/herning/indstillinger', 'Gem indstillinger', { website: 'https://ny.herning.example/' }],
    ['author@herning.example', '/da/del-en-erfaring', 'Læs teksten', { text: 'Skole på Ærø\n\nVi har prøvet noget «nyt» & godt.' }],
    ['coordinator@ks.example', 'case paper', 'Gem sagsfremstillingen', { background: 'Skrevet i to timer' }],
    ['director@nordvaag.example', 'vote', 'Afgiv stemme', { reason: 'Fordi det «skal» være sådan' }],
  ])('so is what %s wrote at %s', async (email, at, button, typed) => {
    const user = await product.user(email);
    const page = await user.open(at.startsWith('/') ? at : await caseWith(user, button, at === 'vote' ? '' : '/sagsfremstilling'));
    user.forget();
    const led = await user.submit(page.form(button), typed);
    expect([led.status, led.title]).toEqual([401, 'Log ind for at fortsætte']);
    const again = await user.submit(led.form('Log ind'), { email, password: 'tandem-demo' });
    const kept = again.form('Send det, jeg skrev').values;
    for (const field of Object.entries(typed)) expect(kept).toContainEqual(field);
  });

  /** The first case of the network whose page has that form. */
  const caseWith = async (user: User, button: string, part: string) => {
    const board = await user.open('/da/netvaerk/baerekraftsnettverket/styregruppe');
    for (const link of new Set(board.links.filter((one) => /\/sag\//.test(one)))) {
      const page = await user.open(link + part);
      if (page.elements('button').some((one) => page.words(one) === button)) return link + part;
    }
    throw new Error(`no case has «${button}»`);
  };

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
    expect((await product.mails.first('member@mariehavn.example', 'Ny adgangskode')).links.join(' ')).toContain('/ny-adgangskode/');
  });

  it('every refusal is as the interface is described', async () => {
    expect(misdescribed(await describedBy(product), product.answered)).toEqual([]);
  });
});
