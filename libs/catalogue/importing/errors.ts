import { DomainError } from '#libs/platform';

/** Nothing is saved before it has been read. */
export class StillReading extends DomainError {
  constructor() {
    super('conflict', 'import_still_reading');
  }
}

/** Only a table has columns, and only as long as none of it has become a draft. */
export class NoTableToRead extends DomainError {
  constructor() {
    super('conflict', 'import_no_table');
  }
}

/** None of what was read, or of what was chosen, can become a draft. */
export class NothingToSave extends DomainError {
  constructor() {
    super('invalid', 'import_nothing_chosen', {}, 422);
  }
}
