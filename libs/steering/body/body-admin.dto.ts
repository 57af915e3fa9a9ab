import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';
import { InvalidInput, IsDay, isLanguage, MaxLength, MayBeLeftOut, Trimmed } from '#libs/platform';
import { type Preset, presets } from '../round/rules.js';
import type { SeatRole } from '../round/tally.js';
import { type BodyKind, bodyKinds } from './new-body.js';

export const seatRoles = ['chair', 'vice_chair', 'secretary', 'member'] as const satisfies readonly SeatRole[];
export const sectors = ['business', 'education', 'culture', 'citizens', 'civil_society'] as const;
export type Sector = (typeof sectors)[number];

export class PlanItemInput {
  @ApiProperty({ format: 'date' })
  @IsDay()
  due: string;

  @ApiProperty()
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  text: string;

  @ApiProperty({ type: Boolean, required: false })
  @IsBoolean()
  done = false;
}

/** Part of a body: what is left out stays as it was. */
export class BodyInput {
  /** By language; at least one. */
  @ApiProperty({ type: Object, required: false })
  @MayBeLeftOut()
  @IsObject()
  names?: Record<string, string>;

  @ApiProperty({ type: Object, required: false })
  @MayBeLeftOut()
  @IsObject()
  mandates?: Record<string, string>;

  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(20)
  abbreviation?: string | null;

  /** A member of the body's tenant, or of one in its network. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true, required: false })
  @IsOptional()
  @IsUUID()
  secretary?: string | null;

  /** The law wants it to meet: no rounds between meetings. */
  @ApiProperty({ type: Boolean, required: false })
  @MayBeLeftOut()
  @IsBoolean()
  statutory?: boolean;
}

export class BodyChangeInput extends BodyInput {
  /** As it was read; another one means that somebody changed it since. */
  @ApiProperty()
  @IsInt()
  @Min(0)
  revision: number;
}

export class NewBodyInput extends BodyInput {
  /** Its address; without one it is made of the name. */
  @ApiProperty({ type: String, required: false })
  @MayBeLeftOut()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  @MaxLength(80)
  slug?: string;

  @ApiProperty({ enum: bodyKinds })
  @IsIn(bodyKinds)
  kind: BodyKind;

  /** The rules it begins with. */
  @ApiProperty({ enum: presets })
  @IsIn(presets)
  rules: Preset;
}

export class PlanInput {
  @ApiProperty()
  @IsInt()
  @Min(0)
  revision: number;

  @ApiProperty({ type: [PlanItemInput] })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => PlanItemInput)
  plan: PlanItemInput[];
}

/** The last day on which it is there. */
export class EndInput {
  @ApiProperty({ format: 'date' })
  @IsDay()
  lastDay: string;
}

export class SeatInput {
  @ApiProperty({ enum: seatRoles })
  @IsIn(seatRoles)
  role: SeatRole;

  /** The slug of the tenant whose seat it is; a seat is a tenant's, a sector's, or both. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  tenant: string | null = null;

  @ApiProperty({ enum: sectors, nullable: true, required: false })
  @IsOptional()
  @IsIn(sectors)
  sector: Sector | null = null;
}

export class SeatChangeInput {
  @ApiProperty({ enum: seatRoles, required: false })
  @MayBeLeftOut()
  @IsIn(seatRoles)
  role?: SeatRole;

  @ApiProperty({ enum: sectors, nullable: true, required: false })
  @IsOptional()
  @IsIn(sectors)
  sector?: Sector | null;
}

export class MadeBodyResponse {
  @ApiProperty() slug: string;
}

export class MadeSeatResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
}

/** Texts by language, trimmed, empty ones left out; throws InvalidInput for a language there is not and for what is too long. */
export function textsByLanguage(field: string, texts: Record<string, unknown>, limit: number): Record<string, string> {
  const problems: Record<string, string[]> = {};
  const kept: Record<string, string> = {};
  for (const [language, text] of Object.entries(texts)) {
    const at = `${field}.${language}`;
    if (!isLanguage(language)) problems[at] = ['isIn'];
    else if (typeof text !== 'string') problems[at] = ['isString'];
    else if ([...text.trim()].length > limit) problems[at] = ['maxLength'];
    else if (text.trim()) kept[language] = text.trim();
  }
  if (Object.keys(problems).length > 0) throw new InvalidInput(problems);
  return kept;
}
