/**
 * What stays here when a text is sent: a sign goes in its stead. In the order in which they are looked for. Each is bounded, and begins where
 * a word does: a text without end is looked through once.
 */
const mailbox = String.raw`(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}`;
const address = String.raw`(?:https?:\/\/|www\.)[^\s<>()]{1,2000}[^\s<>().,;:!?]`;
const number = String.raw`\d(?:[\d.,\u00a0\u202f ]{0,20}\d)?`;
const symbol = String.raw`%|‰|°C|kr\.?|kroner|kronor|DKK|NOK|SEK|EUR|€|km|m²|m2|m³|m3|ha|kg|g|l|kWh|MWh|GWh|kW|MW`;
const scale = String.raw`(?:mio\.?|mill\.?|mia\.?|mrd\.?|milj\.?|tusen|tusind|tusinde|million(?:er|s)?|millioner|miljoner|miljon|milliarder|miljarder|billions?)`;
/** With a sign of its unit, and the scale before it: «5 mio. kr.», «54 %», «kr 40 000». */
const measured = [
  String.raw`(?:€|kr\.?|DKK|NOK|SEK|EUR)\s?${number}(?:\s?${scale})?`,
  String.raw`${number}(?:\s?${scale})?\s?(?:${symbol})(?![\p{L}\p{N}])`,
].join('|');
/** A unit in words goes with its sentence: the number before it does not. */
const counted = String.raw`${number}(?=\s(?:${scale}\s)?(?:procent|prosent|percent|per cent|promille|tonn?e?r?|ton|gram|kilo|kilometer|meter|liter|timer|timar|timmar|hours|euro|kronor|kroner|kroners)(?!\p{L}))`;
const telephone = String.raw`\+?\d[\d ]{6,20}\d`;

/** Finds what stays here: those names where they stand alone, and what `also` finds, wherever it stands. */
export function keptPattern(names: readonly string[], also?: RegExp): RegExp {
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const named = escaped.length > 0 ? [String.raw`(?<![\p{L}\p{N}])(?:${escaped.join('|')})(?![\p{L}\p{N}])`] : [];
  const standing = (what: string) => String.raw`(?<![\p{L}\p{N}])(?:${what})`;
  const signs = also ? [also.source] : [];
  return new RegExp(
    [...signs, mailbox, address, ...named, standing(measured), standing(counted), standing(telephone), '[<>&]'].join('|'),
    'gu',
  );
}

/** The figures of a text, however they are parted; sorted. A translation has the same ones. */
export function figuresIn(text: string): string[] {
  return (text.match(/\d(?:[\d.,\u00a0\u202f]*\d)?/g) ?? []).map((figure) => figure.replace(/\D/g, '')).sort();
}
