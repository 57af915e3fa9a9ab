import { describe, expect, it } from '@jest/globals';
import { languages } from '#libs/platform/i18n';
import { changesBetween } from './entry-changes.js';
import { contentOf, sectionToPreview, withoutEmptyRows } from './entry-form.js';
import { rowsFor } from './entry-form-values.js';

const emptyContent = Object.fromEntries(
  ['sections', 'milestones', 'partners', 'resources', 'figures', 'claims', 'quotes', 'links', 'canBeCalled', 'unknowns'].map((list) => [
    list,
    [],
  ]),
);

const form = (part: Record<string, string | string[]>) => withoutEmptyRows({ title: 'Cykler', language: 'da', ...part });
const content = (part: Record<string, string | string[]> = {}) => contentOf(form(part), 'da') as Parameters<typeof changesBetween>[0];

describe('the editor’s form', () => {
  it('drops rows that are empty and renumbers the others, so that an error names the field it is about', () => {
    const kept = form({
      'milestones.0.date': '',
      'milestones.0.text': ' ',
      'milestones.1.date': '2019',
      'milestones.1.text': 'Budgetforlig',
    });
    expect(kept).toMatchObject({ 'milestones.0.date': '2019', 'milestones.0.text': 'Budgetforlig' });
    expect(kept).not.toHaveProperty(['milestones.1.date']);
  });

  it('drops a quote of which only the language is chosen', () => {
    expect(content({ 'quotes.0.language': 'en', 'quotes.0.text': '' }).quotes).toEqual([]);
  });

  it('reads numbers as people write them, and hands on what is none', () => {
    const amount = (text: string) => content({ 'resources.0.amount': text, 'resources.0.note': 'x' }).resources[0]?.amount;
    expect(['5 000 000', '5.000.000', '12,5', '12.5', '', 'mange'].map(amount)).toEqual([5000000, 5000000, 12.5, 12.5, null, 'mange']);
  });

  it('reads a result with what it was measured against', () => {
    const [claim] = content({
      'claims.0.statement': 'Flere',
      'claims.0.baseline.value': '10',
      'claims.0.baseline.date': '2019',
      'claims.0.source.label': 'Rapport',
    }).claims;
    expect(claim).toMatchObject({ baseline: { value: 10, date: '2019' }, outcome: null, source: { label: 'Rapport', url: null } });
  });

  it('asks about a date of which nothing was measured, instead of dropping it', () => {
    const { claims } = content({ 'claims.0.statement': '', 'claims.0.outcome.date': '2025', 'claims.1.negativeEffects': 'Mer støy' });
    expect(claims).toMatchObject([{ outcome: { value: null, date: '2025' } }, { outcome: null, negativeEffects: 'Mer støy' }]);
  });

  it('is shown as it is read again', () => {
    const figures = [
      { label: 'Andel', value: 0.125, unit: null },
      { label: 'Forhold', value: 1.125, unit: null },
      { label: 'Liter', value: 1125, unit: null },
    ];
    for (const language of languages) {
      const rows = rowsFor({ ...emptyContent, figures } as never, language).figures;
      const sent = Object.fromEntries(
        rows.flatMap((row, at) => Object.entries(row).map(([field, value]) => [`figures.${at}.${field}`, value])),
      );
      expect(contentOf(sent, language).figures).toEqual(figures);
    }
  });

  it('reads several goals, one goal and none', () => {
    expect([{ goals: ['17', '11'] }, { goals: '17' }, {}].map((part) => content(part as never).goals)).toEqual([[17, 11], [17], []]);
  });

  it('reads the targets that are ticked, several, one or none', () => {
    expect([{ targets: ['17.17', '5.c'] }, { targets: '11.3' }, {}].map((part) => content(part as never).targets)).toEqual([
      ['17.17', '5.c'],
      ['11.3'],
      [],
    ]);
  });

  it('finds the section to preview where it stands once empty rows are gone', () => {
    const values = { 'sections.0.body': ' ', 'sections.1.body': 'a', 'sections.2.body': 'b', 'sections.2.preview': 'yes' };
    expect(sectionToPreview(withoutEmptyRows(values))).toBe(1);
    expect(sectionToPreview(withoutEmptyRows({ 'sections.0.body': '', 'sections.0.preview': 'yes' }))).toBeNull();
  });
});

const asItIs = (_field: string, word: string) => word;

describe('the changes between two texts', () => {
  it('are none where only line ends and the order of parts differ', () => {
    const one = content({ 'sections.0.heading': 'Et', 'sections.0.body': 'a\r\nb' });
    const other = content({ 'sections.0.body': 'a\nb', 'sections.0.heading': 'Et' });
    expect(changesBetween(one, other, asItIs)).toEqual([]);
  });

  it('name each place, with both texts', () => {
    expect(
      changesBetween(content(), content({ title: 'Biler', 'start.effort': 'month' }), (field, word) =>
        field === 'start.effort' ? 'En måned' : word,
      ),
    ).toEqual([
      { place: 'title', before: 'Cykler', after: 'Biler' },
      { place: 'start.effort', before: '', after: 'En måned' },
    ]);
  });

  it('of a list are the items that are not in both, wherever they stand', () => {
    const one = content({ 'milestones.0.date': '2019', 'milestones.0.text': 'a', 'milestones.1.date': '2020', 'milestones.1.text': 'b' });
    const other = content({ 'milestones.0.date': '2020', 'milestones.0.text': 'b', 'milestones.1.date': '2021', 'milestones.1.text': 'c' });
    expect(changesBetween(one, other, asItIs)).toEqual([{ place: 'milestones', before: '2019\na', after: '2021\nc' }]);
  });
});
