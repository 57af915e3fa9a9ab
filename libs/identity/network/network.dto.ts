import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, Max, Min } from 'class-validator';
import { MaxLength } from '#libs/platform';
import type { NetworkFace, NetworkPage } from './network.service.js';

export class CharterAcceptanceInput {
  /** The slug of the tenant that joins. */
  @IsString()
  @MaxLength(60)
  tenant: string;

  /** The version that was read; a newer one has to be read first. */
  @IsInt()
  @Min(1)
  @Max(100_000)
  version: number;
}

const byLanguage = { type: 'object', additionalProperties: { type: 'string' }, example: { nb: 'Bærekraftsnettverket' } } as const;

export class NetworkResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'baerekraftsnettverket' })
  slug: string;

  @ApiProperty(byLanguage)
  names: Record<string, string>;

  @ApiProperty(byLanguage)
  purposes: Record<string, string>;

  @ApiProperty()
  isExample: boolean;
}

export class NetworkListResponse {
  @ApiProperty({ type: [NetworkResponse] })
  items: NetworkResponse[];

  @ApiProperty({ nullable: true, type: String })
  nextCursor: string | null;
}

export class NetworkTenantResponse {
  @ApiProperty()
  slug: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  country: string;

  @ApiProperty({ enum: ['member', 'partner', 'coordinator'] })
  role: 'member' | 'partner' | 'coordinator';

  @ApiProperty({ nullable: true, type: String, format: 'date-time', description: 'Null while only invited' })
  joinedAt: string | null;

  @ApiProperty({ nullable: true, type: 'integer' })
  acceptedVersion: number | null;
}

export class CharterResponse {
  @ApiProperty()
  version: number;

  @ApiProperty({ format: 'date' })
  effectiveOn: string;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } })
  texts: Record<string, string[]>;
}

export class NetworkPageResponse extends NetworkResponse {
  @ApiProperty({ type: [NetworkTenantResponse] })
  tenants: NetworkTenantResponse[];

  @ApiProperty({ nullable: true, type: CharterResponse })
  charter: CharterResponse | null;
}

export function toNetworkResponse({ id, slug, names, purposes, isExample }: NetworkFace): NetworkResponse {
  return { id, slug, names: names ?? {}, purposes: purposes ?? {}, isExample };
}

export function toNetworkPageResponse(page: NetworkPage): NetworkPageResponse {
  const tenants = page.tenants.map(({ slug, name, country, role, joinedAt, acceptedVersion }) => ({
    slug,
    name,
    country,
    role,
    // From JSON made by Postgres, in its own zone and spelling.
    joinedAt: joinedAt && new Date(joinedAt).toISOString(),
    acceptedVersion,
  }));
  return { ...toNetworkResponse(page), tenants, charter: page.charter };
}
