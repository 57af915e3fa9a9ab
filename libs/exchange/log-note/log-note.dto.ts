import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MinLength } from 'class-validator';
import { type AudienceName, audiences, type HeldFile, HeldFileResponse, toHeldFileResponse } from '#libs/catalogue';
import { IsDay, MaxLength, MayBeLeftOut, PageQuery, Trimmed } from '#libs/platform';
import type { ProjectView } from '../project/project.dto.js';
import { type NoteKind, noteKinds } from './note-kind.js';

export class LogNoteInput {
  /** Given out before, so that what is sent twice is one note. */
  @ApiProperty({ format: 'uuid', required: false })
  @MayBeLeftOut()
  @IsUUID()
  id?: string;

  @ApiProperty({ enum: noteKinds })
  @IsIn([...noteKinds])
  kind: NoteKind;

  @ApiProperty({ minLength: 1, maxLength: 2000 })
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(2000)
  text: string;

  /** When it happened; without it today. */
  @ApiProperty({ type: String, format: 'date', nullable: true, required: false })
  @IsOptional()
  @IsDay()
  day: string | null = null;

  @ApiProperty({ type: String, nullable: true, required: false, maxLength: 120 })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(120)
  place: string | null = null;

  /** No wider than the project’s; `networks` are the project’s, or all of the tenant’s where the project is public. */
  @ApiProperty({ enum: audiences, required: false })
  @IsIn([...audiences])
  audience: AudienceName = 'tenant';

  /** What the photo shows, for those who do not see it. */
  @ApiProperty({ required: false, maxLength: 300 })
  @Trimmed()
  @IsString()
  @MaxLength(300)
  photoShows: string = '';
}

export class LogQuery extends PageQuery {
  @IsOptional()
  @IsIn([...noteKinds])
  kind?: NoteKind;
}

export class LogNoteResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: noteKinds }) kind: NoteKind;
  @ApiProperty() text: string;
  @ApiProperty({ type: String, format: 'date' }) day: string;
  @ApiProperty({ type: String, nullable: true }) place: string | null;
  @ApiProperty({ enum: audiences }) audience: AudienceName;
  @ApiProperty({ type: String, nullable: true, description: 'For those of its tenant; null also once erased' }) writtenBy: string | null;
  @ApiProperty() isEdited: boolean;
  @ApiProperty({ type: [HeldFileResponse] })
  pictures: HeldFileResponse[];
}

export class LogResponse {
  @ApiProperty({ type: [LogNoteResponse] }) items: LogNoteResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** A note on a page: with whether this reader may change it. */
export interface LogNoteView extends Omit<LogNoteResponse, 'pictures'> {
  pictures: HeldFile[];
  mayChange: boolean;
}

export interface LogPage {
  items: LogNoteView[];
  nextCursor: string | null;
}

/** What a form for a new note begins with. */
export interface LogNoteStart {
  id: string;
  project: ProjectView;
  audience: AudienceName;
}

export class LogNotePhotosResponse {
  @ApiProperty({ type: [HeldFileResponse] }) added: HeldFileResponse[];
}

export class NewLogNoteResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
}

/** What a note said before, for those of its tenant. */
export class LogNoteEditResponse {
  @ApiProperty({ enum: noteKinds }) kind: NoteKind;
  @ApiProperty() text: string;
  @ApiProperty({ type: String, format: 'date' }) day: string;
  @ApiProperty({ type: String, nullable: true }) place: string | null;
  @ApiProperty({ type: String, format: 'date-time', description: 'Until when it said so' }) until: Date;
  @ApiProperty({ type: String, nullable: true, description: 'Who changed it' }) changedBy: string | null;
}

export class LogNoteEditsResponse {
  @ApiProperty({ type: [LogNoteEditResponse] }) items: LogNoteEditResponse[];
}

export function toLogResponse({ items, nextCursor }: LogPage): LogResponse {
  return {
    items: items.map(({ mayChange: _, pictures, ...shown }) => ({ ...shown, pictures: pictures.map(toHeldFileResponse) })),
    nextCursor,
  };
}
