import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsDay } from '#libs/platform';

export class HoldingInput {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  person: string;

  @ApiProperty({ enum: ['holder', 'deputy'] })
  @IsIn(['holder', 'deputy'])
  capacity: 'holder' | 'deputy';

  /** The first day. */
  @ApiProperty({ format: 'date' })
  @IsDay()
  since: string;

  /** The last day; null while nothing is said. */
  @ApiProperty({ type: String, format: 'date', nullable: true, required: false })
  @IsOptional()
  @IsDay()
  until: string | null = null;
}
