import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { type ActorGroup, type AudienceName, actorGroups, audiences } from '#libs/catalogue';
import { type Language, languages, MaxLength, MayBeLeftOut, PageQuery, Trimmed } from '#libs/platform';
import { SharedWorkInput } from '../project/shared-work.dto.js';
import { type ActorState, actorStates, mostActors, mostPromises, type PartnershipState, partnershipStates } from './partnership-state.js';
import { PartnershipPromiseInput, PartnershipPromiseResponse } from './promise.dto.js';

export class PartnershipActorInput {
  @ApiProperty({ minLength: 1, maxLength: 200 })
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name: string;

  @ApiProperty({ enum: actorGroups })
  @IsIn([...actorGroups])
  actorGroup: ActorGroup;

  /** What it brings. */
  @ApiProperty({ required: false, maxLength: 500 })
  @Trimmed()
  @IsString()
  @MaxLength(500)
  role: string = '';

  /** Where it is asked; only the tenant’s own people see it. */
  @ApiProperty({ type: String, format: 'email', nullable: true, required: false })
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  email: string | null = null;
}

export class NewPartnershipActorInput extends PartnershipActorInput {
  @ApiProperty({ type: [PartnershipPromiseInput], required: false, example: [] })
  @IsArray()
  @ArrayMaxSize(mostPromises)
  @ValidateNested({ each: true })
  @Type(() => PartnershipPromiseInput)
  promises: PartnershipPromiseInput[] = [];
}

export class PartnershipInput extends SharedWorkInput {
  @ApiProperty({ enum: partnershipStates, required: false })
  @IsIn([...partnershipStates])
  state: PartnershipState = 'forming';
}

export class NewPartnershipInput extends PartnershipInput {
  /** An entry of the tenant’s that it grows from: without `actors`, of all the partners that the entry names. */
  @ApiProperty({ format: 'uuid', required: false })
  @MayBeLeftOut()
  @IsUUID()
  entry?: string;

  @ApiProperty({ type: [NewPartnershipActorInput], required: false, example: [] })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(mostActors)
  @ValidateNested({ each: true })
  @Type(() => NewPartnershipActorInput)
  actors?: NewPartnershipActorInput[];
}

export class PartnershipChangeInput extends PartnershipInput {
  /** The one that was read; another is refused with 412. */
  @ApiProperty({ minimum: 1 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  revision: number;
}

export class PartnershipAnswerInput {
  @ApiProperty({ enum: ['yes', 'no'] })
  @IsIn(['yes', 'no'])
  answer: 'yes' | 'no';

  /** Of what was shown: what has changed since is looked at again. */
  @ApiProperty({ minimum: 1 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  revision: number;
}

export class PartnershipListQuery extends PageQuery {
  /** Slug of the tenant whose it is. */
  @IsOptional()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  @MaxLength(60)
  tenant?: string;
}

export class PartnershipTenant {
  @ApiProperty({ example: 'herning' }) slug: string;
  @ApiProperty() name: string;
}

/** A partnership among others; counted are the actors that the reader may see. */
export class PartnershipListItem {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() tenant: PartnershipTenant;
  @ApiProperty() title: string;
  @ApiProperty({ enum: languages }) language: Language;
  @ApiProperty() purpose: string;
  @ApiProperty({ type: [Number] }) goals: number[];
  @ApiProperty({ enum: partnershipStates }) state: PartnershipState;
  @ApiProperty() actors: number;
  @ApiProperty({ enum: actorGroups, isArray: true }) groups: ActorGroup[];
  @ApiProperty({ enum: audiences }) audience: AudienceName;
  @ApiProperty({ description: 'Invented, and marked so' }) isExample: boolean;
}

export class PartnershipListResponse {
  @ApiProperty({ type: [PartnershipListItem] }) items: PartnershipListItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** One who has said yes; for those who write for the tenant, also one who has not, without the address. */
export class PartnershipActorResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: actorGroups }) actorGroup: ActorGroup;
  @ApiProperty() role: string;
  @ApiProperty({ type: [PartnershipPromiseResponse] }) promises: PartnershipPromiseResponse[];
  @ApiProperty({ enum: actorStates }) state: ActorState;
}

export class PartnershipResponse extends PartnershipListItem {
  @ApiProperty({ type: [PartnershipActorResponse] }) partners: PartnershipActorResponse[];
  @ApiProperty() revision: number;
}

/** An actor on its partnership’s page, with what those who write for the tenant need to know. */
export interface ActorView extends PartnershipActorResponse {
  /** For those who write for the tenant; null to others and where there is none. */
  email: string | null;
  askedAt: Date | null;
  /** It said yes to fewer than read of the partnership now. */
  isShownToFewer: boolean;
}

export interface PartnershipView extends Omit<PartnershipResponse, 'partners'> {
  partners: ActorView[];
  mayWrite: boolean;
  /** Slugs; for those of its tenant alone. */
  networks: string[];
  /** The entry it grew from, where the reader may read it. */
  entry: { tenant: string; slug: string; title: string; language: string } | null;
}

/** What a form for a new partnership begins with. */
export interface PartnershipStart {
  id: string;
  tenants: { slug: string; name: string }[];
}

export class NewPartnershipResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
}

/** What an actor says yes to. */
export interface PartnershipQuestion {
  tenant: { slug: string; name: string };
  title: string;
  language: string;
  purpose: string;
  goals: number[];
  audience: AudienceName;
  revision: number;
  actor: Pick<PartnershipActorResponse, 'name' | 'actorGroup' | 'role' | 'promises' | 'state'>;
}

export function toPartnershipResponse({ mayWrite: _, networks: __, entry: ___, partners, ...shown }: PartnershipView): PartnershipResponse {
  return { ...shown, partners: partners.map(({ email: _e, askedAt: _a, isShownToFewer: _s, ...one }) => one) };
}
