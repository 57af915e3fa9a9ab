import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoDay, type Product, publicUrl, startProduct } from '../support/product.js';

/** The Nordic network's approval of version 2 of Mariehavn's climate budget, of April 2025. */
const title = 'Klimabudget i regneark, med vejledning';
const contact = 'klimabudget@mariehavn.example';
const secretary = 'coordinator@ks.example';

const nordic = 'nordisk-laeringsnetvaerk-styregruppe';
const voters = ['herning', 'bjorksjo', 'baerum', 'asker', 'storevik', 'ks'].map((tenant) => `director@${tenant}.example`);
const reason = 'Faktoren for el er fra 2021. Brug ikke ark 6, før den er skiftet.';

describe('an approval, after it was given', () => {
  let product: Product;

  beforeAll(async () => {
    product = await startProduct({ at: demoDay });
  }, 90_000);
  afterAll(() => product?.stop());

  const mailsAbout = (words: string) => product.mails.all.filter(({ subject }) => subject.includes(words)).map(({ to }) => to);

  it('whose review is long due is marked in the catalogue, not hidden, and asked about once', async () => {
    const found = (await product.visitor().open('/nn/katalog?q=berekraftsvurdering')).text;
    expect(found).toContain('Mal for berekraftsvurdering i politiske saker');
    expect(found).toContain('Må gåast gjennom på nytt');
    product.clock.moveTo('2027-01-20T12:00:00Z');
    await product.mails.first(secretary, 'Mal for berekraftsvurdering i politiske saker');
    product.clock.moveTo('2027-01-21T12:00:00Z');
    await product.mails.first(secretary, 'Mal for berekraftsvurdering i politiske saker');
    expect(mailsAbout('berekraftsvurdering').filter((to) => to === secretary)).toHaveLength(1);
  });

  it('is told to the owner’s contact a month before it is due, with the way to a new version', async () => {
    product.clock.moveTo('2027-03-20T12:00:00Z');
    const mail = await product.mails.first(contact, 'Godkendelsen gælder til 7. april 2027');
    expect(mail.subject).toContain(title);
    const propose = mail.links.find((link) => link.includes('/ny-sag'));
    const author = await product.user('author@mariehavn.example');
    const page = await author.open(propose?.replace(publicUrl, '') ?? '');
    expect(page.text).toContain(title);
    expect(page.text).toContain('Del en ny version først');
  });

  it('is told again on the day, and then no more', async () => {
    product.clock.moveTo('2027-04-07T12:00:00Z');
    await product.mails.first(contact, 'Godkendelsen skal gennemgås');
    product.clock.moveTo('2027-04-09T12:00:00Z');
    await product.mails.first(contact, 'Godkendelsen skal gennemgås');
    expect(mailsAbout(title).filter((to) => to === contact)).toHaveLength(2);
  });

  it('is withdrawn by the group that gave it, and everyone who uses that version hears why the same day', async () => {
    const coordinator = await product.user(secretary);
    const board = await coordinator.open(`/da/gruppe/${nordic}`);
    const approved = await coordinator.open(board.link(title));
    const page = await coordinator.open(approved.link('Foreslå at trække godkendelsen tilbage'));
    const proposed = await coordinator.submit(page.form('Læg sagen frem'), { reason });
    expect(proposed.text).toContain(reason);
    const id = proposed.address.split('/').at(-1)?.split('?')[0] ?? '';
    const paper = {
      background: 'b',
      assessment: 'a',
      recommendation: 'Godkendelsen trækkes tilbage.',
      recommended: 'approve',
      paidTenants: [],
      revision: 0,
    };
    expect((await coordinator.api('PUT', `/proposals/${id}/case-paper`, paper)).status).toBe(204);
    const round = (await coordinator.api<{ id: string; deadline: string }>('POST', `/proposals/${id}/round`, {})).body;
    expect((await product.mails.first('director@asker.example', 'Skal godkjenningen trekkes tilbake?')).text).toContain('Det er foreslått');
    for (const email of voters) {
      const voter = await product.user(email);
      expect((await voter.api('PUT', `/rounds/${round.id}/ballot`, { vote: 'as_recommended' })).status).toBe(204);
    }
    product.clock.moveTo(new Date(new Date(round.deadline).getTime() + 60_000));
    for (const user of ['editor@solfjord.example', 'editor@bjorksjo.example']) {
      const mail = await product.mails.first(user, reason);
      expect(mail.subject).toContain(title);
      expect(mail.text).not.toMatch(/6 for|6 för/);
      expect(mail.links.some((link) => link.includes('/klimabudget-i-regneark/'))).toBe(true);
    }
    // Who uses the version before, and whose approval it never was, has nothing to hear.
    expect(product.mails.to('editor@fjellvik.example').filter(({ text }) => text.includes(reason))).toEqual([]);
    const entry = await product.visitor().open('/da/katalog/mariehavn/klimabudget-i-regneark');
    expect(entry.text).toContain('Nordisk læringsnetværk trak godkendelsen af version 2 tilbage');
    expect(entry.text).toContain(reason);
    const { body } = await product
      .visitor()
      .api<{ items: { title: string; approvedBy: object[] }[] }>('GET', '/entries?q=klimabudget&kind=tool');
    expect(body.items.find((item) => item.title === title)?.approvedBy).toEqual([]);
  });
});
