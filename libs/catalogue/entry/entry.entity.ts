import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Contact, Kind, Language, Status } from './entry-content.js';

/** A published entry: its newest version's face, and who may read it. */
@Entity('entry')
export class Entry {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') tenant_id: string;
  @Column('uuid', { array: true }) co_owners: string[];
  @Column('uuid', { array: true }) networks: string[];
  @Column('boolean') is_public: boolean;
  @Column('text') slug: string;
  @Column('text') kind: Kind;
  @Column('text') language: Language;
  @Column('text', { nullable: true }) status: Status | null;
  @Column('text') title: string;
  @Column('text') summary: string;
  @Column('text') framework: string;
  @Column('integer', { array: true }) goals: number[];
  @Column('integer') version: number;
  @Column('timestamptz') first_published_at: Date;
  @Column('timestamptz') published_at: Date;
  @Column('date', { nullable: true }) review_by: string | null;
  /** Who looks after it; null: who published the newest version. */
  @Column('uuid', { nullable: true }) kept_by: string | null;
  /** In place of the newest version's, since it went to a colleague; null: as that says. */
  @Column('jsonb', { nullable: true }) contact: Pick<Contact, 'mailbox' | 'name' | 'title'> | null;
  @Column('boolean') is_example: boolean;
  /** A machine wrote some of the newest version's text, and nobody has looked at that. */
  @Column('boolean') is_machine: boolean;
  @Column('uuid', { nullable: true }) translation_of: string | null;
  /** Of the original. */
  @Column('integer', { nullable: true }) translation_of_version: number | null;
  @Column('uuid', { nullable: true }) made_from: string | null;
  @Column('integer', { nullable: true }) made_from_version: number | null;
  @Column('timestamptz', { nullable: true }) archived_at: Date | null;
}
