import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An author asks the tenant's editors to make a draft public. One open request for each draft. */
@Entity('release_request')
export class ReleaseRequest {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') tenant_id: string;
  @Column('uuid') draft_id: string;
  @Column('integer') revision: number;
  @Column('text') audience: 'networks' | 'public';
  @Column('uuid', { array: true }) networks: string[];
  @Column('uuid') asked_by: string;
  @Column('timestamptz') asked_at: Date;
  @Column('uuid', { nullable: true }) answered_by: string | null;
  @Column('timestamptz', { nullable: true }) answered_at: Date | null;
  @Column('text', { nullable: true }) answer: 'published' | 'declined' | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz', { nullable: true }) editors_told_at: Date | null;
  @Column('timestamptz', { nullable: true }) author_told_at: Date | null;
}
