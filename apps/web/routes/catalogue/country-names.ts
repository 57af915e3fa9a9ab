import { intlLocale, type Language } from '#libs/platform/i18n';

/** «Norge» on a Danish page, «Norway» on an English one. */
export function countryName(language: Language, country: string): string {
  return new Intl.DisplayNames(intlLocale(language), { type: 'region' }).of(country) ?? country;
}
