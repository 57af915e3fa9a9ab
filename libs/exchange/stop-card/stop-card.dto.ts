import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString } from 'class-validator';
import { IsDay, MaxLength, Trimmed } from '#libs/platform';

export const stopAnswers = ['go_on', 'change', 'stop'] as const;
export type StopAnswer = (typeof stopAnswers)[number];

export class StopAnswerInput {
  @ApiProperty({ enum: stopAnswers })
  @IsIn([...stopAnswers])
  answer: StopAnswer;

  /** The next day to look, where it goes on; none, and nobody is asked again. */
  @ApiProperty({ type: String, format: 'date', nullable: true, required: false })
  @IsOptional()
  @IsDay()
  lookOn: string | null = null;

  /** What was learned, where it stops. */
  @ApiProperty({ required: false, maxLength: 2000 })
  @Trimmed()
  @IsString()
  @MaxLength(2000)
  learned: string = '';
}

/** A project whose stop card waits for an answer, for the front page. */
export interface DueStopCard {
  projectId: string;
  title: string;
  language: string;
  /** An ISO day. */
  lookOn: string;
}
