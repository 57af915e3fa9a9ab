import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsDefined, IsIn, IsInt, IsNotEmpty, IsObject, IsString, Matches, Max, Min, ValidateNested } from 'class-validator';
import { clockTime, InvalidInput, IsDay, type Language, languages, MaxLength, MayBeLeftOut, Trimmed } from '#libs/platform';
import { type AnnouncementRow, type AnnouncementState, announcementStates, type KeptTexts } from './announcement-row.js';
import { type LeftOut, leftOut, type Reach } from './reach.js';

export class AnnouncementTextInput {
  @ApiProperty({ description: 'The subject of the mail' })
  @Trimmed()
  @IsNotEmpty()
  @IsString()
  @MaxLength(160)
  title: string;

  @ApiProperty({ description: 'Markdown' })
  @Trimmed()
  @IsNotEmpty()
  @IsString()
  @MaxLength(20_000)
  body: string;
}

export class AnnouncementTextsInput implements Partial<Record<Language, AnnouncementTextInput>> {
  @ApiProperty({ type: AnnouncementTextInput, required: false })
  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => AnnouncementTextInput)
  da?: AnnouncementTextInput;

  @ApiProperty({ type: AnnouncementTextInput, required: false })
  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => AnnouncementTextInput)
  nb?: AnnouncementTextInput;

  @ApiProperty({ type: AnnouncementTextInput, required: false })
  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => AnnouncementTextInput)
  nn?: AnnouncementTextInput;

  @ApiProperty({ type: AnnouncementTextInput, required: false })
  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => AnnouncementTextInput)
  sv?: AnnouncementTextInput;

  @ApiProperty({ type: AnnouncementTextInput, required: false })
  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => AnnouncementTextInput)
  en?: AnnouncementTextInput;
}

export class AnnouncementInput {
  /** In one language or several: each reader gets their own, or the one nearest to it. */
  @ApiProperty({ type: AnnouncementTextsInput })
  @IsDefined()
  @ValidateNested()
  @Type(() => AnnouncementTextsInput)
  texts: AnnouncementTextsInput;
}

export class AnnouncementChangeInput extends AnnouncementInput {
  /** The revision that was read. Any other is a lost update: 412, with what is there now. */
  @ApiProperty()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  revision: number;
}

export class AnnouncementHourInput {
  @ApiProperty({ format: 'date' })
  @IsDay()
  day: string;

  @ApiProperty({ example: '09:00' })
  @IsString()
  @Matches(clockTime)
  time: string;

  /** An IANA zone; without it the coordinator's own. */
  @ApiProperty({ type: String, required: false, example: 'Europe/Oslo' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(60)
  zone?: string;
}

export class AnnouncementScheduleInput {
  /** The revision that was read: nothing is sent that somebody changed meanwhile. */
  @ApiProperty()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  revision: number;

  /** Left out, it is sent at once. Null is refused: an hour that got lost on the way must not send thousands of mails. */
  @ApiProperty({ type: AnnouncementHourInput, required: false })
  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => AnnouncementHourInput)
  at?: AnnouncementHourInput;
}

export class AnnouncementPreviewQuery {
  /** Of the reader; without it one's own. */
  @ApiProperty({ enum: languages, required: false })
  @MayBeLeftOut()
  @IsIn([...languages])
  language?: Language;
}

export class AnnouncementMailInput {
  @ApiProperty({ description: 'Whether the network’s announcements come by mail' })
  @IsBoolean()
  wanted: boolean;
}

export class AnnouncementMailResponse {
  @ApiProperty()
  wanted: boolean;
}

export class AnnouncementMadeResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
}

export class AnnouncementTextResponse {
  @ApiProperty()
  title: string;

  @ApiProperty({ description: 'Markdown' })
  body: string;
}

export class AnnouncingTenantResponse {
  @ApiProperty()
  slug: string;

  @ApiProperty()
  name: string;
}

@ApiExtraModels(AnnouncementTextResponse)
export class AnnouncementResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: AnnouncingTenantResponse, description: 'In whose name it is written' })
  tenant: AnnouncingTenantResponse;

  @ApiProperty({
    type: 'object',
    additionalProperties: { $ref: getSchemaPath(AnnouncementTextResponse) },
    description: 'By language',
  })
  texts: Partial<Record<Language, AnnouncementTextResponse>>;

  @ApiProperty({
    enum: announcementStates,
    description: 'Members read those that are `sending` or `sent`; `refused`: who asked for it coordinated no more, and nobody got it',
  })
  state: AnnouncementState;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  sendAt: Date | null;

  @ApiProperty({ description: 'The zone in which its hour was chosen' })
  zone: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When its mails began to leave' })
  begunAt: Date | null;

  @ApiProperty({ type: 'integer' })
  revision: number;
}

export class AnnouncementListResponse {
  @ApiProperty({ type: [AnnouncementResponse], description: 'The newest first' })
  items: AnnouncementResponse[];

  @ApiProperty({ nullable: true, type: String })
  nextCursor: string | null;
}

export class AnnouncementPreviewResponse {
  @ApiProperty()
  subject: string;

  @ApiProperty()
  html: string;

  @ApiProperty()
  text: string;
}

export class ReachOfTenantResponse {
  @ApiProperty()
  slug: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: 'integer', description: 'Whoever is in several tenants is counted in each' })
  receive: number;

  @ApiProperty({ type: 'integer' })
  leftOut: number;
}

export class LeftOutResponse {
  @ApiProperty({
    enum: leftOut,
    description:
      '`stopped`: wants no mails; `unsubscribed`: none of these; `suppressed`: the address took none; `paused`: until a later day',
  })
  why: LeftOut;

  @ApiProperty({ type: 'integer' })
  people: number;
}

/** Counts alone: never who, and never an address. */
export class AnnouncementReachResponse implements Reach {
  @ApiProperty({ type: 'integer', description: 'People of the network’s tenants who get it, each once' })
  receive: number;

  @ApiProperty({ type: [ReachOfTenantResponse] })
  tenants: ReachOfTenantResponse[];

  @ApiProperty({ type: [LeftOutResponse] })
  leftOut: LeftOutResponse[];
}

/** What became of its mails. */
export class AnnouncementOutcomeResponse {
  @ApiProperty({ type: 'integer', description: 'On their way' })
  waiting: number;

  @ApiProperty({ type: 'integer' })
  sent: number;

  @ApiProperty({ type: 'integer', description: 'Refused by the mail server' })
  failed: number;

  @ApiProperty({ type: 'integer', description: 'Planned, and not sent since their readers left or wanted none any more' })
  skipped: number;
}

/** Those that are written; throws InvalidInput where none is. */
export function keptTexts({ texts }: AnnouncementInput): KeptTexts {
  const kept = Object.fromEntries(
    languages.flatMap((language) => {
      const text = texts[language];
      // An empty list passes as a nested thing with nothing wrong in it.
      if (Array.isArray(text)) throw new InvalidInput({ [`texts.${language}`]: ['isString'] });
      return text ? [[language, { title: text.title, body: text.body }]] : [];
    }),
  );
  if (Object.keys(kept).length === 0) throw new InvalidInput({ texts: ['isNotEmpty'] });
  return kept;
}

export function toAnnouncementResponse(row: AnnouncementRow): AnnouncementResponse {
  const { id, tenant, state, send_at, zone, begun_at, revision } = row;
  return { id, tenant, texts: row.texts, state, sendAt: send_at, zone, begunAt: begun_at, revision };
}
