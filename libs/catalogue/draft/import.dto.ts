import { ApiProperty } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import { MaxLength, MayBeLeftOut } from '#libs/platform';

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
