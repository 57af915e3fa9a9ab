import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mammoth from 'mammoth';
import { path } from '#libs/platform';
import { aDocx, aZip } from '../support/a-document.js';
import { aHugePng, aJpeg, aPdf, secretPlace, withExif } from '../support/a-picture.js';
import { aClamd, type TestClamd, testVirus } from '../support/clamd.js';
import { eventually } from '../support/eventually.js';
import { type Product, publicUrl, startProduct } from '../support/product.js';
import { readPdf } from '../support/read-pdf.js';
import type { User } from '../support/user.js';

interface Attached {
  code?: string;
  added: { sha: string; name: string; type: string; width: number | null }[];
  refused: { name: string; code: string }[];
}
type State = { items: { sha: string; state: string }[] };

describe('pictures and files', () => {
  let product: Product;
  let clamd: TestClamd;
  let author: User;
  let editor: User;
  let visitor: User;

  const aDraft = async (title: string) => {
    const entry = { language: 'da', title, summary: 'Kort', goals: [12], contact: { mailbox: 'skole@herning.example' } };
    return (await author.api<{ id: string }>('POST', '/tenants/herning/entries', entry)).body.id;
  };
  const send = (id: string, files: [name: string, bytes: Buffer][], by = author) => {
    const form = new FormData();
    for (const [name, bytes] of files) form.append('files', new File([new Uint8Array(bytes)], name));
    return by.api<Attached>('POST', `/entries/${id}/draft/files`, form);
  };
  const get = (user: User, id: string, sha: string, query = '', headers: Record<string, string> = {}) =>
    user.send(`/api/v1/entries/${id}/files/${sha}${query}`, { headers });
  const publish = (id: string, audience: string) => editor.api('POST', `/entries/${id}/publish`, { audience });

  beforeAll(async () => {
    clamd = await aClamd();
    product = await startProduct({ environment: { CLAMD_URL: clamd.url, FILES_PER_TENANT_MB: '200' } });
    [author, editor] = [await product.user('author@herning.example'), await product.user('editor@herning.example')];
    visitor = product.visitor();
  }, 120_000);
  afterAll(async () => {
    await product?.stop();
    await clamd?.remove();
  });

  it('go from the author’s form to every reader, and away from them at once when the entry is narrowed', async () => {
    const id = await aDraft('Torvet');
    const { status, body } = await send(id, [
      ['torvet.jpg', withExif(await aJpeg(1200, 900))],
      ['skema.pdf', aPdf()],
    ]);
    expect([status, body.refused]).toEqual([201, []]);
    const [picture, pdf] = body.added as [Attached['added'][0], Attached['added'][0]];
    expect(picture).toMatchObject({ name: 'torvet.jpg', type: 'image/jpeg', width: 900 });
    expect((await publish(id, 'public')).status).toBe(422);
    const draft = await author.api<{ revision: number; content: { attachments: object[] } }>('GET', `/entries/${id}/draft`);
    const [first, second] = draft.body.content.attachments;
    const words = { attachments: [{ ...first, alt: 'Torvet fra oven', caption: 'Torvet i maj' }, second] };
    await author.api('PATCH', `/entries/${id}/draft`, words, { 'if-match': `"${draft.body.revision}"` });
    expect((await get(visitor, id, picture.sha)).status).toBe(404);
    const published = await publish(id, 'public');
    expect(published.status).toBe(200);

    const whole = await get(visitor, id, picture.sha);
    expect([whole.status, whole.headers.get('content-type'), whole.headers.get('cache-control')]).toEqual([
      200,
      'image/jpeg',
      'private, no-cache',
    ]);
    expect(whole.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(whole.headers.get('content-disposition')).toMatch(/^inline; filename="torvet.jpg"/);
    expect(Buffer.from(await whole.arrayBuffer()).includes(secretPlace)).toBe(false);
    const small = await get(visitor, id, picture.sha, '?width=300');
    expect(Number((await small.arrayBuffer()).byteLength)).toBeLessThan(60_000);
    expect((await get(visitor, id, picture.sha, '', { 'if-none-match': whole.headers.get('etag') as string })).status).toBe(304);
    const part = await get(visitor, id, pdf.sha, '', { range: 'bytes=0-4' });
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([206, '%PDF-', `bytes 0-4/${aPdf().length}`]);
    expect(part.headers.get('content-disposition')).toMatch(/^attachment/);
    expect((await get(visitor, id, pdf.sha, '', { range: 'bytes=99999-' })).status).toBe(416);

    const { slug } = published.body as { slug: string };
    const page = await visitor.open(`/da/katalog/herning/${slug}`);
    for (const seen of ['alt="Torvet fra oven"', 'Torvet i maj', `files/${picture.sha}?width=480 480w`, `files/${pdf.sha}`])
      expect(page.html).toContain(seen);

    await editor.api('PUT', `/entries/${id}/audience`, { audience: 'tenant' });
    for (const sha of [picture.sha, pdf.sha]) expect((await get(visitor, id, sha)).status).toBe(404);
    expect((await get(author, id, pdf.sha)).status).toBe(200);
  }, 60_000);

  it('stand in the text where it names them: on the draft’s page, for every reader, in Word, PDF and Markdown, and leave their words', async () => {
    const id = await aDraft('Torvet i teksten');
    const [picture] = (await send(id, [['torvet.jpg', await aJpeg(1200, 900)]])).body.added as [Attached['added'][0]];
    const write = async (part: object) => {
      const { body } = await author.api<{ revision: number }>('GET', `/entries/${id}/draft`);
      return author.api('PATCH', `/entries/${id}/draft`, part, { 'if-match': `"${body.revision}"` });
    };
    await write({ attachments: [{ ...picture, alt: 'Torvet fra oven', caption: 'Maj', decorative: false, leftOut: false }] });
    const line = `![Torvet fra oven](fil:${picture.sha.slice(0, 12)})`;
    expect((await author.open(path('da', 'attachments', { entry: id }))).html).toContain(line);
    await write({ sections: [{ role: 'done', heading: '', body: `Før\n\n${line}\n\n![Spor](https://sporing.example/x.png)` }] });
    const address = `/api/v1/entries/${id}/files/${picture.sha}`;
    const shown = (html: string) => [html.split(`<img src="${address}`).length - 1, /<img[^>]*sporing/.test(html)];
    for (const name of ['draftPage', 'seenAs'] as const)
      expect([name, ...shown((await author.open(path('da', name, { entry: id }))).html)]).toEqual([name, 1, false]);
    const { slug } = (await publish(id, 'public')).body as { slug: string };
    const page = await visitor.open(`/da/katalog/herning/${slug}`);
    expect(shown(page.html)).toEqual([1, false]);
    expect(page.html).toContain('<figcaption><span lang="da">Maj</span></figcaption>');

    const file = async (format: string) =>
      Buffer.from(await (await visitor.send(`/api/v1/entries/${id}/export?format=${format}`)).arrayBuffer());
    const { value: word } = await mammoth.convertToHtml({ buffer: await file('docx') });
    expect(word.match(/<img[^>]*>/g)?.map((one) => / alt="([^"]*)"/.exec(one)?.[1])).toEqual(['Torvet fra oven']);
    const pdf = await readPdf(await file('pdf'));
    expect([pdf.alts, pdf.text.includes('torvet.jpg')]).toEqual([['Torvet fra oven'], true]);
    expect((await file('md')).toString('utf8')).toContain(`![Torvet fra oven](${publicUrl}${address} "torvet.jpg")`);

    await write({ attachments: [{ ...picture, alt: 'Torvet fra oven', decorative: false, leftOut: true }] });
    expect((await publish(id, 'public')).status).toBe(200);
    const without = await visitor.open(`/da/katalog/herning/${slug}`);
    expect([...shown(without.html), without.html.includes('<p>Torvet fra oven</p>')]).toEqual([0, false, true]);
  }, 60_000);

  it('are refused for what they are, calmly, and leave the draft as it was', async () => {
    const id = await aDraft('Dårlige filer');
    const bomb = aZip([
      { name: '[Content_Types].xml', bytes: Buffer.from('<Types/>') },
      { name: 'word/document.xml', bytes: Buffer.alloc(60_000_000) },
    ]);
    const macro = aZip([
      { name: '[Content_Types].xml', bytes: Buffer.from('macroEnabled') },
      { name: 'word/document.xml', bytes: Buffer.from('x') },
    ]);
    const bad: [string, Buffer, number, string][] = [
      ['stor.pdf', Buffer.alloc(25 * 1024 * 1024 + 1, 37), 413, 'file_too_large'],
      ['billede.png', Buffer.from('<svg onload="alert(1)"/>'), 415, 'attachment.not_taken'],
      ['rapport.docx', bomb, 422, 'attachment.zip_bomb'],
      ['makro.docx', macro, 422, 'attachment.macros'],
      ['kæmpe.png', aHugePng(), 422, 'attachment.too_many_pixels'],
      ['tom.pdf', Buffer.alloc(0), 422, 'attachment.empty'],
      ['virus.pdf', aPdf(testVirus), 422, 'attachment.infected'],
    ];
    for (const [name, bytes, status, code] of bad) {
      const answer = await send(id, [[name, bytes]]);
      expect([name, answer.status, answer.body.code]).toEqual([name, status, code]);
    }
    const mixed = await send(id, [
      ['virus.pdf', aPdf(testVirus)],
      [`../${'x'.repeat(300)}\u202efdp.docx`, aDocx([{ text: 'Tjekliste' }])],
    ]);
    expect(mixed.body.refused).toEqual([{ name: 'virus.pdf', code: 'attachment.infected' }]);
    expect(mixed.body.added[0]?.name).toMatch(/^x{120}\.docx$/);
    const { body } = await author.api<State>('GET', `/entries/${id}/draft/files`);
    expect(body.items).toHaveLength(1);
  }, 60_000);

  it('that break off on their way leave nothing', async () => {
    const id = await aDraft('Afbrudt');
    const session = (await visitor.api<{ token: string }>('POST', '/session', { email: 'author@herning.example', password: 'tandem-demo' }))
      .body.token;
    const { hostname, port } = new URL(product.address);
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /api/v1/entries/${id}/draft/files HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${session}\r\nContent-Type: multipart/form-data; boundary=b\r\n` +
        `Content-Length: 1000000\r\n\r\n--b\r\nContent-Disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n%PDF-1.4`,
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await author.api<State>('GET', `/entries/${id}/draft/files`)).body.items).toEqual([]);
    expect((await visitor.send('/health/ready')).status).toBe(200);
  });

  it('come by a plain form, which is led back to its page and says what became of each', async () => {
    const id = await aDraft('Uden scripts');
    const page = await author.open(`/da/kladde/${id}/filer`);
    const form = page.form('Læg filerne på');
    const back = await author.submit(form, {
      files: [new File([new Uint8Array(aPdf())], 'skema.pdf'), new File(['<script>'], 'ond.html')] as never,
    });
    expect([back.status, back.address.split('?')[0]]).toEqual([200, `/da/kladde/${id}/filer`]);
    expect(back.text).toContain('Én fil er lagt på.');
    expect(back.text).toContain('Den slags filer tager vi ikke imod');
    const elsewhere = await author.send(`/api/v1/entries/${id}/draft/files?back=//evil.example`, { method: 'POST', body: new FormData() });
    expect(elsewhere.headers.get('location') ?? '').not.toContain('evil');
  });

  it('cannot be had, counted or told from nothing by another municipality', async () => {
    const id = await aDraft('Internt');
    const { body } = await send(id, [['hemmelig.pdf', aPdf('kun for os')]]);
    const sha = body.added[0]?.sha as string;
    const stranger = await product.user('editor@mariehavn.example');
    const own = (await stranger.api<{ id: string }>('POST', '/tenants/mariehavn/entries', { language: 'da', title: 'Vores' })).body.id;
    for (const entry of [id, own])
      for (const one of [sha, 'a'.repeat(64)])
        for (const path of ['', '/link']) expect((await get(stranger, entry, `${one}${path}`)).status).toBe(404);
    const { token } = (await author.api<{ token: string }>('GET', `/entries/${id}/files/${sha}/link`)).body;
    expect((await get(visitor, id, sha, `?token=${token}`)).status).toBe(200);
    expect((await get(visitor, own, sha, `?token=${token}`)).status).toBe(404);
    const claim = (one: string) => ({ attachments: [{ sha: one, alt: '', decorative: false, leftOut: false }] });
    const answers = await Promise.all(
      [sha, 'a'.repeat(64)].map((one) =>
        stranger.api<{ fields: object }>('PATCH', `/entries/${own}/draft`, claim(one), { 'if-match': '"1"' }),
      ),
    );
    expect(answers.map(({ status, body: said }) => [status, said.fields])).toEqual(
      Array(2).fill([400, { 'attachments.0.sha': ['other'] }]),
    );
    const again = await send(own, [['vores.pdf', aPdf('kun for os')]], stranger);
    expect([again.status, again.body.added[0]?.name]).toEqual([201, 'vores.pdf']);
  });

  it('wait for a scanner that is away, unseen by others, and are let through or taken out when it is back', async () => {
    const id = await aDraft('Mens clamd er væk');
    await clamd.stop();
    const { status, body } = await send(id, [
      ['ren.pdf', aPdf('ren')],
      ['syg.pdf', aPdf(testVirus)],
    ]);
    expect([status, body.refused]).toEqual([201, []]);
    const [clean, ill] = body.added.map(({ sha }) => sha) as [string, string];
    expect((await get(author, id, clean)).status).toBe(200);
    expect((await get(editor, id, clean)).status).toBe(404);
    expect((await publish(id, 'tenant')).body).toMatchObject({ code: 'attachments_being_checked' });
    await clamd.start();
    product.clock.moveTo(new Date(Date.now() + 3 * 60_000));
    const states = async () => (await author.api<State>('GET', `/entries/${id}/draft/files`)).body.items;
    const settled = await eventually(
      async () => {
        const items = await states();
        return items.every(({ state }) => state !== 'checking') && items;
      },
      () => 'the files were not scanned',
      30_000,
    );
    expect(settled.map(({ sha, state }) => [sha === ill, state]).sort()).toEqual([
      [false, 'clean'],
      [true, 'infected'],
    ]);
    expect((await get(editor, id, clean)).status).toBe(200);
    expect((await get(author, id, ill)).status).toBe(404);
    expect((await publish(id, 'tenant')).status).toBe(200);
  }, 60_000);
});
