import { describe, expect, it } from '@jest/globals';
import { milestonesIn } from './milestones-in.js';

const now = new Date('2026-11-22');
const dates = (sentence: string) => milestonesIn([sentence], now).dated.map(({ value }) => value.date);

describe('a milestone', () => {
  it.each<[string, string[]]>([
    ['Byrådet vedtog planen den 17. maj 2019.', ['2019-05-17']],
    ['Kommunestyret vedtok planen i juni 2021.', ['2021-06']],
    ['Ordninga vart innført i 2020.', ['2020']],
    ['Kommunfullmäktige antog planen 2024-03-05.', ['2024-03-05']],
    ['The council adopted the plan on 3 May 2022.', ['2022-05-03']],
    ['The scheme was launched on May 3, 2022.', ['2022-05-03']],
    ['Prosjektet startet 01.09.2023 og ble avsluttet i desember 2024.', ['2023-09-01', '2024-12']],
  ])('is as precise as its date is named: %s', (sentence, expected) => {
    expect(dates(sentence)).toEqual(expected);
  });

  it.each([
    'Målene skal nås innen 2030, og planen er vedtatt.',
    'Vi har vedtatt Agenda 2030 som ramme.',
    'Tal fra 2019 viser, at hver tredje cykler.',
    'Planen for 2020–2024 ble vedtatt.',
  ])('is none: %s', (sentence) => {
    expect(dates(sentence)).toEqual([]);
  });

  it.each([
    'Nettverket ble etablert i mai.',
    'Konferansen ble arrangert 30. september.',
    'Nätverket startades i oktober.',
    'It was founded in May.',
  ])('never gets an invented year: %s', (sentence) => {
    expect(milestonesIn([sentence], now)).toEqual({ dated: [], undated: [sentence] });
  });

  it('does not take the English verb for a month', () => {
    expect(milestonesIn(['The plan adopted may change.'], now)).toEqual({ dated: [], undated: [] });
  });

  it('names the body that decided', () => {
    expect(milestonesIn(['Teknik- og Miljøudvalget besluttede det i 2021.'], now).dated[0]?.value.decidedBy).toBe(
      'Teknik- og Miljøudvalget',
    );
    expect(milestonesIn(['Da kommunestyret vedtok det i 2021, var vi klare.'], now).dated[0]?.value.decidedBy).toBe('kommunestyret');
    expect(milestonesIn(['Vi begyndte i 2021 og åbnede selv.'], now).dated[0]?.value.decidedBy).toBeNull();
  });

  it('stands in the order of time', () => {
    const { dated } = milestonesIn(['Det ble utvidet i 2023.', 'Det startet i mars 2021.'], now);
    expect(dated.map(({ value }) => value.date)).toEqual(['2021-03', '2023']);
  });
});
