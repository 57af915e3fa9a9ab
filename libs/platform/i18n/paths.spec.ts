import { describe, expect, it } from '@jest/globals';
import { languageFromHeader } from './languages.js';
import { path, pathInEveryLanguage, safePath } from './paths.js';

describe('addresses', () => {
  it('are written in the language of the page', () => {
    expect(path('en', 'catalogue')).toBe('/en/catalogue');
    expect(path('nn', 'entry', { tenant: 'storevik', slug: 'folkemøte' })).toBe('/nn/katalog/storevik/folkem%C3%B8te');
    expect(path('sv', 'home')).toBe('/sv');
  });

  it('leave out query values that say nothing', () => {
    expect(
      path('da', 'catalogue', null, {
        q: '',
        goal: ['17', '12'],
        cursor: null,
      }),
    ).toBe('/da/katalog?goal=17&goal=12');
  });

  it('exist in every language for the same page', () => {
    expect(pathInEveryLanguage('network', { network: 'ks' })).toMatchObject({
      da: '/da/netvaerk/ks',
      en: '/en/network/ks',
    });
  });

  it('lead nowhere outside the site', () => {
    expect(safePath('//evil.example', '/nb')).toBe('/nb');
    expect(safePath('/\\evil.example', '/nb')).toBe('/nb');
    expect(safePath('/nb/katalog?q=a', '/nb')).toBe('/nb/katalog?q=a');
  });
});

describe('the reader’s language', () => {
  it('is the first wish that Tandem speaks', () => {
    expect(languageFromHeader('fi, sv-SE;q=0.9, en;q=0.8')).toBe('sv');
    expect(languageFromHeader('no')).toBe('nb');
    expect(languageFromHeader('en;q=0.1, da')).toBe('da');
  });

  it('is Bokmål where nothing is wished', () => {
    expect(languageFromHeader(undefined)).toBe('nb');
    expect(languageFromHeader('*')).toBe('nb');
  });
});
