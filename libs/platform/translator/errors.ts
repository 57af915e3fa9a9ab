import { DomainError } from '../errors.js';

/** The translation service did not answer in time, had too much to do, or failed: later it may. */
export class TranslatorUnavailable extends DomainError {
  constructor(cause?: unknown) {
    super('unavailable', 'translator_unavailable');
    this.cause = cause;
  }
}

/** It answered what cannot be used: a redirect, a refusal of our key, something that is no translation. Asking again changes nothing. */
export class TranslatorRefused extends DomainError {
  constructor(cause?: unknown) {
    super('unavailable', 'translator_refused');
    this.cause = cause;
  }
}

/** It does not translate between the two; nothing was sent. */
export class LanguageNotTranslated extends DomainError {
  constructor(from: string, into: string) {
    super('invalid', 'language_not_translated', { from, into }, 422);
  }
}

/** No service is configured. */
export class NoTranslator extends DomainError {
  constructor() {
    super('invalid', 'no_translator', {}, 422);
  }
}
