import { DomainError } from '#libs/platform';

/** The network has not agreed that its words are sent to this service. */
export class TranslationNotAgreed extends DomainError {
  constructor() {
    super('conflict', 'translation_not_agreed');
  }
}

/** The coordinator said yes to another service than the one that is configured now. */
export class OtherTranslator extends DomainError {
  constructor() {
    super('conflict', 'other_translator');
  }
}

/** What came back was not what was sent, in other words; or the post has changed meanwhile. */
export class NotTranslatedWhole extends DomainError {
  constructor() {
    super('invalid', 'not_translated_whole', {}, 422);
  }
}
