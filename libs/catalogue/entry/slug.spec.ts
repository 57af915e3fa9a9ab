import { describe, expect, it } from '@jest/globals';
import { freeSlug, slugOf } from './slug.js';

describe('an address', () => {
  it.each([
    ['Bæredygtige partnerskaber i Herning', 'baeredygtige-partnerskaber-i-herning'],
    ['Økologi på Grønmarken: «å, så sært»', 'oekologi-paa-groenmarken-aa-saa-saert'],
    ['Återbruk för alla – år två', 'aaterbruk-foer-alla-aar-tvaa'],
    ['Élèves & naïveté', 'eleves-naivete'],
    ['Blågrønn', 'blaagroenn'],
    ['日本', 'bidrag'],
  ])('of «%s» is %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it('ends with a whole word and is at most 80 characters', () => {
    const slug = slugOf('Sammenhængende samarbejdsmodeller '.repeat(6));
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug).toMatch(/(sammenhaengende|samarbejdsmodeller)$/);
    expect(slugOf('x'.repeat(300))).toHaveLength(80);
  });

  it('gets a number where it is taken', () => {
    expect(freeSlug('tjekliste', new Set(['tjekliste', 'tjekliste-2']))).toBe('tjekliste-3');
  });
});
