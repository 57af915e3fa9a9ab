import { DomainError } from '#libs/platform';

/** The tenant is in no network that could be told. */
export class NoNetworkToTell extends DomainError {
  constructor() {
    super('invalid', 'no_network_to_tell');
  }
}

/** It was closed by its people. */
export class HelpEnded extends DomainError {
  constructor() {
    super('conflict', 'help_ended');
  }
}
