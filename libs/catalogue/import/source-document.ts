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
  'deleted',
  'comment',
  'author',
  'contents',
  'running_head',
  'beyond',
] as const;

/** What was left out of the entry, and why. */
export interface Dropped {
  what: (typeof droppedKinds)[number];
  /** Empty where nobody is to read it. */
  text: string;
  /** How many passages, where they are told by number. */
  count?: number;
}

export interface SourceBlock {
  type: 'heading' | 'paragraph' | 'list_item' | 'quote';
  /** 1 to 6, of a heading alone. */
  level?: number;
  /** Of a list item that is counted. */
  number?: number;
  /** Markdown without HTML: what the author typed is escaped where Markdown would read it as a sign. */
  text: string;
}

/** What was read from a file or a text, in the author's order. */
export interface SourceDocument {
  blocks: SourceBlock[];
  dropped: Dropped[];
}
