import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, Matches, MinLength } from 'class-validator';
import { MaxLength, MayBeLeftOut } from '#libs/platform';

export class CommentInput {
  /** A place of the template: `goals`, `sections.problem`; null for the whole draft. */
  @ApiProperty({ type: String, nullable: true, required: false, example: 'goals' })
  @IsOptional()
  @Matches(/^[a-z][A-Za-z_.]{0,59}$/)
  place: string | null = null;

  @ApiProperty({ maxLength: 2000 })
  @IsString()
  @MinLength(1)
  @MaxLength(2000)
  body: string;
}

export class CommentChangeInput {
  /** By its author alone. */
  @ApiProperty({ type: String, maxLength: 2000, required: false })
  @MayBeLeftOut()
  @IsString()
  @MinLength(1)
  @MaxLength(2000)
  body?: string;

  @ApiProperty({ type: Boolean, required: false, description: 'Done, or open again' })
  @MayBeLeftOut()
  @IsBoolean()
  resolved?: boolean;
}

export class CommentResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, nullable: true }) place: string | null;
  @ApiProperty() body: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null where the person is gone, or not to be known by the reader' })
  author: string | null;
  @ApiProperty() isMine: boolean;
  @ApiProperty({ type: String, format: 'date-time' }) writtenAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) editedAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) resolvedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) resolvedBy: string | null;
}

export class CommentListResponse {
  @ApiProperty({ type: [CommentResponse] }) items: CommentResponse[];
}
