import { describe, expect, it } from '@jest/globals';
import { leadOf } from './lead.js';

describe('how an introduction begins', () => {
  it('is its first paragraph without marks', () => {
    expect(leadOf('# Tema\n\nLes **dette** [først](https://example.org).\nSå resten.\n\nMer.')).toBe('Les dette først. Så resten.');
  });

  it('is cut at a word', () => {
    const lead = leadOf('ord '.repeat(200));
    expect(lead.length).toBeLessThanOrEqual(281);
    expect(lead).toMatch(/ord …$/);
  });

  it('is nothing where there is none', () => {
    expect([leadOf(''), leadOf('- et punkt')]).toEqual(['', '']);
  });
});
