import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';
import { IsDay } from '../day.js';

export const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A day with its hours, on the clock of where it is. */
export class LocalTimeInput {
  @ApiProperty({ format: 'date' })
  @IsDay()
  day: string;

  @ApiProperty({ example: '09:00' })
  @IsString()
  @Matches(clockTime)
  from: string;

  @ApiProperty({ example: '15:30' })
  @IsString()
  @Matches(clockTime)
  to: string;
}
