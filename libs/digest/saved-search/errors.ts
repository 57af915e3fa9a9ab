import { DomainError } from '#libs/platform';

/** The person keeps this very search already, by the name given. */
export class SearchAlreadySaved extends DomainError {
  constructor(name: string, id: string) {
    super('conflict', 'search_already_saved', { name, id });
  }
}

export class TooManySavedSearches extends DomainError {
  constructor(most: number) {
    super('conflict', 'too_many_saved_searches', { most });
  }
}
