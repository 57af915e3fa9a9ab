import { describe, expect, it } from '@jest/globals';
import type { Block, ExportDocument } from './document.js';
import { writeText } from './write-text.js';

const text = (...blocks: Block[]) => writeText({ blocks } as Partial<ExportDocument> as ExportDocument);

describe('a document as words alone', () => {
  it('shows no sign of how it is set', () => {
    const shown = text(
      { kind: 'heading', level: 2, runs: [{ text: 'Dagsorden' }] },
      { kind: 'facts', facts: [{ term: 'Sted', lines: [[{ text: 'Rådhuset' }]] }] },
      { kind: 'paragraph', runs: [{ text: 'Indstilling:', bold: true }, { text: ' Udvalget vedtager 1 * 2.' }] },
      {
        kind: 'markdown',
        firstLevel: 3,
        text: '# Baggrund\n\nDet **haster**, se [planen](https://plan.example).\n\n1. Delt lager\n2. Status',
      },
    );
    expect(shown).toBe(
      'Dagsorden\n\nSted: Rådhuset\n\nIndstilling: Udvalget vedtager 1 * 2.\n\nBaggrund\n\nDet haster, se planen (https://plan.example).\n\n1. Delt lager\n2. Status\n',
    );
  });

  it('sets off what belongs below a point, and keeps tables, quotes and code readable', () => {
    const point: Block[] = [
      { kind: 'paragraph', runs: [{ text: 'Først' }] },
      { kind: 'paragraph', runs: [{ text: 'så' }] },
    ];
    expect(
      text(
        { kind: 'list', ordered: false, start: 1, items: [point] },
        { kind: 'table', head: [[{ text: 'Plads' }], [{ text: 'Svar' }]], rows: [[[{ text: 'Bærum' }], [{ text: 'For' }]]] },
        { kind: 'quote', blocks: [{ kind: 'paragraph', runs: [{ text: 'Det går.' }] }], by: 'Planlægger' },
        { kind: 'code', text: 'a = 1' },
        { kind: 'picture', reference: 'fil:1', alt: 'En bro' },
      ),
    ).toBe('– Først\n\n  så\n\nPlads | Svar\nBærum | For\n\nDet går.\n\n– Planlægger\n\na = 1\n\nEn bro\n');
  });
});
