import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsUUID } from 'class-validator';
import { type Language, languages, MayBeLeftOut } from '#libs/platform';
import type { LogNoteView } from '../log-note/log-note.dto.js';
import type { ProjectView } from '../project/project.dto.js';

export const mostNotesOfCase = 500;

export class ProjectCaseInput {
  /** Of the draft, given out before, so that what is sent twice is one draft. */
  @ApiProperty({ format: 'uuid', required: false })
  @MayBeLeftOut()
  @IsUUID()
  id?: string;

  /** Without it, all notes of the log; of one with more than 500 they have to be named. */
  @ApiProperty({ type: [String], format: 'uuid', required: false })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostNotesOfCase)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  notes?: string[];
}

export class ProjectCaseResponse {
  @ApiProperty({ format: 'uuid' }) entryId: string;
}

/** A log that an entry is built on, with how many of its notes the reader may see of those. */
export class EntryLogResponse {
  @ApiProperty({ format: 'uuid' }) projectId: string;
  @ApiProperty() title: string;
  @ApiProperty({ enum: languages }) language: Language;
  @ApiProperty() notes: number;
}

export class EntryLogsResponse {
  @ApiProperty({ type: [EntryLogResponse] }) items: EntryLogResponse[];
}

/** What the form begins with: the notes of the log, the oldest first; of a very long one the newest. */
export interface ProjectCaseStart {
  id: string;
  project: ProjectView;
  notes: LogNoteView[];
  areThereOlder: boolean;
}

/** A case that a project became, published or still a draft. */
export interface CaseOfProject {
  id: string;
  title: string;
  language: string;
  /** Null while it is a draft. */
  slug: string | null;
}
