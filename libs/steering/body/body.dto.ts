import { ApiProperty } from '@nestjs/swagger';
import { IsDateString, IsIn, IsOptional, IsUUID } from 'class-validator';

export class HoldingInput {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  person: string;

  @ApiProperty({ enum: ['holder', 'deputy'] })
  @IsIn(['holder', 'deputy'])
  capacity: 'holder' | 'deputy';

  /** The first day. */
  @ApiProperty({ format: 'date' })
  @IsDateString({ strict: true })
  since: string;

  /** The last day; null while nothing is said. */
  @ApiProperty({ type: String, format: 'date', nullable: true, required: false })
  @IsOptional()
  @IsDateString({ strict: true })
  until: string | null = null;
}
