import type { Claim, Figure } from '../entry/entry-content.js';
import type { Found } from './imported-draft.js';
import { wholeWords } from './word-pattern.js';

const number =
  /(?<![\p{L}\p{N}.,:/–§-])(\d{1,3}(?:[ .]\d{3})+|\d+(?:,\d+)?)(?:\s*(%|prosent|procent|percent|per cent))?\s+((?:[\p{L}][\p{L}-]*)(?:\s+[\p{L}][\p{L}-]*){0,2})/gu;
const stop = wholeWords(
  'og|och|and|samt|eller|or|fra|frå|från|from|i|in|på|on|av|af|of|til|till|to|med|with|for|för|at|som|der|that|who|which|er|är|is|are|var|blev|ble|vart|har|hadde|havde|hade|have|had|skal|kan|pr|per|om|ved|under|over|mellom|mellem|mellan|mot|den|det|de|dei|the|a|en|et|ett|ei|fik|fikk|fekk|deltok|deltog|gik|ut|ud|inn|ind|når|da|då|after|efter|etter|av',
);
const notCounted =
  /^(?:mio|mill|mia|mrd|mkr|tkr|kap(?![\p{L}])|tusen|tusind|million|milj|milliard|miljard|kr|kroner|kronor|dkk|nok|sek|eur|euro|januar|januari|january|februar|februari|february|marts|mars|march|april|maj|mai|may|jun|jul|august|september|oktober|october|november|december|desember|st|nd|rd|th|klasse|trinn)/iu;
const numberedThing =
  /(?:mål|goals?|sdg|nummer|nr\.?|no\.?|§|kapit\p{L}+|kap\.?|side|s\.|sida|page|trin|trinn|steg|step|fase|phase|artikel|artikkel|kl\.?|klokken|klokka|klockan|uge|uke|veke|vecka|week|version|versjon)\s*$/iu;

/** Counts that describe the work, by digits alone: «25 lokale repræsentanter». Years, money, dates and numbers of things are none. */
export function figuresIn(sentences: readonly string[]): Found<Figure>[] {
  const found: Found<Figure>[] = [];
  for (const sentence of sentences) {
    if (isChange(sentence)) continue;
    for (const match of sentence.matchAll(number)) {
      const [, digits = '', percent, words = ''] = match;
      const label = labelOf(words, percent !== undefined);
      if (!label || notCounted.test(words) || numberedThing.test(sentence.slice(0, match.index)) || isYear(digits)) continue;
      const value = Number(digits.replace(/[ .]/g, '').replace(',', '.'));
      if (found.some((other) => other.value.label === label && other.value.value === value)) continue;
      found.push({ value: { label, value, unit: percent ? '%' : null }, reason: 'number_named', evidence: sentence });
    }
  }
  return found.slice(0, 20);
}

function labelOf(words: string, share: boolean): string {
  const parts = words.split(/\s+/);
  // «40 procent af affaldet»: of what, follows the preposition.
  const start = share && /^(?:af|av|of)$/i.test(parts[0] ?? '') ? 1 : 0;
  const end = parts.findIndex((part, index) => index >= start && stop.test(part));
  const label = parts.slice(start, end < 0 ? undefined : end);
  return label.some((part) => part.length > 2) ? label.join(' ') : '';
}

function isYear(digits: string): boolean {
  return /^(?:19|20)\d{2}$/.test(digits);
}

const change =
  /(?<!\p{L})(?:fra|frå|från|from)\s+\d+(?:[.,]\d+)?\s*(?:%|\p{L}+)?\s+(?:til|till|to)\s+\d+(?:[.,]\d+)?\s*(?:%|(?!(?:19|20)\d{2})\p{L}{2,})/iu;

function isChange(sentence: string): boolean {
  const match = change.exec(sentence);
  return match !== null && !(match[0].match(/\d+/g) ?? []).every(isYear);
}

/** Sentences that say something changed from a number to a number. How it is known is for the author to fill in. */
export function claimsIn(sentences: readonly string[]): Found<Claim>[] {
  return sentences.filter(isChange).map((statement) => ({
    value: {
      statement,
      indicator: null,
      unit: /%|prosent|procent|per ?cent/i.test(statement) ? '%' : null,
      baseline: null,
      outcome: null,
      source: null,
      negativeEffects: null,
    },
    reason: 'change_stated',
    evidence: statement,
  }));
}
