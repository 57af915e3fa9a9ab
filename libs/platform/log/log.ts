import { type Logger, pino } from 'pino';
import type { Config } from '../config/config.js';
import { errorFields } from './error-fields.js';

export type LogFields = Record<string, string | number | boolean | null | undefined>;

/**
 * One line of JSON for each thing an operator should know. Lines carry ids, names of routes and jobs, counts and durations;
 * never names, addresses, texts, query strings or anything else that a person wrote.
 */
export class Log {
  constructor(private readonly lines: Logger) {}

  debug(message: string, fields: LogFields = {}): void {
    this.lines.debug(fields, message);
  }

  info(message: string, fields: LogFields = {}): void {
    this.lines.info(fields, message);
  }

  warn(message: string, fields: LogFields = {}): void {
    this.lines.warn(fields, message);
  }

  /** With where the error came from; its words only where they cannot hold somebody's data. */
  error(message: string, error?: unknown, fields: LogFields = {}): void {
    this.lines.error({ ...fields, ...(error === undefined ? {} : { error: errorFields(error) }) }, message);
  }
}

/** Writes to standard output, or to the stream given. */
export function createLog(level: Config['LOG_LEVEL'], stream?: { write(line: string): void }): Log {
  const options = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return new Log(stream ? pino(options, stream) : pino(options));
}
