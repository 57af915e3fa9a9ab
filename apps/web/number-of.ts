import type { Language } from '#libs/platform/i18n';

/**
 * «5 000 000», «5.000.000» and «12,5» as people write them; what is no number stays as it is, to be refused by name. One «1.125» is a thousand
 * where people group with points, and little more than one where they do not: which it is, the language of the page says.
 */
export function numberOf(language: Language, value: string | undefined): number | null {
  const text = (value ?? '').replace(/[\s\u00a0\u202f]/g, '').replace(/^\u2212/, '-');
  if (text === '') return null;
  const result = Number(plain(text, language === 'en' ? ',' : '.'));
  return Number.isFinite(result) ? result : (text as unknown as number);
}

/** As a field shows it to be changed: read again in the same language, it is the same number. */
export function writtenNumber(language: Language, value: number | null | undefined): string {
  const text = String(value ?? '');
  return language === 'en' ? text : text.replace('.', ',');
}

function plain(text: string, grouping: ',' | '.'): string {
  // Several of one kind can only be groups.
  if (/^-?[1-9]\d{0,2}(?:(?:\.\d{3}){2,}(?:,\d+)?|(?:,\d{3}){2,}(?:\.\d+)?)$/.test(text)) return ungrouped(text);
  // Where both stand, the last one is the decimal mark.
  if (/^-?[1-9]\d{0,2}(?:\.\d{3},\d+|,\d{3}\.\d+)$/.test(text)) return ungrouped(text);
  if (/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text) && text.includes(grouping)) return text.replace(grouping, '');
  return text.replace(',', '.');
}

function ungrouped(text: string): string {
  const [first] = text.match(/[.,]/) ?? [];
  return text.replaceAll(first as string, '').replace(',', '.');
}
