import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EntryContent, Guess, Kind } from '../entry/entry-content.js';
import { contentColumn } from '../entry/stored-content.js';

/** A place that an import found nothing certain for; `words` is what the text says all the same: «etablert i mai», without a year. */
export interface OpenPlace {
  place: string;
  words: string | null;
}

/** Where an imported draft came from, what was left out of it, and what kind it may be where the text does not say. */
export interface DraftSource {
  from: 'file' | 'text' | 'html' | 'url';
  /** The file's name, without its path, or the page's address. */
  name: string | null;
  /** With a number where nobody is to read what it was. */
  dropped: { what: string; text: string; count?: number }[];
  kindGuess: { kind: Kind; reason: string; evidence: string | null } | null;
  importedAt: string;
}

/** What is being written. Its id becomes the entry's when it is first published, and the draft goes on beside it. */
@Entity('entry_draft')
export class EntryDraft {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') tenant_id: string;
  @Column('uuid', { array: true }) co_owners: string[];
  @Column('jsonb', { transformer: contentColumn }) content: EntryContent;
  @Column('jsonb') guesses: Guess[];
  @Column('jsonb') open_places: OpenPlace[];
  @Column('jsonb', { nullable: true }) source: DraftSource | null;
  @Column('integer') revision: number;
  /** The revision that the newest version was made from. */
  @Column('integer', { nullable: true }) published_revision: number | null;
  @Column('uuid', { nullable: true }) translation_of: string | null;
  @Column('integer', { nullable: true }) translation_of_version: number | null;
  @Column('uuid', { nullable: true }) made_from: string | null;
  @Column('integer', { nullable: true }) made_from_version: number | null;
  @Column('boolean') is_example: boolean;
  @Column('uuid') created_by: string;
  @Column('timestamptz') created_at: Date;
  @Column('uuid') updated_by: string;
  @Column('timestamptz') updated_at: Date;
  /** The first day that a «not known yet» is to be asked about again. */
  @Column('date', { nullable: true }) ask_on: string | null;
  @Column('timestamptz', { nullable: true }) deleted_at: Date | null;
}
