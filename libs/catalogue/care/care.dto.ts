import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, MinLength } from 'class-validator';
import { IsDay, MaxLength } from '#libs/platform';
import type { Language } from '../entry/entry-content.js';
import type { ReviewStage } from './review.js';

/** «Still right»: the entry and its contact. */
export class StillRightInput {
  /** When to look again; in a year where none is named. */
  @IsOptional()
  @IsDay()
  @ApiProperty({ type: String, format: 'date', nullable: true, required: false })
  reviewBy: string | null = null;
}

/** Someone who was quoted by name and no longer wants to be. */
export class QuotedPersonInput {
  @IsString()
  @MinLength(1)
  @MaxLength(120)
  person: string;
}

export class ReplacedResponse {
  @ApiProperty({ description: 'In how many quotations, in the draft and all versions' }) quotes: number;
}

/** What its people look after once an entry is out. */
export interface EntryCare {
  id: string;
  title: string;
  language: Language;
  tenant: { slug: string; name: string };
  slug: string;
  reviewBy: string | null;
  stage: ReviewStage | null;
  confirmedOn: string | null;
  contact: { mailbox: string | null; name: string | null };
  /** Quoted by name in the draft or in any version. */
  quoted: string[];
  revision: number;
}

/** An entry of one's own that wants to be looked at. */
export interface DueEntry {
  id: string;
  title: string;
  language: Language;
  reviewBy: string;
  stage: ReviewStage;
}

export interface WithdrawnEntry {
  id: string;
  title: string;
  language: Language;
  tenant: { slug: string; name: string };
  withdrawnAt: Date;
}
