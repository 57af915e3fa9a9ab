import { describe, expect, it } from '@jest/globals';
import { isFurniture } from './furniture.js';

describe('page furniture', () => {
  it.each([
    ...['×', 'Log ind', 'Logg inn', 'Logga in', 'Log in', 'Menu', 'Meny', '☰ Menu', 'Søg', 'Sök'],
    ...['Del på Facebook', 'Del på LinkedIn', 'Dela på Facebook', 'Share on Facebook', 'Skriv ut', 'Udskriv', 'Til toppen'],
    ...['Hopp til hovedinnhold', 'Hoppa till innehåll', 'Skip to main content', 'Gå til innhald', 'Spring til indhold'],
    ...[
      'Vi bruger cookies. Læs mere og accepter.',
      'Vi bruker informasjonskapsler. Godta',
      'Vi använder kakor (cookies). Acceptera',
      'This site uses cookies. Accept',
    ],
    ...[
      'Sist oppdatert 12.03.2022',
      'Publisert 12.03.2024 | Sist endret 14.03.2024',
      'Cookies',
      'Acceptér alle',
      'Saksbehandler: Liv Dahl',
      'Arkivsaksnr: 23/1234',
      'Møtedato: 12.09.2023',
      'Senast uppdaterad: 3 mars 2024',
      'Last updated 4 May 2021',
      'Forside > Klima > Partnerskaber',
      '© Solfjord kommune 2024',
    ],
  ])('is left out: %s', (line) => {
    expect(isFurniture(line)).toBe(true);
  });

  it.each([
    'Vil du vide mere?',
    'Menuen i skolekøkkenet blev kortere.',
    'Del erfaringer med andre kommuner',
    'Vi bager cookies med børnene hver fredag.',
    'Søg om midler i god tid, for fristen er kort.',
    'Log ind i systemet, og vælg «Ny sag».',
    'Saksbehandlere: de som skal bruke det, må være med fra første dag og få tid til å lære det.',
    'Publiserte tall viser at bruken øker.',
  ])('is not what an author says: %s', (line) => {
    expect(isFurniture(line)).toBe(false);
  });
});
