import { describe, expect, it } from '@jest/globals';
import { pagePaths } from '#libs/platform';
import { embedSnippet, entryAt } from './embed-card.js';

const site = 'https://tandem.example';
const at = (address: string) => entryAt(address, site, pagePaths.entry);

describe('the card of an entry', () => {
  it.each([
    ['/da/katalog/herning/en-metode', { tenant: 'herning', slug: 'en-metode' }],
    ['/en/catalogue/herning/en-metode?x=1#y', { tenant: 'herning', slug: 'en-metode' }],
    ['/en/katalog/herning/en-metode', null],
    ['/da/katalog/herning', null],
    ['/da/katalog/herning/en-metode/versioner', null],
  ])('knows %s', (path, found) => expect(at(site + path)).toEqual(found));

  it('knows no address of another site', () => {
    for (const address of ['https://elsewhere.example/da/katalog/a/b', 'javascript:alert(1)', '//tandem.example/da/katalog/a/b', ''])
      expect(at(address)).toBeNull();
  });

  it('has a snippet that no title breaks out of', () => {
    expect(embedSnippet(site, 'id', '"><script>')).not.toContain('"><script>');
  });
});
