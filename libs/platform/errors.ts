export type ErrorKind = 'not_found' | 'forbidden' | 'conflict' | 'invalid' | 'unavailable' | 'too_many' | 'unauthenticated';

const statusOf: Record<ErrorKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_many: 429,
  unavailable: 503,
};

/**
 * What a use case refuses with. `code` is stable and is also the message key `errors.<code>`;
 * `details` may be shown to the caller, so it never holds what the caller may not see.
 */
export class DomainError extends Error {
  readonly status: number;

  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    readonly details: Record<string, unknown> = {},
    status?: number,
  ) {
    super(code);
    this.name = new.target.name;
    this.status = status ?? statusOf[kind];
  }
}

/** What does not exist and what may not be seen are one answer. */
export class NotFound extends DomainError {
  constructor(what: string) {
    super('not_found', 'not_found', { what });
  }
}

export class Forbidden extends DomainError {
  constructor(permission: string) {
    super('forbidden', 'forbidden', { permission });
  }
}

export class Unauthenticated extends DomainError {
  constructor() {
    super('unauthenticated', 'sign_in_first');
  }
}

/** Input that breaks limits: `fields` maps a path (`contact.mailbox`) to the codes of what is wrong with it. */
export class InvalidInput extends DomainError {
  constructor(readonly fields: Record<string, string[]>) {
    super('invalid', 'invalid_input', { fields });
  }
}

/** The draft was changed by someone else since it was read: 412, with both texts, so that nothing is lost. */
export class LostUpdate extends DomainError {
  constructor(
    readonly current: unknown,
    readonly currentRevision: number,
  ) {
    super('conflict', 'lost_update', { current, currentRevision }, 412);
  }
}
