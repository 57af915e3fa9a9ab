import type { Currency, Language, Period, Resource } from '../entry/entry-content.js';
import { datesIn } from './dates-in.js';
import { budgetIn } from './deciding-body.js';
import type { Found, GuessReason } from './imported-draft.js';
import { wholeWords } from './word-pattern.js';

const scales: readonly [RegExp, number][] = [
  [/^(?:mia|mrd|milliard|miljard|billion)/i, 1e9],
  [/^(?:mio|mill|milj|mkr|million)/i, 1e6],
  [/^(?:tus|tkr|thousand)/i, 1e3],
];
const scale =
  'mio\\.?|mill\\.?|millione?r?|millionar|millions?|miljone?r?|milj\\.?|mkr|mia\\.?|mrd\\.?|milliarde?r?|miljarde?r?|tusen|tusind|tkr|thousand';
const unit =
  'kr\\.?|kroner|kronor|danske kroner|norske kroner|svenska kronor|danish kroner|norwegian kroner|swedish kronor|DKK|NOK|SEK|EUR|euro';
const amountOf = (digits: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}.,])(?:(DKK|NOK|SEK|EUR|kr\\.?|€)\\s*)?(${digits})\\s*(${scale})?(?:\\s*(${unit}))?(?![\\p{L}\\p{N}])`,
    'giu',
  );
const amount = amountOf('\\d{1,3}(?:[ .]\\d{3})+|\\d+\\.\\d{1,2}(?!\\d)|\\d+(?:,\\d+)?');
/** English parts its thousands by commas, and its decimals by a full stop. */
const englishAmount = amountOf('\\d{1,3}(?:[ ,]\\d{3})+(?!\\d)|\\d+(?:\\.\\d+)?');
const money = wholeWords(
  'afsat|avsatt|avset(?:t|te)|sat af|satt av|sett av|avsatte[s]?|bevilget|bevilgning(?:en)?|bevilga|løyv(?:d|ing)|beviljade?s?|anslag(?:et)?|budget(?:tet|ter|et)?|budsjett(?:et)?|\\p{L}*budget\\p{L}*|\\p{L}*budsjett\\p{L}*|koster|kostar|kostet|kostade|costs?|støtte|tilskud|tilskudd|tilskot|bidrag|medel|midler|midlar|pulje|finansier\\p{L}*|funding|funded|grant|investering\\p{L}*|årligt|årlig|årlegen|årligen',
);
const counted =
  /^\s*(?:mennesker|menneske|indbyggere|innbyggere|innbyggjarar|invånare|personer|people|inhabitants|tons?|tonn|liter|litres|kwh|træer|trær|träd|besøg|besøk|reiser|rejser|elever|barn|børn|timer|m2|kvm)/iu;
const yearly = wholeWords(
  'årligt|årlig|årleg|årligen|om året|i året|pr\\.? år|per år|per annum|per year|a year|annually|yearly|hvert år|kvart år|varje år',
);
const monthly = wholeWords('månedligt|månedlig|månadleg|månatligen|om måneden|i måneden|i månaden|per måned|per månad|per month|monthly');
const lasting = wholeWords('permanent\\p{L}*|permanenta\\p{L}*|varig\\p{L}*|fast bevilling|fast løyving|stående|made permanent');
const passing = wholeWords(
  'midlertidig\\p{L}*|mellombels|tillfällig\\p{L}*|temporary|engangsbeløb|engangsbeløp|eingongssum|engångsbelopp|one-off',
);

const once = wholeWords('engangs\\p{L}*|eingongs\\p{L}*|engångs\\p{L}*|one-off|i alt|til sammen|totalt|in total');

export interface FoundResource extends Found<Resource> {
  /** How currency and permanence were told, for guesses of their own. */
  currency: { reason: GuessReason; evidence: string } | null;
  permanence: { reason: GuessReason; evidence: string } | null;
}

/** Money named in the text. A currency that is not named is that of the country: a guess of its own. */
export function amountsIn(sentences: readonly string[], hints: { country?: string; language: Language }): FoundResource[] {
  return sentences.flatMap((sentence, index) =>
    [...sentence.matchAll(hints.language === 'en' ? englishAmount : amount)].flatMap((match, place, all) => {
      const named = currencyNamed(match[1] ?? match[4], hints);
      const isMoney = match[1] || match[4] || match[3]?.toLowerCase().endsWith('kr');
      const rest = sentence.slice(match.index + match[0].length);
      if (!isMoney && (!match[3] || !money.test(sentence) || counted.test(rest))) return [];
      const permanence = permanenceFrom(sentences, index);
      const currency = named ?? currencyOf(hints);
      const value: Resource = {
        amount: toNumber(match[2] as string, hints.language) * scaleOf(match[3]),
        currency: currency?.value ?? null,
        period: periodOf(wordsAround(sentence, place, all)),
        permanent: permanence?.value ?? null,
        since: datesIn(sentence).find(({ date }) => date)?.date ?? null,
        funding: budgetIn(sentence),
        note: permanence && permanence.evidence !== sentence ? permanence.evidence : null,
      };
      const ownGuess = currency?.reason ? { reason: currency.reason, evidence: match[0].trim() } : null;
      return [{ value, reason: 'amount_named' as const, evidence: sentence, currency: ownGuess, permanence }];
    }),
  );
}

/** What is said of one amount among several: from the one before to the next. */
function wordsAround(sentence: string, place: number, amounts: readonly RegExpMatchArray[]): string {
  const before = amounts[place - 1];
  const from = before ? (before.index ?? 0) + before[0].length : 0;
  return sentence.slice(from, amounts[place + 1]?.index);
}

function toNumber(digits: string, language: Language): number {
  if (language === 'en') return Number(digits.replace(/[ ,]/g, ''));
  return Number(/^\d{1,3}(?:[ .]\d{3})+$/.test(digits) ? digits.replace(/[ .]/g, '') : digits.replace(',', '.'));
}

function scaleOf(word: string | undefined): number {
  return scales.find(([pattern]) => word && pattern.test(word))?.[1] ?? 1;
}

function periodOf(sentence: string): Period | null {
  if (yearly.test(sentence)) return 'year';
  if (monthly.test(sentence)) return 'month';
  return once.test(sentence) ? 'once' : null;
}

interface FoundCurrency {
  value: Currency;
  reason: GuessReason | null;
}

function currencyNamed(word: string | undefined, hints: { country?: string; language: Language }): FoundCurrency | null {
  const sign = word?.toUpperCase() ?? '';
  if (sign.startsWith('EUR') || sign === '€') return { value: 'EUR', reason: null };
  if (/^DKK|^DAN/.test(sign)) return { value: 'DKK', reason: null };
  if (/^NOK|^NOR/.test(sign)) return { value: 'NOK', reason: null };
  if (/^SEK|^SV|^SWE/.test(sign)) return { value: 'SEK', reason: null };
  return word ? currencyOf(hints) : null;
}

const ofCountry: Record<string, Currency> = { DK: 'DKK', NO: 'NOK', SE: 'SEK', FI: 'EUR' };
const ofLanguage: Partial<Record<Language, Currency>> = { da: 'DKK', nb: 'NOK', nn: 'NOK', sv: 'SEK' };

function currencyOf({ country, language }: { country?: string; language: Language }): FoundCurrency | null {
  const here = ofCountry[country?.toUpperCase() ?? ''];
  if (here) return { value: here, reason: 'currency_of_country' };
  const spoken = ofLanguage[language];
  return spoken ? { value: spoken, reason: 'currency_of_language' } : null;
}

/** A sentence may make permanent what the one or two before it gave. */
function permanenceFrom(sentences: readonly string[], index: number): { value: boolean; reason: GuessReason; evidence: string } | null {
  for (const sentence of sentences.slice(index, index + 3)) {
    if (lasting.test(sentence)) return { value: true, reason: 'permanent_named', evidence: sentence };
    if (passing.test(sentence)) return { value: false, reason: 'temporary_named', evidence: sentence };
  }
  return null;
}
