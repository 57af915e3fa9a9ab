import { isConnectionLoss } from '../database/connection-loss.js';
import { DomainError } from '../errors.js';
import type { Language } from '../i18n/languages.js';
import { type MessageArguments, translate } from '../i18n/translate.js';

/** RFC 9457, with our stable `code`; what a kind of error has to add (`fields`, `current`) stands beside. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  /** The request's id, which the log knows too. */
  instance: string;
  [extension: string]: unknown;
}

/** Seconds after which it may be tried again, if it may. */
export function retryAfter({ status, ...details }: { status: number; [extension: string]: unknown }): number | undefined {
  if (typeof details['retryAfterSeconds'] === 'number') return details['retryAfterSeconds'];
  return status === 503 ? 5 : undefined;
}

interface Answer {
  status: number;
  code: string;
  details: Record<string, unknown>;
}

/** Says what went wrong in the reader's language and nothing of how the product is built. */
export function problemOf(error: unknown, language: Language, requestId: string): Problem {
  const { status, code, details } = answerTo(error);
  return {
    type: `urn:tandem:problem:${code}`,
    title: translate(language, `errors.${code}`, details as MessageArguments),
    status,
    code,
    ...details,
    instance: requestId,
  };
}

function answerTo(error: unknown): Answer {
  if (error instanceof DomainError) return { status: error.status, code: error.code, details: error.details };
  if (isConnectionLoss(error)) return answer(503, 'unavailable');
  const byFramework = frameworkAnswer(error);
  return byFramework ?? answer(500, 'internal');
}

function answer(status: number, code: string): Answer {
  return { status, code, details: {} };
}

/** Fastify's errors have a `statusCode`, Nest's a `getStatus()`; both arise before any service is asked. */
function frameworkAnswer(error: unknown): Answer | undefined {
  const candidate = error as { statusCode?: unknown; getStatus?: () => number } | null;
  const status = candidate?.getStatus?.() ?? candidate?.statusCode;
  if (typeof status !== 'number' || status < 400 || status > 499) return status === 503 ? answer(503, 'unavailable') : undefined;
  if (status === 401) return answer(401, 'sign_in_first');
  if (status === 403) return answer(403, 'forbidden');
  if (status === 404) return answer(404, 'not_found');
  if (status === 405) return answer(405, 'method_not_allowed');
  if (status === 413) return answer(413, 'body_too_large');
  if (status === 415) return answer(415, 'unsupported_media_type');
  return answer(status, 'malformed_request');
}
