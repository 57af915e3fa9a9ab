import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsEmail,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay, MaxLength } from '#libs/platform';
import * as words from './entry-content.js';
import { u4sscPlaces } from './indicator.js';
import { IsLink } from './link.js';
import { IsPartialDate } from './partial-date.js';

/** Text that may be missing: `null`, or at most that long. */
export const Text = (limit: number) =>
  decorated(IsOptional(), IsString(), MaxLength(limit), ApiProperty({ type: String, nullable: true, required: false, maxLength: limit }));
/** Text that is there, be it empty. */
export const Words = (limit: number) => decorated(IsString(), MaxLength(limit), ApiProperty({ type: String, maxLength: limit }));
export const Choice = (choices: readonly string[]) =>
  decorated(IsOptional(), IsIn([...choices]), ApiProperty({ type: String, enum: choices, nullable: true, required: false }));
export const Choices = (choices: readonly string[]) =>
  decorated(
    IsArray(),
    ArrayMaxSize(choices.length),
    IsIn([...choices], { each: true }),
    ApiProperty({ type: String, isArray: true, enum: choices }),
  );
export const Amount = (least: number) => decorated(IsNumber(), Min(least), Max(1e13), ApiProperty({ type: Number }));
export const PartialDate = () => decorated(IsPartialDate(), ApiProperty({ type: String, example: '2019-05' }));
export const Day = () => decorated(IsOptional(), IsDay(), ApiProperty({ type: String, format: 'date', nullable: true, required: false }));
export const Link = () =>
  decorated(MaxLength(1000), IsLink(), ApiProperty({ type: String, format: 'uri', nullable: true, required: false }));
export const Sha = () =>
  decorated(
    IsString(),
    Matches(/^[0-9a-f]{64}$/),
    ApiProperty({ type: String, pattern: '^[0-9a-f]{64}$', nullable: true, required: false }),
  );
export const One = (type: () => new () => object) =>
  decorated(IsDefined(), IsObject(), ValidateNested(), Type(type), ApiProperty({ type: () => type() }));
export const OneOrNone = (type: () => new () => object) =>
  decorated(IsOptional(), IsObject(), ValidateNested(), Type(type), ApiProperty({ type: () => type(), nullable: true, required: false }));
export const Many = (type: () => new () => object, limit: number) =>
  decorated(
    IsArray(),
    ArrayMaxSize(limit),
    ValidateNested({ each: true }),
    Type(type),
    ApiProperty({ type: () => type(), isArray: true, maxItems: limit }),
  );

/** One decorator out of several: the limits of a field and its description read as one word. */
function decorated(...decorators: PropertyDecorator[]): PropertyDecorator {
  return (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };
}

export class BylineInput {
  @Text(120) name: string | null = null;
  @Text(160) unit: string | null = null;
}

export class StartInput {
  @Choice(words.efforts) effort: words.Effort | null = null;
  @Choice(words.costs) cost: words.Cost | null = null;
  @Choice(words.politicalDecisions) politicalDecision: words.PoliticalDecision | null = null;
}

export class SectionInput {
  @Choice(words.sectionRoles) role: words.SectionRole | null = null;
  @Words(words.longest.heading) heading = '';
  @Words(words.longest.body) body = '';
  @Choice(words.languages) language?: words.Language | null;
}

export class MilestoneInput {
  @PartialDate() date: string;
  @Words(500) text: string;
  @Text(160) decidedBy: string | null = null;
  @IsOptional() @Link() link: string | null = null;
}

export class PartnerInput {
  @Words(160) name: string;
  @Text(300) role: string | null = null;
  @Choice(words.actorGroups) actorGroup: words.ActorGroup | null = null;
}

export class ResourceInput {
  @IsOptional() @Amount(0) amount: number | null = null;
  @Choice(words.currencies) currency: words.Currency | null = null;
  @Choice(words.periods) period: words.Period | null = null;
  @IsOptional() @IsBoolean() @ApiProperty({ type: Boolean, nullable: true, required: false }) permanent: boolean | null = null;
  @IsOptional() @PartialDate() since: string | null = null;
  @Text(200) funding: string | null = null;
  @Text(500) note: string | null = null;
}

export class FigureInput {
  @Words(200) label: string;
  @Amount(-1e13) value: number;
  @Text(60) unit: string | null = null;
}

export class MeasureInput {
  @Amount(-1e13) value: number;
  @PartialDate() date: string;
}

export class SourceInput {
  @Words(300) label: string;
  @IsOptional() @Link() url: string | null = null;
  @IsOptional() @Sha() attachment: string | null = null;
}

/** Of what is sent, the words and the order count; what the file is, the row of its upload says. */
export class AttachmentInput {
  @Sha() sha: string;
  @Words(200) name = '';
  @IsOptional()
  @IsIn([...words.attachmentTypes])
  @ApiProperty({ type: String, enum: words.attachmentTypes, required: false })
  type: words.AttachmentType = 'application/pdf';
  @IsOptional() @Amount(0) size = 0;
  @IsOptional() @Amount(0) width: number | null = null;
  @IsOptional() @Amount(0) height: number | null = null;
  @Words(500) alt = '';
  @IsBoolean() @ApiProperty({ type: Boolean }) decorative = false;
  @Text(500) caption: string | null = null;
  @Text(200) credit: string | null = null;
  @IsBoolean() @ApiProperty({ type: Boolean }) leftOut = false;
}

export class IndicatorDetailsInput {
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(17)
  @ApiProperty({ type: Number, minimum: 1, maximum: 17, nullable: true, required: false })
  goal: number | null = null;
  @Choice(words.dimensions) dimension: words.Dimension | null = null;
  @Text(200) perspective: string | null = null;
  @Text(200) quality: string | null = null;
  @Choice(u4sscPlaces) u4ssc: string | null = null;
}

export class QuoteInput {
  @Words(2000) text: string;
  @IsIn([...words.languages]) @ApiProperty({ type: String, enum: words.languages }) language: words.Language;
  @Text(120) person: string | null = null;
  @Text(160) title: string | null = null;
  @Choice(words.consents) consent: words.Consent | null = null;
}

export class LinkInput {
  @Words(200) label: string;
  @Link() @IsString() url: string;
}

export class ContactInput {
  @ApiProperty({ type: String, format: 'email', nullable: true, required: false })
  @IsOptional()
  @MaxLength(254)
  @IsEmail()
  mailbox: string | null = null;
  @Text(120) name: string | null = null;
  @Text(160) title: string | null = null;
  @Day() confirmedOn: string | null = null;
}

export class CallInput {
  @Words(120) name: string;
  @Text(200) topic: string | null = null;
}

export class UnknownInput {
  @ApiProperty({ type: String, example: 'stopCard' })
  @IsString()
  @Matches(/^[a-z][A-Za-z_.]{0,59}$/)
  place: string;
  @IsOptional() @PartialDate() remindOn: string | null = null;
}
