import { describe, expect, it } from '@jest/globals';
import { amountsIn } from './amounts-in.js';

const money = (sentence: string, country = 'DK') =>
  amountsIn([sentence], { country, language: 'da' }).map(({ value }) => [value.amount, value.currency, value.period]);

describe('money in a text', () => {
  it.each<[string, string, unknown[]]>([
    ['Der blev afsat 5 mio. årligt.', 'DK', [5_000_000, 'DKK', 'year']],
    ['Vi fikk 2,5 millioner kroner i tilskudd.', 'NO', [2_500_000, 'NOK', null]],
    ['Det kosta 150 000 kroner i alt.', 'NO', [150_000, 'NOK', 'once']],
    ['Kostnaden är 300 tkr per år.', 'SE', [300_000, 'SEK', 'year']],
    ['Budgeten är 1,2 miljoner kronor.', 'SE', [1_200_000, 'SEK', null]],
    ['The grant was EUR 40,5 million.', 'DK', [40_500_000, 'EUR', null]],
    ['We were granted DKK 150.000 per month.', 'NO', [150_000, 'DKK', 'month']],
    ['Det koster 12 kr. pr. portion.', 'DK', [12, 'DKK', null]],
  ])('%s', (sentence, country, expected) => {
    expect(money(sentence, country)).toEqual([expected]);
  });

  it.each([
    'Det bor 5 millioner mennesker her, og budsjettet er stramt.',
    'Vi har 25 lokale repræsentanter.',
    'I 2019 blev budgettet vedtaget.',
    'Verdensmål 17 er vigtigt for budgettet.',
  ])('is not: %s', (sentence) => {
    expect(money(sentence)).toEqual([]);
  });

  it('has a period of its own where one sentence names several amounts', () => {
    expect(money('Pladsen kostede 1,2 mio. kr. at indrette og koster 350.000 kr. om året i drift.')).toEqual([
      [1_200_000, 'DKK', null],
      [350_000, 'DKK', 'year'],
    ]);
  });

  it('is guessed in the country’s currency only where none is named', () => {
    const [guessed] = amountsIn(['Der blev afsat 5 mio. årligt.'], { country: 'DK', language: 'da' });
    const [named] = amountsIn(['Der blev afsat 5 mio. NOK årligt.'], { country: 'DK', language: 'da' });
    expect(guessed?.currency).toEqual({ reason: 'currency_of_country', evidence: '5 mio.' });
    expect(named).toMatchObject({ value: { currency: 'NOK' }, currency: null });
  });

  it('is permanent where the next sentences make it so', () => {
    const [found] = amountsIn(['Der blev afsat 5 mio. i 2019.', 'I 2020 blev det permanentgjort.'], { country: 'DK', language: 'da' });
    expect(found?.value).toMatchObject({ permanent: true, since: '2019', note: 'I 2020 blev det permanentgjort.' });
  });
});
