import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A named person outside the owning tenants may read a draft until a day, or until it is revoked. */
@Entity('draft_share')
export class DraftShare {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') tenant_id: string;
  @Column('uuid') draft_id: string;
  @Column('uuid') person_id: string;
  @Column('uuid') shared_by: string;
  @Column('timestamptz') shared_at: Date;
  @Column('timestamptz') ends_at: Date;
  @Column('timestamptz', { nullable: true }) revoked_at: Date | null;
}
