import type { LicenceAddress } from '#libs/catalogue';

/** The catalogue's own list, held to it by its type: pages know the library's types, not its code. */
export const licenceAddress: LicenceAddress = {
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC-BY-SA-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'EUPL-1.2': 'https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12',
  'NLOD-2.0': 'https://data.norge.no/nlod/no/2.0',
};
