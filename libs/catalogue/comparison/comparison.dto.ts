import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { MayBeLeftOut } from '#libs/platform';
import { type Language, languages } from '../entry/entry-content.js';
import type { PlaceChange } from './compare.js';

export class ChangesQuery {
  /** The earlier version; the one before where none is named. */
  @ApiProperty({ type: Number, required: false })
  @MayBeLeftOut()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  from?: number;
}

/** One side of a comparison. */
export interface ComparedText {
  entryId: string;
  /** Null for the draft. */
  version: number | null;
  title: string;
  language: Language;
}

export interface Comparison {
  before: ComparedText;
  after: ComparedText;
  places: PlaceChange[];
}

/** The draft beside the published versions, for those who may read it. */
export interface DraftBeside {
  /** It differs from what was published last. */
  changed: boolean;
  mayWrite: boolean;
}

class PieceResponse {
  @ApiProperty({ enum: ['same', 'added', 'removed'] }) is: 'same' | 'added' | 'removed';
  @ApiProperty() text: string;
}

class FieldChangeResponse {
  @ApiProperty({ type: String, nullable: true, description: 'Part of the place: `heading`, `body`; null where it is one value' })
  field: string | null;
  @ApiProperty({ type: [PieceResponse] }) pieces: PieceResponse[];
}

class ItemChangeResponse {
  @ApiProperty({ enum: ['added', 'removed', 'changed', 'same'] }) change: 'added' | 'removed' | 'changed' | 'same';
  @ApiProperty() moved: boolean;
  @ApiProperty({ type: Number, nullable: true, description: 'Its place in the list before, from 1' }) from: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Its place in the list after, from 1' }) to: number | null;
  @ApiProperty({ description: 'What people know the item by' }) name: string;
  @ApiProperty({ type: [FieldChangeResponse] }) fields: FieldChangeResponse[];
}

class PlaceChangeResponse {
  @ApiProperty({ example: 'sections' }) place: string;
  @ApiProperty({ type: [ItemChangeResponse] }) items: ItemChangeResponse[];
}

class ComparedTextResponse {
  @ApiProperty({ format: 'uuid' }) entryId: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Null for the draft' }) version: number | null;
  @ApiProperty() title: string;
  @ApiProperty({ type: String, enum: languages }) language: Language;
}

export class ComparisonResponse {
  @ApiProperty() before: ComparedTextResponse;
  @ApiProperty() after: ComparedTextResponse;
  @ApiProperty({ type: [PlaceChangeResponse], description: 'Empty where the texts are the same' }) places: PlaceChangeResponse[];
}
