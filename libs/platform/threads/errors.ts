import { DomainError } from '../errors.js';

/** As much is being worked at as may wait; in a moment there is room again. */
export class TooMuchAtOnce extends DomainError {
  constructor() {
    super('unavailable', 'too_much_at_once');
  }
}

/** A piece of work took more time or memory than any honest one. */
export class TooMuchWork extends DomainError {
  constructor() {
    super('invalid', 'too_much_work', {}, 422);
  }
}
