import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aJpeg } from '../support/a-picture.js';
import { demoDay, type Product, startProduct } from '../support/product.js';
import type { User } from '../support/user.js';

describe('a project from its first note to its case', () => {
  let product: Product;
  let author: User;
  let id: string;

  beforeAll(async () => {
    product = await startProduct({ at: demoDay });
    author = await product.user('editor@storevik.example');
    const made = await author.api<{ id: string }>('POST', '/tenants/storevik/projects', {
      title: 'Gangfelt',
      goals: [11],
      audience: 'public',
    });
    id = made.body.id;
  }, 120_000);
  afterAll(() => product?.stop());

  const textsFor = async (user: User) =>
    (await user.api<{ items: { text: string }[] }>('GET', `/projects/${id}/notes`)).body.items.map(({ text }) => text);

  it('keeps a log that is written on one page without scripts, with a photo, and shared note by note', async () => {
    const page = await author.open(`/nn/utviklingsprosjekt/${id}/logg`);
    const photo = new File([new Uint8Array(await aJpeg())], 'gangfelt.jpg', { type: 'image/jpeg' });
    const written = await author.submit(page.form('Lagre notatet'), {
      kind: 'tried',
      text: 'Måla striper sjølve.',
      audience: 'public',
      photo,
    });
    expect(written.text).toContain('Notatet står i loggen');
    expect(written.text).toContain('Måla striper sjølve.');
    await author.api('POST', `/projects/${id}/notes`, { kind: 'blocked', text: 'Fylket måtte spørjast.' });
    expect(await textsFor(author)).toHaveLength(2);
    expect(await textsFor(product.visitor())).toEqual(['Måla striper sjølve.']);
    const shown = await product.visitor().open(`/nn/utviklingsprosjekt/${id}`);
    expect(shown.text).not.toContain('Fylket måtte spørjast.');
  });

  it('refuses a note without a kind, and keeps what was typed', async () => {
    const page = await author.open(`/nn/utviklingsprosjekt/${id}/logg`);
    const refused = await author.submit(page.form('Lagre notatet'), { text: 'Ingen slag valt.' });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('Ingen slag valt.');
  });

  it('becomes the draft of a case in one step, and stays its proof for those who read both', async () => {
    const page = await author.open(`/nn/utviklingsprosjekt/${id}/doeme`);
    const editor = await author.submit(page.form('Lag utkastet'));
    expect(editor.text).toContain('Måla striper sjølve.');
    const { body } = await author.api<{ entryId: string }>('POST', `/projects/${id}/cases`, {});
    const draft = await author.api<{ content: { sections: { body: string }[]; attachments: unknown[] } }>(
      'GET',
      `/entries/${body.entryId}/draft`,
    );
    const text = JSON.stringify(draft.body.content.sections);
    for (const words of ['Måla striper sjølve.', 'Fylket måtte spørjast.']) expect(text).toContain(words);
    expect(draft.body.content.attachments).toHaveLength(1);
    expect((await product.visitor().api('GET', `/entries/${body.entryId}/logs`)).status).toBe(404);
  });
});
