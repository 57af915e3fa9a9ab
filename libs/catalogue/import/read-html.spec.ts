import { describe, expect, it } from '@jest/globals';
import { readHtml } from './read-html.js';

const blocks = (html: string) => readHtml(html).blocks;

describe('HTML', () => {
  it('gives no script, handler, style or unsafe address', () => {
    const html = `<p onclick="steal()">Trygt <a href="javascript:steal()">her</a> og <a href="https://example.no/a b(1)">der</a></p>
      <script>steal('<p>x</p>')</script><style>p{}</style><img src=x onerror=steal() alt="Et bilde"><iframe srcdoc="<p>inne</p>"></iframe>`;
    expect(readHtml(html)).toEqual({
      blocks: [{ type: 'paragraph', text: 'Trygt her og [der](https://example.no/a%20b%281%29)' }],
      dropped: expect.arrayContaining([
        { what: 'script', text: '' },
        { what: 'picture', text: 'Et bilde' },
      ]),
    });
    expect(JSON.stringify(readHtml(html))).not.toMatch(/steal|javascript|onclick|onerror/);
  });

  it('keeps headings, lists, quotes and bold words', () => {
    expect(
      blocks('<h1>En</h1><p>To <strong>tre </strong>fire</p><ul><li>a</li><li><p>b</p></li></ul><blockquote><p>c</p></blockquote>'),
    ).toEqual([
      { type: 'heading', level: 1, text: 'En' },
      { type: 'paragraph', text: 'To **tre** fire' },
      { type: 'list_item', text: 'a' },
      { type: 'list_item', text: 'b' },
      { type: 'quote', text: 'c' },
    ]);
  });

  it('takes a line that is bold from end to end for a heading, and not a bold sentence', () => {
    expect(blocks('<p><b>Baggrund</b></p><p><b>Dette er vigtigt for alle.</b></p>').map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
    ]);
  });

  it('leaves page header, menus, footer and forms out, and keeps the header of an article', () => {
    const html =
      '<header>Logo her</header><nav>Veien hit</nav><article><header><h1>Tittel</h1></header><p>Tekst.</p></article><form>Skriv her</form><footer>Adresse</footer>';
    const { blocks, dropped } = readHtml(html);
    expect(blocks.map(({ text }) => text)).toEqual(['Tittel', 'Tekst.']);
    expect(dropped).toEqual([
      { what: 'furniture', text: 'Logo her' },
      { what: 'furniture', text: 'Veien hit' },
      { what: 'form', text: 'Skriv her' },
      { what: 'furniture', text: 'Adresse' },
    ]);
  });

  it.each(['<p hidden>x y</p>', '<p aria-hidden="true">x y</p>', '<p style="Display : none">x y</p>', '<span class="sr-only">x y</span>'])(
    'leaves hidden text out: %s',
    (hidden) => {
      expect(readHtml(`<p>synlig</p>${hidden}`)).toEqual({
        blocks: [{ type: 'paragraph', text: 'synlig' }],
        dropped: [{ what: 'hidden', text: 'x y' }],
      });
    },
  );

  it('leaves deleted passages out of a line that stays whole, and says how many there were, but no word of them', () => {
    const read = readHtml(
      '<p>Vi måler <del>ikke </del>hver <b>uke<del> eller måned</del></b>.</p><del>Hele <b>avsnittet</b></del><del> </del>',
    );
    expect(read).toEqual({
      blocks: [{ type: 'paragraph', text: 'Vi måler hver **uke**.' }],
      dropped: [{ what: 'deleted', text: '', count: 3 }],
    });
    expect(readHtml('<p>Vi <ins>måler</ins> matsvinn.</p>').blocks[0]?.text).toBe('Vi måler matsvinn.');
  });

  it('leaves out what Word hid or commented on, and says how much, but no word of it', () => {
    const comments = `<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Er det sant?</p></div>
      <div style='mso-element:comment'><p class=MsoCommentText>Spør Anna</p></div></div>`;
    const read = readHtml(
      `<p>Vi måler <span style='mso-hide:all'>hemmelig </span>hver uke<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[AB1]</a></span>.</p>
       <p style='display:none;mso-hide:all'>Utkast til intern bruk</p>${comments}`,
    );
    expect(read).toEqual({
      blocks: [{ type: 'paragraph', text: 'Vi måler hver uke.' }],
      dropped: [
        { what: 'hidden', text: '', count: 2 },
        { what: 'comment', text: '', count: 2 },
      ],
    });
  });

  it('reads what was never closed, and refuses a hundred thousand nested tags', () => {
    expect(blocks('<p>en<p>to<b>tre').map(({ text }) => text)).toEqual(['en', 'to**tre**']);
    expect(() => blocks(`${'<div>'.repeat(100_000)}dyp`)).toThrow(expect.objectContaining({ code: 'import.damaged' }));
  });

  it('keeps the address of a mail link whose words hide it', () => {
    expect(blocks('<p>Kontakt <a href="mailto:post@solfjord.example?subject=x">oss</a></p>')[0]?.text).toBe(
      'Kontakt oss (post@solfjord.example)',
    );
  });
});
