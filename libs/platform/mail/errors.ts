import { DomainError } from '../errors.js';
import { FinalFailure } from '../jobs/failure.js';

/** The mail server is away, busy, or does not let us in: the message waits and is tried again. */
export class MailUnavailable extends DomainError {
  constructor(cause: unknown) {
    super('unavailable', 'unavailable');
    this.cause = cause;
  }
}

/** The mail server will never take this message for this recipient. */
export class MailRefused extends FinalFailure {
  constructor(
    /** What the server answered, such as 550. */
    readonly reply: number | undefined,
  ) {
    super(`the mail server refused the recipient (${reply ?? 'no such address'})`);
  }
}

/** For `send(…).catch`: an address that is refused must not keep the others from hearing of it. What may still arrive is thrown on. */
export function passOverRefused(error: unknown): void {
  if (!(error instanceof MailRefused)) throw error;
}
