import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, Max, Min } from 'class-validator';
import { InvalidInput, parseInput, targets } from '#libs/platform';
import { MachineTextInput, mostMachineTexts } from '../machine/machine-text.input.js';
import * as words from './entry-content.js';
import * as parts from './entry-content-parts.input.js';
import { asWrittenNow } from './former-claim.js';

/** All of an entry's text together, as JSON: a long report fits, a book doesn't. */
const wholeLimit = 600_000;

export class ClaimInput {
  @parts.Words(1000) statement: string;
  @parts.Text(200) indicator: string | null = null;
  @parts.Text(60) unit: string | null = null;
  @parts.OneOrNone(() => parts.MeasureInput) baseline: parts.MeasureInput | null = null;
  @parts.OneOrNone(() => parts.MeasureInput) outcome: parts.MeasureInput | null = null;
  @parts.OneOrNone(() => parts.SourceInput) source: parts.SourceInput | null = null;
  @parts.Text(1000) negativeEffects: string | null = null;
  @parts.OneOrNone(() => parts.IndicatorDetailsInput) details?: parts.IndicatorDetailsInput | null;
}

/** The limits of every place of an entry. What is missing keeps the default of `emptyContent`. */
export class EntryContentInput implements words.EntryContent {
  @parts.Choice(words.kinds) kind: words.Kind | null = null;
  @IsIn([...words.languages])
  @ApiProperty({ type: String, enum: words.languages })
  language: words.Language;
  @parts.Words(words.longest.title) title = '';
  @parts.Words(words.longest.summary) summary = '';
  @parts.One(() => parts.BylineInput) byline = new parts.BylineInput();
  @parts.Choice(words.statuses) status: words.Status | null = null;
  @parts.Text(500) restart: string | null = null;
  @IsArray()
  @ArrayMaxSize(17)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(17, { each: true })
  @ApiProperty({ type: Number, isArray: true, minimum: 1, maximum: 17, example: [17] })
  goals: number[] = [];
  @IsArray()
  @ArrayMaxSize(words.mostOf.targets)
  @ArrayUnique()
  @IsIn(targets, { each: true })
  @ApiProperty({ type: String, isArray: true, example: ['17.17'] })
  targets: string[] = [];
  @parts.Choices(words.dimensions) dimensions: words.Dimension[] = [];
  @parts.Choices(words.activityTypes) activityTypes: words.ActivityType[] = [];
  @parts.Choices(words.actorGroups) actorGroups: words.ActorGroup[] = [];
  @parts.Choices(words.municipalRoles) municipalRoles: words.MunicipalRole[] = [];
  @parts.Text(160) sector: string | null = null;
  @parts.One(() => parts.StartInput) start = new parts.StartInput();
  @parts.Many(() => parts.SectionInput, words.mostOf.sections) sections: parts.SectionInput[] = [];
  @parts.Many(() => parts.MilestoneInput, words.mostOf.milestones) milestones: parts.MilestoneInput[] = [];
  @parts.Many(() => parts.PartnerInput, words.mostOf.partners) partners: parts.PartnerInput[] = [];
  @parts.Many(() => parts.ResourceInput, words.mostOf.resources) resources: parts.ResourceInput[] = [];
  @parts.Many(() => parts.FigureInput, words.mostOf.figures) figures: parts.FigureInput[] = [];
  @parts.Many(() => ClaimInput, words.mostOf.claims) claims: ClaimInput[] = [];
  @parts.Text(1000) stopCard: string | null = null;
  @parts.Many(() => parts.QuoteInput, words.mostOf.quotes) quotes: parts.QuoteInput[] = [];
  @parts.Many(() => parts.LinkInput, words.mostOf.links) links: parts.LinkInput[] = [];
  @ArrayUnique(({ sha }: words.Attachment) => sha)
  @parts.Many(() => parts.AttachmentInput, words.mostOf.attachments)
  attachments: parts.AttachmentInput[] = [];
  @parts.Choice(words.licences) licence: words.Licence | null = null;
  @parts.One(() => parts.ContactInput) contact = new parts.ContactInput();
  @parts.Many(() => parts.CallInput, 5) canBeCalled: parts.CallInput[] = [];
  @parts.Day() reviewBy: string | null = null;
  @parts.Many(() => parts.UnknownInput, 60) unknowns: parts.UnknownInput[] = [];
  @parts.Text(40) toolVersion: string | null = null;
  @parts.Text(200) time: string | null = null;
  /** Kept by the product: what is sent for it to a draft is passed over. */
  @parts.Many(() => MachineTextInput, mostMachineTexts) machineTexts: MachineTextInput[] = [];
}

/** Reads a whole entry, or the places of one that are given, laid over `base`. Throws InvalidInput that names each place. */
export function parseContent(input: unknown, base: words.EntryContent): words.EntryContent {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) throw new InvalidInput({ '': ['not_an_object'] });
  const content = parseInput(EntryContentInput, { ...base, ...asWrittenNow(input) });
  // One line each: they stand in subjects of mails and titles of pages.
  for (const line of ['title', 'summary'] as const) content[line] = content[line].replace(/\s+/g, ' ').trim();
  const json = JSON.stringify(content);
  if (json.length > wholeLimit) throw new InvalidInput({ sections: ['maxLength'] });
  return JSON.parse(json) as words.EntryContent;
}
