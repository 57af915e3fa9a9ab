import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { MayBeLeftOut } from '#libs/platform';

/** Pasted words or a page's HTML: one of the two. */
export class ImportInput {
  @ApiProperty({ type: String, required: false })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(2_000_000)
  text?: string;

  @ApiProperty({ type: String, required: false })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(2_000_000)
  html?: string;
}
