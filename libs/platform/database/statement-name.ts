import { createHash } from 'node:crypto';

const names = new Map<string, string>();

/** The same name for the same text, on every connection: there its plan is kept under it. */
export function statementName(sql: string): string {
  let name = names.get(sql);
  if (!name) {
    name = `tandem_${createHash('sha256').update(sql).digest('base64url').slice(0, 22)}`;
    names.set(sql, name);
  }
  return name;
}
