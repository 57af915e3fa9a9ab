import { DomainError } from '../errors.js';

/** None of the formats there are is one that the client takes. */
export class NotAcceptable extends DomainError {
  constructor(formats: readonly string[]) {
    super('invalid', 'not_acceptable', { formats: formats.join(', ') }, 406);
  }
}
