import { DomainError } from '#libs/platform';

/** The person has had as many requests this month as they said they take. */
export class NoCallsLeft extends DomainError {
  constructor() {
    super('conflict', 'no_calls_left');
  }
}

/** A request of one's own to the same person waits for an answer. */
export class AskedAlready extends DomainError {
  constructor() {
    super('conflict', 'asked_already');
  }
}

/** Enough of one's own requests wait for an answer. */
export class TooManyOpenCalls extends DomainError {
  constructor() {
    super('conflict', 'too_many_open_calls');
  }
}

/** It was answered, taken back or given up before. */
export class CallSettled extends DomainError {
  constructor() {
    super('conflict', 'call_settled');
  }
}
