import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { Email } from '../session/session.dto.js';
import type { Country, Tenant, TenantKind } from './tenant.entity.js';

export class PriorityInput {
  @IsInt()
  @Min(1)
  @Max(17)
  goal: number;

  @IsString()
  @MinLength(1)
  @MaxLength(300)
  text: string;
}

/** What an administrator may change of the municipality's page and settings; what is left out stays. */
export class TenantSettingsInput {
  @IsOptional()
  @IsIn(['coast', 'inland'])
  setting?: 'coast' | 'inland';

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(20_000_000)
  population?: number;

  @IsOptional()
  @Matches(/^#[0-9a-f]{6}$/)
  colour?: string;

  @IsOptional()
  @Email()
  @Matches(/^[^\s@]+@[^\s@]+$/)
  @MaxLength(254)
  mailbox?: string;

  @IsOptional()
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true })
  @MaxLength(500)
  website?: string;

  @IsOptional()
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true })
  @MaxLength(500)
  accessibilityStatement?: string;

  @IsOptional()
  @IsBoolean()
  editorForPublic?: boolean;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5)
  @ValidateNested({ each: true })
  @Type(() => PriorityInput)
  priorities?: PriorityInput[];

  @IsOptional()
  @IsInt()
  @Min(30)
  @Max(3650)
  retentionDays?: number;
}

export class TenantResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'herning' })
  slug: string;

  @ApiProperty({ enum: ['municipality', 'county', 'association', 'partner'] })
  kind: TenantKind;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: ['DK', 'NO', 'SE'] })
  country: Country;

  @ApiProperty()
  language: string;

  @ApiProperty({ nullable: true, type: 'integer' })
  population: number | null;

  @ApiProperty()
  isExample: boolean;
}

export function toTenantResponse(tenant: Tenant): TenantResponse {
  const { id, slug, kind, name, country, language, population, isExample } = tenant;
  return { id, slug, kind, name, country, language, population, isExample };
}
