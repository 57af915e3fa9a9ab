import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { type CopyReason, copyReasons, copyStates } from '../copy/copy-reasons.js';
import { type AwayReason, awayReasons } from '../relay/breaker.js';

export class CopyCountResponse {
  @ApiProperty({ enum: copyStates })
  state: (typeof copyStates)[number];

  @ApiProperty({ enum: copyReasons, nullable: true, type: String, description: 'Why a mail has not left' })
  reason: CopyReason | null;

  @ApiProperty()
  copies: number;
}

/** All whose digests were due at one instant. */
export class RunResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, format: 'date-time' })
  dueAt: Date;

  @ApiProperty({ description: 'Who were looked at so far, with or without news' })
  people: number;

  @ApiProperty({ description: 'There are people left to look at' })
  isPlanning: boolean;

  @ApiProperty({ nullable: true, type: String, format: 'date-time', description: 'When it last looked at people' })
  plannedAt: Date | null;

  @ApiProperty({ type: [CopyCountResponse], description: 'Its mails by what became of them' })
  copies: CopyCountResponse[];
}

export class RunPage {
  @ApiProperty({ type: [RunResponse], description: 'The newest first' })
  items: RunResponse[];

  @ApiProperty({ nullable: true, type: String })
  nextCursor: string | null;
}

class AwayResponse {
  @ApiProperty({ enum: awayReasons })
  why: AwayReason;

  @ApiProperty({ nullable: true, type: Number, description: 'What it answered, such as 421' })
  reply: number | null;

  @ApiProperty({ type: String, format: 'date-time' })
  since: Date;

  @ApiProperty({ type: String, format: 'date-time', description: 'When it is tried next, with one mail' })
  testAt: Date;
}

export class RelayResponse {
  @ApiProperty({ type: AwayResponse, nullable: true, description: 'Null while the mail server takes mails' })
  away: AwayResponse | null;

  @ApiProperty({ description: 'Digests that may leave in a minute; 0 where there is no limit' })
  perMinute: number;

  @ApiProperty({ description: 'Of these, to the people of one tenant' })
  perMinutePerTenant: number;

  @ApiProperty({ description: 'Digests that left in the last minute' })
  sentLastMinute: number;

  @ApiProperty({ type: [CopyCountResponse], description: 'Mails of all runs that have not left' })
  waiting: CopyCountResponse[];
}

export class RetryInput {
  /** Unset: of all runs. */
  @IsOptional()
  @IsUUID()
  @ApiProperty({ required: false, format: 'uuid' })
  run?: string;
}

export class RetryResponse {
  @ApiProperty({ description: 'Mails that are sent again' })
  copies: number;
}

export class DryCount {
  @ApiProperty({ nullable: true, type: String, description: 'A tenant’s slug, a language or a rhythm; null for people without' })
  name: string | null;

  @ApiProperty()
  mails: number;
}

export class DryRunResponse {
  @ApiProperty({ description: 'Who were looked at' })
  people: number;

  @ApiProperty({ description: 'Who would get a mail' })
  mails: number;

  @ApiProperty({ description: 'Told in them' })
  items: number;

  @ApiProperty({ description: 'False where there are more people than could be looked at in the time' })
  isWhole: boolean;

  @ApiProperty({ type: [DryCount] })
  tenants: DryCount[];

  @ApiProperty({ type: [DryCount] })
  languages: DryCount[];

  @ApiProperty({ type: [DryCount] })
  rhythms: DryCount[];
}

export class DryPersonResponse {
  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiProperty({ description: 'What the mail would tell of' })
  items: number;

  @ApiProperty({ nullable: true, type: String })
  tenant: string | null;

  @ApiProperty({ nullable: true, type: String })
  language: string | null;

  @ApiProperty()
  rhythm: string;
}

export class DryPeoplePage {
  @ApiProperty({ type: [DryPersonResponse] })
  items: DryPersonResponse[];

  @ApiProperty({ nullable: true, type: String })
  nextCursor: string | null;
}
