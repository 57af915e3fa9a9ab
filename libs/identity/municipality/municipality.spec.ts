import { describe, expect, it } from '@jest/globals';
import { municipalities, municipalityNamed } from './municipality.js';

const of = (country: string) => municipalities().filter((one) => one.country === country);

describe('the municipalities of three countries', () => {
  it.each([
    ['DK', 98, 5],
    ['NO', 357, 15],
    ['SE', 290, 21],
  ])('are in %s %i, in %i counties or regions', (country, count, counties) => {
    expect(of(country)).toHaveLength(count);
    expect(new Set(of(country).map(({ code }) => code)).size).toBe(count);
    expect(new Set(of(country).map(({ county }) => county)).size).toBe(counties);
  });

  it('have codes of four digits, a name and a county', () => {
    expect(municipalities().filter(({ code, name, county }) => !/^\d{4}$/.test(code) || name === '' || county === '')).toEqual([]);
  });

  it('have a size where a source says it: together about as many people as the country', () => {
    const people = (country: string) => of(country).reduce((sum, { population }) => sum + (population ?? 0), 0);
    expect(people('DK')).toBeGreaterThan(5_800_000);
    expect(people('DK')).toBeLessThan(5_850_000);
    expect(people('NO')).toBeGreaterThan(5_600_000);
    expect(people('NO')).toBeLessThan(5_650_000);
    expect(
      of('DK')
        .concat(of('NO'))
        .filter(({ population }) => population === null),
    ).toEqual([]);
  });

  it('keep the codes they had', () => {
    expect(municipalityNamed('NO', 'Bærum kommune')).toMatchObject({
      code: '3201',
      since: 2024,
      county: 'Akershus',
      formerCodes: [
        { code: '3024', from: 2020, to: 2023 },
        { code: '0219', from: null, to: 2019 },
      ],
    });
    expect(municipalityNamed('NO', 'Asker')?.code).toBe('3203');
    expect(municipalityNamed('DK', 'Herning Kommune')).toMatchObject({ code: '0657', county: 'Region Midtjylland' });
    expect(
      municipalities()
        .flatMap(({ formerCodes }) => formerCodes)
        .filter(({ code }) => !/^\d{4}$/.test(code)),
    ).toEqual([]);
  });

  it('are found by each of their names, and not where two have the same', () => {
    expect(municipalityNamed('NO', 'Kautokeino kommune')?.name).toBe('Guovdageaidnu');
    expect(municipalityNamed('NO', 'Kåfjord')?.code).toBe('5540');
    expect(municipalityNamed('SE', 'Göteborgs kommun')?.code).toBe('1480');
    expect(municipalityNamed('SE', 'Göteborgs stad')?.code).toBe('1480');
    expect(municipalityNamed('NO', 'Herøy')).toBeNull();
    expect(municipalityNamed('DK', 'Bærum')).toBeNull();
  });

  it('are not those that the demo invents', () => {
    for (const name of ['Mariehavn', 'Fjellvik', 'Solfjord', 'Storevik', 'Nordvåg', 'Midtfjord', 'Björksjö'])
      for (const country of ['DK', 'NO', 'SE']) expect(municipalityNamed(country, name)).toBeNull();
  });
});
