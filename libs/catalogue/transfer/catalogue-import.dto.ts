import { ApiProperty } from '@nestjs/swagger';
import { type RemarkCode, remarkCodes } from './remark.js';

export const importStates = ['reading', 'planned', 'going', 'done', 'failed'] as const;
export type ImportState = (typeof importStates)[number];

export class OutcomesResponse {
  @ApiProperty() added: number;
  @ApiProperty({ description: 'Passed over' }) thereAlready: number;
  @ApiProperty() refused: number;
}

export class RemarkResponse {
  @ApiProperty({ enum: remarkCodes }) code: RemarkCode;
  @ApiProperty({ description: 'The title of what it is about, or the name of its file' }) subject: string;
  @ApiProperty({ type: [String] }) names: string[];
}

/** What bringing a catalogue in would do, or did. */
export class BroughtInResponse {
  @ApiProperty({ description: 'Whose it was' }) place: string;
  @ApiProperty({ description: 'The installation it was taken from' }) from: string;
  @ApiProperty() takenOn: string;
  @ApiProperty({ type: OutcomesResponse }) entries: OutcomesResponse;
  @ApiProperty({ type: OutcomesResponse }) collections: OutcomesResponse;
  @ApiProperty({ type: [RemarkResponse], description: 'The first two hundred' }) remarks: RemarkResponse[];
  @ApiProperty({ description: 'How many there are in all' }) remarkCount: number;
}

export class CatalogueImportResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: importStates }) state: ImportState;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, format: 'date-time' }) askedAt: Date;
  @ApiProperty({ type: String, nullable: true, description: 'Who sent it, as far as they are still known' }) askedBy: string | null;
  @ApiProperty({ description: 'Entries gone through so far' }) done: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Of so many' }) total: number | null;
  @ApiProperty({ type: BroughtInResponse, nullable: true, description: 'What it would do' }) plan: BroughtInResponse | null;
  @ApiProperty({ type: BroughtInResponse, nullable: true, description: 'What it did' }) report: BroughtInResponse | null;
  @ApiProperty({ type: String, nullable: true, description: 'The code of what keeps it from being read' }) failure: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The same in technical words' }) why: string | null;
}

export class CatalogueImportListResponse {
  @ApiProperty({ type: [CatalogueImportResponse] }) items: CatalogueImportResponse[];
}

export class CatalogueZipInput {
  @ApiProperty({ type: 'string', format: 'binary' }) file: unknown;
}
