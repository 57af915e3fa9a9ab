import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, publicUrl, startProduct } from '../support/product.js';

/** The Nordic network's approval of version 2 of Mariehavn's climate budget, of April 2025. */
const title = 'Klimabudget i regneark, med vejledning';
const contact = 'klimabudget@mariehavn.example';
const secretary = 'coordinator@ks.example';

describe('an approval, after it was given', () => {
  let product: Product;

  beforeAll(async () => {
    product = await startProduct();
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
});
