import { Column, Entity, PrimaryColumn } from 'typeorm';

export const tenantKinds = ['municipality', 'county', 'association', 'partner'] as const;
export const countries = ['DK', 'NO', 'SE'] as const;
/** What a new tenant's first administrator does: its page, two colleagues, one thing it already has. */
export const firstDaySteps = ['page', 'colleagues', 'entry'] as const;
export type FirstDayStep = (typeof firstDaySteps)[number];
export type TenantKind = (typeof tenantKinds)[number];
export type Country = (typeof countries)[number];

/** What a municipality works towards first: a goal and a sentence in its own language. */
export interface Priority {
  goal: number;
  text: string;
}

@Entity('tenant')
export class Tenant {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  slug: string;

  @Column('text')
  kind: TenantKind;

  @Column('text')
  name: string;

  @Column('text')
  country: Country;

  @Column('text')
  language: string;

  @Column('integer', { nullable: true })
  population: number | null;

  @Column('text', { nullable: true })
  setting: 'coast' | 'inland' | null;

  /** Of its brand, `#rrggbb`; the interface derives contrast-safe scales from it. */
  @Column('text', { nullable: true })
  colour: string | null;

  @Column('text', { nullable: true })
  mailbox: string | null;

  @Column('text', { nullable: true })
  website: string | null;

  @Column('text', { name: 'accessibility_statement', nullable: true })
  accessibilityStatement: string | null;

  /** The municipality that a partner organisation belongs to. */
  @Column('uuid', { name: 'belongs_to', nullable: true })
  belongsTo: string | null;

  /** An author asks an editor before anything becomes public. */
  @Column('boolean', { name: 'editor_for_public' })
  editorForPublic: boolean;

  /** Others see how many of its people read theirs. */
  @Column('boolean', { name: 'counts_readers' })
  countsReaders: boolean;

  @Column('jsonb')
  priorities: Priority[];

  @Column('boolean', { name: 'is_example' })
  isExample: boolean;

  @Column('integer', { name: 'retention_days' })
  retentionDays: number;

  /** Which steps of the first day are done, by name, with the instant. */
  @Column('jsonb', { name: 'first_day' })
  firstDay: Partial<Record<FirstDayStep, string>>;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('date', { name: 'ended_on', nullable: true })
  endedOn: string | null;
}
