import { describe, expect, it } from '@jest/globals';
import { newMarkdown, picturesIn } from './markdown.js';
import { fileNamed, pictureMarkdown, withPictures } from './pictures.js';

const markdown = newMarkdown();
markdown.renderer.rules['picture'] = (tokens, index) => {
  const { content = '', meta } = tokens[index] ?? {};
  return `<picture ${content}|${(meta as { alt: string }).alt}>\n`;
};
const html = (text: string) => markdown.render(text).trim();
const sha = '3f9a0c1b2d4e'.padEnd(64, '0');

describe('a picture in a text', () => {
  it('stands between its paragraphs, wherever in one it was named', () => {
    expect(html('Før\n\n![Torvet](fil:3f9a)\n\nefter')).toBe('<p>Før</p>\n<picture 3f9a|Torvet>\n<p>efter</p>');
    expect(html('Før ![Torvet](fil:3f9a) *efter*')).toBe('<p>Før </p>\n<picture 3f9a|Torvet>\n<p><em>efter</em></p>');
    expect(html('![a](fil:1)\n![b](fil:2)')).toBe('<picture 1|a>\n<picture 2|b>');
    expect(html('- ![a](fil:1)')).toBe('<ul>\n<li>\n<picture 1|a>\n</li>\n</ul>');
  });

  it('leaves its words where no picture can stand', () => {
    expect(html('## Se ![torvet](fil:1)')).toBe('<h2>Se torvet</h2>');
    expect(html('**![torvet](fil:1)** [![her](fil:1)](https://e.example)')).toBe(
      '<p><strong>torvet</strong> <a href="https://e.example">her</a></p>',
    );
    expect(html('| a |\n|---|\n| ![torvet](fil:1) |')).toContain('<td>torvet</td>');
    expect(html('`![torvet](fil:1)`')).toBe('<p><code>![torvet](fil:1)</code></p>');
  });

  it('is counted as shown where it is shown alone', () => {
    expect(picturesIn('## ![a](fil:1)\n\n| a |\n|---|\n| ![a](fil:2) |\n\n`![a](fil:3)` **![a](fil:4)**\n\n- ![a](fil:5)')).toEqual(['5']);
    expect(withPictures('`![a](fil:1)` ![b](fil:2) ``` ![c](fil:3)', (reference, words) => `${reference}${words}`)).toBe(
      '`![a](fil:1)` 2b ``` 3c',
    );
    expect(withPictures('\\` ![a](fil:1) \\`', (reference) => reference)).toBe('\\` 1 \\`');
  });

  it('is never loaded from elsewhere: what stands there is a link, or words', () => {
    expect(html('![Torvet](https://e.example/t.png) ![](https://e.example/u.png)')).toBe(
      '<p><a href="https://e.example/t.png">Torvet</a> <a href="https://e.example/u.png">https://e.example/u.png</a></p>',
    );
    for (const address of ['javascript:alert(1)', 'data:image/png;base64,AAAA', '/api/v1/x', 'file:///etc/passwd', '//e.example/t.png'])
      expect(html(`![Torvet](${address})`)).toMatch(/^<p>[^<]*Torvet[^<]*<\/p>$/);
  });

  it('is named by the beginning of its sha, or by its name', () => {
    const files = [
      { sha, name: 'torvet om morgenen.jpg' },
      { sha: 'a'.repeat(64), name: 'deadbeef' },
    ];
    expect(fileNamed('3f9a0c1b', files)).toBe(files[0]);
    expect(fileNamed('torvet om morgenen.jpg', files)).toBe(files[0]);
    expect(fileNamed('deadbeef', files)).toBe(files[1]);
    for (const nobody of ['3f9a0', '', '../x', 'torvet.jpg']) expect(fileNamed(nobody, files)).toBeUndefined();
    expect(html('![x](<fil:torvet om morgenen.jpg>)')).toBe('<picture torvet om morgenen.jpg|x>');
  });

  it('is put there by a line that is read as it was meant, whatever its words are', () => {
    for (const alt of ['Torvet', 'a] (b) *c* `d` <e> _f_', '']) {
      const line = pictureMarkdown({ sha, alt });
      expect(html(line)).toBe(`<picture 3f9a0c1b2d4e|${alt}>`);
      expect(picturesIn(`Før\n\n${line}`)).toEqual(['3f9a0c1b2d4e']);
    }
  });
});
