import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  Min,
  registerDecorator,
  ValidateNested,
} from 'class-validator';
import { MaxLength, MayBeLeftOut } from '#libs/platform';
import { SuppressionResponse } from '../bounce/suppression.js';
import { isZone, type Rhythm, rhythms } from './period.js';

export const followedKinds = ['goal', 'target', 'tenant', 'network', 'kind'] as const;
export type FollowedKind = (typeof followedKinds)[number];
export const entryKinds = ['case_study', 'method', 'tool'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** What is followed, as a mail names it: saved searches as well. */
export const itemKinds = [...followedKinds, 'saved_search'] as const;
export type ItemKind = (typeof itemKinds)[number];
/** Told when it is published, in the digest, or not. */
export const deliveries = ['at_once', 'digest', 'off'] as const;
export type Delivery = (typeof deliveries)[number];

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const most = 400;

/** A time zone by its IANA name. */
const IsZone = () => (target: object, propertyName: string) =>
  registerDecorator({ name: 'other', target: target.constructor, propertyName, validator: { validate: isZone } });

const subjects = /^[a-z0-9_.-]+$/;

/** Something followed, and when it is told. */
export class FollowedItem {
  @ApiProperty({ enum: itemKinds })
  @IsIn(itemKinds)
  kind: ItemKind;

  @ApiProperty({ description: 'A goal’s number, a target’s code, a slug, a kind of entry, the id of a saved search', maxLength: 60 })
  @IsString()
  @MaxLength(60)
  @Matches(subjects)
  subject: string;

  @ApiProperty({ enum: deliveries, description: 'When it is published, in the digest, or not' })
  @IsIn(deliveries)
  delivery: Delivery;
}

/** What the page or a client wants; what it leaves out stays as it is. */
export class SubscriptionsInput {
  @ApiPropertyOptional({ enum: rhythms })
  @MayBeLeftOut()
  @IsIn(rhythms)
  rhythm?: Rhythm;

  @ApiPropertyOptional({ minimum: 0, maximum: 23 })
  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(23)
  hour?: number;

  @ApiPropertyOptional({ example: 'Europe/Oslo' })
  @MayBeLeftOut()
  @IsZone()
  zone?: string;

  @ApiPropertyOptional({ type: [Number], description: 'Numbers of goals' })
  @MayBeLeftOut()
  @ArrayMaxSize(17)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(17, { each: true })
  goals?: number[];

  @ApiPropertyOptional({ type: [String], description: 'Slugs of municipalities and organisations' })
  @MayBeLeftOut()
  @ArrayMaxSize(most)
  @Matches(slug, { each: true })
  @MaxLength(60, { each: true })
  tenants?: string[];

  @ApiPropertyOptional({ type: [String], description: 'Slugs of networks that the person is in' })
  @MayBeLeftOut()
  @ArrayMaxSize(most)
  @Matches(slug, { each: true })
  @MaxLength(60, { each: true })
  networks?: string[];

  @ApiPropertyOptional({ enum: entryKinds, isArray: true })
  @MayBeLeftOut()
  @ArrayUnique()
  @IsIn(entryKinds, { each: true })
  kinds?: EntryKind[];

  @ApiPropertyOptional({
    type: [FollowedItem],
    description:
      'Follows each as it says, after the lists; what it does not name stays as it is, and what the lists add comes in the digest',
  })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(most)
  @ValidateNested({ each: true })
  @Type(() => FollowedItem)
  items?: FollowedItem[];
}

/** One thing to follow, as the button on its page names it: a goal's number, a slug, a kind of entry. */
export class FollowInput {
  @IsIn(followedKinds)
  kind: FollowedKind;

  @IsString()
  @MaxLength(60)
  @Matches(subjects)
  subject: string;

  /** Left out: in the digest, or as it was. */
  @MayBeLeftOut()
  @IsIn(['at_once', 'digest'])
  delivery?: Exclude<Delivery, 'off'>;
}

export class PauseInput {
  @IsInt()
  @Min(1)
  @Max(26)
  weeks: number;
}

export class SubscriptionsResponse {
  @ApiProperty({ enum: rhythms })
  rhythm: Rhythm;

  @ApiProperty()
  hour: number;

  @ApiProperty()
  zone: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'When the next mail comes, if there is something new' })
  nextDueAt: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  pausedUntil: Date | null;

  @ApiProperty({ enum: ['on', 'stopped', 'refused'], description: '`refused`: see `suppressed`' })
  mail: 'on' | 'stopped' | 'refused';

  @ApiProperty({
    type: SuppressionResponse,
    nullable: true,
    description: 'Why the address gets no digests, apart from its person’s own wish',
  })
  suppressed: SuppressionResponse | null;

  @ApiProperty({ type: [Number] })
  goals: number[];

  @ApiProperty({ type: [String] })
  tenants: string[];

  @ApiProperty({ type: [String] })
  networks: string[];

  @ApiProperty({ enum: entryKinds, isArray: true })
  kinds: EntryKind[];

  @ApiProperty({ type: [String], description: 'Ids of saved searches; see /api/v1/me/saved-searches' })
  savedSearches: string[];

  @ApiProperty({ type: [FollowedItem], description: 'All of these and when each is told, with those that are not told any more' })
  items: FollowedItem[];
}
