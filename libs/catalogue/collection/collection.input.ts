import { ApiProperty, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, IsUUID, MinLength, ValidateNested } from 'class-validator';
import { MaxLength, MayBeLeftOut, Trimmed } from '#libs/platform';
import { type Language, languages } from '../entry/entry-content.js';
import { longestInCollection as longest, mostParts } from './collection-content.js';

/** Either a heading or an entry. */
export class PartInput {
  /** The part as it stands; a new one has none. */
  @ApiProperty({ format: 'uuid', required: false })
  @IsOptional()
  @IsUUID()
  id?: string;

  @ApiProperty({ type: String, required: false })
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(longest.heading)
  heading?: string;

  @ApiProperty({ format: 'uuid', required: false })
  @MayBeLeftOut()
  @IsUUID()
  entry?: string;

  /** In a sentence: why it is here. */
  @ApiProperty({ type: String, required: false })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(longest.why)
  why?: string;
}

/** What is given replaces what stands there. */
export class CollectionInput {
  @ApiProperty({ enum: languages, required: false })
  @MayBeLeftOut()
  @IsIn(languages)
  language?: Language;

  @ApiProperty({ type: String, required: false })
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(longest.title)
  title?: string;

  /** Markdown without HTML. */
  @ApiProperty({ type: String, required: false })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(longest.introduction)
  introduction?: string;

  /** All of them, in their order. */
  @ApiProperty({ type: [PartInput], required: false })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(mostParts)
  @ValidateNested({ each: true })
  @Type(() => PartInput)
  parts?: PartInput[];
}

export class NewCollectionInput extends OmitType(CollectionInput, ['title'] as const) {
  @ApiProperty({ type: String })
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(longest.title)
  title: string;
}

export class CollectEntryInput {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  entry: string;

  @ApiProperty({ type: String, required: false })
  @IsString()
  @MaxLength(longest.why)
  why = '';
}

export class OrderInput {
  /** Ids of the parts in their new order; what is not named follows behind. */
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(mostParts)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  parts: string[];
}
