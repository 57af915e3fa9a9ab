import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csv } from './csv.js';

describe('a table for spreadsheets', () => {
  it('begins with the mark of UTF-8, and ends each row as RFC 4180 has it', () => {
    expect(
      csv([
        ['Udvalg', 1],
        ['Økonomi', 2],
      ]),
    ).toBe('\uFEFFUdvalg,1\r\nØkonomi,2\r\n');
  });

  it('keeps commas, quotes and lines within their cell', () => {
    expect(csv([['a,b', 'sagt «"ja"»', 'to\nlinjer']])).toBe('\uFEFF"a,b","sagt «""ja""»","to\nlinjer"\r\n');
  });

  it('holds nothing that a spreadsheet would run', () => {
    expect(csv([['=HYPERLINK("x")', '+1', '-1', '@sum', -1]])).toBe(`\uFEFF"'=HYPERLINK(""x"")",'+1,'-1,'@sum,-1\r\n`);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(
          csv([[text]])
            .slice(1)
            .replace(/^"/, ''),
        ).not.toMatch(/^[=+\-@\t\r]./);
      }),
    );
  });
});
