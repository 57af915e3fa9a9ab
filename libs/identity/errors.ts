import { DomainError } from '#libs/platform';

export class WrongPassword extends DomainError {
  constructor() {
    super('unauthenticated', 'wrong_password');
  }
}

/** For this account, known or not. */
export class TooManySignIns extends DomainError {
  constructor(retryAfterSeconds: number) {
    super('too_many', 'too_many_sign_ins', { retryAfterSeconds, minutes: Math.ceil(retryAfterSeconds / 60) });
  }
}

/** The old password that must be given to change it. */
export class WrongOldPassword extends DomainError {
  constructor() {
    super('invalid', 'wrong_old_password', { fields: { oldPassword: ['wrong_old_password'] } });
  }
}

/** Used, expired, replaced or never written: one answer. */
export class ResetClosed extends DomainError {
  constructor() {
    super('conflict', 'reset_closed');
  }
}

/** Used, revoked, expired or never written: one answer. */
export class InvitationClosed extends DomainError {
  constructor() {
    super('conflict', 'invitation_closed');
  }
}

export class AlreadyInvited extends DomainError {
  constructor() {
    super('conflict', 'already_invited');
  }
}

export class AlreadyMember extends DomainError {
  constructor() {
    super('conflict', 'already_member');
  }
}

/** A tenant may send only so many in a day; `left` says how many of them it still can. */
export class TooManyInvitations extends DomainError {
  constructor(most: number, left: number) {
    super('too_many', 'too_many_invitations', { most, left });
  }
}

/** What was pasted as addresses holds something that is none. */
export class UnreadableAddresses extends DomainError {
  constructor(addresses: readonly string[]) {
    super('invalid', 'unreadable_addresses', { fields: { emails: ['isEmail'] }, addresses });
  }
}

export class SlugTaken extends DomainError {
  constructor() {
    super('conflict', 'slug_taken', { fields: { 'tenant.slug': ['slug_taken'] } });
  }
}

/** Somebody else was quicker to make the tenant that an invitation would have made. */
export class TenantExists extends DomainError {
  constructor() {
    super('conflict', 'tenant_exists');
  }
}

/** The invited address has a sign-in of its own: only its person may accept. */
export class SignInAsInvited extends DomainError {
  constructor() {
    super('unauthenticated', 'sign_in_as_invited');
  }
}

/** A tenant always has an administrator: the last one can neither leave nor step down. */
export class LastAdministrator extends DomainError {
  constructor() {
    super('conflict', 'last_administrator');
  }
}

export class CharterNotInForce extends DomainError {
  constructor() {
    super('conflict', 'charter_not_in_force');
  }
}
