import type { EntryContent, Licence } from '../entry/entry-content.js';
import type { Found } from './imported-draft.js';

/** «CC BY 4.0», «Creative Commons Navngivelse-Del på samme vilkår», in the five languages; never what forbids use or change. */
const attribution = 'by|navngivelse|namngjeving|kreditering|erkännande|attribution';
const alike = 'sa|del på samme vilkår|deling på samme vilkår|del på same vilkår|dela lika|share[ -]?alike';
const narrower =
  'nc|nd|ikke[ -]?kommer\\p{L}*|ikkje[ -]?kommer\\p{L}*|icke[ -]?kommer\\p{L}*|non-?commercial|no ?derivatives|ingen bearbe\\p{L}*|inga bearbe\\p{L}*|ingen bear\\p{L}*';
const creativeCommons = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:cc|creative commons)[ -]+(?:${attribution})(?![\\p{L}])(?![ ,/-]+(?:${narrower})(?!\\p{L}))(?:[ ,/-]+(${alike})(?!\\p{L})(?![ ,/-]+(?:${narrower})(?!\\p{L})))?`,
  'iu',
);
const address = /creativecommons\.org\/(?:licenses\/(by|by-sa)|publicdomain\/(zero))\//i;
const others: readonly [Licence, RegExp][] = [
  ['CC0-1.0', /(?<![\p{L}\p{N}])(?:CC[ -]?0|CC Zero|Creative Commons Zero)(?![\p{L}\p{N}])/iu],
  ['EUPL-1.2', /(?<![\p{L}\p{N}])EUPL(?![\p{L}])|European Union Public Licen[cs]e/iu],
  ['NLOD-2.0', /(?<![\p{L}\p{N}])NLOD(?![\p{L}])|norsk lisens for (?:offentlige|offentlege|åpne|opne) data/iu],
];

/** The licence the text says it is under, where it is one of those an entry can have. */
export function licenceIn(sentences: readonly string[], links: EntryContent['links']): Found<Licence> | null {
  for (const sentence of sentences) {
    const value = licenceNamed(sentence);
    if (value) return { value, reason: 'licence_named', evidence: sentence };
  }
  for (const { label, url } of links) {
    const value = licenceNamed(url);
    if (value) return { value, reason: 'licence_named', evidence: label };
  }
  return null;
}

export function licenceNamed(text: string): Licence | null {
  const [, by, zero] = address.exec(text) ?? [];
  if (zero) return 'CC0-1.0';
  if (by) return by.toLowerCase() === 'by' ? 'CC-BY-4.0' : 'CC-BY-SA-4.0';
  const match = creativeCommons.exec(text);
  if (match) return match[1] ? 'CC-BY-SA-4.0' : 'CC-BY-4.0';
  return others.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
