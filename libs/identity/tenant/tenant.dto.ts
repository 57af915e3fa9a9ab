import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { MaxLength, MayBeLeftOut } from '#libs/platform';
import { Email } from '../session/session.dto.js';
import type { Country, Tenant, TenantKind } from './tenant.entity.js';
import type { TenantPage } from './tenant.service.js';

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

const webAddress = { protocols: ['https', 'http'], require_protocol: true };

/** What an administrator may change of the municipality's page and settings; what is left out stays, null clears. */
export class TenantSettingsInput {
  @IsOptional()
  @IsIn(['coast', 'inland'])
  setting?: 'coast' | 'inland' | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(20_000_000)
  population?: number | null;

  @IsOptional()
  @Matches(/^#[0-9a-f]{6}$/)
  colour?: string | null;

  @IsOptional()
  @Email()
  @IsEmail()
  @MaxLength(254)
  mailbox?: string | null;

  @IsOptional()
  @IsUrl(webAddress)
  @MaxLength(500)
  website?: string | null;

  @IsOptional()
  @IsUrl(webAddress)
  @MaxLength(500)
  accessibilityStatement?: string | null;

  @MayBeLeftOut()
  @IsBoolean()
  editorForPublic?: boolean;

  @MayBeLeftOut()
  @IsBoolean()
  countsReaders?: boolean;

  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(5)
  @ValidateNested({ each: true })
  @Type(() => PriorityInput)
  priorities?: PriorityInput[];

  @MayBeLeftOut()
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

export function toTenantResponse(tenant: Pick<Tenant, keyof TenantResponse>): TenantResponse {
  const { id, slug, kind, name, country, language, population, isExample } = tenant;
  return { id, slug, kind, name, country, language, population, isExample };
}

export class TenantListResponse {
  @ApiProperty({ type: [TenantResponse] })
  items: TenantResponse[];

  @ApiProperty({ nullable: true, type: String })
  nextCursor: string | null;
}

export class PlaceResponse {
  @ApiProperty()
  slug: string;

  @ApiProperty()
  name: string;
}

export class PriorityResponse {
  @ApiProperty()
  goal: number;

  @ApiProperty({ description: 'In the tenant’s own language' })
  text: string;
}

export class TenantPageResponse extends TenantResponse {
  @ApiProperty({ nullable: true, type: String })
  website: string | null;

  @ApiProperty({ nullable: true, type: String })
  accessibilityStatement: string | null;

  @ApiProperty({ type: [PriorityResponse] })
  priorities: PriorityResponse[];

  @ApiProperty({ nullable: true, type: PlaceResponse })
  belongsTo: PlaceResponse | null;

  @ApiProperty({ type: [PlaceResponse] })
  parts: PlaceResponse[];

  @ApiProperty({ type: [PlaceResponse] })
  successors: PlaceResponse[];

  @ApiProperty({ type: [String], description: 'Slugs of the networks it shares in' })
  networks: string[];
}

export function toTenantPageResponse({ tenant, belongsTo, parts, successors, networks }: TenantPage): TenantPageResponse {
  const { website, accessibilityStatement, priorities } = tenant;
  return {
    ...toTenantResponse(tenant),
    website,
    accessibilityStatement,
    priorities,
    belongsTo,
    parts,
    successors: successors.map(({ slug, name }) => ({ slug, name })),
    networks: networks.map(({ slug }) => slug),
  };
}
