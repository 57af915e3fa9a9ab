import { readFileSync } from 'node:fs';
import type { Country } from '../tenant/tenant.entity.js';

export type MunicipalityCountry = Extract<Country, 'DK' | 'NO' | 'SE'>;

/** A municipality that exists, whether it is a tenant or not. */
export interface Municipality {
  country: MunicipalityCountry;
  /** Four digits, as a string: `0657`. */
  code: string;
  name: string;
  /** Other official names: Sami, Kven, or with the word «kommun». */
  otherNames: string[];
  county: string;
  /** On the day that `sources` names; null where no source was found. */
  population: number | null;
  /** Codes it had before, and those of what was merged into it; whole years, the first one null where it is not known. */
  formerCodes: { code: string; from: number | null; to: number }[];
  /** The year its code came into force; null where it is not known. */
  since: number | null;
}

/** Where each list comes from. `populationOn` is the day of the figures; `leftOut` names what could not be verified (message keys). */
export const sources = [
  {
    country: 'DK',
    publisher: 'Danmarks Statistik',
    asOf: '2020-11-10',
    populationOn: '2020-01-01',
    leftOut: ['christiansoe', 'danish_population'],
  },
  {
    country: 'NO',
    publisher: 'Statistisk sentralbyrå, Kartverket',
    asOf: '2026-08-22',
    populationOn: '2026-01-01',
    leftOut: ['before_2018'],
  },
  {
    country: 'SE',
    publisher: 'Statistiska centralbyrån',
    asOf: '2026-02-11',
    populationOn: null,
    leftOut: ['swedish_population', 'swedish_validity'],
  },
] as const;

const files: Record<MunicipalityCountry, string> = { DK: 'danish.txt', NO: 'norwegian.txt', SE: 'swedish.txt' };
/** The Danish reform of municipalities: no code is older than it in this list. */
const danishReform = 2007;

/** All 745, by country and code. Read once, when first asked for. */
export function municipalities(): readonly Municipality[] {
  known ??= sources.flatMap(({ country }) =>
    readFileSync(new URL(files[country], import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => readMunicipality(country, line)),
  );
  return known;
}
let known: readonly Municipality[] | undefined;

function readMunicipality(country: MunicipalityCountry, line: string): Municipality {
  const [code = '', name = '', county = '', population = '', since = '', otherNames = '', former = ''] = line
    .split('|')
    .map((cell) => cell.trim());
  return {
    country,
    code,
    name,
    otherNames: list(otherNames),
    county,
    population: population === '' ? null : Number(population),
    formerCodes: list(former).map((one) => {
      const [, old = '', from = '', to = ''] = /^(\d{4}) (\d{4})?–(\d{4})$/.exec(one) ?? [];
      return { code: old, from: from === '' ? null : Number(from), to: Number(to) };
    }),
    since: since === '' ? (country === 'DK' ? danishReform : null) : Number(since),
  };
}

function list(cell: string): string[] {
  return cell === '' ? [] : cell.split(',').map((one) => one.trim());
}

/**
 * The one that is called so, with or without «Kommune», in any of its languages; null where there is none, or more than one
 * (Herøy and Våler are two each).
 */
export function municipalityNamed(country: string, name: string): Municipality | null {
  const wanted = plain(name);
  const found = municipalities().filter(
    (one) => one.country === country && [one.name, ...one.otherNames].some((other) => plain(other) === wanted),
  );
  return found.length === 1 ? (found[0] as Municipality) : null;
}

/** Lower case, without what kind of place it is: «Herning Kommune», «Bærum kommune», «Göteborgs stad». */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/\s+(kommune|kommun|herad|stad)$/u, '')
    .trim();
}
