import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product.js';

const culture = '/da/gruppe/udvalget-for-kultur';

describe('a body that the law has decide in its meetings', () => {
  let product: Product;

  beforeAll(async () => {
    product = await startProduct();
  }, 90_000);
  afterAll(() => product?.stop());

  it('is offered no vote, not at the address of one either; its case goes on the agenda, and nobody is waited for in a vacant seat', async () => {
    const secretary = await product.user('secretary@herning.example');
    const motion = (await secretary.open(`${culture}/nyt-forslag`)).form('Læg forslaget frem');
    const moved = await secretary.submit(motion, { title: 'Mål 11 i kulturpolitikken', text: 'Udvalget beslutter det.' });
    const address = moved.address.split('?')[0] as string;
    const paper = (await secretary.open(`${address}/sagsfremstilling`)).form('Gem sagsfremstillingen');
    const written = { recommendation: 'Det besluttes.', background: 'Fra 2019.', assessment: 'Uden udgift.', recommended: 'approve' };
    expect((await secretary.submit(paper, written)).text).not.toContain('Start afstemning');
    const there = await secretary.open(`${address}/afstemning`);
    expect(there.address.split('?')[0]).toBe(address);

    const meeting = (await secretary.open(`${culture}/nyt-moede`)).form('Indkald eller spørg');
    const when = { 'dates.0.day': '2027-05-12', 'dates.0.from': '09:00', 'dates.0.to': '10:30' };
    const called = await secretary.submit(meeting, { title: 'Majmødet', ...when });
    expect(called.text).toContain('Har ikke svaret (4)');
  });

  it('is made as such from the beginning', async () => {
    const admin = await product.user('admin@baerum.example');
    const form = (await admin.open('/nb/kommune/baerum/ny-gruppe')).form('Opprett');
    await admin.submit(form, { kind: 'committee', 'names.nb': 'Hovedutvalg for miljø', rules: 'NO', statutory: 'yes' });
    const members = await admin.open('/nb/gruppe/hovedutvalg-for-miljoe/medlemmer');
    for (const words of ['Lovfestet: fatter vedtak i møter', 'Kommuneloven §§ 8-1, 11-9 og 11-10']) expect(members.text).toContain(words);
  });

  it('leads whoever writes for the entry from what is missing to its draft, and nobody else', async () => {
    const board = '/nn/gruppe/baerekraftsnettverket-styringsgruppe';
    const [author, member] = [await product.user('author@midtfjord.example'), await product.user('member@midtfjord.example')];
    const { body } = await author.api<{ items: { id: string; title: string }[] }>(
      'GET',
      '/bodies/baerekraftsnettverket-styringsgruppe/proposals',
    );
    const known = body.items.find(({ title }) => title.startsWith('Kunnskapsgrunnlag'))?.id;
    expect((await author.open(`${board}/sak/${known}`)).text).toContain('Fyll ut det som manglar');
    expect((await member.open(`${board}/sak/${known}`)).text).not.toContain('Fyll ut det som manglar');
  });
});
