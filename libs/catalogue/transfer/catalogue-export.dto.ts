import { ApiProperty } from '@nestjs/swagger';

export const exportStates = ['making', 'ready', 'failed', 'gone'] as const;
export type ExportState = (typeof exportStates)[number];

/** A tenant's catalogue as a file, ready or in the making. */
export class CatalogueExportResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: exportStates }) state: ExportState;
  @ApiProperty({ type: String, format: 'date-time' }) askedAt: Date;
  @ApiProperty({ type: String, nullable: true, description: 'Who asked, as far as they are still known' }) askedBy: string | null;
  @ApiProperty({ description: 'Entries written so far' }) done: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Of so many' }) total: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'In bytes' }) size: number | null;
  @ApiProperty({ type: String, nullable: true }) sha256: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) expiresAt: Date | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Where it is fetched, from the root, for administrators; null until it is ready',
  })
  file: string | null;
}

export class CatalogueExportListResponse {
  @ApiProperty({ type: [CatalogueExportResponse] }) items: CatalogueExportResponse[];
}
