import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { DraftOfBody } from '#libs/catalogue';
import { IsDay } from '#libs/platform';

export class WorkingDraftInput {
  /** The last day, inclusive; ninety days from now where none is given. */
  @ApiProperty({ type: String, format: 'date', nullable: true, required: false })
  @IsOptional()
  @IsDay()
  endsOn: string | null = null;
}

export class WorkingDraftResponse implements DraftOfBody {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() title: string;
  @ApiProperty({ enum: ['case_study', 'method', 'tool'] }) kind: DraftOfBody['kind'];
  @ApiProperty() language: DraftOfBody['language'];
  @ApiProperty({ type: Object }) tenant: DraftOfBody['tenant'];
  @ApiProperty({ type: String, format: 'date-time' }) updatedAt: Date;
  @ApiProperty({ type: String, nullable: true }) updatedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) endsAt: Date;
  @ApiProperty({ description: 'The reader may end it' }) mayStop: boolean;
}

export class WorkingDraftsResponse {
  @ApiProperty({ type: [WorkingDraftResponse] }) items: WorkingDraftResponse[];
}
