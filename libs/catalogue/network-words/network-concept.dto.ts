import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, IsString, Matches, ValidateNested } from 'class-validator';
import { MaxLength, MayBeLeftOut } from '#libs/platform';
import { type Language, languages } from '../entry/entry-content.js';
import { mostWordsInLanguage } from './network-concept.js';

const conceptId = /^[a-z0-9]+(_[a-z0-9]+)*$/;

const Words = (): PropertyDecorator => (target, key) => {
  MayBeLeftOut()(target, key);
  IsArray()(target, key);
  ArrayMaxSize(mostWordsInLanguage)(target, key);
  IsString({ each: true })(target, key);
  MaxLength(60, { each: true })(target, key);
  ApiPropertyOptional({ type: [String], maxItems: mostWordsInLanguage })(target, key as string);
};

/** Words by language; a language may be left out. */
export class WordsInput {
  @Words() da?: string[];
  @Words() nb?: string[];
  @Words() nn?: string[];
  @Words() sv?: string[];
  @Words() en?: string[];
}

export class NetworkConceptInput {
  @ApiPropertyOptional({ description: 'The concept of the thesaurus that gets the words; left out for a concept of the network’s own' })
  @MayBeLeftOut()
  @Matches(conceptId)
  @MaxLength(60)
  concept?: string;

  @IsObject()
  @ValidateNested()
  @Type(() => WordsInput)
  terms: WordsInput;

  @ApiPropertyOptional({ type: [String], description: 'Concepts of the thesaurus whose answers come after its own' })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(8)
  @Matches(conceptId, { each: true })
  related?: string[];

  @MayBeLeftOut()
  @IsString()
  @MaxLength(500)
  note?: string;
}

export class WordsByLanguage implements Record<Language, string[]> {
  @ApiProperty({ type: [String] }) da: string[];
  @ApiProperty({ type: [String] }) nb: string[];
  @ApiProperty({ type: [String] }) nn: string[];
  @ApiProperty({ type: [String] }) sv: string[];
  @ApiProperty({ type: [String] }) en: string[];
}

export class NetworkConceptResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, nullable: true, description: 'The concept of the thesaurus it adds to' }) concept: string | null;
  @ApiProperty({ type: WordsByLanguage }) terms: WordsByLanguage;
  @ApiProperty({ type: [String] }) related: string[];
  @ApiProperty() note: string;
  @ApiProperty({ type: String, format: 'date-time' }) addedAt: Date;
}

export class NetworkConceptsResponse {
  @ApiProperty({ type: [NetworkConceptResponse] }) items: NetworkConceptResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class NetworkConceptAddedResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
}

/** A concept of the thesaurus, by what it is called in one language. */
export interface KnownConcept {
  id: string;
  name: string;
}

export function emptyWords(): Record<Language, string[]> {
  return Object.fromEntries(languages.map((language) => [language, [] as string[]])) as Record<Language, string[]>;
}
