import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID } from 'class-validator';
import { IsDay, MaxLength } from '#libs/platform';
import { type RecusalGround, type RecusalStep, recusalGrounds, recusalSteps } from './recusal.js';
import { type Vote, votes } from './tally.js';

export class OpenRoundInput {
  /** The last day to answer; without it the body's usual number of days. */
  @ApiProperty({ type: String, format: 'date', required: false, nullable: true })
  @IsOptional()
  @IsDay()
  deadline: string | null = null;

  /** The day on which an approval is due for review; without it the body's usual number of months. */
  @ApiProperty({ type: String, format: 'date', required: false, nullable: true })
  @IsOptional()
  @IsDay()
  reviewBy: string | null = null;
}

export class BallotInput {
  @ApiProperty({ enum: [...votes, 'as_recommended'] })
  @IsIn([...votes, 'as_recommended'])
  vote: Vote | 'as_recommended';

  /** Needed to reject and to send back: what would have to change. As recommended, the recommendation stands for it. */
  @ApiProperty({ type: String, required: false })
  @IsString()
  @MaxLength(2000)
  reason = '';

  /** A dissent that is to stand in the record. */
  @ApiProperty({ type: String, required: false })
  @IsString()
  @MaxLength(4000)
  statement = '';
}

export class RecusalInput {
  /** The member declares or contests; where the body decides, its chair, secretary or coordinator confirms or refuses. */
  @ApiProperty({ enum: recusalSteps, required: false })
  @IsIn([...recusalSteps])
  step: RecusalStep = 'declare';

  /** Whose seat; needed to confirm and refuse, otherwise one's own. */
  @ApiProperty({ type: String, format: 'uuid', required: false, nullable: true })
  @IsOptional()
  @IsUUID()
  seat: string | null = null;

  @ApiProperty({ enum: recusalGrounds, required: false, nullable: true })
  @IsOptional()
  @IsIn([...recusalGrounds])
  ground: RecusalGround | null = null;

  @ApiProperty({ type: String, required: false })
  @IsString()
  @MaxLength(1000)
  reason = '';
}

export class DisclosureInput {
  /** The seat's municipality uses what is decided on; that disqualifies nobody. */
  @ApiProperty()
  @IsBoolean()
  usesIt: boolean;

  @ApiProperty({ type: String, required: false })
  @IsString()
  @MaxLength(1000)
  note = '';
}

export class OpenedResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, format: 'date-time' }) deadline: Date;
}

export class ClosedResponse {
  @ApiProperty({ format: 'uuid' }) decision: string;
}
