import type { FormValues } from './problem.js';

/** A text as its page will show it. */
export interface Preview {
  html: string;
}

/** A form that was sent to see one of its texts: the page shows it again with everything still in it, and nothing saved. */
export interface Previewed {
  values: FormValues;
  previewed: Preview & { name: string };
}

export function isPreviewed(value: unknown): value is Previewed {
  return typeof value === 'object' && value !== null && 'previewed' in value && 'values' in value;
}
