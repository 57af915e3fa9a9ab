import { data, type ErrorResponse } from 'react-router';

/**
 * What a page knows of a refusal: `code` names the message `errors.<code>`, `fields` the rules each field breaks;
 * what a kind of refusal adds (`current`, `currentRevision` of a lost update) stands beside.
 */
export interface Problem {
  code: string;
  status: number;
  fields?: Record<string, string[]>;
  /** What somebody was about to send when the session had run out or the database was away, to be sent again. */
  unsent?: Unsent;
  [extension: string]: unknown;
}

export interface Unsent {
  /** The address of the form. */
  to: string;
  values: FormValues;
}

/** What was typed, by field name; a name that occurs more than once has a list. */
export type FormValues = Record<string, string | string[]>;

/** A form that was refused: the page shows it again with everything still in it. */
export interface Refusal {
  problem: Problem;
  values: FormValues;
}

/** Thrown by a loader or action: the nearest error page shows it with its status. */
export function refuse(problem: Problem) {
  return data(problem, { status: problem.status });
}

export function problemOfResponse(error: ErrorResponse): Problem {
  const thrown = error.data as Partial<Problem> | undefined;
  const code = error.status === 405 ? 'method_not_allowed' : 'not_found';
  return { ...thrown, code: typeof thrown?.code === 'string' ? thrown.code : code, status: error.status };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'problem' in value && 'values' in value;
}
