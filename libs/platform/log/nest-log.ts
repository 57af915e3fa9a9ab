import type { LoggerService } from '@nestjs/common';
import type { Log, LogFields } from './log.js';

/** What says something through Nest's Logger, as lines of our log. Nest's own account of the start is for debugging. */
export class NestLog implements LoggerService {
  constructor(private readonly lines: Log) {}

  log(message: unknown, ...rest: unknown[]): void {
    const { words, fields } = told(message, rest);
    this.lines.debug(words, fields);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    const { words, fields } = told(message, rest);
    this.lines.warn(words, fields);
  }

  error(message: unknown, ...rest: unknown[]): void {
    if (message instanceof Error) {
      this.lines.error('The framework reports an error', message);
      return;
    }
    const { words, fields } = told(message, rest);
    this.lines.error(words, undefined, fields);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.error(message, ...rest);
  }
}

/** `log.warn('words')`, or `log.warn({ left: 3 }, 'words')`; Nest adds the name of the class at the end. */
function told(message: unknown, rest: unknown[]): { words: string; fields: LogFields } {
  const from = { from: rest.length > 0 ? String(rest.at(-1)) : undefined };
  if (typeof message !== 'object' || message === null) return { words: String(message), fields: from };
  const plain = Object.entries(message).filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value));
  return { words: String(rest[0] ?? ''), fields: { ...Object.fromEntries(plain), ...from } };
}
