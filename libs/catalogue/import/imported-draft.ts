import type { EntryContent, Guess, Kind } from '../entry/entry-content.js';
import { shorten } from './markdown-text.js';
import type { Dropped } from './source-document.js';

/** Why something was put there: message keys under `import.reason.`. */
export const guessReasons = [
  ...['language_of_words', 'title_from_heading', 'title_after_collection', 'title_after_goal', 'title_from_first_sentence'],
  ...['summary_from_ingress', 'summary_from_first_sentences', 'byline_line', 'status_from_words', 'status_from_founding'],
  ...['goal_named_in_text', 'goal_official_name', 'target_named_in_text', 'dimensions_named', 'activities_named'],
  ...['actor_groups_listed', 'actor_groups_named', 'role_named', 'cost_from_amount', 'decision_from_milestone'],
  ...['section_role_from_heading', 'dated_event', 'partner_named', 'partner_described', 'amount_named'],
  ...['currency_of_country', 'currency_of_language', 'permanent_named', 'temporary_named', 'number_named', 'change_stated'],
  ...['quote_with_speaker', 'quote_speaker_named_before', 'link_in_text', 'licence_named', 'contact_named', 'column_named'],
  ...['kind_tells_what_was_done', 'kind_gives_steps', 'kind_is_for_use', 'kind_presents_network', 'kind_presents_event', 'kind_unclear'],
] as const;

export type GuessReason = (typeof guessReasons)[number];

/** A place of the template that the text says nothing certain about; `words` is what it says all the same: «etablert i mai», without a year. */
export interface OpenPlace {
  place: string;
  words: string | null;
}

/** What the importer takes the text for. Where `content.kind` is null, the text is no case, method or tool as it stands, and this a proposal. */
export interface KindGuess {
  kind: Kind;
  reason: GuessReason;
  evidence: string | null;
}

export interface ImportedDraft {
  content: EntryContent;
  guesses: Guess[];
  open: OpenPlace[];
  dropped: Dropped[];
  kindGuess: KindGuess | null;
}

/** A value read from the text with the words it was read from. */
export interface Found<T> {
  value: T;
  reason: GuessReason;
  evidence: string;
}

export function guess(place: string, reason: GuessReason, evidence: string | null): Guess {
  return { place, reason, evidence: evidence === null ? null : shorten(evidence, 200) };
}
