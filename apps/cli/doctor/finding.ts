export interface Finding {
  /** `bad`: the product does not work so; `note`: it works, but look at it. */
  state: 'good' | 'note' | 'bad';
  /** What was looked at, then what was found. */
  what: string;
  found: string;
  /** How to mend it. */
  mend?: string;
}

export const good = (what: string, found: string): Finding => ({ state: 'good', what, found });
export const note = (what: string, found: string, mend: string): Finding => ({ state: 'note', what, found, mend });
export const bad = (what: string, found: string, mend: string): Finding => ({ state: 'bad', what, found, mend });

/** Runs a check; what it throws is a bad finding with the way to mend it. */
export async function finding(what: string, mend: string, check: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await check();
  } catch (error) {
    return [bad(what, reason(error), mend)];
  }
}

/** The error's own words, with passwords of URLs taken out. */
export function reason(error: unknown): string {
  const { message, code, errors } = error as { message?: string; code?: string; errors?: unknown[] };
  const words = message || (errors?.[0] ? reason(errors[0]) : (code ?? String(error)));
  return withoutPasswords(words.split('\n')[0] as string);
}

export function withoutPasswords(text: string): string {
  return text.replace(/(\w+:\/\/[^:/@\s]*):[^@/\s]+@/g, '$1:•••@');
}
