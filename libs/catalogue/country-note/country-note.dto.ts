import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsString, Matches, Max, Min, MinLength } from 'class-validator';
import { MaxLength, MayBeLeftOut } from '#libs/platform';
import { type Language, languages } from '../entry/entry-content.js';

export const noteAudiences = ['country', 'readers'] as const;
/** `country`: its municipalities that read the entry; `readers`: everybody who does. */
export type NoteAudience = (typeof noteAudiences)[number];

export class CountryNoteInput {
  /** Slug of the tenant it is written for: its country is the note's. */
  @ApiProperty({ example: 'asker' })
  @Matches(/^[a-z0-9-]{1,60}$/)
  tenant: string;

  @ApiProperty({ maxLength: 5000 })
  @IsString()
  @MinLength(1)
  @MaxLength(5000)
  body: string;

  @ApiProperty({ enum: languages, required: false, description: 'The tenant’s where none is named' })
  @MayBeLeftOut()
  @IsIn([...languages])
  language?: Language;

  @ApiProperty({ enum: noteAudiences, default: 'country', required: false })
  @IsIn([...noteAudiences])
  audience: NoteAudience = 'country';

  /** The one that was read; 0 where there was none. Another one is refused, with the present text. */
  @ApiProperty({ type: Number, default: 0, required: false })
  @IsInt()
  @Min(0)
  @Max(1_000_000_000)
  revision = 0;
}

export class CountryNoteResponse {
  @ApiProperty({ example: 'NO' }) country: string;
  @ApiProperty({ enum: languages }) language: Language;
  @ApiProperty() body: string;
  @ApiProperty({ enum: noteAudiences }) audience: NoteAudience;
  @ApiProperty() revision: number;
  @ApiProperty({ description: 'Who wrote in it last' }) by: string;
  @ApiProperty({ type: String, format: 'date-time' }) updatedAt: Date;
  @ApiProperty({ description: 'The reader may write in it' }) mayWrite: boolean;
}

export class CountryNoteListResponse {
  @ApiProperty({ type: [CountryNoteResponse] }) items: CountryNoteResponse[];
}

/** A tenant that the reader writes for, by its country. */
export interface NoteWriter {
  slug: string;
  name: string;
  country: string;
  language: Language;
}
