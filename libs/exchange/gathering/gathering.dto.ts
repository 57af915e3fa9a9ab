import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Email } from '#libs/identity';
import {
  clockTime,
  IsDay,
  type Language,
  LocalTimeInput,
  languages,
  MaxLength,
  MayBeLeftOut,
  PageQuery,
  type Repeat,
  repeats,
  Trimmed,
} from '#libs/platform';
import { type GatheringKind, gatheringKinds } from './gathering-row.js';

class GatheringFields {
  @ApiProperty()
  @Trimmed()
  @IsNotEmpty()
  @IsString()
  @MaxLength(160)
  title: string;

  /** What it is about and whom it is for. */
  @ApiProperty({ type: String, required: false })
  @Trimmed()
  @IsString()
  @MaxLength(4000)
  lead = '';

  /** An IANA zone; without it the writer's own. */
  @ApiProperty({ type: String, required: false, example: 'Europe/Oslo' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(60)
  zone?: string;

  @ApiProperty({ type: String, required: false })
  @Trimmed()
  @IsString()
  @MaxLength(200)
  place = '';

  @ApiProperty({ type: String, required: false, description: 'Where one takes part from elsewhere, or empty' })
  @Trimmed()
  @ValidateIf(({ onlineUrl }) => onlineUrl !== '')
  @IsString()
  @MaxLength(500)
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true })
  onlineUrl = '';

  @ApiProperty({ type: Number, required: false, nullable: true, description: 'Null where there is room for all' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  places: number | null = null;

  /** Everybody may read of it, and sign up by mail address. */
  @ApiProperty({ type: Boolean, required: false })
  @IsBoolean()
  isPublic = false;
}

/** The most gatherings that are made at once. */
export const mostInSeries = 24;

export class RepeatInput {
  @ApiProperty({ enum: repeats, description: 'On the same weekday; by the month, on the same one of them' })
  @IsIn([...repeats])
  every: Repeat;

  @ApiProperty({ format: 'date', description: `The last day that may be; at most ${mostInSeries} gatherings` })
  @IsDay()
  until: string;
}

export class GatheringInput extends GatheringFields {
  /** What others arrange has its own page elsewhere, and takes no sign-ups here. */
  @ApiProperty({ enum: gatheringKinds, required: false })
  @IsIn([...gatheringKinds])
  kind: GatheringKind = 'own';

  @ApiProperty({ type: String, required: false, description: 'Of what others arrange' })
  @Trimmed()
  @ValidateIf(({ kind, link }) => kind === 'outside' || link !== '')
  @IsNotEmpty()
  @IsString()
  @MaxLength(500)
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true })
  link = '';

  @ApiProperty({ type: LocalTimeInput })
  @ValidateNested()
  @Type(() => LocalTimeInput)
  time: LocalTimeInput = new LocalTimeInput();

  /** Other dates to choose between: the network is asked at once which of all it can. */
  @ApiProperty({ type: [LocalTimeInput], required: false })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(9)
  @ValidateNested({ each: true })
  @Type(() => LocalTimeInput)
  otherDates?: LocalTimeInput[];

  /** Makes a series: a gathering of its own for each day. */
  @ApiProperty({ type: RepeatInput, required: false })
  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => RepeatInput)
  repeat?: RepeatInput;

  /** One of the network's, whose programme it begins with. */
  @ApiProperty({ type: String, format: 'uuid', required: false })
  @MayBeLeftOut()
  @IsUUID()
  copyOf?: string;

  /** What it is written in; without it the writer's own. */
  @ApiProperty({ enum: languages, required: false })
  @MayBeLeftOut()
  @IsIn([...languages])
  language?: Language;
}

export class GatheringChangeInput extends GatheringFields {
  /** The revision that was read. Any other is a lost update: 412, with what is there now. */
  @ApiProperty()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  revision: number;

  /** Left out while a date is sought. */
  @ApiProperty({ type: LocalTimeInput, required: false })
  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => LocalTimeInput)
  time?: LocalTimeInput;
}

/** What is emptied is taken off; what is only begun is refused. */
export const isWritten = ({ from, to, title, speakers, text }: SessionInput) => Boolean(title || speakers || text || (from && to));

export class SessionInput {
  /** Of a part that is there already; without it a new one. */
  @ApiProperty({ type: String, format: 'uuid', required: false })
  @MayBeLeftOut()
  @IsUUID()
  id?: string;

  @ApiProperty({ example: '09:30' })
  @ValidateIf(isWritten)
  @IsString()
  @Matches(clockTime)
  from: string;

  @ApiProperty({ example: '10:15' })
  @ValidateIf(isWritten)
  @IsString()
  @Matches(clockTime)
  to: string;

  @ApiProperty()
  @Trimmed()
  @ValidateIf(isWritten)
  @IsNotEmpty()
  @IsString()
  @MaxLength(200)
  title: string;

  @ApiProperty({ type: String, required: false })
  @Trimmed()
  @IsString()
  @MaxLength(300)
  speakers = '';

  @ApiProperty({ type: String, required: false })
  @Trimmed()
  @IsString()
  @MaxLength(2000)
  text = '';
}

export class ProgrammeInput {
  /** The whole programme; what is not in it, or has nothing in it, is taken off. */
  @ApiProperty({ type: [SessionInput] })
  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => SessionInput)
  sessions: SessionInput[];
}

export class MaterialInput {
  @ApiProperty()
  @Trimmed()
  @IsNotEmpty()
  @IsString()
  @MaxLength(200)
  title: string;

  /** Of a page elsewhere; not needed with a file. */
  @ApiProperty({ type: String, format: 'uri', required: false })
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @MaxLength(500)
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true })
  url?: string;

  /** The part of the programme that it belongs to. */
  @ApiProperty({ type: String, format: 'uuid', required: false })
  @MayBeLeftOut()
  @IsUUID()
  session?: string;
}

/** As a form, which has the file after its words. */
export class MaterialFormInput extends MaterialInput {
  @ApiProperty({ type: String, format: 'binary', required: false, description: 'Instead of an address; at most 25 MB' })
  file?: unknown;
}

export class SignUpInput {
  /** Slug of the municipality or organisation one comes for. */
  @ApiProperty({ type: String, required: false, example: 'asker' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(60)
  tenant?: string;

  /** What the arrangers should know: food, access. */
  @ApiProperty({ type: String, required: false })
  @Trimmed()
  @IsString()
  @MaxLength(500)
  remark = '';
}

export class GuestInput {
  @ApiProperty({ format: 'email' })
  @Email()
  @IsEmail()
  @MaxLength(254)
  email: string;

  @ApiProperty()
  @Trimmed()
  @IsNotEmpty()
  @IsString()
  @MaxLength(120)
  name: string;

  @ApiProperty({ type: String, required: false })
  @Trimmed()
  @IsString()
  @MaxLength(120)
  organisation = '';

  /** What the mails are written in; without it the gathering's. */
  @ApiProperty({ enum: languages, required: false })
  @MayBeLeftOut()
  @IsIn([...languages])
  language?: Language;
}

export class GatheringsQuery extends PageQuery {
  /** The next ones first, or the latest of those that are over. */
  @ApiProperty({ enum: ['ahead', 'past'], required: false })
  @IsIn(['ahead', 'past'])
  when: 'ahead' | 'past' = 'ahead';
}
