import { describe, expect, it } from '@jest/globals';
import type { Language } from '../entry/entry-content.js';
import { languageOf, languageOfQuote } from './language-of.js';

const sentences: Record<Language, string[]> = {
  da: [
    'Kommunen har oprettet et center for bæredygtighed.',
    'Vi begyndte med to skoler og blev hurtigt flere.',
    'Hvad kan andre kommuner lære af det?',
    'Borgerne blev inviteret til tre møder i foråret.',
    'Affaldet vejes hver uge.',
    'Det gik ikke, som vi havde tænkt os.',
    'Byrådet vedtog klimaplanen i juni.',
    'Et samarbejde mellem skoler og virksomheder',
    'Medarbejderne fik mere tid til de ældre.',
    'Vi ved endnu ikke, hvad det koster.',
    'Udvalget behandler sagen igen efter sommerferien.',
    'Grøn omstilling i mindre kommuner',
    'Madspild på plejehjem: vi vejer tallerkenerne',
    'Partnerskaber for handling',
  ],
  nb: [
    'Kommunen har opprettet et senter for bærekraft.',
    'Vi begynte med to skoler og ble raskt flere.',
    'Hva kan andre kommuner lære av dette?',
    'Innbyggerne ble invitert til tre møter om våren.',
    'Avfallet veies hver uke.',
    'Det gikk ikke slik vi hadde tenkt.',
    'Kommunestyret vedtok klimaplanen i juni.',
    'Et samarbeid mellom skoler og bedrifter',
    'De ansatte fikk mer tid til de eldre.',
    'Vi vet ennå ikke hva det koster.',
    'Utvalget behandler saken på nytt etter sommeren.',
    'Grønn omstilling i mindre kommuner',
    'Solceller på skoletaket: på pause til nettet er klart',
    'Samarbeid for å nå målene',
  ],
  nn: [
    'Kommunen har oppretta eit senter for berekraft.',
    'Vi byrja med to skular og vart fort fleire.',
    'Kva kan andre kommunar lære av dette?',
    'Innbyggjarane vart inviterte til tre møte om våren.',
    'Avfallet blir vege kvar veke.',
    'Det gjekk ikkje slik vi hadde tenkt.',
    'Kommunestyret vedtok klimaplanen i juni, og han gjeld frå hausten.',
    'Eit samarbeid mellom skular og bedrifter',
    'Dei tilsette fekk meir tid til dei eldre.',
    'Vi veit enno ikkje kva det kostar.',
    'Utvalet behandlar saka på nytt etter sommaren.',
    'Grøn omstilling i mindre kommunar',
    'Einsemd blant eldre: besøksven på bygdebussen',
    'Samarbeid for å nå måla',
  ],
  sv: [
    'Kommunen har startat ett centrum för hållbarhet.',
    'Vi började med två skolor och blev snabbt fler.',
    'Vad kan andra kommuner lära av det här?',
    'Invånarna bjöds in till tre möten under våren.',
    'Avfallet vägs varje vecka.',
    'Det gick inte som vi hade tänkt.',
    'Kommunfullmäktige antog klimatplanen i juni.',
    'Ett samarbete mellan skolor och företag',
    'Personalen fick mer tid för de äldre.',
    'Vi vet inte än vad det kostar.',
    'Nämnden behandlar ärendet igen efter sommaren.',
    'Grön omställning i mindre kommuner',
    'Matsvinn i skolköken: från 61 till 38 gram per portion',
    'Medborgardialog om skolskjuts',
  ],
  en: [
    'The municipality has opened a centre for sustainability.',
    'We started with two schools and soon became more.',
    'What can others learn from this?',
    'Residents were invited to three meetings in spring.',
    'The waste is weighed every week.',
    'It did not go as we had planned.',
    'The council adopted the climate plan in June.',
    'A partnership between schools and companies',
    'Staff got more time for the elderly.',
    'We do not know yet what it costs.',
    'The committee takes it up again after the summer.',
    'Green transition in small municipalities',
    'Food waste in school kitchens',
    'Partnerships for the goals',
  ],
};

describe('the language of a text', () => {
  for (const [language, examples] of Object.entries(sentences)) {
    it.each(examples)(`is ${language}: %s`, (sentence) => {
      expect(languageOf(sentence)).toBe(language);
    });
  }

  it('follows the country where two words alone cannot tell', () => {
    expect(languageOf('Klima 2030', 'NO')).toBe('nb');
    expect(languageOf('Klima 2030', 'DK')).toBe('da');
    expect(languageOf('Klimat 2030', 'SE')).toBe('sv');
  });

  it('is its own in an English quotation inside a Norwegian text', () => {
    expect(languageOfQuote('The network is a unique example of cities working in tandem to get the job done.', 'nb')).toBe('en');
  });

  it('stays that of the text around a quotation too short to tell', () => {
    expect(languageOfQuote('bare man er i gang', 'da')).toBe('da');
    expect(languageOfQuote('Alt er mogleg', 'nb')).toBe('nb');
  });
});
