import { describe, expect, it } from '@jest/globals';
import { licenceIn, licenceNamed } from './licence-in.js';

describe('the licence of a text', () => {
  it.each([
    ['Teksten er udgivet under CC BY 4.0.', 'CC-BY-4.0'],
    ['Materialet kan bruges under Creative Commons Navngivelse 4.0.', 'CC-BY-4.0'],
    ['Lisens: Creative Commons Navngivelse-Del på samme vilkår 4.0', 'CC-BY-SA-4.0'],
    ['Teksten kan brukast etter CC BY-SA 4.0.', 'CC-BY-SA-4.0'],
    ['Licens: Creative Commons Erkännande 4.0', 'CC-BY-4.0'],
    ['Licensed under CC-BY-SA.', 'CC-BY-SA-4.0'],
    ['Dataene er frigitt under CC0.', 'CC0-1.0'],
    ['Koden har lisensen EUPL 1.2.', 'EUPL-1.2'],
    ['Data er delt under Norsk lisens for offentlige data (NLOD).', 'NLOD-2.0'],
    ['https://creativecommons.org/licenses/by/4.0/deed.da', 'CC-BY-4.0'],
    ['Under CC BY-NC 4.0 må ingen sælge det.', null],
    ['Under CC BY-NC-SA 4.0.', null],
    ['Creative Commons Erkännande-IckeKommersiell', null],
    ['Vi sendte kopi (cc) til borgmesteren.', null],
  ])('%s', (text, licence) => {
    expect(licenceNamed(text)).toBe(licence);
  });

  it('is also told by a link', () => {
    const link = { label: 'licens', url: 'https://creativecommons.org/licenses/by-sa/4.0/' };
    expect(licenceIn(['Se licens.'], [link])).toEqual({ value: 'CC-BY-SA-4.0', reason: 'licence_named', evidence: 'licens' });
  });
});
