import { describe, expect, it } from '@jest/globals';
import { markOffices } from './marked-offices.js';

const words = [{ concept: 'committee', word: 'nämnd', here: 'utvalg', isNoted: false }];
const link = (shown: string) => `<a class="office-word" href="#office-committee" title="≈ utvalg">${shown}</a>`;

describe('an office in a text', () => {
  it('leads to what it is called here, the first time it is mentioned', () => {
    expect(markOffices(['<p>Nämnden svarar. Nämnden.</p>', '<p>nämnd</p>'], words)).toEqual([
      `<p>${link('Nämnden')} svarar. Nämnden.</p>`,
      '<p>nämnd</p>',
    ]);
  });

  it('is left alone in headings, links, attributes and longer words', () => {
    const html = '<h3>Nämnden</h3><p><a href="/nämnd" title="nämnd">nämnd</a> bekanämnd nämndbeslutet</p>';
    expect(markOffices([html], words)).toEqual([html]);
  });
});
