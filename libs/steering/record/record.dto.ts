import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { type Language, languages, PageQuery } from '#libs/platform';
import { caseKinds } from '../proposal/proposal-row.js';
import { outcomes } from '../round/tally.js';
import type { BodyDecision } from './body-decisions.js';
import type { ChainCheck } from './chain-check.js';
import { faultKinds } from './chain-fault.js';
import { type ChainFile, chainFormat, chainFormatVersion } from './chain-file.js';

export class DecisionQuery {
  /** Left out: as the Accept header says. */
  @IsOptional()
  @IsIn(['json', 'pdf'])
  format?: 'json' | 'pdf';

  /** Of a document; left out: what was decided on's. */
  @IsOptional()
  @IsIn([...languages])
  language?: Language;
}

export class MeetingPackageQuery {
  /** Of its documents; left out: the meeting's. */
  @IsOptional()
  @IsIn([...languages])
  language?: Language;
}

export class BodyDecisionsQuery extends PageQuery {
  @IsOptional()
  @Transform(({ value }) => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value))
  @IsInt()
  @Min(1900)
  @Max(2999)
  year?: number;

  /** Those that were made in it. */
  @IsOptional()
  @IsUUID()
  meeting?: string;

  /** Left out: as the Accept header says. A PDF is of one year or meeting. */
  @IsOptional()
  @IsIn(['json', 'pdf'])
  format?: 'json' | 'pdf';

  /** Of a document; left out: one that the body has a name in. */
  @IsOptional()
  @IsIn([...languages])
  language?: Language;
}

class BodyDecisionResponse implements BodyDecision {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() number: number;
  @ApiProperty({ format: 'uuid' }) proposalId: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The meeting in which it was decided; null for a round' })
  meetingId: string | null;
  @ApiProperty({ enum: caseKinds }) kind: BodyDecision['kind'];
  @ApiProperty() title: string;
  @ApiProperty() language: string;
  @ApiProperty({ type: Object, nullable: true }) tenant: BodyDecision['tenant'];
  @ApiProperty({ type: Number, nullable: true }) version: number | null;
  @ApiProperty() recommendation: string;
  @ApiProperty({ enum: languages, nullable: true, description: 'Null where it is not known' }) recommendationLanguage: string | null;
  @ApiProperty({ enum: outcomes }) outcome: BodyDecision['outcome'];
  @ApiProperty({ type: Object }) tally: BodyDecision['tally'];
  @ApiProperty({ format: 'date-time' }) decidedAt: string;
  @ApiProperty() year: number;
  @ApiProperty({ type: String, format: 'date', nullable: true }) reviewBy: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'The later decision that takes its place' }) supersededBy: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'The later decision that withdrew this approval' }) withdrawnBy: number | null;
}

/** The newest first. */
export class BodyDecisionsResponse {
  @ApiProperty({ type: [BodyDecisionResponse] }) items: BodyDecisionResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

class ChainedDecisionResponse {
  @ApiProperty() number: number;
  @ApiProperty({ description: 'Of the decision before; 64 zeros before the first' }) previousHash: string;
  @ApiProperty({ description: 'SHA-256 over the hash before, a line feed and the record as RFC 8785 writes it' }) hash: string;
  @ApiProperty({ type: Object, description: 'What was decided, with hashes in the place of names and reasons' })
  record: Record<string, unknown>;
  @ApiProperty({ type: [Object], description: 'Of those who are not erased' }) names: ChainFile['decisions'][number]['names'];
  @ApiProperty({ type: [Object] }) reasons: ChainFile['decisions'][number]['reasons'];
}

/** A body's decisions, oldest first. */
export class ChainResponse implements ChainFile {
  @ApiProperty({ enum: [chainFormat] }) format: typeof chainFormat;
  @ApiProperty({ example: chainFormatVersion }) formatVersion: number;
  @ApiProperty({ description: 'From the first decision on' }) isWhole: boolean;
  @ApiProperty({ format: 'date-time' }) exportedAt: string;
  @ApiProperty({ type: Object }) body: ChainFile['body'];
  @ApiProperty({ type: [ChainedDecisionResponse] }) decisions: ChainedDecisionResponse[];
}

class FaultyDecisionResponse {
  @ApiProperty() number: number;
  @ApiProperty({ enum: faultKinds }) kind: (typeof faultKinds)[number];
  @ApiProperty({ type: Object, nullable: true, description: 'What stands there now; null where nothing does' })
  decision: NonNullable<ChainCheck['fault']>['decision'];
}

/** Whether all decisions of a body are what they were. */
export class ChainCheckResponse implements ChainCheck {
  @ApiProperty({ type: Object }) body: ChainCheck['body'];
  @ApiProperty({ description: 'All of them, or those before the one that is not what it was' }) count: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When the first was made' }) since: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When the newest of these was made' }) newestAt:
    | string
    | null;
  @ApiProperty({ type: String, nullable: true, description: 'The hash of the newest of these' }) hash: string | null;
  @ApiProperty({ type: FaultyDecisionResponse, nullable: true, description: 'The first decision that is not what it was' })
  fault: ChainCheck['fault'];
}
