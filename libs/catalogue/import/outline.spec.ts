import { describe, expect, it } from '@jest/globals';
import { outlineOf } from './outline.js';
import type { SourceBlock } from './source-document.js';

const h = (text: string, level = 2): SourceBlock => ({ type: 'heading', level, text });
const p = (text: string): SourceBlock => ({ type: 'paragraph', text });

describe('the outline of a text', () => {
  it('passes over the name of a catalogue for the title below it', () => {
    expect(outlineOf([h('Eksempelsamling 2024'), h('Grønne tak'), p('Vi begynte i fjor.'), h('Læring'), p('Det tok tid.')])).toMatchObject({
      title: 'Grønne tak',
      titleReason: 'title_after_collection',
      dropped: [{ what: 'collection_name', text: 'Eksempelsamling 2024' }],
    });
  });

  it('does not take «Bakgrunn» after a long beginning for the title', () => {
    expect(outlineOf([p('Vi har grønne tak. De renner ikke.'), h('Bakgrunn'), p('Det regner mye her.')])).toMatchObject({
      title: 'Vi har grønne tak',
      titleReason: 'title_from_first_sentence',
      summary: 'Vi har grønne tak. De renner ikke.',
      sections: [{ role: 'problem', heading: 'Bakgrunn', body: 'Det regner mye her.' }],
    });
  });

  it('keeps headings of a lower rank inside their section', () => {
    const { sections } = outlineOf([h('Tittel', 1), p('Kort sagt.'), h('Del', 2), p('En.'), h('Underdel', 3), p('To.')]);
    expect(sections).toEqual([{ role: null, heading: 'Del', body: 'En.\n\n### Underdel\n\nTo.' }]);
  });

  it('cuts a long ingress at a sentence within 500 characters and goes on with the rest', () => {
    const sentence = `${'Vi lærte noe nytt av det hver eneste dag hele året'.padEnd(119, ' og så')}.`;
    const { summary, sections } = outlineOf([h('Tittel'), p(Array(6).fill(sentence).join(' ')), h('Del'), p('Slutt på det hele.')]);
    expect(summary).toBe(Array(4).fill(sentence).join(' '));
    expect(sections[0]).toEqual({ role: null, heading: '', body: Array(2).fill(sentence).join(' ') });
  });

  it('lends the summary its first sentences where there is no ingress, and leaves them in the text', () => {
    expect(outlineOf([h('Tittel', 1), h('Del', 2), p('Vi er i gang.')])).toMatchObject({
      summary: 'Vi er i gang.',
      summaryReason: 'summary_from_first_sentences',
      sections: [{ heading: 'Del', body: 'Vi er i gang.' }],
    });
  });
});
