import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.js';

/** What the framework says, as lines of our log: its account of the start is for debugging. */
export class NestLog implements LoggerService {
  constructor(private readonly lines: Log) {}

  log(message: unknown): void {
    this.lines.debug(String(message));
  }

  warn(message: unknown): void {
    this.lines.warn(String(message));
  }

  error(message: unknown): void {
    this.lines.error('The framework reports an error', message instanceof Error ? message : new Error(String(message)));
  }

  fatal(message: unknown): void {
    this.error(message);
  }
}
