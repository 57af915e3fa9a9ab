import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsNumber,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import * as words from './entry-content.js';
import { IsPartialDate } from './partial-date.js';

/** Text that may be missing: `null`, or at most that long. */
export const Text = (limit: number) => together(IsOptional(), IsString(), MaxLength(limit));
export const Word = (choices: readonly string[]) => together(IsOptional(), IsIn([...choices]));
export const Words = (choices: readonly unknown[], limit: number) =>
  together(IsArray(), ArrayMaxSize(limit), IsIn([...choices], { each: true }));
const NumberOrNothing = (least: number) => together(IsOptional(), IsNumber(), Min(least), Max(1e13));
const Link = () =>
  together(
    IsOptional(),
    MaxLength(1000),
    IsUrl({
      protocols: ['http', 'https', 'mailto'],
      require_protocol: true,
      require_valid_protocol: true,
      require_tld: false,
      allow_underscores: true,
    }),
  );

/** One decorator out of several: the limits of a field read as one word. */
function together(...decorators: PropertyDecorator[]): PropertyDecorator {
  return (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };
}

export class BylineInput {
  @Text(120) name: string | null = null;
  @Text(160) unit: string | null = null;
}

export class StartInput {
  @Word(words.efforts) effort: words.Effort | null = null;
  @Word(words.costs) cost: words.Cost | null = null;
  @Word(words.politicalDecisions) politicalDecision: words.PoliticalDecision | null = null;
}

export class SectionInput {
  @Word(words.sectionRoles) role: words.SectionRole | null = null;
  @IsString() @MaxLength(200) heading = '';
  @IsString() @MaxLength(50_000) body = '';
}

export class MilestoneInput {
  @IsPartialDate() date: string;
  @IsString() @MaxLength(500) text: string;
  @Text(160) decidedBy: string | null = null;
  @Link() link: string | null = null;
}

export class PartnerInput {
  @IsString() @MaxLength(160) name: string;
  @Text(300) role: string | null = null;
  @Word(words.actorGroups) actorGroup: words.ActorGroup | null = null;
}

export class ResourceInput {
  @NumberOrNothing(0) amount: number | null = null;
  @Word(words.currencies) currency: words.Currency | null = null;
  @Word(words.periods) period: words.Period | null = null;
  @IsOptional() @IsBoolean() permanent: boolean | null = null;
  @IsOptional() @IsPartialDate() since: string | null = null;
  @Text(200) funding: string | null = null;
  @Text(500) note: string | null = null;
}

export class FigureInput {
  @IsString() @MaxLength(200) label: string;
  @IsNumber() @Min(-1e13) @Max(1e13) value: number;
  @Text(60) unit: string | null = null;
}

export class MeasureInput {
  @IsNumber() @Min(-1e13) @Max(1e13) value: number;
  @IsPartialDate() date: string;
}

export class SourceInput {
  @IsString() @MaxLength(300) label: string;
  @Link() url: string | null = null;
}

export class QuoteInput {
  @IsString() @MaxLength(2000) text: string;
  @IsIn([...words.languages]) language: words.Language;
  @Text(120) person: string | null = null;
  @Text(160) title: string | null = null;
  @Word(words.consents) consent: words.Consent | null = null;
}

export class LinkInput {
  @IsString() @MaxLength(200) label: string;
  @Link() @IsString() url: string;
}

export class ContactInput {
  @IsOptional() @MaxLength(254) @IsEmail() mailbox: string | null = null;
  @Text(120) name: string | null = null;
  @Text(160) title: string | null = null;
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) @IsPartialDate() confirmedOn: string | null = null;
}

export class CallInput {
  @IsString() @MaxLength(120) name: string;
  @Text(200) topic: string | null = null;
}

export class UnknownInput {
  @IsString() @Matches(/^[a-z][A-Za-z_.]{0,59}$/) place: string;
  @IsOptional() @IsPartialDate() remindOn: string | null = null;
}
