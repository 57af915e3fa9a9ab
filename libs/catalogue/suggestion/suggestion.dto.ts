import { ApiProperty } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import { MaxLength } from '#libs/platform';
import { type Language, languages } from '../entry/entry-content.js';

export const suggestionKinds = ['entry', 'concept', 'tenant'] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];

export class SuggestionQuery {
  /** What has been typed so far. */
  @IsString()
  @MaxLength(200)
  q = '';
}

/** Something that begins with what was typed, or has a word that does. */
export class Suggestion {
  @ApiProperty({ enum: suggestionKinds }) kind: SuggestionKind;
  @ApiProperty({ description: 'A title, a term of the thesaurus, a municipality’s name' }) text: string;
  @ApiProperty({ enum: languages, type: String, nullable: true, description: 'Of a title or a term' }) language: Language | null;
  @ApiProperty({ type: String, nullable: true, description: 'The slug of the entry’s or the suggested municipality' }) tenant:
    | string
    | null;
  @ApiProperty({ type: String, nullable: true, description: 'The entry’s part of its address' }) slug: string | null;
}

export class SuggestionResponse {
  @ApiProperty({ type: [Suggestion] }) items: Suggestion[];
}
