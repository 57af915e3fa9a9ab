import { DomainError } from '#libs/platform';

/** It was called off, or it is over: neither date, place nor programme changes any more. */
export class GatheringOver extends DomainError {
  constructor() {
    super('conflict', 'gathering_over');
  }
}

/** Who came is marked once people come in, and where it was not called off. */
export class NotYetHeld extends DomainError {
  constructor() {
    super('conflict', 'not_yet_held');
  }
}

/** Nobody signs up before it is open, once it has begun, or for what others arrange. */
export class NoSignUp extends DomainError {
  constructor() {
    super('conflict', 'no_sign_up');
  }
}
