import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, IsUUID } from 'class-validator';
import { HeldFileResponse, toHeldFileResponse } from '#libs/catalogue';
import { type Language, languages, MaxLength, MayBeLeftOut, PageQuery, Trimmed } from '#libs/platform';
import { type ReplyView, type ThreadKind, type ThreadRow, type ThreadView, threadKinds, type Writer } from './thread-view.js';

/** All; questions without an answer; what one has written oneself; what one keeps for later. */
export const threadShows = ['all', 'open', 'mine', 'saved'] as const;
export type ThreadShow = (typeof threadShows)[number];

export class ThreadsQuery extends PageQuery {
  @ApiProperty({ enum: threadShows, required: false })
  @IsIn([...threadShows])
  show: ThreadShow = 'all';

  /** Words, in any of the five languages. */
  @ApiProperty({ type: String, required: false })
  @Trimmed()
  @IsString()
  @MaxLength(300)
  q = '';
}

export class RepliesQuery extends PageQuery {
  /** Begin with this reply, as a link to it does. */
  @ApiProperty({ type: String, format: 'uuid', required: false })
  @MayBeLeftOut()
  @IsUUID()
  from?: string;
}

/** What is said in a question and in an answer alike. */
export class PostInput {
  /** Markdown. */
  @ApiProperty()
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(20_000)
  body: string;

  /** What it is written in; without it the writer's own. */
  @ApiProperty({ enum: languages, required: false })
  @MayBeLeftOut()
  @IsIn([...languages])
  language?: Language;

  /** Slug of the tenant one writes for; needed by who writes for several of the network. */
  @ApiProperty({ type: String, required: false, example: 'asker' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(60)
  tenant?: string;
}

export class ThreadInput extends PostInput {
  @ApiProperty({ enum: threadKinds, required: false })
  @IsIn([...threadKinds])
  kind: ThreadKind = 'question';

  @ApiProperty()
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  title: string;

  /** An entry that it is about. */
  @ApiProperty({ type: String, format: 'uuid', required: false, nullable: true })
  @IsOptional()
  @IsUUID()
  entry: string | null = null;
}

export class ThreadChangeInput {
  @ApiProperty({ required: false })
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  title?: string;

  @ApiProperty({ required: false })
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(20_000)
  body?: string;
}

export class ReplyInput extends PostInput {
  /** A reply of the same thread that this one answers. */
  @ApiProperty({ type: String, format: 'uuid', required: false, nullable: true })
  @IsOptional()
  @IsUUID()
  quoted: string | null = null;
}

export class ReplyChangeInput {
  @ApiProperty()
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(20_000)
  body: string;
}

export class ThreadNetworkInput {
  /** Slug of a network that all who wrote in the thread are in. */
  @ApiProperty({ example: 'nordisk-laeringsnetvaerk' })
  @IsString()
  @MaxLength(100)
  network: string;
}

export class AcceptedReplyInput {
  /** Null: none of them is the answer after all. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID()
  reply: string | null = null;
}

export class PostIdResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
}

export class ThreadRowResponse implements ThreadRow {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() network: string;
  @ApiProperty({ enum: threadKinds }) kind: ThreadKind;
  @ApiProperty() title: string;
  @ApiProperty({ enum: languages }) language: string;
  @ApiProperty({ type: Object, description: 'Name (null where it is gone), title and tenant' }) by: Writer;
  @ApiProperty({ type: String, format: 'date-time' }) writtenAt: Date;
  @ApiProperty({ type: String, format: 'date-time' }) lastActivityAt: Date;
  @ApiProperty() replyCount: number;
  @ApiProperty() isAnswered: boolean;
  @ApiProperty() isLocked: boolean;
  @ApiProperty() isHidden: boolean;
  @ApiProperty({ type: Object, nullable: true }) entry: ThreadRow['entry'];
}

export class ThreadsResponse {
  @ApiProperty({ type: [ThreadRowResponse] }) items: ThreadRowResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class ReplyResponse implements Omit<ReplyView, 'files'> {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: Object }) by: Writer;
  @ApiProperty() body: string;
  @ApiProperty({ enum: languages }) language: string;
  @ApiProperty({ type: Object, nullable: true }) quoted: ReplyView['quoted'];
  @ApiProperty({ type: String, format: 'date-time' }) writtenAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) editedAt: Date | null;
  @ApiProperty() isHidden: boolean;
  @ApiProperty({ type: String, nullable: true }) hiddenWhy: string | null;
  @ApiProperty() isMine: boolean;
  @ApiProperty() helpfulCount: number;
  @ApiProperty() helpedMe: boolean;
  @ApiProperty({ type: [HeldFileResponse] }) files: HeldFileResponse[];
}

export class RepliesResponse {
  @ApiProperty({ type: [ReplyResponse], description: 'Oldest first' }) items: ReplyResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class ThreadResponse extends ThreadRowResponse implements Omit<ThreadView, 'files' | 'accepted'> {
  @ApiProperty() body: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) editedAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'To this network, from another' }) movedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) hiddenWhy: string | null;
  @ApiProperty({ type: ReplyResponse, nullable: true }) accepted: ReplyResponse | null;
  @ApiProperty({ type: Object }) networkNames: Record<string, string>;
  @ApiProperty() isMine: boolean;
  @ApiProperty({ type: Object, isArray: true }) writesAs: ThreadView['writesAs'];
  @ApiProperty() mayReply: boolean;
  @ApiProperty() mayModerate: boolean;
  @ApiProperty() isSaved: boolean;
  @ApiProperty({ type: [HeldFileResponse] }) files: HeldFileResponse[];
}

export function toReplyResponse(reply: ReplyView): ReplyResponse {
  return { ...reply, files: reply.files.map(toHeldFileResponse) };
}

export function toThreadResponse(thread: ThreadView): ThreadResponse {
  return { ...thread, files: thread.files.map(toHeldFileResponse), accepted: thread.accepted && toReplyResponse(thread.accepted) };
}
