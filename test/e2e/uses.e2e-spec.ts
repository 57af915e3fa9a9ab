import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { languages, path } from '#libs/platform';
import { misdescribed } from '../support/described.js';
import { eventually } from '../support/eventually.js';
import { describedBy } from '../support/interface.js';
import { demoDay, type Product, startProduct } from '../support/product.js';
import type { User } from '../support/user.js';

const contact = 'klimabudget@mariehavn.example';
const entryPage = '/nb/katalog/mariehavn/klimabudget-i-regneark';

interface Use {
  tenant: string;
  state: string;
  learned: string;
}

describe('what an entry became elsewhere', () => {
  let product: Product;
  let user: User;
  let origin: User;
  const known = { entry: '', title: '', use: '' };

  const usesFor = async (reader: User) =>
    (await reader.api<{ items: Use[] }>('GET', `/entries/${known.entry}/adoptions?limit=100`)).body.items;
  const oursFor = async (reader: User) => (await usesFor(reader)).find(({ tenant }) => tenant === 'baerum');

  beforeAll(async () => {
    product = await startProduct({ at: demoDay });
    user = await product.user('author@baerum.example');
    origin = await product.user('editor@mariehavn.example');
    const found = await user.api<{ items: { id: string; slug: string; title: string }[] }>('GET', '/entries?tenant=mariehavn&limit=100');
    const entry = found.body.items.find(({ slug }) => slug === 'klimabudget-i-regneark');
    Object.assign(known, { entry: entry?.id, title: entry?.title });
  }, 120_000);
  afterAll(() => product?.stop());

  it('begins with one tap, which its own people alone see', async () => {
    const page = await user.open(entryPage);
    const noted = await user.submit(page.form('Dette vil vi prøve'), { state: 'considering' });
    expect(noted.text).toContain('Bare dere selv kan se det');
    known.use = /bruk\/([0-9a-f-]{36})/.exec(noted.address)?.[1] as string;
    expect((await user.api('GET', `/adoptions/${known.use}`)).body).toMatchObject({ state: 'considering', audience: 'tenant' });
    expect(await oursFor(user)).toMatchObject({ state: 'considering' });
    for (const other of [origin, product.visitor()]) {
      expect(await oursFor(other)).toBeUndefined();
      expect((await other.open(`${entryPage}`)).text).not.toContain('Bærum kommune vurderer');
    }
    expect((await origin.api('GET', `/adoptions/${known.use}`)).status).toBe(404);
    expect((await origin.open(`/nb/bruk/${known.use}`)).status).toBe(404);
  });

  it('goes on with what was changed and what it took; its origin is told once, by mail', async () => {
    const page = await user.open(`/nb/bruk/${known.use}?state=piloting`);
    const told = await user.submit(page.form('Lagre'), { audience: 'public', changed: 'Bare to ark.', effort: 'weeks' });
    expect(told.text).toContain('Nå kan de dere har valgt, se det');
    expect(await oursFor(product.visitor())).toMatchObject({ state: 'piloting' });
    const shown = await product.visitor().open(entryPage);
    expect(shown.text).toMatch(/Bærum kommune.*prøver ut.*Bare to ark\..*noen uker/);
    const mail = await product.mails.first(contact, `Bærum kommune har taget «${known.title}» op`);
    expect(mail.text).toContain('Bare to ark.');
    await user.submit((await user.open(`/nb/bruk/${known.use}?state=adopted`)).form('Lagre'), { audience: 'public', effort: 'days' });
    expect(product.mails.all.filter(({ to, subject }) => to === contact && subject.includes('Bærum'))).toHaveLength(1);
    expect((await origin.open('/da')).text).toContain('Bærum kommune');
  });

  it('confirms a result where another municipality saw the same, and says so on the entry', async () => {
    const levels = async () => (await product.visitor().api<{ claimLevels: string[] }>('GET', `/entries/${known.entry}`)).body.claimLevels;
    expect(await levels()).not.toContain('confirmed');
    const form = (await user.open(`/nb/bruk/${known.use}?state=adopted`)).form('Lagre');
    const unsaid = await user.submit(form, { audience: 'public', 'outcomes.0.words': 'Nesten likt.' });
    expect(unsaid.status).toBe(400);
    await user.submit(form, {
      audience: 'public',
      'outcomes.0.saw': 'same',
      'outcomes.0.value': '12,5',
      'outcomes.0.words': 'Nesten likt.',
    });
    expect((await levels())[0]).toBe('confirmed');
    const again = (await user.open(`/nb/bruk/${known.use}?state=adopted`)).form('Lagre');
    expect((await user.submit(again, { audience: 'public', 'outcomes.1.date': '2026' })).status).toBe(400);
    const moved = await user.submit(again, { audience: 'public', knownVersion: '7' });
    expect([moved.status, moved.text]).toEqual([409, expect.stringContaining('flyttet bruken til en annen versjon')]);
    expect((await user.submit(again, { audience: 'public' })).status).toBe(200);
    const shown = (await product.visitor().open(entryPage)).text;
    expect(shown).toMatch(/Bekreftet av Bærum kommune siden november 2026 · 12,5.*Nesten likt\./);
    expect((await product.visitor().open(entryPage)).html).toContain(`/i-bruk-hos?use=${known.use}#use-${known.use}"`);
    expect((await product.visitor().open(`${entryPage}/i-bruk-hos?use=${known.use}`)).html).toContain(`id="use-${known.use}"`);
    const found = async () =>
      (await product.visitor().api<{ items: { id: string }[] }>('GET', '/entries?evidence=confirmed&limit=100')).body.items;
    await eventually(
      async () => (await found()).some(({ id }) => id === known.entry),
      () => 'the filter does not know of it',
    );
    const food = await product.visitor().open('/sv/katalog/bjorksjo/matsvinn-i-skolkoken');
    expect(food.text).toMatch(/bekräftat av andra.*Bekräftat av Mariehavn/);
  });

  it('is asked about after six months by one mail, and answered on a page without signing in; opening the link says nothing', async () => {
    product.clock.moveTo('2027-05-28T12:00:00Z');
    const mail = await product.mails.first('author@baerum.example', `Bruker dere det fortsatt: ${known.title}`);
    const links = mail.links.filter((link) => link.includes('/bruk/svar/'));
    expect(links).toHaveLength(3);
    const anybody = product.visitor();
    const token = /svar\/([^?]+)/.exec(links[0] as string)?.[1] as string;
    for (const language of languages) {
      const translated = await anybody.open(path(language, 'useAnswer', { token }));
      expect([translated.status, translated.language]).toEqual([200, language]);
      expect(translated.text).not.toMatch(/use\.\w+/);
    }
    const shown = await anybody.open(links.find((link) => link.endsWith('answer=stopped')) as string);
    expect(await oursFor(product.visitor())).toMatchObject({ state: 'adopted' });
    const stopped = await anybody.submit(shown.form('Vi har stoppet'), { answer: 'stopped' });
    expect(stopped.text).toContain('Takk for at dere forteller det');
    const thanked = await anybody.submit(stopped.form('Lagre'), { answer: 'stopped', learned: 'Ingen eide tallene.' });
    expect(thanked.text).toContain('så den neste kan begynne der');
    expect(await oursFor(product.visitor())).toMatchObject({ state: 'stopped', learned: 'Ingen eide tallene.' });
    expect((await product.visitor().open(entryPage)).text).toMatch(/Her ble det stoppet.*Ingen eide tallene\./);
    expect((await anybody.open('/nb/bruk/svar/x')).status).toBe(404);
  });

  it('tells the origin of what is only considered the country, and never who', async () => {
    const solfjord = await product.user('editor@solfjord.example');
    const page = await solfjord.open('/nb/katalog/solfjord/innbyggermedvirkning-i-arealplan');
    expect(page.text).toContain('En kommune vurderer det: Norge.');
    expect((await product.visitor().open('/nb/katalog/solfjord/innbyggermedvirkning-i-arealplan')).text).not.toContain('vurderer det');
    const entries = await solfjord.api<{ items: { id: string }[] }>('GET', '/entries?tenant=solfjord&q=innbyggermedvirkning+arealplan');
    const considered = `/entries/${entries.body.items[0]?.id}/adoptions/considered`;
    expect((await solfjord.api('GET', considered)).body).toEqual({ countries: ['NO'] });
    expect((await (await product.user('author@herning.example')).api('GET', considered)).status).toBe(404);
    expect((await product.visitor().api('GET', considered)).status).toBe(401);
  });

  it('is declined with a reason, which those who wrote it learn from', async () => {
    const declining = await product.user('author@herning.example');
    const begun = await declining.submit((await declining.open(entryPage)).form('Dette vil vi prøve'), { state: 'considering' });
    const use = /bruk\/([0-9a-f-]{36})/.exec(begun.address)?.[1] as string;
    const page = await declining.open(`/nb/bruk/${use}?state=declined`);
    const refused = await declining.submit(page.form('Lagre'), { audience: 'public', reason: ' ' });
    expect(refused.status).toBe(400);
    const told = await declining.submit(page.form('Lagre'), { audience: 'public', reason: 'Vi har ikke regneark. Det sparte oss et år.' });
    expect(told.text).toContain('Et velbegrunnet nei er læring');
    expect((await product.visitor().open(entryPage)).text).toContain('Det sparte oss et år.');
    expect((await declining.api('GET', `/adoptions/${use}`)).body).toMatchObject({ state: 'declined' });
  });

  it('is offered the newer version that was approved, on the front page and by one tap, and what was told stays', async () => {
    const behind = await product.user('author@asker.example');
    const told = { tenant: 'asker', version: 1, state: 'piloting', audience: 'tenant', changed: 'Bare ett ark.' };
    const { id } = (await behind.api<{ id: string }>('POST', `/entries/${known.entry}/adoptions`, told)).body;
    expect((await behind.open('/nb')).text).toContain('Versjon 2 er godkjent');
    const page = await behind.open(`/nb/bruk/${id}`);
    expect(page.text).toContain('Dere bruker versjon 1. Det dere har fortalt, blir stående.');
    const moved = await behind.submit(page.form('Gå over til versjon 2'));
    expect(moved.text).not.toContain('Gå over til versjon 2');
    expect((await behind.api('GET', `/adoptions/${id}`)).body).toMatchObject({ version: 2, state: 'piloting', changed: 'Bare ett ark.' });
    expect((await behind.open('/nb')).text).not.toContain('Versjon 2 er godkjent');
  });

  it('answers as the interface is described', async () => {
    await user.api('GET', `/entries/${known.entry}/adoptions/sum`);
    expect(misdescribed(await describedBy(product), product.answered)).toEqual([]);
  });
});
