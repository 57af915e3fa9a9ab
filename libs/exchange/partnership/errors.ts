import { DomainError } from '#libs/platform';

/** The same actor was asked less than an hour ago, or many have been today: addresses are nobody’s to flood. */
export class AskedLately extends DomainError {
  constructor() {
    super('too_many', 'actor_asked_lately');
  }
}

/** There is no address to ask at. */
export class NoAddress extends DomainError {
  constructor() {
    super('conflict', 'actor_without_address');
  }
}

/** What was shown is not what stands there now: it is looked at again before anybody says yes. */
export class PartnershipChanged extends DomainError {
  constructor() {
    super('conflict', 'partnership_changed');
  }
}
