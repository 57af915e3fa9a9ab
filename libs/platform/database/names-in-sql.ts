/** SQL: a name as it is sorted, å after z, whatever the database's own order is. */
export const inNameOrder = (name: string) => `${name} collate "nb-x-icu"`;

/** Within `like`: `%` and `_` are letters like others to whoever searches. */
export function likeText(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
