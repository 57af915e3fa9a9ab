import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNumber, IsOptional, IsString, Max, Min } from 'class-validator';
import { MaxLength, MayBeLeftOut, Trimmed } from '#libs/platform';
import { mostOf } from '../entry/entry-content.js';
import { IsPartialDate } from '../entry/partial-date.js';
import { type ClaimSight, claimSights } from './claim-outcome.js';
import type { ToldOfClaim } from './tell-of-claims.js';

/** What a user of an entry saw of one result that the version it uses claims; null takes back what it said. */
export class ClaimOutcomeInput {
  @ApiProperty({ description: 'Place among the claims of that version, from 0', minimum: 0, maximum: mostOf.claims - 1 })
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(mostOf.claims - 1)
  claim: number;

  @ApiProperty({ enum: [...claimSights, null], nullable: true, description: '`same` confirms it' })
  @IsIn([...claimSights, null])
  saw: ClaimSight | null;

  @ApiPropertyOptional({ type: Number, nullable: true, description: 'What they measured themselves' })
  @IsOptional()
  @IsNumber()
  @Min(-1e13)
  @Max(1e13)
  value?: number | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 60 })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  unit?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'When, as precise as known', example: '2026-10' })
  @IsOptional()
  @IsPartialDate()
  date?: string | null;

  @ApiPropertyOptional({ type: String, maxLength: 500 })
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @MaxLength(500)
  words?: string;
}

export function toldOfClaim({ claim, saw, value, unit, date, words }: ClaimOutcomeInput): ToldOfClaim {
  return { claim, seen: saw && { saw, value: value ?? null, unit: unit?.trim() || null, date: date ?? null, words: words ?? '' } };
}

export class SeenOfClaimResponse {
  @ApiProperty({ enum: claimSights, description: '`same` confirms it' }) saw: ClaimSight;
  @ApiProperty({ type: Number, nullable: true, description: 'What they measured themselves' }) value: number | null;
  @ApiProperty({ type: String, nullable: true }) unit: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'When, as precise as known', example: '2026-10' }) date: string | null;
  @ApiProperty() words: string;
}

/** What a user of the entry saw of a result that it claims, where the reader may know of the use. */
export class ClaimOutcomeResponse extends SeenOfClaimResponse {
  @ApiProperty({ type: Number, nullable: true, description: 'Place among this version’s claims, from 0; null where it says it no longer' })
  claim: number | null;
  @ApiProperty({ description: 'The version it was said of' }) version: number;
  @ApiProperty({ format: 'uuid', description: 'The use it was seen in' }) useId: string;
  @ApiProperty({ example: 'mariehavn' }) tenant: string;
  @ApiProperty() tenantName: string;
  @ApiProperty({ description: 'Of `words`' }) language: string;
  @ApiProperty({ type: String, format: 'date' }) since: string;
}
