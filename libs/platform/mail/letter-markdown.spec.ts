import { describe, expect, it } from '@jest/globals';
import { markdownBlock } from './letter-markdown.js';

const words = `# Årsmøtet

Velkommen til **Lillehammer**, se [programmet](https://nettverket.example/program) eller <https://nettverket.example>.

- Ta med kolleger
- Meld dere på
  innen fredag

1. Først
2. Så

> Vi bygger cyklen`;

describe('Markdown in a letter', () => {
  it('is read as text with its addresses, its lists and its quotes', () => {
    expect(markdownBlock(words).text).toBe(`Årsmøtet
--------

Velkommen til Lillehammer, se programmet
<https://nettverket.example/program> eller https://nettverket.example.

* Ta med kolleger
* Meld dere på innen fredag
1. Først
2. Så

> Vi bygger cyklen`);
  });

  it('looks like the rest of the letter, below its headings', () => {
    const { html } = markdownBlock(words);
    expect(html).toMatch(/^\s*<tr>[\s\S]*<h3 style="[^"]+">Årsmøtet<\/h3>[\s\S]*<\/tr>\s*$/);
    expect(html).toMatch(/<a href="https:\/\/nettverket\.example\/program" style="[^"]+" class="a">programmet<\/a>/);
    expect(html).toMatch(/<blockquote style="[^"]+" class="k">/);
  });

  it('says its language where the letter is in another', () => {
    expect(markdownBlock('Hej', 'da').html).toMatch(/<div lang="da"><p style="[^"]+">Hej<\/p><\/div>/);
  });

  it('holds no HTML of its writer’s, loads no picture and leads nowhere but to the web and to mail', () => {
    for (const bad of ['<img src=x onerror=alert(1)>', '[x](javascript:alert(1))', '[x](/inn)', '[x](data:text/html,x)', '![x](fil:1)'])
      expect(markdownBlock(bad).html).not.toMatch(/<(img|script|a )/);
    expect(markdownBlock('![Torvet](https://e.example/t.png)').html).toMatch(/<a href="https:\/\/e\.example\/t\.png"/);
  });
});
