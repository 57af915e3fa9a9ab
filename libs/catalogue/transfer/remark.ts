/** What is said of a file of a ZIP that is not simply taken over. The words are `transfer.remark.<code>`. */
export const remarkCodes = [
  'refused_no_id',
  'refused_empty',
  'refused_no_versions',
  'refused_address',
  'refused_order',
  'refused_shape',
  'refused_time',
  'refused_language',
  'refused_places',
  'refused_no_room',
  'refused_otherwise',
  'networks_missing',
  'co_owners_missing',
  'address_changed',
  'files_missing',
  'original_missing',
  'source_missing',
  'relations_missing',
  'note_there',
  'note_missing',
  'entries_missing',
] as const;
export type RemarkCode = (typeof remarkCodes)[number];

export interface Remark {
  code: RemarkCode;
  /** The title of what it is about, or the name of its file where that cannot be read. */
  subject: string;
  /** Slugs, names of files, places of the template. */
  names: string[];
}

/** What one file of the ZIP came to. */
export type Outcome = 'added' | 'thereAlready' | 'refused';

export interface Told {
  id: string;
  outcome: Exclude<Outcome, 'refused'>;
  remarks: Omit<Remark, 'subject'>[];
}

/** Remarks on one thing, each kind once, the names of a kind together. */
export class Remarks {
  private readonly named = new Map<RemarkCode, Set<string>>();

  say(code: RemarkCode, ...names: string[]): void {
    const known = this.named.get(code) ?? new Set();
    for (const name of names) known.add(name);
    this.named.set(code, known);
  }

  get all(): Omit<Remark, 'subject'>[] {
    return [...this.named].map(([code, names]) => ({ code, names: [...names].slice(0, 20) }));
  }
}
