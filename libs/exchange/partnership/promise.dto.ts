import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, MinLength, ValidateIf } from 'class-validator';
import { IsDay, MaxLength, Trimmed } from '#libs/platform';
import { type PromiseState, promiseStates } from './partnership-state.js';

export class PartnershipPromiseInput {
  @ApiProperty({ minLength: 1, maxLength: 500 })
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  what: string;

  /** Null where no day was named. */
  @ApiProperty({ type: String, format: 'date', nullable: true, required: false })
  @IsOptional()
  @IsDay()
  dueOn: string | null = null;
}

export class PromiseOutcomeInput {
  @ApiProperty({ enum: promiseStates })
  @IsIn([...promiseStates])
  state: PromiseState;

  /** What came of it; of what was dropped, why. Of what is open, nothing. */
  @ApiProperty({ required: false, maxLength: 2000 })
  @Trimmed()
  @ValidateIf(({ state, outcome }) => state === 'dropped' || outcome !== '')
  @IsNotEmpty()
  @IsString()
  @MaxLength(2000)
  outcome: string = '';
}

/** One thing that an actor promised, as far as the reader may see the actor. */
export class PartnershipPromiseResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() what: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn: string | null;
  @ApiProperty({ enum: promiseStates }) state: PromiseState;
  @ApiProperty({ description: 'What came of it, or why it was dropped: as the tenant says it' }) outcome: string;
}
