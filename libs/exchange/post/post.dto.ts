import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsNotEmpty, IsString } from 'class-validator';
import { HeldFileResponse, RefusedFileResponse } from '#libs/catalogue';
import { MaxLength, Trimmed } from '#libs/platform';

export class PostReasonInput {
  /** Told to the moderators, or to whose post it is. */
  @ApiProperty()
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  why: string;
}

export class PostMarkInput {
  @ApiProperty()
  @IsBoolean()
  on: boolean;
}

export interface EarlierWords {
  title: string | null;
  body: string;
  /** When they were changed. */
  until: Date;
}

export class EarlierWordsResponse implements EarlierWords {
  @ApiProperty({ type: String, nullable: true }) title: string | null;
  @ApiProperty() body: string;
  @ApiProperty({ type: String, format: 'date-time' }) until: Date;
}

export class HistoryResponse {
  @ApiProperty({ type: [EarlierWordsResponse], description: 'Newest first' }) items: EarlierWordsResponse[];
}

/** The others stay where one is refused. */
export class PostFilesResponse {
  @ApiProperty({ type: [HeldFileResponse] }) added: HeldFileResponse[];
  @ApiProperty({ type: [RefusedFileResponse] }) refused: RefusedFileResponse[];
}

/** A post that a reader asks the moderators to look at. */
export interface ReportedPost {
  threadId: string;
  /** Null: the question itself. */
  replyId: string | null;
  title: string;
  language: string;
  why: string;
  reportedAt: Date;
}

export class ReportedPostResponse implements ReportedPost {
  @ApiProperty({ format: 'uuid' }) threadId: string;
  @ApiProperty({ type: String, nullable: true }) replyId: string | null;
  @ApiProperty() title: string;
  @ApiProperty() language: string;
  @ApiProperty() why: string;
  @ApiProperty({ type: String, format: 'date-time' }) reportedAt: Date;
}

export class ReportedPostsResponse {
  @ApiProperty({ type: [ReportedPostResponse] }) items: ReportedPostResponse[];
}
