import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsNotEmpty, IsString, IsUrl, IsUUID, ValidateIf } from 'class-validator';
import { IsDay, type Language, languages, MaxLength, MayBeLeftOut, PageQuery, Trimmed } from '#libs/platform';
import { type CommitmentState, type CommitmentView, commitmentStates } from './commitment-view.js';

export class CommitmentInput {
  /** Slug of the municipality or organisation that promises it. */
  @ApiProperty({ example: 'asker' })
  @IsString()
  @MaxLength(60)
  tenant: string;

  @ApiProperty()
  @Trimmed()
  @IsNotEmpty()
  @IsString()
  @MaxLength(500)
  what: string;

  @ApiProperty({ format: 'date' })
  @IsDay()
  dueOn: string;

  /** Where it was made; without it, between gatherings. */
  @ApiProperty({ type: String, format: 'uuid', required: false })
  @MayBeLeftOut()
  @IsUUID()
  gathering?: string;

  @ApiProperty({ type: Boolean, required: false, description: 'Everybody may read it, and not the network alone' })
  @IsBoolean()
  isPublic = false;

  @ApiProperty({ enum: languages, required: false })
  @MayBeLeftOut()
  @IsIn([...languages])
  language?: Language;
}

export class CommitmentOutcomeInput {
  @ApiProperty({ enum: ['done', 'dropped'] })
  @IsIn(['done', 'dropped'])
  state: 'done' | 'dropped';

  /** What came of it; of what was dropped, why. */
  @ApiProperty({ type: String, required: false })
  @Trimmed()
  @ValidateIf(({ state, outcome }) => state === 'dropped' || outcome !== '')
  @IsNotEmpty()
  @IsString()
  @MaxLength(2000)
  outcome = '';

  /** Where it can be read. */
  @ApiProperty({ type: String, required: false })
  @Trimmed()
  @ValidateIf(({ outcomeUrl }) => outcomeUrl !== '')
  @IsString()
  @MaxLength(500)
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true })
  outcomeUrl = '';
}

export class CommitmentsQuery extends PageQuery {
  /** Made at that gathering. */
  @ApiProperty({ type: String, format: 'uuid', required: false })
  @MayBeLeftOut()
  @IsUUID()
  gathering?: string;
}

export class CommitmentResponse implements CommitmentView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() what: string;
  @ApiProperty() language: string;
  @ApiProperty({ type: Object }) tenant: CommitmentView['tenant'];
  @ApiProperty({ type: String, nullable: true, description: 'Null once erased' }) person: string | null;
  @ApiProperty({ type: String, format: 'date' }) dueOn: string;
  @ApiProperty() isPublic: boolean;
  @ApiProperty({ enum: commitmentStates }) state: CommitmentState;
  @ApiProperty() outcome: string;
  @ApiProperty() outcomeUrl: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) settledAt: Date | null;
  @ApiProperty() maySettle: boolean;
}

export class CommitmentListResponse {
  @ApiProperty({ type: [CommitmentResponse] }) items: CommitmentResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class CommitmentMadeResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
}
