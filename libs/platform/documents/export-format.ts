export const exportFormats = ['json', 'md', 'docx', 'pdf'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const exportTypes: Record<ExportFormat, string> = {
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** The one of those formats that an Accept header likes best, the first of them where it takes anything; null where it takes none. */
export function acceptedFormat<Format extends ExportFormat = ExportFormat>(
  accept: string | undefined,
  formats: readonly Format[] = exportFormats as readonly ExportFormat[] as readonly Format[],
): Format | null {
  if (!accept?.trim()) return formats[0] ?? null;
  const wishes = accept
    .split(',')
    .map((part) => {
      const [type = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
      const weight = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1);
      return { type, weight: Number.isFinite(weight) ? weight : 0 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { type } of wishes) {
    const format = formats.find((one) => matches(type, bare(exportTypes[one])));
    if (format) return format;
  }
  return null;
}

function matches(wished: string, type: string): boolean {
  return wished === '*/*' || wished === type || (wished.endsWith('/*') && type.startsWith(wished.slice(0, -1)));
}

function bare(type: string): string {
  return type.split(';')[0] as string;
}
