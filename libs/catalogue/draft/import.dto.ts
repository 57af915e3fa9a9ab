import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

/** A file as it was sent. */
export interface Upload {
  name: string;
  bytes: Buffer;
}

/** Pasted words or a page's HTML: one of the two. */
export class ImportInput {
  @ApiProperty({ type: String, required: false })
  @IsOptional()
  @IsString()
  @MaxLength(2_000_000)
  text?: string;

  @ApiProperty({ type: String, required: false })
  @IsOptional()
  @IsString()
  @MaxLength(2_000_000)
  html?: string;
}
