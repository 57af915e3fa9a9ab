import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, Min } from 'class-validator';
import { type Language, languages, MaxLength } from '#libs/platform';
import { cellStates } from './cell-state.js';
import type { LinkView } from './link-view.js';
import type { EntrySuggestion } from './suggest-entries.service.js';
import type { YearReport } from './yearly-report.js';

const year = { type: Number, minimum: 2000, maximum: 2199 } as const;

export class ReportQuery {
  /** This year where none is named. */
  @ApiProperty({ ...year, required: false })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2199)
  year?: number;

  /** Of the words; the municipality’s own where none is named. */
  @ApiProperty({ enum: languages, required: false })
  @IsOptional()
  @IsIn(languages)
  language?: Language;
}

export class BroughtBackInput {
  @ApiProperty(year)
  @IsInt()
  @Min(2000)
  @Max(2199)
  year: number;

  /** As the link is listed. */
  @ApiProperty({ maxLength: 160 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(160)
  key: string;
}

export class SetAsideInput extends BroughtBackInput {
  @ApiProperty({ maxLength: 1000, description: 'Why the two committees need not talk about it' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  why: string;
}

const link = {
  kind: { enum: ['synergy', 'goal_conflict'] },
};

export class LinkResponse implements LinkView {
  @ApiProperty(link.kind) kind: LinkView['kind'];
  @ApiProperty() key: string;
  @ApiProperty({ type: [Object] }) committees: LinkView['committees'];
  @ApiProperty({ type: [Object] }) items: LinkView['items'];
  @ApiProperty({ type: Object, description: 'What both have in common' }) shared: LinkView['shared'];
  @ApiProperty({ type: [String], description: 'The same in words' }) reasons: string[];
  @ApiProperty({ type: Object, nullable: true, description: 'The rule with its source, and the targets that pull against each other' })
  conflict: LinkView['conflict'];
  @ApiProperty({ type: Object, nullable: true }) setAside: LinkView['setAside'];
  @ApiProperty() mayKeep: boolean;
}

export class LinksResponse {
  @ApiProperty() year: number;
  @ApiProperty({ type: [LinkResponse] }) items: LinkResponse[];
}

export class SuggestionsResponse {
  @ApiProperty({ type: [Object], description: 'Each with its reason, and the reason as a sentence in the committee’s language' })
  items: EntrySuggestion[];
}

export class YearReportResponse implements YearReport {
  @ApiProperty() year: number;
  @ApiProperty({ type: Object }) tenant: YearReport['tenant'];
  @ApiProperty({ type: Object, description: `Cells by state: ${cellStates.join(', ')}` }) counts: YearReport['counts'];
  @ApiProperty({ type: [Object] }) committees: YearReport['committees'];
  @ApiProperty({ type: [LinkResponse] }) links: LinkResponse[];
  @ApiProperty({ type: [Object] }) entries: YearReport['entries'];
}
