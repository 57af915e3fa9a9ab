import { describe, expect, it } from '@jest/globals';
import { citation } from './citation.js';

const entry = {
  id: '01a203f5-e668-7374-83b1-7b95daab49fe',
  title: '100 % {grøn} & #1\nTY  - BOOK',
  summary: 'Vi\r\ngik i gang',
  tenant: { slug: 'herning', name: 'Herning Kommune', kind: 'municipality', country: 'DK' },
  language: 'da' as const,
  version: 2,
  publishedAt: new Date('2026-03-04T10:00:00Z'),
  slug: 'groen',
  content: { byline: { name: null }, licence: 'CC-BY-4.0' },
};

describe('a citation', () => {
  it('keeps the signs of BibTeX out of titles', () => {
    expect(citation(entry, 'https://x.example/a', 'bibtex')).toContain('100 \\% \\{grøn\\} \\& \\#1');
  });

  it('keeps each field of RIS on its own line, whatever a title says', () => {
    const lines = citation(entry, 'https://x.example/a', 'ris').split('\r\n');
    expect(lines.filter((line) => line.startsWith('TY'))).toEqual(['TY  - ELEC']);
    expect(lines.every((line) => line === '' || /^[A-Z][A-Z\d] {2}- /.test(line))).toBe(true);
  });

  it('names the municipality where nobody is named', () => {
    expect(JSON.parse(citation(entry, 'https://x.example/a', 'csl'))[0]).toMatchObject({ author: [{ literal: 'Herning Kommune' }] });
  });
});
