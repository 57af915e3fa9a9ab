import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EntryContent, Guess } from '../entry/entry-content.js';

/** What was left out of an imported text, and why; `what` is a message key under `import.dropped.`. */
export interface DroppedText {
  what: string;
  text: string;
}

/** Where an imported draft came from. */
export interface DraftSource {
  kind: 'file' | 'text' | 'html';
  /** The file's name, without its path. */
  name: string | null;
  dropped: DroppedText[];
  importedAt: string;
}

/** What is being written. Its id becomes the entry's when it is first published, and the draft goes on beside it. */
@Entity('entry_draft')
export class EntryDraft {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') tenant_id: string;
  @Column('uuid', { array: true }) co_owners: string[];
  @Column('jsonb') content: EntryContent;
  @Column('jsonb') guesses: Guess[];
  @Column('text', { array: true }) open_places: string[];
  @Column('jsonb', { nullable: true }) source: DraftSource | null;
  @Column('integer') revision: number;
  /** The revision that the newest version was made from. */
  @Column('integer', { nullable: true }) published_revision: number | null;
  @Column('uuid', { nullable: true }) translation_of: string | null;
  @Column('uuid', { nullable: true }) made_from: string | null;
  @Column('integer', { nullable: true }) made_from_version: number | null;
  @Column('boolean') is_example: boolean;
  @Column('uuid') created_by: string;
  @Column('timestamptz') created_at: Date;
  @Column('uuid') updated_by: string;
  @Column('timestamptz') updated_at: Date;
  @Column('timestamptz', { nullable: true }) deleted_at: Date | null;
}
