import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { countries, sizeBands } from '#libs/identity';
import { MaxLength, PageQuery } from '#libs/platform';
import {
  type ActivityType,
  type ActorGroup,
  activityTypes,
  actorGroups,
  costs,
  dimensions,
  efforts,
  type Kind,
  kinds,
  type Language,
  languages,
  municipalRoles,
  politicalDecisions,
  type Status,
  statuses,
} from '../entry/entry-content.js';
import { evidenceLevels } from '../entry/evidence-level.js';

export const sorts = ['relevance', 'newest'] as const;
export type Sort = (typeof sorts)[number];

/** A parameter that may be given several times: `kind=tool&kind=method`. */
const repeated = () => Transform(({ value }) => (value === undefined ? [] : [value].flat().filter((one) => one !== '')));
const numbers = () =>
  Transform(({ value }) =>
    [value]
      .flat()
      .filter((one) => one !== '')
      .map((one) => (/^\d+$/.test(String(one)) ? Number(one) : one)),
  );
const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Any of these words, each once at the most. */
function OneOf(words: readonly string[]): PropertyDecorator {
  return (target, name) => {
    for (const decorate of [repeated(), ArrayMaxSize(words.length), IsIn(words, { each: true })]) decorate(target, name as string);
  };
}

/** Within one field any of the values will do; across fields all must hold. */
export class EntryListQuery extends PageQuery {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @repeated()
  @ArrayMaxSize(3)
  @IsIn(kinds, { each: true })
  kind: Kind[] = [];

  @numbers()
  @ArrayMaxSize(17)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(17, { each: true })
  goal: number[] = [];

  @repeated()
  @ArrayMaxSize(20)
  @Matches(slug, { each: true })
  @MaxLength(60, { each: true })
  tenant: string[] = [];

  @repeated()
  @ArrayMaxSize(20)
  @Matches(slug, { each: true })
  @MaxLength(60, { each: true })
  network: string[] = [];

  @repeated()
  @ArrayMaxSize(5)
  @IsIn(languages, { each: true })
  language: Language[] = [];

  @repeated()
  @ArrayMaxSize(7)
  @IsIn(statuses, { each: true })
  status: Status[] = [];

  @repeated()
  @ArrayMaxSize(6)
  @IsIn(actorGroups, { each: true })
  actorGroup: ActorGroup[] = [];

  @repeated()
  @ArrayMaxSize(4)
  @IsIn(activityTypes, { each: true })
  activity: ActivityType[] = [];

  /** To start on Monday: how much work, money and politics it takes. */
  @OneOf(efforts)
  effort: string[] = [];

  @OneOf(costs)
  cost: string[] = [];

  @OneOf(politicalDecisions)
  decision: string[] = [];

  /** The municipality's role. */
  @OneOf(municipalRoles)
  role: string[] = [];

  @OneOf(dimensions)
  dimension: string[] = [];

  /** How well its best known result is known. */
  @OneOf(evidenceLevels)
  evidence: string[] = [];

  @OneOf(countries)
  country: string[] = [];

  /** Of the municipality: below 10,000, below 50,000, or more. */
  @OneOf(sizeBands)
  size: string[] = [];

  /** A municipality's slug: only what those most like it wrote (size, country, coast or inland). */
  @IsOptional()
  @Matches(slug)
  @MaxLength(60)
  like?: string;

  /** Without `q` always `newest`. */
  @IsOptional()
  @IsIn(sorts)
  sort?: Sort;

  /** The counts beside the list. */
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  facets = false;
}

/** Exact before concept before stem; `related` answers less directly, `part` not all that was asked, `similar` is the last resort. */
export const matchKinds = ['exact', 'concept', 'stem', 'related', 'part', 'similar'] as const;
export type MatchKind = (typeof matchKinds)[number];

/** Why an entry is among the hits. */
export class EntryMatch {
  @ApiProperty({ enum: matchKinds }) how: MatchKind;
  @ApiProperty({ enum: languages, description: 'The language it was found in' }) language: Language;
  @ApiProperty({ type: String, nullable: true, description: 'The concept it was found through' }) concept: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The concept’s word in that language' }) word: string | null;
}

export class ListedTenant {
  @ApiProperty({ example: 'herning' }) slug: string;
  @ApiProperty() name: string;
  @ApiProperty({ example: 'DK' }) country: string;
}

export class ListedNetwork {
  @ApiProperty({ example: 'baerekraftsnettverket' }) slug: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) names: Record<string, string>;
  @ApiProperty({ description: 'The day on which the approval was to be looked at again has passed: it is marked, not hidden' })
  isReviewDue: boolean;
}

export class MarkedText {
  @ApiProperty() text: string;
  @ApiProperty({ description: 'It is what was asked for' }) isFound: boolean;
}

/** What a question was answered by. */
export class MarkedPassage {
  @ApiProperty({ type: [MarkedText] }) title: MarkedText[];
  @ApiProperty({ enum: ['summary', 'text'], description: 'Where the passage stands' }) place: 'summary' | 'text';
  @ApiProperty({ type: [MarkedText] }) passage: MarkedText[];
}

/** An entry as a list shows it. */
export class EntryListItem {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: kinds }) kind: Kind;
  @ApiProperty({ enum: languages }) language: Language;
  @ApiProperty({ enum: statuses, type: String, nullable: true }) status: Status | null;
  @ApiProperty() title: string;
  @ApiProperty() summary: string;
  @ApiProperty({ description: 'Its part of the address, after the tenant’s' }) slug: string;
  @ApiProperty() tenant: ListedTenant;
  @ApiProperty({ type: [Number], example: [17, 8] }) goals: number[];
  @ApiProperty({ type: String, format: 'date-time' }) publishedAt: Date;
  @ApiProperty({ description: 'Invented, and marked so' }) isExample: boolean;
  @ApiProperty({ description: 'A machine translated some of its text, and nobody has looked at that' }) isMachine: boolean;
  @ApiProperty({ type: [ListedNetwork], description: 'Networks whose steering group approved a version' }) approvedBy: ListedNetwork[];
  @ApiProperty({ description: 'In use in so many municipalities and organisations' }) inUseBy: number;
  @ApiProperty({ type: EntryMatch, nullable: true }) match: EntryMatch | null;
  @ApiProperty({ type: MarkedPassage, nullable: true }) marked: MarkedPassage | null;
}

export class FacetCount {
  @ApiProperty() value: string;
  @ApiProperty() count: number;
  @ApiPropertyOptional({ type: String, description: 'The name of a tenant' }) name?: string;
  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string' }, description: 'Of a network' })
  names?: Record<string, string>;
}

export const facetNames = [
  'kind',
  'goal',
  'status',
  'language',
  'tenant',
  'network',
  'actorGroup',
  'activity',
  'effort',
  'cost',
  'decision',
  'role',
  'dimension',
  'evidence',
  'country',
  'size',
] as const;
export type FacetName = (typeof facetNames)[number];
/** What a list can be narrowed by: the facets, and likeness to a municipality. */
export type FilterName = FacetName | 'like';

/** For each field, how many entries each value would show beside the other fields' choices. */
export class EntryFacets implements Record<FacetName, FacetCount[]> {
  @ApiProperty({ type: [FacetCount] }) kind: FacetCount[];
  @ApiProperty({ type: [FacetCount] }) goal: FacetCount[];
  @ApiProperty({ type: [FacetCount] }) status: FacetCount[];
  @ApiProperty({ type: [FacetCount] }) language: FacetCount[];
  @ApiProperty({ type: [FacetCount] }) tenant: FacetCount[];
  @ApiProperty({ type: [FacetCount] }) network: FacetCount[];
  @ApiProperty({ type: [FacetCount] }) actorGroup: FacetCount[];
  @ApiProperty({ type: [FacetCount] }) activity: FacetCount[];
  @ApiProperty({ type: [FacetCount] }) effort: FacetCount[];
  @ApiProperty({ type: [FacetCount] }) cost: FacetCount[];
  @ApiProperty({ type: [FacetCount] }) decision: FacetCount[];
  @ApiProperty({ type: [FacetCount] }) role: FacetCount[];
  @ApiProperty({ type: [FacetCount] }) dimension: FacetCount[];
  @ApiProperty({ type: [FacetCount] }) evidence: FacetCount[];
  @ApiProperty({ type: [FacetCount] }) country: FacetCount[];
  @ApiProperty({ type: [FacetCount] }) size: FacetCount[];
}

export class EntryFacetsResponse {
  @ApiProperty({ description: 'How many answer in all' }) total: number;
  @ApiProperty({ type: EntryFacets }) facets: EntryFacets;
}

export class EntryListResponse {
  @ApiProperty({ type: [EntryListItem] }) items: EntryListItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiPropertyOptional({
    type: String,
    nullable: true,

    description: 'What was searched for instead, when nobody wrote what was asked',
  })
  correctedTo?: string | null;
  @ApiPropertyOptional({ description: 'With facets=true' }) total?: number;
  @ApiPropertyOptional({ type: EntryFacets, description: 'With facets=true' }) facets?: EntryFacets;
}
