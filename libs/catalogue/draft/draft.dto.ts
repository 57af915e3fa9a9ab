import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsString } from 'class-validator';
import { MaxLength } from '#libs/platform';
import type { EntryContent, Guess, Kind, Language } from '../entry/entry-content.js';
import type { EvidenceLevel } from '../entry/evidence-level.js';
import type { Readiness } from '../entry/readiness.js';
import type { StatusStep } from '../entry/status-moves.js';
import type { WordingMark } from '../entry/wording.js';
import type { AudienceName } from '../publishing/audience.js';
import type { DraftSource, OpenPlace } from './entry-draft.entity.js';

export class ConfirmationInput {
  /** Places whose guess, or what a machine wrote, is right: `goals`, `contact.mailbox`, `sections.0.body`. */
  @ApiProperty({ type: [String], example: ['goals', 'contact'] })
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(120, { each: true })
  places: string[];
}

export interface TenantName {
  slug: string;
  name: string;
}

/** A draft as the one who writes it sees it. */
export interface DraftView {
  id: string;
  tenant: TenantName;
  coOwners: TenantName[];
  revision: number;
  content: EntryContent;
  guesses: Guess[];
  open: OpenPlace[];
  source: DraftSource | null;
  readiness: Readiness;
  wording: WordingMark[];
  /** How its status follows on the newest version's. */
  statusStep: StatusStep;
  /** How each of `content.claims` is known, in their order. */
  claimLevels: EvidenceLevel[];
  updatedAt: Date;
  /** Null where the reader may not know the person. */
  updatedBy: string | null;
  published: { version: number; slug: string; audience: AudienceName; networkSlugs: string[]; changedSince: boolean } | null;
  /** The open request to the tenant's editors. */
  releaseRequest: string | null;
  may: { write: boolean; share: boolean; release: boolean; askEditor: boolean; coOwn: boolean };
}

export interface DraftListItem {
  id: string;
  tenant: TenantName;
  title: string;
  kind: Kind | null;
  language: Language;
  updatedAt: Date;
  updatedBy: string | null;
  isPublished: boolean;
  meter: number;
  releaseRequest: string | null;
  mayWrite: boolean;
  /** The reader began it or wrote in it last. */
  isMine: boolean;
  /** How many guesses wait to be confirmed. */
  guesses: number;
  sharedWithMe: boolean;
}
