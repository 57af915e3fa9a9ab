/** «5 000 000», «5.000.000» and «12,5» as people write them; what is no number stays as it is, to be refused by name. */
export function numberOf(value: string | undefined): number | null {
  const text = (value ?? '').replace(/[\s\u00a0]/g, '');
  if (text === '') return null;
  const plain = /^-?\d{1,3}([.,]\d{3})+$/.test(text) ? text.replace(/[.,]/g, '') : text.replace(',', '.');
  const result = Number(plain);
  return Number.isFinite(result) ? result : (text as unknown as number);
}
