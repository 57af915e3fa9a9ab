import { DomainError } from '#libs/platform';

/** It was stopped or finished: there is nothing to go on with. */
export class ProjectIsOver extends DomainError {
  constructor() {
    super('conflict', 'project_is_over');
  }
}
