/** Escapes what Markdown would take for a sign, so that the author's words stay words. */
export function escapeMarkdown(text: string): string {
  return escapeStart(escapeInline(text));
}

/** As `escapeMarkdown`, for a piece from the middle of a line. */
export function escapeInline(text: string): string {
  return text.replace(/[\\*`[\]<>]/g, '\\$&').replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_');
}

/** Signs that mean something at the start of a line alone: headings, list items. */
export function escapeStart(line: string): string {
  return line.replace(/^(\s*)([#+-]+)(?=\s)/, '$1\\$2').replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
