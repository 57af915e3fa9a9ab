import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsUUID, ValidateNested } from 'class-validator';
import { DomainError } from '../errors.js';

/** A date has been chosen already. */
export class DateChosen extends DomainError {
  constructor() {
    super('conflict', 'date_chosen');
  }
}

export const dateAnswers = ['yes', 'if_need_be', 'no'] as const;
export type DateAnswer = (typeof dateAnswers)[number];

/** Whether one can on a date that is asked about. */
export class DateAnswerInput {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  date: string;

  @ApiProperty({ enum: dateAnswers })
  @IsIn([...dateAnswers])
  answer: DateAnswer;
}

export class DateAnswersInput {
  @ApiProperty({ type: [DateAnswerInput] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => DateAnswerInput)
  answers: DateAnswerInput[];
}

/** The one that it is to be. */
export class ChosenDateInput {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  date: string;
}
