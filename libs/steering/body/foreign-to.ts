/** What was written, if in another language than its reader's: for the `lang` of those words. Nothing where that is not known. */
export function foreignTo(reader: string, written: string | null): string | undefined {
  return written === null || written === reader ? undefined : written;
}
