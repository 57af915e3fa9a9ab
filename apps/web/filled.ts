import type { FormValues } from './problem.js';

/** A form that was sent to have some of its fields filled in: the page shows it again with them, and nothing saved. */
export interface Filled {
  values: FormValues;
  /** What was typed. */
  before: FormValues;
  /** The fields that now say something else. */
  filled: string[];
  /** When, in milliseconds: fields that a person has touched show new values only as new fields. */
  at: number;
}

export function isFilled(value: unknown): value is Filled {
  return typeof value === 'object' && value !== null && 'filled' in value && 'values' in value;
}
