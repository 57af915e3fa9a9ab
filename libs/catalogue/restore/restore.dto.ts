import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';

export class RestoreInput {
  /** The draft has changes that nobody published, and they may be put aside. They are kept: taking it back brings them again. */
  @ApiProperty({ type: Boolean, required: false, default: false })
  @IsBoolean()
  replaceChanges = false;
}
