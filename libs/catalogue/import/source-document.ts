export const droppedKinds = [
  'furniture',
  'hidden',
  'script',
  'form',
  'picture',
  'collection_name',
  'goal_label',
  'contact_line',
  'byline_line',
] as const;

/** What was left out of the entry, and why. */
export interface Dropped {
  what: (typeof droppedKinds)[number];
  text: string;
}

export interface SourceBlock {
  type: 'heading' | 'paragraph' | 'list_item' | 'quote';
  /** 1 to 6, of a heading alone. */
  level?: number;
  /** Markdown without HTML: what the author typed is escaped where Markdown would read it as a sign. */
  text: string;
}

/** What was read from a file or a text, in the author's order. */
export interface SourceDocument {
  blocks: SourceBlock[];
  dropped: Dropped[];
}
