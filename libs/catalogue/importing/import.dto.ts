import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsString, Max, Min } from 'class-validator';
import { MaxLength, MayBeLeftOut } from '#libs/platform';
import { DroppedResponse, GuessResponse, KindGuessResponse, OpenPlaceResponse, TenantNameResponse } from '../draft/draft.response.js';
import { EntryContentInput } from '../entry/entry-content.input.js';
import type { EntryContent } from '../entry/entry-content.js';
import { type ColumnPlace, columnPlaces } from '../import/column-places.js';
import type { ImportItem, ImportView } from './import-view.js';

/** Pasted words, a page's HTML or a page's address: one of the three. */
export class ImportInput {
  @ApiProperty({ type: String, required: false })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(2_000_000)
  text?: string;

  @ApiProperty({ type: String, required: false })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(2_000_000)
  html?: string;

  @ApiProperty({ type: String, required: false, example: 'https://www.herning.dk/baeredygtighed', description: 'Of a public page' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(2000)
  url?: string;
}

export class SaveImportInput {
  @ApiProperty({ type: [Number], required: false, example: [1, 2], description: 'Numbers of what is to become a draft; left out: all' })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(100_000, { each: true })
  items?: number[];
}

export class ColumnPlacesInput {
  @ApiProperty({
    enum: columnPlaces,
    isArray: true,
    example: ['title', 'goals', 'own', 'none'],
    description: 'One for each column, in their order: `own` is a section under the column’s heading, `none` is left out; any other once',
  })
  @IsArray()
  @ArrayMaxSize(100)
  @IsIn(columnPlaces, { each: true })
  places: ColumnPlace[];
}

export class ImportProblemResponse {
  @ApiProperty({ example: 'import.damaged' }) code: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) details: Record<string, unknown>;
}

export class ImportedDraftResponse {
  @ApiProperty({ type: EntryContentInput }) content: EntryContent;
  @ApiProperty({ type: [GuessResponse] }) guesses: GuessResponse[];
  @ApiProperty({ type: [OpenPlaceResponse] }) open: OpenPlaceResponse[];
  @ApiProperty({ type: [DroppedResponse] }) dropped: DroppedResponse[];
  @ApiProperty({ type: KindGuessResponse, nullable: true }) kindGuess: KindGuessResponse | null;
}

export class ImportItemResponse {
  @ApiProperty() number: number;
  @ApiProperty({ type: String, nullable: true, description: 'Of a file of a folder; of a row, its line' }) name: string | null;
  @ApiProperty({ type: ImportProblemResponse, nullable: true }) problem: ImportProblemResponse | null;
  @ApiProperty({ type: ImportedDraftResponse, nullable: true }) draft: ImportedDraftResponse | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The draft that was made of it' }) draftId: string | null;
}

export class ColumnResponse {
  @ApiProperty() heading: string;
  @ApiProperty({ enum: columnPlaces, example: 'title' }) place: ColumnPlace;
}

/** What was sent and what was understood of it. Nothing is saved yet, and it goes away on `expiresAt`. */
export class ImportResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() tenant: TenantNameResponse;
  @ApiProperty({ enum: ['reading', 'understood', 'failed', 'saved', 'discarded'] }) state: string;
  @ApiProperty({ enum: ['file', 'text', 'html', 'url'] }) source: string;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty({ type: ImportProblemResponse, nullable: true }) problem: ImportProblemResponse | null;
  @ApiProperty({ description: 'A folder or a table: several drafts, to be chosen' }) many: boolean;
  @ApiProperty({ type: [ColumnResponse], nullable: true }) columns: ColumnResponse[] | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Documents in it, once that is known' }) total: number | null;
  @ApiProperty({ description: 'Documents that have been read' }) done: number;
  @ApiProperty({ type: [ImportItemResponse] }) items: ImportItemResponse[];
  @ApiProperty({ type: String, format: 'date-time' }) expiresAt: Date;
}

export class SavedImportResponse {
  @ApiProperty({ type: String, format: 'uuid', isArray: true }) drafts: string[];
}

export function toImportResponse(view: ImportView): ImportResponse {
  return { ...view, items: view.items.map(toItemResponse) };
}

function toItemResponse({ draft, ...item }: ImportItem): ImportItemResponse {
  return {
    ...item,
    draft: draft && { ...draft, dropped: draft.dropped.map(({ what, text, count }) => ({ what, text, count: count ?? null })) },
  };
}
