import { describe, expect, it } from '@jest/globals';
import { blocksOf, htmlOf } from './pdf-blocks.js';
import { inReadingOrder } from './pdf-columns.js';
import { type Line, linesOf, type Word } from './pdf-lines.js';
import { withoutRunningHeads } from './pdf-running-heads.js';

const word = (text: string, x: number, y: number, more: Partial<Word> = {}): Word => ({
  ...{ text, x, y, size: 11, bold: false, width: text.length * 5 },
  ...more,
});
const line = (text: string, y: number, more: Partial<Line> = {}): Line => ({
  ...{ text, x: 60, right: 60 + text.length * 5, y, size: 11, bold: false },
  ...more,
});
const full = (text: string) => text.padEnd(90, ' og så videre').slice(0, 90);

describe('the lines of a page', () => {
  it('are words of one height without a gap that parts columns', () => {
    const lines = linesOf([word('Vi vejer', 60, 700), word('tallerkenerne', 105, 700.5), word('hver dag', 320, 700)]);
    expect(lines.map(({ text }) => text)).toEqual(['Vi vejer tallerkenerne', 'hver dag']);
  });

  it('in two columns are read one column after the other, up to what goes across both', () => {
    const rows = Array.from({ length: 6 }, (_, index) => [
      word(`venstre spalte nummer ${index} fortsætter`, 60, 700 - index * 14),
      word(`højre spalte nummer ${index} fortsætter`, 320, 700 - index * 14),
    ]).flat();
    const across = [word('En overskrift over begge spalter på siden her', 150, 740, { size: 20, width: 300 })];
    const read = inReadingOrder(linesOf([...across, ...rows]), 595).map(({ text }) => text);
    expect(read[0]).toContain('En overskrift');
    expect(read.slice(1, 7).every((text) => text.startsWith('venstre'))).toBe(true);
    expect(read.slice(7).every((text) => text.startsWith('højre'))).toBe(true);
  });

  it('of a table are rows, not columns', () => {
    const cells = ['2021', '2022', '2023', '2024', '2025'].flatMap((year, index) => [
      word(year, 60, 700 - index * 14),
      word(`${50 - index} g`, 320, 700 - index * 14),
    ]);
    expect(inReadingOrder(linesOf(cells), 595)[0]?.text).toBe('2021 · 50 g');
  });
});

describe('what comes again on every page', () => {
  it('is left out and told once; a page’s number too', () => {
    const pages = ['Taget', 'Vandet', 'Skolen'].map((about, index) => [
      line('Mariehavn Kommune – årsrapport 2024', 800),
      line(full(`${about} først`), 700),
      line(full(`${about} siden`), 686),
      line(full(`${about} til sidst`), 672),
      line(`Side ${index + 1} af 3`, 30),
    ]);
    const { pages: own, heads } = withoutRunningHeads(pages);
    expect(own.map((page) => page.length)).toEqual([3, 3, 3]);
    expect(heads).toEqual(['Mariehavn Kommune – årsrapport 2024']);
  });

  it('leaves the only page of a short text whole', () => {
    expect(withoutRunningHeads([[line('Grønne tage', 800), line(full('Vi lagde mos'), 780)]]).pages[0]).toHaveLength(2);
  });
});

describe('paragraphs', () => {
  const text = (lines: Line[], more: Line[][] = []) => blocksOf([lines, ...more]).map(({ text }) => text);

  it('lose the hyphens of line ends, and keep those that stand for a word', () => {
    const body = [
      line(`${full('Kommunen har').slice(0, 80)} bære-`, 700),
      line('dygtighed i alle udvalg.', 686),
      line(full('Alle har fået en vejledning til klima-'.padStart(90, 'Her er det ')), 658),
      line('og miljøarbejdet.', 644),
    ];
    expect(text(body)[0]).toContain('bæredygtighed i alle udvalg.');
    const suspended = [line(`${'x'.repeat(80)} klima-`, 700), line('og miljøarbejdet.', 686)];
    expect(text(suspended)[0]).toContain('klima- og miljøarbejdet.');
  });

  it('go on over the turn of a page where they are unfinished', () => {
    expect(text([line(full('Den første'), 60)], [[line('og resten af den.', 700)]])).toHaveLength(1);
    expect(text([line(`${full('Den første').slice(0, 88)}.`, 60)], [[line('Den næste begynder.', 700)]])).toHaveLength(2);
  });

  it('are headings where they are larger, and bold ones, lists and numbers are told as such', () => {
    const body = [
      line('Grønne tage', 760, { size: 22 }),
      line(full('Vi lagde mos på tagene'), 720),
      line('Det gjorde vi', 690, { bold: true }),
      line('• Mål taget', 660),
      line('• Læg mosset', 646),
      line('1. Begynd i maj', 620),
    ];
    expect(htmlOf(blocksOf([body]))).toBe(
      `<h1>Grønne tage</h1>\n<p>${full('Vi lagde mos på tagene')}</p>\n<p><strong>Det gjorde vi</strong></p>\n<ul><li>Mål taget</li>\n<li>Læg mosset</li></ul>\n<ol><li>Begynd i maj</li></ol>`,
    );
  });
});
