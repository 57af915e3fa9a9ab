import { DomainError } from '#libs/platform';

/** It was held or called off: neither date, place nor agenda changes any more. */
export class MeetingOver extends DomainError {
  constructor() {
    super('conflict', 'meeting_over');
  }
}

/** What a meeting decided is written down once it has begun. */
export class MeetingNotBegun extends DomainError {
  constructor() {
    super('conflict', 'meeting_not_begun');
  }
}

/** The case is on the agenda already, or it is decided. */
export class NotForTheAgenda extends DomainError {
  constructor() {
    super('conflict', 'not_for_the_agenda');
  }
}
