import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsString, Matches, Max, Min, MinLength } from 'class-validator';
import { MaxLength, MayBeLeftOut } from '#libs/platform';
import type { DraftView } from '../draft/draft.dto.js';
import type { NetworkName } from '../entry/entry-view.js';
import { type AudienceName, audiences } from './audience.js';

export class NetworksInput {
  /** Ids or slugs of networks that the tenant has joined: needed for `networks`, possible beside `public`. */
  @ApiProperty({ type: [String], required: false })
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  networks: string[] = [];
}

export class AudienceInput extends NetworksInput {
  @ApiProperty({ enum: audiences })
  @IsIn([...audiences])
  audience: AudienceName;

  /** A translation is shared with more people than its original: that is meant. */
  @ApiProperty({ type: Boolean, required: false })
  @MayBeLeftOut()
  @IsBoolean()
  widerThanOriginal?: boolean;
}

export class PublishInput extends AudienceInput {
  /** Its part of the address; without it the title gives one. */
  @ApiProperty({ type: String, required: false })
  @MayBeLeftOut()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  @MaxLength(100)
  slug?: string;

  /** The revision that was read; another one is refused, so that nobody publishes what they have not seen. */
  @ApiProperty({ type: Number, required: false })
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  revision?: number;

  /** Where work does not go from the newest version's status to this one: that version was wrong about it. */
  @ApiProperty({ type: Boolean, required: false })
  @MayBeLeftOut()
  @IsBoolean()
  statusCorrected?: boolean;
}

export class DeclineInput {
  @ApiProperty()
  @IsString()
  @MinLength(1)
  @MaxLength(2000)
  reason: string;
}

export class ReleaseInput {
  @ApiProperty({ type: Number, required: false })
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  revision?: number;
}

/** What came of pressing the button: a version, or a question to the editors. */
export class PublishedResponse {
  @ApiProperty({ format: 'uuid' }) entryId: string;
  @ApiProperty({ example: 'herning' }) tenant: string;
  @ApiProperty({ type: String, nullable: true }) slug: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Null where an editor has been asked' }) version: number | null;
  @ApiProperty({ enum: audiences }) audience: AudienceName;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) releaseRequest: string | null;
}

export class ReleaseRequestResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) entryId: string;
  @ApiProperty({ type: String, nullable: true }) askedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) askedAt: Date;
  @ApiProperty({ type: [String] }) networks: string[];
  @ApiProperty({ enum: ['published', 'declined'], nullable: true }) answer: 'published' | 'declined' | null;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
}

/** A request as those of its tenant see it. */
export interface ReleaseRequestView {
  id: string;
  askedBy: string | null;
  askedAt: Date;
  /** Where it is to stand besides being public. */
  networks: NetworkName[];
  answer: 'published' | 'declined' | null;
  answeredBy: string | null;
  answeredAt: Date | null;
  reason: string | null;
  mayAnswer: boolean;
  draft: DraftView;
}

/** A question to the editors, as a list shows it. */
export interface WaitingRequest {
  id: string;
  title: string;
  language: string;
  tenant: string;
  askedBy: string | null;
  askedAt: Date;
}

export function toReleaseRequestResponse({
  id,
  draft,
  askedBy,
  askedAt,
  networks,
  answer,
  reason,
}: ReleaseRequestView): ReleaseRequestResponse {
  return { id, entryId: draft.id, askedBy, askedAt, networks: networks.map(({ slug }) => slug), answer, reason };
}
