import { describe, expect, it } from '@jest/globals';
import type { ColumnPlace } from './column-places.js';
import { draftOfRow } from './row-draft.js';

const now = new Date('2026-11-26');
/** The draft of one row, its columns as [heading, place, words]. */
const draftOf = (...cells: [heading: string, place: ColumnPlace, words: string][]) =>
  draftOfRow(
    { line: 2, cells: cells.map(([, , words]) => words) },
    cells.map(([heading, place]) => ({ heading, place })),
    { country: 'NO', now },
  );
const long = 'Vi satte opp kasser ved skolen og målte hver uke hvor mye som ble kastet. ';

describe('the draft of a row', () => {
  it('has each column where it was said to go, whatever its heading sounds like', () => {
    const { content, guesses } = draftOf(
      ['Navn', 'title', 'Grønne tak'],
      ['Bakgrunn', 'own', 'Taket var flatt.'],
      ['Kommentar:', 'what_went_wrong', 'Det ble tørt i juni.'],
      ['Kolonne', 'done', long.repeat(900)],
    );
    expect(content.title).toBe('Grønne tak');
    expect(content.sections.map(({ role, heading }) => [role, heading])).toEqual([
      [null, 'Bakgrunn'],
      ['what_went_wrong', 'Kommentar'],
      ['done', 'Kolonne'],
      ['done', ''],
    ]);
    expect(guesses.filter(({ place }) => place.startsWith('sections.')).map(({ place, reason }) => [place, reason])).toEqual([
      ['sections.1.role', 'column_named'],
      ['sections.2.role', 'column_named'],
      ['sections.3.role', 'column_named'],
    ]);
  });

  it('has nothing of a column that is left out', () => {
    const draft = draftOf(['Tittel', 'title', 'Grønne tak'], ['Internt', 'none', 'Ring Kari på 99 99 99 99'], ['Tekst', 'text', long]);
    expect(JSON.stringify(draft)).not.toContain('Kari');
  });

  it('tells what stands in a column of a single fact and is none that is known', () => {
    const { content, open } = draftOf(
      ['Tittel', 'title', 'Grønne tak'],
      ['Tekst', 'text', long],
      ['Status', 'status', 'halvveis'],
      ['Språk', 'language', 'samisk'],
      ['Lisens', 'licence', 'spør oss'],
      ['E-post', 'contact.mailbox', 'sentralbordet'],
      ['Type', 'kind', 'metode'],
      ['Utvalg', 'sector', 'Miljø'],
    );
    expect(open.filter(({ words }) => words)).toEqual([
      { place: 'language', words: 'samisk' },
      { place: 'status', words: 'halvveis' },
      { place: 'licence', words: 'spør oss' },
      { place: 'contact.mailbox', words: 'sentralbordet' },
    ]);
    expect(open.filter(({ place }) => place === 'status')).toHaveLength(1);
    expect(content).toMatchObject({ kind: 'method', sector: 'Miljø' });
  });

  it('takes an address from the name of the contact where its own column has none', () => {
    expect(
      draftOf(['Tittel', 'title', 'Tak'], ['Tekst', 'text', long], ['Kontakt', 'contact.name', 'Miljø, miljo@asker.example']).content
        .contact,
    ).toMatchObject({ mailbox: 'miljo@asker.example' });
  });

  it('says goals once, and not as a section too', () => {
    const { content } = draftOf(['Tittel', 'title', 'Tak'], ['Tekst', 'text', long], ['Bærekraftsmål', 'goals', '4, 15']);
    expect(content.goals).toEqual([4, 15]);
    expect(content.sections).toEqual([]);
  });

  it('keeps what stands beside goals and links', () => {
    const { content } = draftOf(
      ['Tittel', 'title', 'Tak'],
      ['Mål', 'goals', 'Delmål 4.7 og 15.1'],
      ['Lenker', 'links', 'https://a.example/tak og rapporten i arkivet'],
      ['Tekst', 'text', long],
    );
    expect(content).toMatchObject({ goals: [4, 15], links: [{ url: 'https://a.example/tak' }] });
    expect(content.sections.map(({ heading }) => heading)).toEqual(['Mål', 'Lenker']);
  });
});
