import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EntryContent, Language } from './entry-content.js';
import { contentColumn } from './stored-content.js';

/** One numbered version. Its content never changes; who may read it can be narrowed. */
@Entity('entry_version')
export class EntryVersion {
  @PrimaryColumn('uuid') entry_id: string;
  @PrimaryColumn('integer') number: number;
  @Column('uuid') tenant_id: string;
  @Column('uuid', { array: true }) co_owners: string[];
  @Column('uuid', { array: true }) networks: string[];
  @Column('boolean') is_public: boolean;
  @Column('text') language: Language;
  @Column('text') title: string;
  @Column('jsonb', { transformer: contentColumn }) content: EntryContent;
  @Column('timestamptz') published_at: Date;
  @Column('uuid', { nullable: true }) published_by: string | null;
}
