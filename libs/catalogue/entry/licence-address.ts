import type { Licence } from './entry-content.js';

/** Where each licence can be read. */
export const licenceAddress = {
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC-BY-SA-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'EUPL-1.2': 'https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12',
  'NLOD-2.0': 'https://data.norge.no/nlod/no/2.0',
} as const satisfies Record<Licence, string>;
export type LicenceAddress = typeof licenceAddress;
