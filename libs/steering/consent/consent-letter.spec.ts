import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadMessages, writeLetter } from '#libs/platform';
import { type CaseOnList, consentLetter } from './consent-letter.js';

const aCase = (part: Partial<CaseOnList>): CaseOnList => ({
  title: 'Mødedatoer for 2027',
  language: 'da',
  tenant: 'Herning',
  recommendation: 'Bestyrelsen godkender datoerne.',
  recommendationLanguage: 'da',
  isAsked: false,
  url: 'https://tandem.example/sak',
  ...part,
});
const written = (...cases: CaseOnList[]) =>
  writeLetter(
    'nb',
    consentLetter('nb', {
      kind: 'vote',
      body: 'Bestyrelsen',
      network: null,
      deadline: new Date('2026-12-04T15:00:00Z'),
      zone: 'Europe/Helsinki',
      cases,
      url: 'https://tandem.example/liste',
    }),
  );

describe('the mail on cases that are decided together', () => {
  beforeAll(() => loadMessages());

  it('says of each title and each recommendation what language it is in', () => {
    const { html } = written(aCase({ recommendation: 'Styrelsen godkänner datumen.', recommendationLanguage: 'sv' }));
    expect(html).toMatch(/<a [^>]*lang="da"[^>]*>Mødedatoer for 2027/);
    expect(html).toMatch(/<p lang="sv"[^>]*>Styrelsen godkänner/);
  });

  it('names each case with its recommendation and its way, and the deadline by the zone that it is given', () => {
    const { subject, text } = written(aCase({}), aCase({ title: 'Ny revisor', isAsked: true }));
    expect(subject).toBe('2 saker avgjøres samlet: Bestyrelsen');
    expect(text).toContain('* Ny revisor\n  Herning · Er du inhabil? Svar først i saken.\n  Bestyrelsen godkender datoerne.\n  https://');
    expect(text).toContain('kl. 17:00');
  });
});
