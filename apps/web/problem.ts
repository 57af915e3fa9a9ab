import { data, type ErrorResponse } from 'react-router';
import type { DomainError } from '#libs/platform';

/** What a page knows of a refusal: `code` names the message `errors.<code>`, `fields` the rules each field breaks. */
export interface Problem {
  code: string;
  status: number;
  fields?: Record<string, string[]>;
  details?: Record<string, unknown>;
  /** What a signed-out person was about to send, to be sent again after signing in. */
  unsent?: { to: string; values: FormValues };
}

/** What was typed, by field name; a name that occurs more than once has a list. */
export type FormValues = Record<string, string | string[]>;

/** A form that was refused: the page shows it again with everything still in it. */
export interface Refusal {
  problem: Problem;
  values: FormValues;
}

/** By its shape, since the class lives in another bundle. */
export function isDomainError(error: unknown): error is DomainError {
  return error instanceof Error && 'code' in error && 'kind' in error && typeof (error as { status?: unknown }).status === 'number';
}

export function problemOf(error: DomainError): Problem {
  const { fields, ...details } = error.details as { fields?: Record<string, string[]> };
  return {
    code: error.code,
    status: error.status,
    fields: fields ?? ('fields' in error ? (error.fields as Problem['fields']) : undefined),
    details,
  };
}

/** Thrown by a loader or action: the nearest error page shows it with its status. */
export function refuse(problem: Problem) {
  return data(problem, { status: problem.status });
}

export function problemOfResponse(error: ErrorResponse): Problem {
  const thrown = error.data as Partial<Problem> | undefined;
  return typeof thrown?.code === 'string'
    ? { ...thrown, code: thrown.code, status: error.status }
    : { code: 'not_found', status: error.status };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'problem' in value && 'values' in value;
}
