import { DomainError } from '#libs/platform';

/** `why` is for whoever runs the import, in English. */
export class NotACatalogue extends DomainError {
  constructor(why: string) {
    super('invalid', 'not_a_catalogue', { why }, 422);
  }
}
