import { ApiProperty } from '@nestjs/swagger';
import type { Language } from '../entry/entry-content.js';

export const machineStates = ['making', 'done', 'failed'] as const;
export type MachineState = (typeof machineStates)[number];

/** How far a machine is with a draft. */
export class MachineTranslationResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: machineStates }) state: MachineState;
  @ApiProperty({ description: 'To whom the texts are sent' }) host: string;
  @ApiProperty({ type: String, format: 'date-time' }) askedAt: Date;
  @ApiProperty({ description: 'Lines that have come back so far' }) done: number;
  @ApiProperty({ description: 'Of so many' }) total: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Places that the draft has of it' }) filled: number | null;
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'translator_unavailable',
    description: 'Why it came to nothing; while it is being made, what kept the last attempt',
  })
  failure: string | null;
}

/** Before anything is sent: to whom, and what. */
export interface MachineOffer {
  host: string;
  from: Language;
  into: Language;
  /** How many places of the original. */
  places: number;
  /** An error's code that stands in the way; null where it can be asked for. */
  obstacle: string | null;
}
