import { DomainError } from '#libs/platform';

/** Whoever keeps order has closed it: it is read, and no longer answered. */
export class ThreadLocked extends DomainError {
  constructor() {
    super('conflict', 'thread_locked');
  }
}

/** It was taken out of sight, with the reason told to its writer. */
export class PostHidden extends DomainError {
  constructor() {
    super('conflict', 'post_hidden');
  }
}
