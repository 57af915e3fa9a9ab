import { describe, expect, it } from '@jest/globals';
import { bylineIn } from './byline-in.js';
import { contactIn } from './contact-in.js';

const line = (text: string) => ({ text, heading: false });
const heading = (text: string) => ({ text, heading: true });

describe('the contact', () => {
  it.each<[string, string | null, string | null, string | null]>([
    ['Kontakt udviklingskonsulent Mette Holm på mh@mariehavn.example', 'mh@mariehavn.example', 'Mette Holm', 'udviklingskonsulent'],
    ['Kontaktperson: Kari Nes, planlegger, kari.nes@solfjord.example', 'kari.nes@solfjord.example', 'Kari Nes', 'planlegger'],
    ['Ta kontakt med oss på post@storevik.example.', 'post@storevik.example', null, null],
    ['Kontakta miljöstrateg Anna Berg, anna.berg@bjorksjo.example', 'anna.berg@bjorksjo.example', 'Anna Berg', 'miljöstrateg'],
    ['Questions? Contact Ann Lie at ann@ks.example', 'ann@ks.example', 'Ann Lie', null],
  ])('stands in a line: %s', (text, mailbox, name, title) => {
    expect(contactIn([line('Vi er i gang.'), line(text)])).toMatchObject({ contact: { mailbox, name, title }, lines: [1] });
  });

  it('stands under a heading of its own, over several lines', () => {
    const found = contactIn([heading('Vil du vite mer?'), line('Kari Nes'), line('planlegger'), line('plan@solfjord.example')]);
    expect(found).toMatchObject({
      contact: { mailbox: 'plan@solfjord.example', name: 'Kari Nes', title: 'planlegger' },
      lines: [0, 1, 2, 3],
    });
  });

  it('is a role’s mailbox before a person’s', () => {
    expect(contactIn([line('Kontakt Kari Nes, kari.nes@solfjord.example eller klima@solfjord.example')])?.contact.mailbox).toBe(
      'klima@solfjord.example',
    );
  });

  it('stays in the text where it says more than the draft can hold, such as a telephone number', () => {
    expect(contactIn([heading('Kontakt'), line('Kari Nes, tlf. 22 33 44 55, kari@solfjord.example')])).toMatchObject({
      contact: { name: 'Kari Nes' },
      lines: [],
    });
  });

  it('is named in a line of its own, whatever that line is called', () => {
    expect(contactIn([line('Meir informasjon: Per Solheim, rådgivar, per.solheim@storevik.example')])?.contact).toEqual({
      mailbox: 'per.solheim@storevik.example',
      name: 'Per Solheim',
      title: 'rådgivar',
    });
  });

  it('is not found where no one is named', () => {
    expect(contactIn([line('Kontakten mellom skole og hjem er god.'), line('Vi er i gang.')])).toBeNull();
  });
});

describe('the byline', () => {
  it.each<[string, string, string | null]>([
    ['Emilie Helgesen Grud, strategi- og utviklingsenheten', 'Emilie Helgesen Grud', 'strategi- og utviklingsenheten'],
    ['Af Mette Holm, Klimaafdelingen', 'Mette Holm', 'Klimaafdelingen'],
    ['Tekst: Kari Nes', 'Kari Nes', null],
    ['Av Anna Berg, miljöstrateg, Samhällsbyggnadskontoret', 'Anna Berg', 'Samhällsbyggnadskontoret'],
    ['By Ann Lie, Department of Planning', 'Ann Lie', 'Department of Planning'],
  ])('names who wrote and where: %s', (text, name, unit) => {
    expect(bylineIn(text)).toMatchObject({ name, unit });
  });

  it.each([
    'Kari Nes, som er planlegger, sier ja.',
    'Herning Kommune, Klimaafdelingen',
    'Vi er i gang',
    'Kari Nes',
    'Av erfaring vet vi at det tar tid, sier hun',
  ])('is none: %s', (text) => {
    expect(bylineIn(text)).toBeNull();
  });
});
