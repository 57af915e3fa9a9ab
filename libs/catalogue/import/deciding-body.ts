const budget =
  'budgetforlig(?:et)?|budsjettforlik(?:et)?|budgetaftale(?:n)?|budsjettvedtak(?:et)?|budgetöverenskommelse(?:n)?|budgetbeslut(?:et)?|budget settlement|budget agreement';
const council =
  'byråd(?:et)?|kommunalbestyrelse(?:n)?|kommunestyre(?:t)?|bystyre(?:t)?|fylkesting(?:et)?|formannskap(?:et)?|regionsråd(?:et)?|kommunfullmäktige|kommunstyrelse(?:n)?|regionfullmäktige|city council|municipal council|town council|county council|the council|storting(?:et)?|folketing(?:et)?|riksdag(?:en)?';
const committee = '(?:(?:\\p{L}+-,?\\s+){1,3}(?:og|och)\\s+)?\\p{L}+(?:udvalget|utvalget|utvalet|nämnden)|\\p{L}+ committee';
// A genitive before it belongs to it: «Herning Kommunes budgetforlig».
const owner = '(?:(?:\\p{Lu}[\\p{L}-]+\\s+)*\\p{Lu}[\\p{L}-]+s\\s+)?';
const body = new RegExp(`(?<!\\p{L})(${owner}(?:${eitherCase(budget)}|${eitherCase(council)}|${committee}))(?!\\p{L})`, 'u');
const settlement = new RegExp(
  `(?<!\\p{L})(${owner}(?:${eitherCase(budget)})(?:\\s+(?:for|i|fra|från)\\s+(?:19|20)\\d{2})?)(?!\\p{L})`,
  'u',
);

/** The body or settlement that decided it, in the text's own words. */
export function decidingBodyIn(sentence: string): string | null {
  return body.exec(sentence)?.[1] ?? null;
}

/** The budget that paid for it, with its year: «budgetforlig for 2019». */
export function budgetIn(sentence: string): string | null {
  return settlement.exec(sentence)?.[1] ?? null;
}

/** The flag i would let any word pass for a name. */
function eitherCase(alternatives: string): string {
  return alternatives.replace(/(^|\|)(\p{L})/gu, (_, bar: string, letter: string) => `${bar}[${letter.toUpperCase()}${letter}]`);
}
