import { DomainError } from '../errors.js';

/** A browser was made to send it by another site. */
export class ForeignOrigin extends DomainError {
  constructor() {
    super('forbidden', 'foreign_origin');
  }
}

export class TooManyRequests extends DomainError {
  constructor(readonly retryAfterSeconds: number) {
    super('too_many', 'too_many_requests', { retryAfterSeconds });
  }
}

/** It is cut off, or not what it says it is. */
export class MalformedRequest extends DomainError {
  constructor() {
    super('invalid', 'malformed_request');
  }
}

/** A draft is written with the revision it was read at, in If-Match. */
export class RevisionRequired extends DomainError {
  constructor() {
    super('conflict', 'revision_required', {}, 412);
  }
}

/** The key was used within the last day for something else. */
export class IdempotencyKeyReused extends DomainError {
  constructor() {
    super('conflict', 'idempotency_key_reused', {}, 422);
  }
}

/** The first request with this key is still being answered. */
export class IdempotencyKeyInUse extends DomainError {
  constructor() {
    super('conflict', 'idempotency_key_in_use', {}, 409);
  }
}
