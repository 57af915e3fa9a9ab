import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AudienceName } from '../publishing/audience.js';
import type { CollectionContent } from './collection-content.js';

/** What is being written of a collection. Its id is the collection's. */
@Entity('collection_draft')
export class CollectionDraft {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') tenant_id: string;
  @Column('jsonb') content: CollectionContent;
  @Column('integer') revision: number;
  @Column('integer', { nullable: true }) published_revision: number | null;
  @Column('boolean') is_example: boolean;
  @Column('uuid') created_by: string;
  @Column('timestamptz') created_at: Date;
  @Column('uuid') updated_by: string;
  @Column('timestamptz') updated_at: Date;
  @Column('uuid', { nullable: true }) asked_by: string | null;
  @Column('timestamptz', { nullable: true }) asked_at: Date | null;
  @Column('text', { nullable: true }) asked_audience: AudienceName | null;
  @Column('uuid', { array: true }) asked_networks: string[];
  @Column('timestamptz', { nullable: true }) editors_told_at: Date | null;
  @Column('timestamptz', { nullable: true }) deleted_at: Date | null;
}
