import { DomainError } from '../errors.js';
import { FinalFailure } from '../jobs/failure.js';

/**
 * What kept a mail: `this_mail` alone was put off, and another may be taken. Or it looks as if none were: the server cannot be reached, does not let
 * us in, says that it is busy (421), falls silent or hangs up, or refuses us otherwise.
 */
export type MailTrouble = 'this_mail' | 'unreachable' | 'sign_in' | 'busy' | 'no_answer' | 'refuses';

/** The mail server is away, busy, or does not let us in: the message waits and is tried again. */
export class MailUnavailable extends DomainError {
  constructor(
    cause: unknown,
    readonly trouble: MailTrouble = 'unreachable',
    /** What the server answered, such as 451; null where it did not. */
    readonly reply: number | null = null,
  ) {
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
