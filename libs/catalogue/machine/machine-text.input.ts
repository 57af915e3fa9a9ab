import { ApiProperty } from '@nestjs/swagger';
import { IsDateString, IsString, Matches } from 'class-validator';
import { MaxLength } from '#libs/platform';
import type { MachineText } from './machine-text.js';

/** Every text of the largest entry. */
export const mostMachineTexts = 600;

/** A text that a machine wrote and nobody has looked at. */
export class MachineTextInput implements MachineText {
  @ApiProperty({ type: String, example: 'sections.0.body', maxLength: 60 })
  @Matches(/^[a-z]+(?:\.\d{1,3})?(?:\.[a-z]+)*$/i)
  @MaxLength(60)
  place: string;

  @ApiProperty({ type: String, description: 'Of the text' })
  @Matches(/^[\w-]{22}$/)
  digest: string;

  @ApiProperty({ type: String, description: 'The host of the service', maxLength: 255 })
  @IsString()
  @MaxLength(255)
  service: string;

  @ApiProperty({ type: String, format: 'date-time' })
  @IsDateString()
  at: string;
}
