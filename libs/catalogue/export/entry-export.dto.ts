import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { type ExportFormat, exportFormats } from '#libs/platform/documents';
import { EntryResponse, toEntryResponse } from '../entry/entry.dto.js';
import { type Licence, licences } from '../entry/entry-content.js';
import type { EntryView } from '../entry/entry-view.js';
import { licenceAddress } from '../entry/licence-address.js';

export class EntryExportQuery {
  /** Left out: as the Accept header says. */
  @IsOptional()
  @IsIn(exportFormats)
  format?: ExportFormat;

  /** Left out: the version that a reader sees first. */
  @IsOptional()
  @Transform(({ value }) => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value))
  @IsInt()
  @Min(1)
  @Max(999_999)
  version?: number;
}

/** Raised when something is renamed or left out; what is only added leaves it as it is. */
export const entryFormatVersion = 1;

export class LicenceResponse {
  @ApiProperty({ enum: licences }) id: Licence;
  @ApiProperty({ format: 'uri' }) address: string;
}

/** One version of an entry as it may be taken away: all that its page says, whose it is, and where it stands. */
export class ExportedEntryResponse extends EntryResponse {
  @ApiProperty({ example: 'tandem.entry' }) format: 'tandem.entry';
  @ApiProperty({ example: entryFormatVersion }) formatVersion: number;
  @ApiProperty({ format: 'uri', description: 'Its page, in its own language' }) address: string;
  @ApiProperty({ description: 'How to name whose it is' }) attribution: string;
  @ApiProperty({ type: LicenceResponse, nullable: true, description: 'null: none was chosen; ask before passing it on' })
  licence: LicenceResponse | null;
}

export function toExportedEntry(entry: EntryView, address: string): ExportedEntryResponse {
  const { licence, byline } = entry.content;
  return {
    format: 'tandem.entry',
    formatVersion: entryFormatVersion,
    address,
    attribution: [byline.name, entry.tenant.name].filter(Boolean).join(', '),
    licence: licence && { id: licence, address: licenceAddress[licence] },
    ...toEntryResponse(entry),
  };
}
