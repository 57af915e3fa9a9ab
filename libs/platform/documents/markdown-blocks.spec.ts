import { describe, expect, it } from '@jest/globals';
import type { ExportDocument } from './document.js';
import { markdownBlocks } from './markdown-blocks.js';
import { writeMarkdown } from './write-markdown.js';

const written = (text: string) =>
  writeMarkdown({ pictures: [], blocks: [{ kind: 'markdown', text, firstLevel: 3 }] } as unknown as ExportDocument);

describe('Markdown as blocks', () => {
  it('keeps headings in their order, below the one they stand under', () => {
    expect(markdownBlocks('# Ett\n\n### Tre\n\ntekst', 3)).toEqual([
      { kind: 'heading', level: 3, runs: [{ text: 'Ett' }] },
      { kind: 'heading', level: 4, runs: [{ text: 'Tre' }] },
      { kind: 'paragraph', runs: [{ text: 'tekst' }] },
    ]);
  });

  it('keeps lists within lists, and the number a list begins with', () => {
    expect(markdownBlocks('3. tre\n   - under\n4. fire', 3)).toMatchObject([
      {
        kind: 'list',
        ordered: true,
        start: 3,
        items: [
          [{ kind: 'paragraph' }, { kind: 'list', ordered: false, items: [[{ runs: [{ text: 'under' }] }]] }],
          [{ kind: 'paragraph' }],
        ],
      },
    ]);
  });

  it('keeps bold, italic, code, links, breaks, quotes, tables', () => {
    const [first, quote, table] = markdownBlocks('**a** *b* `c` [d](https://e.example)  \nf\n\n> g\n\n| h | i |\n|---|---|\n| j | k |', 3);
    expect(first).toMatchObject({
      runs: [
        { text: 'a', bold: true },
        { text: ' ' },
        { text: 'b', italic: true },
        { text: ' ' },
        { text: 'c', code: true },
        { text: ' ' },
        { text: 'd', href: 'https://e.example' },
        { text: '\n' },
        { text: 'f' },
      ],
    });
    expect(quote).toMatchObject({ kind: 'quote', blocks: [{ runs: [{ text: 'g' }] }] });
    expect(table).toEqual({ kind: 'table', head: [[{ text: 'h' }], [{ text: 'i' }]], rows: [[[{ text: 'j' }], [{ text: 'k' }]]] });
  });

  it('has no HTML, no pictures from elsewhere, and no link that runs or leads inside a site', () => {
    const blocks = JSON.stringify(
      markdownBlocks('<script>alert(1)</script> ![x](https://e.example/x.png) [y](javascript:alert(1)) [z](/nb)', 3),
    );
    expect(blocks).not.toMatch(/"href":"(?:javascript|\/nb)|"kind":"picture"/);
    expect(blocks).toContain('<script>alert(1)</script>');
  });

  it('is what the writer of Markdown reads again, headings one level down', () => {
    expect(written('# Ett\n\n```\n# ikke en overskrift\n```')).toBe('### Ett\n\n```\n# ikke en overskrift\n```\n');
  });

  it('is written so that what looks like a sign stays a letter', () => {
    const document = {
      pictures: [],
      blocks: [{ kind: 'paragraph', runs: [{ text: '1. *ikke* [en] _liste' }] }],
    } as unknown as ExportDocument;
    expect(markdownBlocks(writeMarkdown(document), 3)).toEqual([{ kind: 'paragraph', runs: [{ text: '1. *ikke* [en] _liste' }] }]);
  });
});
