import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsString, IsUUID, Max, Min } from 'class-validator';
import { IsDay, MaxLength, MayBeLeftOut } from '#libs/platform';
import { type AdoptionState, adoptionStates } from './adoption-state.js';

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

  @ApiProperty({ enum: adoptionStates })
  @IsIn(adoptionStates)
  state: AdoptionState;

  @ApiProperty({ enum: ['tenant', 'networks', 'public'] })
  @IsIn(['tenant', 'networks', 'public'])
  audience: 'tenant' | 'networks' | 'public';

  @ApiPropertyOptional({ type: [String], description: 'Slugs of the tenant’s networks' })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  networks: string[] = [];

  @ApiPropertyOptional({ type: String, description: 'What had to be changed, what it took, or why it ended', maxLength: 2000 })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(2000)
  note = '';

  @ApiPropertyOptional({ format: 'uuid', description: 'The tenant’s own version, as an entry' })
  @MayBeLeftOut()
  @IsUUID()
  ownEntryId?: string;

  @ApiPropertyOptional({ format: 'date' })
  @MayBeLeftOut()
  @IsDay()
  since?: string;
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

  @ApiProperty()
  note: string;

  @ApiProperty({ description: 'The tenant’s own, in which the note is written' })
  language: string;

  @ApiProperty({ type: String, format: 'date' })
  since: string;

  @ApiProperty({ nullable: true, type: String, description: 'Title of the tenant’s own version, where the reader may see it' })
  ownTitle: string | null;

  @ApiProperty({ nullable: true, type: String })
  ownSlug: string | null;
}

/** What a tenant took up from others, for its own page. */
export interface AdoptionOfTenant {
  id: string;
  state: AdoptionState;
  version: number;
  since: string;
  note: string;
  /** The tenant's own, in which the note is written. */
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
  note: string;
  /** Of the tenant that wrote the note. */
  language: string;
  by: { slug: string; name: string };
  entry: { tenant: string; slug: string; title: string; language: string };
}
