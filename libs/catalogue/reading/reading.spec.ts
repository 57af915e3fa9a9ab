import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readDocument } from '../import/read-document.js';

// Made by LibreOffice of invented text.
const fixture = (name: string) => ({ name, bytes: readFileSync(new URL(`../../../test/fixtures/imports/${name}`, import.meta.url)) });

describe('one text in every format', () => {
  it.each(['plain.odt', 'plain.docx', 'plain.doc', 'plain.pdf'])('reads alike: %s', async (name) => {
    const { blocks, dropped } = await readDocument(fixture(name));
    expect(blocks.map(({ type, level, number, text }) => [type, level ?? number ?? 0, text.slice(0, 34)])).toEqual([
      ['heading', 1, 'Lekkasjejakt på vannettet'],
      ['paragraph', 0, 'Fjellvik kommune har redusert lekk'],
      ['heading', 2, 'Bakgrunn'],
      ['paragraph', 0, 'Nesten halvparten av vannet forsva'],
      ['heading', 2, 'Hva gjorde vi?'],
      ['paragraph', 0, 'Vi kjøpte to lyttestaver og lærte '],
      ['list_item', 1, 'Mål nattforbruket i hver sone.'],
      ['list_item', 2, 'Lytt der forbruket er størst.'],
      ['list_item', 3, 'Grav, reparer og mål på nytt.'],
      ['heading', 3, 'Hva gikk galt?'],
      ['paragraph', 0, 'Den første vinteren frøs målerne. '],
      ['paragraph', 0, 'År · Lekkasje'],
      ['paragraph', 0, expect.stringMatching(/^2021 (?:· )?42 prosent$/)],
      ['paragraph', 0, expect.stringMatching(/^2023 (?:· )?27 prosent$/)],
      ['heading', 2, 'Kontakt'],
      ['paragraph', 0, 'Ola Fjeld, driftsleder, teknisk@fj'],
    ]);
    expect(dropped).toEqual([]);
    expect(blocks[3]?.text).toMatch(/^Nesten halvparten .* Klima- og miljøavdelingen foreslo .* i fire soner\.$/);
  });
});

describe('what its writers did not mean to show', () => {
  it.each(['tracked.odt', 'tracked.docx', 'tracked.doc'])('is left out and counted: %s', async (name) => {
    const document = await readDocument(fixture(name));
    expect(JSON.stringify(document)).not.toMatch(/slettet|skjulte|Husk at spørge|Ukendt/);
    expect(document.blocks.map(({ text }) => text)).toContain(
      'Køkkenet fik en vægt i marts 2024, og kokken skriver tallet op hver aften. Se [vejledningen](https://mariehavn.example/madspild).',
    );
    expect(Object.fromEntries(document.dropped.map(({ what, count }) => [what, count]))).toEqual({
      deleted: 2,
      hidden: 1,
      comment: 1,
      author: 1,
    });
  });
});
