import { ApiProperty } from '@nestjs/swagger';

export class ReadingTenant {
  @ApiProperty({ example: 'asker' }) slug: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Each once a day; null: a few, fewer than three' }) readers: number | null;
}

/** Of the last twelve months. Municipalities that stay out are in no number. */
export class ReadersResponse {
  @ApiProperty({ description: 'Municipalities and organisations' }) municipalities: number;
  @ApiProperty({ type: [ReadingTenant] }) tenants: ReadingTenant[];
  @ApiProperty({ type: Number, nullable: true, description: 'Readers who were not signed in; null: a few, or none' }) others: number | null;
}

/** What became of one's own: an entry that others open. */
export interface ReadEntry {
  entry: { tenant: string; slug: string; title: string; language: string };
  municipalities: number;
  /** Of the newest month that has any, `2026-11-01`. */
  month: string;
}
