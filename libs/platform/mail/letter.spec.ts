import { describe, expect, it } from '@jest/globals';
import { type Block, type Letter, renderBlock, writeLetter } from './letter.js';
import { sentenceAround } from './sentence.js';

const letter = (blocks: Block[]): Letter => ({
  subject: 'Ny sak til avstemning',
  preheader: 'Frist tirsdag 8. desember',
  heading: 'Bærum foreslår et verktøy',
  blocks,
  footer: {
    why: 'Du får dette fordi du sitter i styringsgruppen.',
    links: [{ label: 'Det jeg følger', url: 'https://tandem.example/nb/folger' }],
  },
});
const written = (...blocks: Block[]) => writeLetter('nb', letter(blocks));

describe('a letter', () => {
  it('says in HTML which language it is in, and has one main heading', () => {
    const { html, subject } = written({ kind: 'paragraph', text: 'Hei.' });
    expect(subject).toBe('Ny sak til avstemning');
    expect(html).toContain('<html lang="nb"');
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('<title>Ny sak til avstemning</title>');
  });

  it('says of words within its sentences which language they are in, where it is another than its own', () => {
    const about = (words: string) => `«${words}»: Kan dette godkjennes?`;
    const title = { words: 'Klimaregnskab <2>', lang: 'da' };
    const heading = sentenceAround('nb', title, about);
    const { html, text } = writeLetter('nb', { ...letter([{ kind: 'paragraph', text: heading }]), heading });
    const marked = '«<span lang="da">Klimaregnskab &lt;2&gt;</span>»: Kan dette godkjennes?';
    expect(html).toMatch(/<h1[^>]*>«<span lang="da">Klimaregnskab &lt;2&gt;<\/span>»: Kan dette godkjennes\?<\/h1>/);
    expect(html.split(marked)).toHaveLength(3);
    expect(text).toContain('«Klimaregnskab <2>»: Kan dette godkjennes?\n====');
    expect(sentenceAround('da', title, about)).toBe(about(title.words));
    expect(sentenceAround('nb', title, (words) => words)).toEqual([title]);
  });

  it('reads nothing as HTML, wherever it stands', () => {
    const bad = `<img src=x onerror="alert('1')">&`;
    const url = `https://tandem.example/?a="><script>&b='`;
    const { html } = writeLetter('nb', {
      subject: bad,
      preheader: bad,
      heading: [bad, { words: bad, lang: bad }],
      blocks: [
        { kind: 'heading', text: bad },
        { kind: 'paragraph', text: bad, lang: bad },
        { kind: 'button', label: bad, url },
        { kind: 'facts', facts: [{ name: bad, value: bad }] },
        { kind: 'items', items: [{ title: bad, url, meta: bad, text: bad, lang: bad }] },
        { kind: 'quote', text: bad, by: bad },
        { kind: 'small', text: bad },
      ],
      footer: { why: bad, links: [{ label: bad, url }] },
    });
    expect(html).not.toMatch(/<img|<script|="[^"]*"onerror|alert\('/);
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;');
  });

  it('leads nowhere but to http, https and mailto', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', '/nb/sak', '//evil.example'])
      expect(() => written({ kind: 'button', label: 'Se', url })).toThrow(TypeError);
  });

  it('has one accent button; those beside it are quieter', () => {
    const url = 'https://tandem.example/nb/sak/1';
    const { html } = written({ kind: 'button', label: 'Les og stem', url }, { kind: 'button', label: 'Meld inhabilitet', url });
    expect(html.match(/class="b"/g)).toHaveLength(1);
    expect(html.match(/class="o"/g)).toHaveLength(1);
  });

  it('loads nothing: no picture, no font, no style sheet from elsewhere', () => {
    const { html } = written({ kind: 'paragraph', text: 'Hei.' });
    expect(html).not.toMatch(/<img|<link|url\(|@import|src=/);
  });

  it('is one table of rows with their styles inline, with nothing left of how it was made', () => {
    const { html } = written(
      { kind: 'paragraph', text: 'Hei.' },
      { kind: 'heading', text: 'Nytt' },
      { kind: 'quote', text: 'Ja', by: 'Kari' },
    );
    expect(html).not.toMatch(/\{\{|<!--\/?\w+-->|<mj-/);
    expect(html.match(/<(?:p|h1|h2|td|table)\b(?![^>]*(?:style=|role="presentation"))[^>]*>/g)).toBeNull();
    expect(html.match(/<tr>/g)).toHaveLength((html.match(/<\/tr>/g) ?? []).length);
  });

  it('is plain text of at most 72 characters a line, with each address on a line of its own', () => {
    const { text } = written(
      {
        kind: 'paragraph',
        text: 'Sjekklisten er prøvd i fire kommuner og skal nå vurderes av styringsgruppen i Bærekraftsnettverket før nyttår.',
      },
      {
        kind: 'items',
        items: [{ title: 'Sjekkliste for anskaffelser', url: 'https://tandem.example/nb/bidrag/sjekkliste', meta: 'Bærum', text: 'Kort.' }],
      },
      { kind: 'quote', text: 'Vi bygger cyklen, mens vi kører på den', by: 'Herning', lang: 'da' },
      { kind: 'facts', facts: [{ name: 'Frist', value: 'tirsdag 8. desember' }] },
      { kind: 'button', label: 'Les og stem', url: 'https://tandem.example/nb/sak/1' },
    );
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(72);
    expect(text).toBe(`Tandem

Bærum foreslår et verktøy
=========================

Sjekklisten er prøvd i fire kommuner og skal nå vurderes av
styringsgruppen i Bærekraftsnettverket før nyttår.

* Sjekkliste for anskaffelser
  Bærum
  Kort.
  https://tandem.example/nb/bidrag/sjekkliste

> Vi bygger cyklen, mens vi kører på den
> Herning

Frist: tirsdag 8. desember

Les og stem:
https://tandem.example/nb/sak/1

--

Du får dette fordi du sitter i styringsgruppen.

Det jeg følger:
https://tandem.example/nb/folger
`);
  });

  it('takes blocks that were rendered before, and comes out the same', () => {
    const items: Block = { kind: 'items', items: [{ title: 'Én <sak>', url: 'https://tandem.example/1' }] };
    expect(written(renderBlock(items))).toEqual(written(items));
  });
});
