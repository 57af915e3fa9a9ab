import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsString, IsUUID, Matches, ValidateNested } from 'class-validator';
import { MaxLength, MayBeLeftOut, Trimmed } from '#libs/platform';
import { votes } from '../round/tally.js';

export const meetingVotes = ['as_recommended', ...votes] as const;
export type MeetingVote = (typeof meetingVotes)[number];

class SeatInMeetingInput {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  seat: string;

  /** Left out where nobody answered for it: absent, or standing aside without a deputy. */
  @ApiProperty({ enum: meetingVotes, required: false })
  @MayBeLeftOut()
  @IsIn([...meetingVotes])
  vote?: MeetingVote;

  /** The deputy was there, not the holder. */
  @ApiProperty({ type: Boolean, required: false })
  @IsBoolean()
  deputySat = false;

  /** The holder stood aside. */
  @ApiProperty({ type: Boolean, required: false })
  @IsBoolean()
  recused = false;

  /** A minority statement, word for word. */
  @ApiProperty({ type: String, required: false })
  @Trimmed()
  @IsString()
  @MaxLength(4000)
  statement = '';
}

export class MeetingDecisionInput {
  /** Seats left out were absent. */
  @ApiProperty({ type: [SeatInMeetingInput] })
  @IsArray()
  @ArrayMaxSize(2000)
  @ArrayUnique(({ seat }: SeatInMeetingInput) => seat)
  @ValidateNested({ each: true })
  @Type(() => SeatInMeetingInput)
  seats: SeatInMeetingInput[];

  /** Until when an approval holds; without it the usual time of the body's rules. */
  @ApiProperty({ type: String, format: 'date', required: false, nullable: true })
  @MayBeLeftOut()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  reviewBy?: string | null;
}

export class DecidedInMeetingResponse {
  @ApiProperty({ format: 'uuid' }) decision: string;
}
