import { describe, expect, it } from '@jest/globals';
import { aZip } from '../../../test/support/a-document.js';
import { paragraph, run, style, wordParts } from '../../../test/support/word-parts.js';
import { readDocument } from '../import/read-document.js';
import { readHtml } from '../import/read-html.js';
import { readWord } from './word.js';

/** What is read of a body, one line for each block, and what was counted. */
async function read(body: string, rest: Parameters<typeof wordParts>[1] = {}) {
  const { html, dropped } = await readWord(wordParts(body, rest));
  const { blocks } = readHtml(html, { dropped });
  return {
    lines: blocks.map(({ type, level, text }) => `${type === 'heading' ? `${'#'.repeat(level ?? 0)} ` : ''}${text}`),
    left: Object.fromEntries(dropped.map(({ what, count }) => [what, count])),
  };
}

describe('a Word file as Word writes it', () => {
  it('has the headings of its own styles, by their outline, and the bold lines of others', async () => {
    const styles = [
      style('Overskrift1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
      style('KSOverskrift', 'KS’ overskrift', '<w:basedOn w:val="Overskrift1"/>'),
      style('Mellomtittel', 'Mellomtittel', '<w:rPr><w:b/></w:rPr>'),
      style('Undertittel2', 'Liten mellomtittel', '<w:basedOn w:val="Mellomtittel"/>'),
      style('Sterk', 'Sterk tekst', '<w:rPr><w:b/></w:rPr>', 'character'),
    ].join('');
    const body = [
      paragraph(run('Grønne tak'), 'KSOverskrift'),
      paragraph(run('Bakgrunn'), 'Mellomtittel'),
      paragraph(run('Vi la ') + run('mose', '<w:rStyle w:val="Sterk"/>') + run(' på taket.')),
      paragraph(run('Hva gikk galt?'), 'Undertittel2'),
      paragraph(run('Ingen fet linje', '<w:b w:val="0"/>'), 'Mellomtittel'),
    ].join('');
    expect((await read(body, { styles })).lines).toEqual([
      '# Grønne tak',
      '### Bakgrunn',
      'Vi la **mose** på taket.',
      '### Hva gikk galt?',
      'Ingen fet linje',
    ]);
  });

  it('keeps the words of fields, content controls and text boxes, each once', async () => {
    const box = `<w:txbxContent>${paragraph(run('Ring oss i dag.'))}</w:txbxContent>`;
    const body = [
      paragraph(`${run('Fra ')}<w:fldSimple w:instr=" DOCPROPERTY Kommune ">${run('Fjellvik')}</w:fldSimple>${run(' i 2024.')}`),
      `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(run('Svaret fra styret.'))}</w:sdtContent></w:sdt>`,
      paragraph(
        `${run('Ved boksen.')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      paragraph(`<w:smartTag>${run('Oslo')}</w:smartTag><w:moveTo w:id="1">${run(' ble valgt.')}</w:moveTo>`),
    ].join('');
    expect((await read(body)).lines).toEqual([
      'Fra Fjellvik i 2024.',
      'Svaret fra styret.',
      'Ved boksen.',
      'Ring oss i dag.',
      'Oslo ble valgt.',
    ]);
  });

  it('leaves out what a form still asks for, and its list of contents', async () => {
    const unanswered = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph(run('Klikk her for å skrive inn tekst.'))}</w:sdtContent></w:sdt>`;
    const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph(run('Innhold'))}${paragraph(run('Bakgrunn 3'))}</w:sdtContent></w:sdt>`;
    const styles = style('INNH1', 'toc 1');
    const { lines, left } = await read(
      contents + paragraph(run('Løsningen 4'), 'INNH1') + unanswered + paragraph(run('Vi la mose på taket.')),
      {
        styles,
      },
    );
    expect(lines).toEqual(['Vi la mose på taket.']);
    expect(left).toEqual({ contents: 1 });
  });

  it('hides what is hidden by now, whatever it was before a tracked change', async () => {
    const styles = style('Skjult', 'Skjult', '<w:rPr><w:vanish/></w:rPr>') + style('Synlig', 'Synlig');
    const changed = (now: string, before: string, words: string) =>
      `<w:p><w:pPr><w:pStyle w:val="${now}"/><w:pPrChange w:id="1"><w:pPr><w:pStyle w:val="${before}"/></w:pPr></w:pPrChange></w:pPr>${words}</w:p>`;
    const body = [
      changed('Skjult', 'Synlig', run('Ikke til andre.')),
      changed('Synlig', 'Skjult', run('Til alle.')),
      paragraph(run('Også til alle.', '<w:rPrChange w:id="2"><w:rPr><w:vanish/></w:rPr></w:rPrChange>')),
    ].join('');
    expect(await read(body, { styles })).toEqual({ lines: ['Til alle.', 'Også til alle.'], left: { hidden: 1 } });
  });

  it('counts what was deleted and hidden once, where a drawing is written twice', async () => {
    const inside = paragraph(`<w:del w:id="2"><w:r><w:delText>borte</w:delText></w:r></w:del>${run('her')}`);
    const styles = style('Skjult', 'Skjult', '<w:rPr><w:vanish/></w:rPr>') + style('Notat', 'Notat', '<w:basedOn w:val="Skjult"/>');
    const body =
      paragraph(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ) +
      paragraph(run('Ring Kari først.'), 'Notat') +
      paragraph(run('Vi la mose.'));
    const { lines, left } = await read(body, { styles });
    expect(lines).toEqual(['her', 'Vi la mose.']);
    expect(left).toEqual({ deleted: 1, hidden: 1 });
  });

  it.each(['drop', 'margin'])('has a large first letter with its word: %s', async (place) => {
    const letter = (inside: string) =>
      `<w:p><w:pPr><w:keepNext/><w:framePr w:dropCap="${place}" w:lines="3" w:wrap="around"/><w:rPr><w:sz w:val="90"/></w:rPr></w:pPr>${inside}</w:p>`;
    const styles = style('Ingress', 'Ingress') + style('Overskrift1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>');
    const framed = `<w:p><w:pPr><w:framePr w:w="2000"/></w:pPr>${run('Faktaboks.')}</w:p>`;
    const body = [
      paragraph(run('Grønne tak'), 'Overskrift1'),
      letter(run('V')),
      paragraph(run('i la mose.'), 'Ingress'),
      framed,
      letter(run('«D')),
      paragraph(run('et holdt.»')),
      letter(run('Å')),
    ].join('');
    expect((await read(body, { styles })).lines).toEqual(['# Grønne tak', 'Vi la mose.', 'Faktaboks.', '«Det holdt.»', 'Å']);
  });

  it('has its formulas where they stand, in a line', async () => {
    const letter = (text: string, properties = '') => `<m:r>${properties && `<w:rPr>${properties}</w:rPr>`}<m:t>${text}</m:t></m:r>`;
    const half = `<m:f><m:num>${letter('liter')}</m:num><m:den>${letter('2')}</m:den></m:f>`;
    const styles = style('Skjult', 'Skjult', '<w:rPr><w:vanish/></w:rPr>');
    const body = [
      paragraph(`${run('Vi regnet ')}<m:oMath>${letter('x=')}${half}</m:oMath>${run(', og det holdt.')}`),
      paragraph(`<m:oMathPara><m:oMath>${letter('a&lt;b')}</m:oMath><m:oMath>${letter('b=$1')}</m:oMath></m:oMathPara>`),
      paragraph(`${run('Her ')}<m:oMath>${letter('y')}${letter('=3', '<w:vanish/>')}</m:oMath>${run(' er det meste skjult.')}`),
      paragraph(`${run('Slettet: ')}<w:del w:id="1"><m:oMath>${letter('z')}</m:oMath></w:del>${run('ingenting.')}`),
      paragraph(`<m:oMath>${letter('hemmelig')}</m:oMath>`, 'Skjult'),
    ].join('');
    expect(await read(body, { styles })).toEqual({
      lines: ['Vi regnet x=liter/2, og det holdt.', 'a\\<b b=$1', 'Her y er det meste skjult.', 'Slettet: ingenting.'],
      left: { hidden: 2, deleted: 1 },
    });
  });

  it('has its footnotes after the text', async () => {
    const footnotes = `<w:footnote w:id="2">${paragraph(run('Målt i juni.'))}</w:footnote>`;
    const { lines } = await read(paragraph(`${run('Det ble tørt')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}`), { footnotes });
    expect(lines).toEqual(['Det ble tørt\\[1\\].', 'Målt i juni.']);
  });

  it('may come from Word for the web, which numbers its parts', async () => {
    const bytes = aZip(wordParts(paragraph(run('Vi la mose på taket i 2021.')), { document: 'document2.xml' }));
    expect((await readDocument({ name: 'x', bytes })).blocks.map(({ text }) => text)).toEqual(['Vi la mose på taket i 2021.']);
  });

  it('has no dots for the empty cells at the end of a row', async () => {
    const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join('')}</w:tr>`;
    const { lines } = await read(`<w:tbl>${row('År', 'Liter', 'Merknad')}${row('2021', '400', '')}${row('2022', '', '')}</w:tbl>`);
    expect(lines).toEqual(['År · Liter · Merknad', '2021 · 400', '2022']);
  });
});
