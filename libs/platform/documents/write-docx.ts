import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, DocumentPicture, ExportDocument, Fact, Run } from './document.js';
import { pictured } from './docx-picture.js';
import { children } from './docx-runs.js';
import { docxStyles } from './docx-styles.js';
import { markdownBlocks } from './markdown-blocks.js';

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const;
const deepest = 6;
/** In twentieths of a point: A4 without its margins. */
const lineWidth = 9106;

/** A document for Word: real headings, lists, tables and links, in its language, with nothing of whoever asked for it. */
export async function writeDocx(document: ExportDocument): Promise<Buffer> {
  const lists = new Lists();
  const within: Within = { lists, pictures: document.pictures };
  const children = document.blocks.flatMap((block) => parts(block, within, 0));
  const [before = '', between = '', after = ''] = document.pageOf.split(/\{pages?\}/);
  const file = new Document({
    title: document.title,
    description: document.description,
    creator: document.author,
    lastModifiedBy: document.author,
    keywords: document.keywords.join(', '),
    styles: docxStyles(document.language),
    numbering: { config: lists.config() },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1300, bottom: 1300, left: 1400, right: 1400 } } },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: 'Foot',
                children: [
                  new TextRun(`${document.foot} · `),
                  new TextRun({ children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] }),
                ],
              }),
              new Paragraph({ style: 'Foot', children: [new TextRun(document.address)] }),
            ],
          }),
        },
        children,
      },
    ],
  });
  return Packer.toBuffer(file);
}

/** Each numbered list begins anew: it has a numbering of its own. */
class Lists {
  private readonly starts: number[] = [];

  numbered(start: number): string {
    this.starts.push(start);
    return `list-${this.starts.length}`;
  }

  config() {
    return this.starts.map((start, index) => ({
      reference: `list-${index + 1}`,
      levels: Array.from({ length: deepest }, (_, level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        start: Math.max(0, start),
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: 400 * (level + 1), hanging: 400 } } },
      })),
    }));
  }
}

interface Within {
  lists: Lists;
  pictures: readonly DocumentPicture[];
}

function parts(block: Block, within: Within, depth: number, more: Partial<IParagraphOptions> = {}): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level - 1], children: children(block.runs) })];
    case 'paragraph':
      return [new Paragraph({ ...(block.voice && { style: block.voice }), ...more, children: children(block.runs) })];
    case 'list': {
      const level = Math.min(depth, deepest - 1);
      const reference = block.ordered ? within.lists.numbered(block.start) : null;
      const sign = reference ? { numbering: { reference, level } } : { bullet: { level } };
      return block.items.flatMap(([first, ...rest]) => [
        ...(first ? parts(first, within, depth + 1, sign) : []),
        ...rest.flatMap((one) => parts(one, within, depth + 1, { indent: { left: 400 * (depth + 1) } })),
      ]);
    }
    case 'quote': {
      const by: Block[] = block.by ? [{ kind: 'paragraph', runs: [{ text: `– ${block.by}` }] }] : [];
      return [...block.blocks, ...by].flatMap((one) => parts(one, within, depth, { style: 'Quote' }));
    }
    case 'code':
      return block.text.split('\n').map((text) => new Paragraph({ style: 'Code', children: [new TextRun(text)] }));
    case 'table':
      return [
        tableOf(
          [block.head, ...block.rows].map((cells) => cells.map((runs) => [runs])),
          true,
          block.shares ?? block.head.map(() => 1),
        ),
        new Paragraph({}),
      ];
    case 'facts':
      return [factTable(block.facts), new Paragraph({})];
    case 'picture':
      return pictured(block, within.pictures, more);
    case 'markdown':
      return markdownBlocks(block.text, block.firstLevel, block.lang).flatMap((one) => parts(one, within, depth));
  }
}

function factTable(facts: readonly Fact[]): Table {
  return tableOf(
    facts.map(({ term, lines }) => [[[{ text: term, bold: true }]], lines]),
    false,
    [2, 5],
  );
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const thin = { style: BorderStyle.SINGLE, size: 4, color: 'C9D5D7' };

/** Rows of cells, each some lines; the first row is repeated on every page where it names the columns. */
function tableOf(rows: readonly Run[][][][], hasHead: boolean, shares: readonly number[]): Table {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const columnWidths = shares.map((share) => Math.floor((lineWidth * share) / all));
  return new Table({
    width: { size: lineWidth, type: WidthType.DXA },
    columnWidths,
    borders: { top: thin, bottom: thin, left: none, right: none, insideHorizontal: thin, insideVertical: none },
    rows: rows.map(
      (cells, number) =>
        new TableRow({
          tableHeader: hasHead && number === 0,
          cantSplit: true,
          children: cells.map(
            (lines, column) =>
              new TableCell({
                width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
                margins: { top: 60, bottom: 60, left: 0, right: 120 },
                children: lines.map(
                  (runs) =>
                    new Paragraph({
                      style: 'Fact',
                      children: children(hasHead && number === 0 ? runs.map((run) => ({ ...run, bold: true })) : runs),
                    }),
                ),
              }),
          ),
        }),
    ),
  });
}
