import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { ClaimOutcomeInput, mostOf, SeenOfClaimResponse } from '#libs/catalogue';
import { IsDay, MaxLength, MayBeLeftOut, Trimmed } from '#libs/platform';
import { type AdoptionState, adoptionStates, efforts, type UseEffort } from './adoption-state.js';
import type { SumInWords, UseSum } from './use-sum.js';
import type { UsedClaim } from './used-claims.js';

const useAudiences = ['tenant', 'networks', 'public'] as const;
export type UseAudience = (typeof useAudiences)[number];

/** What is left out stays as it was told before; null takes it back. */
export class AdoptionInput {
  /** Slug of the tenant that takes it up. */
  @ApiProperty({ example: 'asker' })
  @IsString()
  @MaxLength(60)
  tenant: string;

  @ApiProperty()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  version: number;

  @ApiPropertyOptional({
    type: Number,
    description: 'The version it was of when this was asked: refused where it is of another one by now',
  })
  @MayBeLeftOut()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  knownVersion?: number;

  @ApiProperty({ enum: adoptionStates })
  @IsIn(adoptionStates)
  state: AdoptionState;

  @ApiProperty({ enum: useAudiences })
  @IsIn(useAudiences)
  audience: UseAudience;

  @ApiPropertyOptional({ type: [String], description: 'Slugs of the tenant’s networks' })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  networks: string[] = [];

  @ApiPropertyOptional({ type: String, description: 'What was kept, what was changed, and why', maxLength: 2000 })
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @MaxLength(2000)
  changed?: string;

  @ApiPropertyOptional({ enum: efforts, nullable: true, description: 'What it took, of people’s time' })
  @IsOptional()
  @IsIn([...efforts])
  effort?: UseEffort | null;

  @ApiPropertyOptional({ type: String, description: 'What else it took', maxLength: 500 })
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @MaxLength(500)
  effortNote?: string;

  @ApiPropertyOptional({ type: String, description: 'Why it was declined', maxLength: 2000 })
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @MaxLength(2000)
  reason?: string;

  @ApiPropertyOptional({ type: String, description: 'What was learned by stopping', maxLength: 2000 })
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @MaxLength(2000)
  learned?: string;

  @ApiPropertyOptional({ type: String, nullable: true, format: 'uuid', description: 'The tenant’s own version, as an entry' })
  @IsOptional()
  @IsUUID()
  ownEntryId?: string | null;

  @ApiPropertyOptional({ format: 'date', description: 'When this state began; without it today' })
  @MayBeLeftOut()
  @IsDay()
  since?: string;

  @ApiPropertyOptional({ type: [ClaimOutcomeInput], maxItems: mostOf.claims, description: 'What was seen of the results it claims' })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(mostOf.claims)
  @ArrayUnique((outcome: Partial<ClaimOutcomeInput> | null) => outcome?.claim)
  @ValidateNested({ each: true })
  @Type(() => ClaimOutcomeInput)
  outcomes?: ClaimOutcomeInput[];
}

/** What was seen of a result, by its place in the version it was said of. */
export class UseOutcomeResponse extends SeenOfClaimResponse {
  @ApiProperty({ description: 'Place among the claims of that version, from 0' }) claim: number;
  @ApiProperty() version: number;
}

export class AdoptionResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'asker' })
  tenant: string;

  @ApiProperty()
  tenantName: string;

  @ApiProperty({ enum: ['DK', 'NO', 'SE'] })
  country: string;

  @ApiProperty()
  version: number;

  @ApiProperty({ enum: adoptionStates })
  state: AdoptionState;

  @ApiProperty({ description: 'What was kept, what was changed, and why' })
  changed: string;

  @ApiProperty({ enum: efforts, nullable: true })
  effort: UseEffort | null;

  @ApiProperty()
  effortNote: string;

  @ApiProperty({ description: 'Why it was declined' })
  reason: string;

  @ApiProperty({ description: 'What was learned by stopping' })
  learned: string;

  @ApiProperty({ description: 'The tenant’s own, in which all of that is written' })
  language: string;

  @ApiProperty({ type: String, format: 'date' })
  since: string;

  @ApiProperty({ nullable: true, type: String, description: 'Title of the tenant’s own version, where the reader may see it' })
  ownTitle: string | null;

  @ApiProperty({ nullable: true, type: String })
  ownSlug: string | null;

  @ApiProperty({ type: [UseOutcomeResponse], description: 'What was seen of the results that the entry claims' })
  outcomes: UseOutcomeResponse[];
}

export class AdoptionListResponse {
  @ApiProperty({ type: [AdoptionResponse] }) items: AdoptionResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class RecordedAdoptionResponse {
  /** The tenant’s one record of the entry. */
  @ApiProperty({ format: 'uuid' }) id: string;
}

export class ConsideredResponse {
  @ApiProperty({
    type: [String],
    description: 'As when the month began; none where fewer than three municipalities could be meant',
    example: ['NO'],
  })
  countries: string[];
}

/** Uses that the reader may know of; what is only considered is none. */
export class UseSumResponse implements UseSum, SumInWords {
  @ApiProperty({ type: Object, description: 'How many by state' }) states: UseSum['states'];
  @ApiProperty({ type: Object, description: 'How many by what they took, of those who said so' }) efforts: UseSum['efforts'];
  @ApiProperty({ description: 'For how many it worked: they use it' }) worked: number;
  @ApiProperty({ description: 'Of how many that tried it to an end' }) tried: number;
  @ApiProperty() trying: number;
  @ApiProperty({ description: 'Looked, and declined' }) declined: number;
  @ApiProperty({ type: Object, nullable: true, description: 'What it took for more than half of those who said so' })
  took: SumInWords['took'];
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The first day it was tried or used elsewhere' })
  firstUsedOn: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Days from publication to then' }) daysToFirstUse: number | null;
}

export class AdoptionStepResponse {
  @ApiProperty({ enum: adoptionStates }) state: AdoptionState;
  @ApiProperty() version: number;
  @ApiProperty({ type: String, format: 'date' }) since: string;
  @ApiProperty({ description: 'What was said of it then' }) words: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null where the name is gone, or it was said by a mail’s link' })
  recordedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) recordedAt: Date;
}

/** A use as its own tenant knows it. */
export class OwnAdoptionResponse extends AdoptionResponse {
  @ApiProperty({ format: 'uuid' }) entryId: string;
  @ApiProperty({ enum: useAudiences }) audience: UseAudience;
  @ApiProperty({ type: [String], description: 'Slugs of the networks it is shared with' }) networks: string[];
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The first day of trying it or using it' })
  usedFrom: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) ownEntryId: string | null;
  @ApiProperty({ type: Object, nullable: true, description: 'What is taken up; null where it is no longer shared with the tenant' })
  entry: UsedEntry | null;
  @ApiProperty({ type: Number, nullable: true, description: 'A newer version that a steering group approved' }) newer: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Asked about after so many months, and not answered yet' })
  askedAfter: number | null;
  @ApiProperty({ type: Object, isArray: true, description: 'Networks it can be shared with: the tenant’s own' }) choice: NetworkChoice[];
  @ApiProperty({ type: [AdoptionStepResponse], description: 'What was told, the latest first' }) steps: AdoptionStepResponse[];
  @ApiProperty({
    type: Object,
    isArray: true,
    description: 'The results that its version claims, and what was seen of each; none for its owners',
  })
  claims: UsedClaim[];
  @ApiProperty({ description: 'The reader may tell more' }) mayRecord: boolean;
}

export interface NetworkChoice {
  slug: string;
  names: Record<string, string>;
}

export interface UsedEntry {
  id: string;
  tenant: string;
  tenantName: string;
  country: string;
  slug: string;
  title: string;
  language: string;
}

/** What a municipality learned by stopping, or why it declined. */
export interface UseLesson {
  id: string;
  state: 'stopped' | 'declined';
  words: string;
  /** The tenant's own, in which it is written. */
  language: string;
  tenant: string;
  tenantName: string;
  since: string;
}

/** What a tenant took up from others, for its own page. */
export interface AdoptionOfTenant {
  id: string;
  state: AdoptionState;
  version: number;
  since: string;
  /** What it says of that state: why it was declined, what was learned by stopping, else what was kept and changed. */
  told: string;
  /** The tenant's own, in which it is written. */
  language: string;
  entry: { tenant: string; slug: string; title: string; language: string; tenantName: string; country: string };
  /** Its own version, where the reader may see it. */
  own: { tenant: string; slug: string; title: string; language: string } | null;
}

/** What others did with an entry of one's own. */
export interface AdoptionOfOurs {
  id: string;
  state: AdoptionState;
  since: string;
  /** What it says of that state: why it was declined, what was learned by stopping, else what was kept and changed. */
  told: string;
  /** Of the tenant that wrote it. */
  language: string;
  by: { slug: string; name: string };
  entry: { id: string; tenant: string; slug: string; title: string; language: string };
}
