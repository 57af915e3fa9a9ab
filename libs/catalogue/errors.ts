import { DomainError } from '#libs/platform';

/** Publishing needs at least a short experience: `missing` names the places. */
export class NotReady extends DomainError {
  constructor(missing: readonly string[]) {
    super('invalid', 'entry_not_ready', { missing }, 422);
  }
}

/** The tenant that publishes has not joined the network. */
export class NotInNetwork extends DomainError {
  constructor() {
    super('invalid', 'not_in_network', {}, 422);
  }
}

/** Stopped work is taken up again without a word about what is different this time. */
export class RestartUnsaid extends DomainError {
  constructor() {
    super('invalid', 'restart_unsaid', {}, 422);
  }
}

/** Work does not go from the one status to the other: unless the newest version was wrong, this one is. */
export class UnlikelyStatus extends DomainError {
  constructor(before: string | null, after: string | null) {
    super('invalid', 'unlikely_status', { before, after }, 422);
  }
}

export class DraftIsPublished extends DomainError {
  constructor() {
    super('conflict', 'draft_is_published');
  }
}

/** An older version would put aside what the draft says and nobody published: the caller has to say that it may. */
export class DraftHasChanges extends DomainError {
  constructor() {
    super('conflict', 'draft_has_changes');
  }
}

/** Nobody has said that others may make something of it: the caller has to say that those it belongs to did. */
export class NoLicence extends DomainError {
  constructor() {
    super('invalid', 'no_licence', { fields: { consent: ['equals'] } }, 422);
  }
}

/** A translation would tell people what the original does not tell them: its own have to say that it may. */
export class TranslationWider extends DomainError {
  constructor() {
    super('invalid', 'translation_wider', { fields: { widerThanOriginal: ['equals'] } }, 422);
  }
}

/** Another municipality's text is not told to more people than it tells it to itself. */
export class TranslationTooWide extends DomainError {
  constructor() {
    super('invalid', 'translation_too_wide', {}, 422);
  }
}

/** The tenant has a translation into that language. */
export class TranslatedAlready extends DomainError {
  constructor() {
    super('conflict', 'translated_already');
  }
}

/** A text that is not public is sent to a machine by those whose it is alone. */
export class TextOfOthers extends DomainError {
  constructor() {
    super('invalid', 'text_of_others', {}, 422);
  }
}

/** Nothing of the translation is empty that a machine could fill. */
export class NothingToTranslate extends DomainError {
  constructor() {
    super('invalid', 'nothing_to_translate', {}, 422);
  }
}

/** Someone else has answered the request in the meantime. */
export class ReleaseAnswered extends DomainError {
  constructor() {
    super('conflict', 'release_answered');
  }
}

/** The word means something else already: `concept` is what that is called there. */
export class WordTaken extends DomainError {
  constructor(word: string, concept: string) {
    super('conflict', 'word_taken', { word, concept });
  }
}

export class TooManyWords extends DomainError {
  constructor(limit: number) {
    super('conflict', 'too_many_words', { limit });
  }
}

/** A tenant can be made a co-owner by one that it shares a network with. */
export class StrangerAsCoOwner extends DomainError {
  constructor() {
    super('invalid', 'co_owner_not_in_your_networks', {}, 422);
  }
}

/** A collection is published with at least one entry in it. */
export class CollectionEmpty extends DomainError {
  constructor() {
    super('invalid', 'collection_empty', {}, 422);
  }
}

export class CollectionFull extends DomainError {
  constructor() {
    super('invalid', 'collection_full', {}, 422);
  }
}

/** An entry can be part of, or replaced by, itself by no way round. */
export class RelationGoesRound extends DomainError {
  constructor() {
    super('invalid', 'relation_goes_round', {}, 422);
  }
}

/** As many letters to one contact, or from one sender, as an hour may have. */
export class TooManyMessages extends DomainError {
  constructor(retryAfterSeconds: number) {
    super('too_many', 'too_many_messages', { retryAfterSeconds, minutes: Math.ceil(retryAfterSeconds / 60) });
  }
}
