import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsString } from 'class-validator';
import { type Language, languages, MaxLength, MayBeLeftOut, Trimmed } from '#libs/platform';

export class WithdrawalInput {
  /** What is wrong, and what to do instead: it will stand on the entry's page, for everyone who reads that version. */
  @ApiProperty()
  @Trimmed()
  @IsNotEmpty()
  @IsString()
  @MaxLength(2000)
  reason: string;

  /** What it is written in; without it the writer's own. */
  @ApiProperty({ enum: languages, required: false })
  @MayBeLeftOut()
  @IsIn([...languages])
  language?: Language;
}

export class WithdrawalProposedResponse {
  /** The case. */
  @ApiProperty({ format: 'uuid' }) id: string;
}
