import { describe, expect, it } from '@jest/globals';
import { aZip } from '../../../test/support/a-document.js';
import { columnPlaces, placesOf, wrongPlaces } from './column-places.js';
import { documentsIn } from './folder.js';
import { textOf } from './read-document.js';
import { tableOf } from './table.js';

describe('a table', () => {
  it.each([
    ['semicolons', 'Titel;Mål\nA;1\nB;2\n', ';'],
    ['commas', 'Title,Goals\nA,"1, 2"\n"B, again",2\n', ','],
    ['tabs', 'Titel\tMål\nA\t1\nB\t2', '\t'],
    ['semicolons among decimal commas', 'Titel;Andel\nA;1,5\nB;2,5\n', ';'],
  ])('is parted by %s', (_, text, separator) => {
    const table = tableOf(text);
    expect(table?.separator).toBe(separator);
    expect(table?.rows).toHaveLength(2);
  });

  it('keeps line breaks within quotation marks, and says on which line each row begins', () => {
    const table = tableOf('Titel;Tekst\nA;"første\nanden"\n\nB;tredje\n');
    expect(table?.rows.map(({ line, cells }) => [line, cells[1]?.includes('\n')])).toEqual([
      [2, true],
      [4, false],
    ]);
  });

  it('outlives a lone quotation mark', () => {
    expect(tableOf('Titel;Tekst\nA;"et\nB;to\nC;tre\n')?.rows.map(({ cells }) => cells[0])).toEqual(['A', 'B', 'C']);
  });

  it('in Latin-1 comes out with its letters', () => {
    expect(tableOf(textOf(Buffer.from('Titel;Mål\nGrønne tage på Ærø;13\nSkolehaver i byen;4\n', 'latin1')))?.rows[0]?.cells[0]).toBe(
      'Grønne tage på Ærø',
    );
  });

  it('is none where nothing parts it', () => {
    expect(tableOf('Vi har prøvet noget, og det gik godt.\n\nDet vil vi gerne dele.')).toBeNull();
  });

  it('names a column that has no heading as a spreadsheet does', () => {
    expect(tableOf('Titel;;Mål\nA;b;1\n')?.header).toEqual(['Titel', 'B', 'Mål']);
    expect(tableOf(`${'x;'.repeat(28)}\n${'1;'.repeat(28)}\n`)?.header.at(-1)).toBe('AC');
  });

  it('of more rows than one import may make is refused', () => {
    expect(() => tableOf(`Titel;Mål\n${'A;1\n'.repeat(101)}`)).toThrow(expect.objectContaining({ code: 'import.too_many_documents' }));
  });
});

describe('where its columns go', () => {
  it.each([
    [
      ['Titel', 'Kort fortalt', 'Verdensmål', 'Afdeling', 'E-mail'],
      ['title', 'summary', 'goals', 'byline.unit', 'contact.mailbox'],
    ],
    [
      ['Tittel', 'Sammendrag', 'Bærekraftsmål', 'Hva gikk galt?', 'Pris'],
      ['title', 'summary', 'goals', 'what_went_wrong', 'own'],
    ],
    [
      ['Prosjekt', 'Skildring', 'Berekraftsmål', 'Kontaktperson'],
      ['title', 'text', 'goals', 'contact.name'],
    ],
    [
      ['Rubrik', 'Sammanfattning', 'Globala mål', 'Språk', 'Licens'],
      ['title', 'summary', 'goals', 'language', 'licence'],
    ],
    [
      ['Title', 'Description', 'SDGs', 'Status', 'Author'],
      ['title', 'text', 'goals', 'status', 'byline.name'],
    ],
  ])('%j', (header, places) => {
    expect(placesOf(header)).toEqual(places);
  });
});

describe('where somebody lets its columns go', () => {
  it('is one place for each, and none of them twice but a section of its own and nowhere', () => {
    expect(wrongPlaces(['title', 'own', 'own', 'none', 'none'], 5)).toEqual({});
    expect(wrongPlaces(['title', 'goals', 'title', 'title'], 4)).toEqual({ 'places.2': ['place_taken'], 'places.3': ['place_taken'] });
    expect(wrongPlaces(['title'], 2)).toEqual({ places: ['one_per_column'] });
  });

  it('may be wherever a column is guessed to go', () => {
    expect(columnPlaces).toEqual(expect.arrayContaining(placesOf(['Titel', 'Hvad gik galt?', 'Pris'])));
  });
});

describe('a folder as ZIP', () => {
  const file = (name: string) => ({ name, bytes: Buffer.from('Vi har prøvet noget nyt.') });

  it('has its documents, without what the machine that packed it left', () => {
    const zip = aZip([
      file('a/1.txt'),
      { name: 'a/', bytes: Buffer.alloc(0) },
      file('__MACOSX/a/._1.txt'),
      file('a/.DS_Store'),
      file('~$notat.docx'),
      file('2.txt'),
    ]);
    expect(documentsIn(zip).map(({ name }) => name)).toEqual(['1.txt', '2.txt']);
  });

  it('may hold a book, which is a format that is not read, but no other folder', () => {
    const book = aZip([{ name: 'mimetype', bytes: Buffer.from('application/epub+zip') }, file('OEBPS/1.xhtml')]);
    const [first, second] = documentsIn(
      aZip([
        { name: 'bog.epub', bytes: book },
        { name: 'igen.zip', bytes: aZip([file('1.txt')]) },
      ]),
    );
    expect(first?.open().bytes).toEqual(book);
    expect(() => second?.open()).toThrow(expect.objectContaining({ code: 'import.nested_zip' }));
  });

  it('is refused where it is empty or has more than one import may make', () => {
    expect(() => documentsIn(aZip([{ name: 'a/', bytes: Buffer.alloc(0) }]))).toThrow(
      expect.objectContaining({ code: 'import.no_documents' }),
    );
    expect(() => documentsIn(aZip(Array.from({ length: 101 }, (_, index) => file(`${index}.txt`))))).toThrow(
      expect.objectContaining({ code: 'import.too_many_documents' }),
    );
  });
});
