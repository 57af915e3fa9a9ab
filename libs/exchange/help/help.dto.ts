import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  MinLength,
} from 'class-validator';
import { type SizeBand, sizeBands } from '#libs/identity';
import { IsDay, type Language, languages, MaxLength, MayBeLeftOut, PageQuery, Trimmed } from '#libs/platform';
import {
  type HelpItem,
  type HelpKind,
  type HelpSide,
  type HelpState,
  type HelpView,
  helpKinds,
  helpSides,
  helpStates,
} from './help-view.js';

/** What a need or an offer says; `perMonth` is an offer's alone. */
export class HelpInput {
  @ApiProperty()
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(120)
  title: string;

  @ApiProperty({ type: String, required: false })
  @Trimmed()
  @IsString()
  @MaxLength(1500)
  text = '';

  @ApiProperty({ enum: helpKinds, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(4)
  @ArrayUnique()
  @IsIn([...helpKinds], { each: true })
  kinds: HelpKind[];

  @ApiProperty({ type: [Number], required: false })
  @IsArray()
  @ArrayMaxSize(17)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(17, { each: true })
  goals: number[] = [];

  /** Their goals count as chosen too. */
  @ApiProperty({ type: [String], required: false, example: ['11.6'] })
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @Matches(/^(?:1[0-7]|[1-9])\.(?:[1-9]|1\d|[a-d])$/, { each: true })
  targets: string[] = [];

  /** From or for municipalities of these sizes; left out, any. */
  @ApiProperty({ enum: sizeBands, isArray: true, required: false })
  @IsArray()
  @ArrayMaxSize(3)
  @ArrayUnique()
  @IsIn([...sizeBands], { each: true })
  sizes: SizeBand[] = [];

  @ApiProperty({ type: Number, required: false, minimum: 1, maximum: 8, description: 'Of an offer' })
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(8)
  perMonth?: number;

  @ApiProperty({ enum: ['networks', 'public'], required: false, description: 'The tenant’s networks, or everybody' })
  @IsIn(['networks', 'public'])
  audience: 'networks' | 'public' = 'networks';

  /** The last day; at most a year from now, and without it three months. */
  @ApiProperty({ type: String, format: 'date', required: false, nullable: true })
  @IsOptional()
  @IsDay()
  until: string | null = null;

  /** What it is written in; without it the writer's own. */
  @ApiProperty({ enum: languages, required: false })
  @MayBeLeftOut()
  @IsIn([...languages])
  language?: Language;
}

const many = () =>
  Transform(({ value }) => (value === undefined ? undefined : [value].flat().filter((one) => one !== '')), { toClassOnly: true });

export class HelpQuery extends PageQuery {
  @ApiProperty({ enum: helpSides })
  @IsIn([...helpSides])
  side: HelpSide;

  @ApiProperty({ type: Number, required: false, minimum: 1, maximum: 17 })
  @MayBeLeftOut()
  @Transform(({ value }) => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value))
  @IsInt()
  @Min(1)
  @Max(17)
  goal?: number;

  @ApiProperty({ enum: helpKinds, isArray: true, required: false })
  @many()
  @IsArray()
  @ArrayMaxSize(4)
  @IsIn([...helpKinds], { each: true })
  kind: HelpKind[] = [];

  /** A tenant's slug: only what those most like it seek or offer. */
  @ApiProperty({ type: String, required: false })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(60)
  like?: string;

  /** A tenant's slug: only its own. */
  @ApiProperty({ type: String, required: false })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(60)
  tenant?: string;
}

export class HelpItemResponse implements HelpItem {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: helpSides }) side: HelpSide;
  @ApiProperty({ type: Object }) tenant: HelpItem['tenant'];
  @ApiProperty() title: string;
  @ApiProperty() text: string;
  @ApiProperty({ enum: languages }) language: Language;
  @ApiProperty({ enum: helpKinds, isArray: true }) kinds: HelpKind[];
  @ApiProperty({ type: [Number] }) goals: number[];
  @ApiProperty({ type: [String] }) targets: string[];
  @ApiProperty({ enum: sizeBands, isArray: true }) sizes: SizeBand[];
  @ApiProperty({ type: Number, nullable: true }) perMonth: number | null;
  @ApiProperty({ format: 'date' }) until: string;
  @ApiProperty({ enum: helpStates }) state: HelpState;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;
}

export class HelpViewResponse extends HelpItemResponse implements HelpView {
  @ApiProperty({ type: [String], description: 'Of the thesaurus' }) concepts: string[];
  @ApiProperty({ enum: ['networks', 'public'] }) audience: 'networks' | 'public';
  @ApiProperty({ type: Object, nullable: true }) person: HelpView['person'];
  @ApiProperty({ type: Number, nullable: true, description: 'Of an offer: what is free this month' }) left: number | null;
  @ApiProperty() isMine: boolean;
  @ApiProperty() mayChange: boolean;
  @ApiProperty() mayAnswer: boolean;
  @ApiProperty() hasAnswered: boolean;
}

export class HelpListResponse {
  @ApiProperty({ type: [HelpItemResponse] }) items: HelpItemResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class NewHelpResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
}
