import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { InvalidInput, parseInput } from '#libs/platform';
import { cleanText } from './clean-text.js';
import * as words from './entry-content.js';
import * as parts from './entry-content-parts.input.js';
import { IsPartialDate } from './partial-date.js';

/** All of an entry's text together, as JSON: a long report fits, a book doesn't. */
const wholeLimit = 600_000;

const One = (type: () => new () => object) => decorated(IsDefined(), ValidateNested(), Type(type));
const Many = (type: () => new () => object, limit: number) =>
  decorated(IsArray(), ArrayMaxSize(limit), ValidateNested({ each: true }), Type(type));

function decorated(...decorators: PropertyDecorator[]): PropertyDecorator {
  return (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };
}

class ClaimInput {
  @IsString() @MaxLength(1000) statement: string;
  @parts.Text(200) indicator: string | null = null;
  @parts.Text(60) unit: string | null = null;
  @IsOptional() @ValidateNested() @Type(() => parts.MeasureInput) baseline: parts.MeasureInput | null = null;
  @IsOptional() @ValidateNested() @Type(() => parts.MeasureInput) outcome: parts.MeasureInput | null = null;
  @IsOptional() @ValidateNested() @Type(() => parts.SourceInput) source: parts.SourceInput | null = null;
  @parts.Text(1000) negativeEffects: string | null = null;
  @parts.Text(200) confirmedBy: string | null = null;
}

/** The limits of every place of an entry. What is missing keeps the default of `emptyContent`. */
export class EntryContentInput implements words.EntryContent {
  @parts.Word(words.kinds) kind: words.Kind | null = null;
  @IsIn([...words.languages]) language: words.Language;
  @IsString() @MaxLength(200) title = '';
  @IsString() @MaxLength(500) summary = '';
  @One(() => parts.BylineInput) byline = new parts.BylineInput();
  @parts.Word(words.statuses) status: words.Status | null = null;
  @IsArray() @ArrayMaxSize(17) @ArrayUnique() @IsInt({ each: true }) @Min(1, { each: true }) @Max(17, { each: true }) goals: number[] = [];
  @IsArray() @ArrayMaxSize(40) @ArrayUnique() @Matches(/^(?:[1-9]|1[0-7])\.(?:[1-9]|1\d|[a-d])$/, { each: true }) targets: string[] = [];
  @parts.Words(words.dimensions, 3) dimensions: words.Dimension[] = [];
  @parts.Words(words.activityTypes, 4) activityTypes: words.ActivityType[] = [];
  @parts.Words(words.actorGroups, 6) actorGroups: words.ActorGroup[] = [];
  @parts.Words(words.municipalRoles, 5) municipalRoles: words.MunicipalRole[] = [];
  @parts.Text(160) sector: string | null = null;
  @One(() => parts.StartInput) start = new parts.StartInput();
  @Many(() => parts.SectionInput, 60) sections: parts.SectionInput[] = [];
  @Many(() => parts.MilestoneInput, 60) milestones: parts.MilestoneInput[] = [];
  @Many(() => parts.PartnerInput, 60) partners: parts.PartnerInput[] = [];
  @Many(() => parts.ResourceInput, 20) resources: parts.ResourceInput[] = [];
  @Many(() => parts.FigureInput, 40) figures: parts.FigureInput[] = [];
  @Many(() => ClaimInput, 20) claims: ClaimInput[] = [];
  @parts.Text(1000) stopCard: string | null = null;
  @Many(() => parts.QuoteInput, 30) quotes: parts.QuoteInput[] = [];
  @Many(() => parts.LinkInput, 40) links: parts.LinkInput[] = [];
  @parts.Word(words.licences) licence: words.Licence | null = null;
  @One(() => parts.ContactInput) contact = new parts.ContactInput();
  @Many(() => parts.CallInput, 5) canBeCalled: parts.CallInput[] = [];
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) @IsPartialDate() reviewBy: string | null = null;
  @Many(() => parts.UnknownInput, 60) unknowns: parts.UnknownInput[] = [];
  @parts.Text(40) toolVersion: string | null = null;
  @parts.Text(200) time: string | null = null;
}

/** Reads a whole entry, or the places of one that are given, laid over `base`. Throws InvalidInput that names each place. */
export function parseContent(input: unknown, base: words.EntryContent): words.EntryContent {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) throw new InvalidInput({ '': ['not_an_object'] });
  const merged = { ...base, ...(cleanText(input) as object) };
  const content = parseInput(EntryContentInput, merged);
  const json = JSON.stringify(content);
  if (json.length > wholeLimit) throw new InvalidInput({ sections: ['maxLength'] });
  return JSON.parse(json) as words.EntryContent;
}
