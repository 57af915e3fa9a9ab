import { DomainError } from '#libs/platform';

/** The link was used up by time, or never was one. */
export class LinkClosed extends DomainError {
  constructor() {
    super('conflict', 'link_closed');
  }
}
