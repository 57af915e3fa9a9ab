import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsNotEmpty, IsString, IsUUID } from 'class-validator';
import { type Language, languages, MaxLength, PageQuery } from '#libs/platform';

export class TranslationsQuery extends PageQuery {
  @ApiProperty({ enum: languages })
  @IsIn([...languages])
  language: Language;
}

export class TranslationsInput {
  /** Into which. */
  @ApiProperty({ enum: languages })
  @IsIn([...languages])
  language: Language;

  /** The thread itself, or replies in it. */
  @ApiProperty({ type: [String], format: 'uuid' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  posts: string[];
}

export class AgreementInput {
  /** Of the service, as the network's coordinator was told. */
  @ApiProperty({ example: 'translate.example' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(253)
  host: string;
}

/** What a machine made of a post, for as long as the post says the same. */
export interface TranslatedPost {
  post: string;
  language: Language;
  title: string | null;
  body: string;
  host: string;
  translatedAt: Date;
}

export class TranslatedPostResponse implements TranslatedPost {
  @ApiProperty({ format: 'uuid' }) post: string;
  @ApiProperty({ enum: languages }) language: Language;
  @ApiProperty({ type: String, nullable: true, description: 'A question’s' }) title: string | null;
  @ApiProperty({ description: 'Markdown' }) body: string;
  @ApiProperty({ description: 'The service that made it; nobody has read it through' }) host: string;
  @ApiProperty({ type: String, format: 'date-time' }) translatedAt: Date;
}

export class TranslationsResponse {
  @ApiProperty({ type: [TranslatedPostResponse] }) items: TranslatedPostResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** How far an asking came. */
export interface TranslatedNow {
  items: TranslatedPost[];
  /** Posts that have no translation: too much at once, or what came back could not be used. */
  left: string[];
}

export class TranslatedNowResponse implements TranslatedNow {
  @ApiProperty({ type: [TranslatedPostResponse] }) items: TranslatedPostResponse[];
  @ApiProperty({ type: [String], format: 'uuid', description: 'Not translated: too much at once, or nothing that can be used came back' })
  left: string[];
}

export interface TranslationAgreement {
  /** The service that is configured; null where there is none. */
  host: string | null;
  /** To which the network's coordinator has said yes, and when; null where nothing is sent. */
  agreed: { host: string; at: Date } | null;
  /** The reader coordinates the network. */
  mayAgree: boolean;
}

class AgreedResponse {
  @ApiProperty() host: string;
  @ApiProperty({ type: String, format: 'date-time' }) at: Date;
}

export class TranslationAgreementResponse implements TranslationAgreement {
  @ApiProperty({ type: String, nullable: true, description: 'The service that is configured' }) host: string | null;
  @ApiProperty({ type: AgreedResponse, nullable: true, description: 'What the network’s coordinator has said yes to' })
  agreed: AgreedResponse | null;
  @ApiProperty({ description: 'The reader coordinates the network' }) mayAgree: boolean;
}
