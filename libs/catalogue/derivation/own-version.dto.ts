import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsInt, Matches, Max, Min } from 'class-validator';
import { MayBeLeftOut } from '#libs/platform';
import type { Language, Licence } from '../entry/entry-content.js';

export class OwnVersionInput {
  /** Slug of the tenant that makes it. */
  @ApiProperty({ example: 'fjellvik' })
  @Matches(/^[a-z0-9-]{1,60}$/)
  tenant: string;

  /** Of the original; the newest that the reader may read where none is named. */
  @ApiProperty({ type: Number, required: false })
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version?: number;

  /** The original has no licence, and those it belongs to have said yes. */
  @ApiProperty({ type: Boolean, required: false, default: false })
  @IsBoolean()
  consent = false;
}

export class OwnVersionMadeResponse {
  @ApiProperty({ format: 'uuid' }) entryId: string;
  @ApiProperty({ description: 'False where the tenant had one already: that one is named' }) isNew: boolean;
}

/** What a text was made from, as far as the reader may read that. */
export interface Origin {
  entryId: string;
  version: number;
  tenant: string;
  tenantName: string;
  slug: string;
  title: string;
  language: Language;
  licence: Licence | null;
  /** A newer version of it, where there is one. */
  newerVersion: number | null;
}

export class OriginResponse implements Origin {
  @ApiProperty({ format: 'uuid' }) entryId: string;
  @ApiProperty() version: number;
  @ApiProperty({ example: 'mariehavn' }) tenant: string;
  @ApiProperty() tenantName: string;
  @ApiProperty() slug: string;
  @ApiProperty() title: string;
  @ApiProperty() language: Language;
  @ApiProperty({ type: String, nullable: true }) licence: Licence | null;
  @ApiProperty({ type: Number, nullable: true }) newerVersion: number | null;
}

export class OwnVersionResponse {
  @ApiProperty({ format: 'uuid' }) entryId: string;
  @ApiProperty({ example: 'fjellvik' }) tenant: string;
  @ApiProperty() tenantName: string;
  @ApiProperty() slug: string;
  @ApiProperty() title: string;
  @ApiProperty() language: Language;
  @ApiProperty({ type: Number, description: 'Of the original' }) madeFromVersion: number;
}

export class OwnVersionListResponse {
  @ApiProperty({ type: [OwnVersionResponse] }) items: OwnVersionResponse[];
}
