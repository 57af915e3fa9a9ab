import { DomainError } from '#libs/platform';

/** Its mails are on their way or out: nothing of it changes any more. */
export class AnnouncementBegun extends DomainError {
  constructor() {
    super('conflict', 'announcement_begun');
  }
}

/** It waits for its hour: whoever wants to change it withdraws it first. */
export class AnnouncementScheduled extends DomainError {
  constructor() {
    super('conflict', 'announcement_scheduled');
  }
}
