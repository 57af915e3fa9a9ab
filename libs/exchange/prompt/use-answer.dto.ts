import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsString } from 'class-validator';
import { MaxLength, MayBeLeftOut, Trimmed } from '#libs/platform';
import { type UseAnswer, useAnswers } from './use-answer.js';

export class UseAnswerInput {
  @ApiProperty({ enum: useAnswers })
  @IsIn([...useAnswers])
  answer: UseAnswer;

  @ApiPropertyOptional({ type: String, maxLength: 2000, description: 'What was learned by stopping' })
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @MaxLength(2000)
  learned?: string;
}
