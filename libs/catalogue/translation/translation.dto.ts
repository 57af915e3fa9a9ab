import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import type { DraftView } from '../draft/draft.dto.js';
import { type EntryContent, type Language, languages } from '../entry/entry-content.js';
import type { AudienceName } from '../publishing/audience.js';
import type { TextPlace } from './text-places.js';

export class TranslationInput {
  /** Slug of the tenant that translates. */
  @ApiProperty({ example: 'baerum' })
  @Matches(/^[a-z0-9-]{1,60}$/)
  tenant: string;

  @ApiProperty({ enum: languages })
  @IsIn([...languages])
  language: Language;

  /** The original has no licence, and those it belongs to have said yes. Their own tenants need none. */
  @ApiProperty({ type: Boolean, required: false, default: false })
  @IsBoolean()
  consent = false;
}

export class UpToDateInput {
  /** The version of the original that the translation now says. */
  @ApiProperty()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version: number;
}

export class TranslationMadeResponse {
  @ApiProperty({ format: 'uuid' }) entryId: string;
  @ApiProperty({ description: 'False where the tenant had one in that language already: that one is named' }) isNew: boolean;
}

/** What an entry is a translation of, as far as the reader may read that. */
export interface Original {
  entryId: string;
  /** The version that it says; null where nobody noted it. */
  version: number | null;
  tenant: string;
  tenantName: string;
  slug: string;
  title: string;
  language: Language;
  /** A newer version of it, where there is one. */
  newerVersion: number | null;
}

export class OriginalResponse implements Original {
  @ApiProperty({ format: 'uuid' }) entryId: string;
  @ApiProperty({ type: Number, nullable: true, description: 'The one that it says; null where nobody noted it' }) version: number | null;
  @ApiProperty({ example: 'baerum' }) tenant: string;
  @ApiProperty() tenantName: string;
  @ApiProperty() slug: string;
  @ApiProperty() title: string;
  @ApiProperty({ enum: languages }) language: Language;
  @ApiProperty({ type: Number, nullable: true, description: 'A newer one than the translation says' }) newerVersion: number | null;
}

/** One place of the original beside what the translation says there. */
export interface TranslatedPlace extends TextPlace {
  /** What the translation says; '' where it says nothing yet. */
  translated: string;
  /** The original says something else here than when it was translated. */
  changed: boolean;
  /** A machine wrote it, and nobody has changed it or said yes to it since. */
  machine: boolean;
}

/** A translation being written, place by place. */
export interface TranslationView {
  draft: DraftView;
  original: Original;
  /** The newest that the writer may read: what stands beside the translation. */
  newest: number;
  content: EntryContent;
  places: TranslatedPlace[];
}

/** How far a translation may be shared. */
export interface TranslationLimit {
  /** The original's audience; `tenant` too where it was withdrawn or may no longer be read. */
  audience: AudienceName;
  /** It may be shared with more, if whoever does so says so. */
  mayWiden: boolean;
}
