import { isPersonName, personName } from './person-names.js';

export interface Byline {
  name: string | null;
  unit: string | null;
}

const unitLike =
  /enhed|enhet|eining|afdeling|avdeling|avdelning|forvaltning|förvaltning|kontor|center|senter|centrum|seksjon|sektion|kommun|stab|stabs|team|tjeneste|teneste|unit|department|office|section|division|municipality|sekretariat|direktorat|fylk|region|miljø|klima|etat|verksemd|verksamhet/iu;

const line = new RegExp(
  `^(?:(?:af|av|text|tekst|by|skrevet af|skrevet av|skriven av|skrive av|forfatter|forfattar|författare|author|written by)(?::|\\s)\\s*)?(${personName})(?:\\s*[,–|/-]\\s*([^.!?@]{2,120}))?$`,
  'iu',
);
const withCue =
  /^(?:af|av|tekst|text|by|skrevet af|skrevet av|skriven av|skrive av|forfatter|forfattar|författare|author|written by)[:\s]/iu;

/** A line that names who wrote it: «Af Kari Nordmann», «Kari Nordmann, klimaavdelingen». */
export function bylineIn(text: string): Byline | null {
  const plain = text.trim();
  const match = plain.length <= 140 ? line.exec(plain) : null;
  const name = match?.[1]?.trim();
  // The flag i lets a lower-case word pass for a name: asked again without it.
  if (!match || !name || !isPersonName(name)) return null;
  const after = match[2]?.trim() ?? null;
  if (!after) return withCue.test(plain) ? { name, unit: null } : null;
  if (/(?:^|\s)(?:er|var|har|skal|vil|är|is|was|has|siger|sier|seier|säger|says)\s/iu.test(after)) return null;
  const parts = after.split(/\s*,\s*/);
  const unit = parts.filter((part) => unitLike.test(part)).join(', ');
  if (!unit && !withCue.test(plain)) return null;
  return { name, unit: unit || null };
}

export function isByline(text: string): boolean {
  return bylineIn(text) !== null;
}
