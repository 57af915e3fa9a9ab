import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { figuresIn, keptPattern } from './kept-words.js';
import { markdownProse, plainProse } from './prose.js';

const pattern = keptPattern(['Anna Berg', 'Renovasjon AS']);
/** A machine that cries. */
const loud = (html: string) => html.replace(/(<[^>]*>)|[^<]+/g, (text, tag) => tag ?? text.toUpperCase());
const through = (text: string, machine = loud) => {
  const prose = markdownProse(text, pattern);
  return prose?.rebuilt(prose.pieces.map(machine)) ?? null;
};

describe('Markdown on its way to a machine and back', () => {
  it('keeps its headings, lists, quotations, tables and fenced text', () => {
    const text = [
      '## Slik gjorde vi',
      '',
      'Vi begynte **smått** og *stille*,',
      'over to linjer. Les [mer om det](https://example.org/a_b?c=1 "En *side*").',
      '',
      '1. først',
      '2. så',
      '   - under',
      '     over flere',
      '     linjer',
      '',
      '> sitert',
      '> videre',
      '',
      '| Hva | Når |',
      '| --- | :-- |',
      '| mat | mai |',
      '',
      '```',
      'kode står',
      '```',
      '',
      '---',
      '',
      'slutt',
    ].join('\n');
    expect(through(text)).toBe(
      [
        '## SLIK GJORDE VI',
        '',
        'VI BEGYNTE **SMÅTT** OG *STILLE*, OVER TO LINJER. LES [MER OM DET](https://example.org/a_b?c=1 "En *side*").',
        '',
        '1. FØRST',
        '2. SÅ',
        '   - UNDER OVER FLERE LINJER',
        '',
        '> SITERT VIDERE',
        '',
        '| HVA | NÅR |',
        '| --- | :-- |',
        '| MAT | MAI |',
        '',
        '```',
        'kode står',
        '```',
        '',
        '---',
        '',
        'SLUTT',
      ].join('\n'),
    );
  });

  it('sends no name that the entry knows, no mailbox, no address, no telephone, no number with its unit', () => {
    const text =
      'Spør Anna Berg i Renovasjon AS (post@baerum.example, +47 67 50 40 50, www.baerum.example) om `x = 1`: fra 31 til 54 procent, 5 mio. kr., 12 km og <b>.';
    const prose = markdownProse(text, pattern);
    const sent = prose?.pieces.join() ?? '';
    for (const word of ['Anna', 'Renovasjon', '@', '67 50', 'www', 'x = 1', '54', 'mio', '12', 'km', '<b>'])
      expect(sent).not.toContain(word);
    expect(sent).toContain('til <code>6</code> procent');
    expect(prose?.rebuilt(prose.pieces)).toBe(text.replace('<b>', '\\<b\\>'));
  });

  it('sends nothing where there are no words, and a hard break comes back under its list', () => {
    expect(markdownProse('| 1 | 2 |\n| --- | --- |\n| 3 | https://example.org |\n\n***\n\n2019', pattern)?.pieces).toEqual([]);
    expect(through('- en  \n  to')).toBe('- EN  \n  TO');
  });

  it.each([
    ['a sign that did not come back', (html: string) => html.replace('<code>0</code>', '')],
    ['a sign that came twice', (html: string) => `${html}<code>0</code>`],
    ['a link that did not come back', (html: string) => html.replace(/<\/?a[^>]*>/g, '')],
    ['a mark that nobody sent', (html: string) => `${html}<script>x</script>`],
    ['another figure', (html: string) => html.replace('2019', '2018')],
    ['nothing at all', () => ''],
  ])('is left to a person where the machine brings %s', (_, machine) => {
    expect(through('I 2019 spurte [vi](https://example.org) Anna Berg om det.', machine)).toBeNull();
  });

  it('cannot be made into another shape, or into marks, by what the machine says', () => {
    expect(through('en linje', () => '# *stor* [x](javascript:y)')).toBe('\\# \\*stor\\* \\[x\\](javascript:y)');
    expect(through('1 linje', () => '1. først')).toBe('1\\. først');
    expect(through('en linje', () => '> sitert')).toBe('\\> sitert');
    expect(through('en', () => '---- x\n- y')).toBe('\\---- x - y');
    expect(through('|a|b|\n|-|-|\n|c|d|', (html) => `${html} \\| |`)).not.toMatch(/\n\n/);
  });
});

describe('whatever an author writes', () => {
  const pieces = [
    '# ',
    '- ',
    '1. ',
    '> ',
    '| ',
    '|-|-|\n',
    '\n',
    '\n\n',
    '  ',
    '**',
    '*',
    '_',
    '`',
    '~~',
    '[a](b)',
    '<c@d.no>',
    '&amp;',
    '\\',
    '```\n',
  ];
  const written = fc
    .array(
      fc.oneof(fc.constantFrom(...pieces), fc.constantFrom('ord', 'å', '42 km', 'Anna Berg', 'www.x.no'), fc.string({ maxLength: 6 })),
      {
        maxLength: 25,
      },
    )
    .map((parts) => parts.join(''));

  it('comes back in the shape that it went in, or not at all', () => {
    const shape = (text: string) => new MarkdownIt({ linkify: true }).parse(text, {}).map(({ type, level }) => `${type} ${level}`);
    let back = 0;
    fc.assert(
      fc.property(written, (text) => {
        const same = through(text, (html) => html);
        if (same === null) return;
        back++;
        expect(shape(same)).toEqual(shape(text));
        expect(figuresIn(same)).toEqual(figuresIn(text));
      }),
      { numRuns: 300 },
    );
    expect(back).toBeGreaterThan(100);
  });

  it.each([
    ['letters', 'a'.repeat(50_000)],
    ['digits', '1 '.repeat(25_000)],
    ['figures', '1.1,'.repeat(12_500)],
    ['dots', `www.${'.'.repeat(49_000)}`],
    ['at signs', 'a@'.repeat(25_000)],
    ['words with units', '1 mio '.repeat(8_000)],
  ])('is looked through once: %s', (_, text) => {
    const began = performance.now();
    markdownProse(text, pattern);
    plainProse(text, pattern);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('a picture in a text', () => {
  it('keeps what it is named by, and its words come back as the others', () => {
    const prose = markdownProse('Se\n\n![Torvet](fil:3f9a0c1b2d4e)', pattern);
    expect(prose?.rebuilt(prose.pieces.map((piece) => piece.replace('Torvet', 'The square')))).toBe(
      'Se\n\n![The square](fil:3f9a0c1b2d4e)',
    );
    // Without its sign it would be a link to nowhere.
    expect(prose?.rebuilt(prose.pieces.map((piece) => piece.replace('!', '')))).toBeNull();
  });
});

describe('plain text', () => {
  it('comes back line by line, with what stayed here', () => {
    const prose = plainProse('Ring Anna Berg\n\n2019\n* 40 %', pattern);
    expect(prose.pieces).toEqual(['Ring <code>0</code>']);
    expect(prose.rebuilt(['CALL <code> 0 </code>'])).toBe('CALL Anna Berg\n\n2019\n* 40 %');
    expect(plainProse('to < tre', pattern).rebuilt(['two <code>0</code> three'])).toBe('two < three');
  });

  it('knows a figure however it is parted', () => {
    expect(figuresIn('1.900 av 2,5')).toEqual(figuresIn('2.5 of 1 900'.replace(' 900', '\u00a0900')));
  });

  it('keeps a name where it stands alone', () => {
    expect('Fjordene og Fjord'.replace(keptPattern(['Fjord']), '–')).toBe('Fjordene og –');
  });
});
