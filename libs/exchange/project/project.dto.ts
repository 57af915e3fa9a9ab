import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsEmail, IsIn, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { type AudienceName, audiences } from '#libs/catalogue';
import { IsDay, type Language, languages, MaxLength, PageQuery, Trimmed } from '#libs/platform';
import { type ProjectState, projectStates } from './project-state.js';
import { SharedWorkInput } from './shared-work.dto.js';

export class ProjectInput extends SharedWorkInput {
  @ApiProperty({ enum: projectStates, required: false })
  @IsIn([...projectStates])
  state: ProjectState = 'running';

  @ApiProperty({ type: String, format: 'date', nullable: true, required: false })
  @IsOptional()
  @IsDay()
  beginsOn: string | null = null;

  @ApiProperty({ type: String, format: 'date', nullable: true, required: false })
  @IsOptional()
  @IsDay()
  endsOn: string | null = null;

  /** «Stop when …» */
  @ApiProperty({ required: false, maxLength: 500 })
  @Trimmed()
  @IsString()
  @MaxLength(500)
  stopWhen: string = '';

  /** What is looked at to know. */
  @ApiProperty({ required: false, maxLength: 500 })
  @Trimmed()
  @IsString()
  @MaxLength(500)
  stopCheck: string = '';

  /** The day to look: the project's people are asked once whether to go on. */
  @ApiProperty({ type: String, format: 'date', nullable: true, required: false })
  @IsOptional()
  @IsDay()
  stopLookOn: string | null = null;

  @ApiProperty({ type: String, format: 'email', nullable: true, required: false })
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  contactMailbox: string | null = null;

  @ApiProperty({ type: String, nullable: true, required: false, maxLength: 120 })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(120)
  contactName: string | null = null;
}

export class ProjectChangeInput extends ProjectInput {
  /** The one that was read; another is refused with 412. */
  @ApiProperty({ minimum: 1 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  revision: number;

  /** What came of it, once it is over. */
  @ApiProperty({ required: false, maxLength: 2000 })
  @Trimmed()
  @IsString()
  @MaxLength(2000)
  learned: string = '';
}

export class ProjectListQuery extends PageQuery {
  /** Slug of the tenant whose it is. */
  @IsOptional()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  @MaxLength(60)
  tenant?: string;

  /** Those that go on, or those that are over. */
  @IsOptional()
  @IsIn(['open', 'over'])
  which?: 'open' | 'over';
}

export class ProjectTenant {
  @ApiProperty({ example: 'storevik' }) slug: string;
  @ApiProperty() name: string;
}

/** A project among others. */
export class ProjectListItem {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() tenant: ProjectTenant;
  @ApiProperty() title: string;
  @ApiProperty({ enum: languages }) language: Language;
  @ApiProperty() purpose: string;
  @ApiProperty({ type: [Number] }) goals: number[];
  @ApiProperty({ enum: projectStates }) state: ProjectState;
  @ApiProperty({ description: 'Notes of its log that the reader may see' }) notes: number;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Of the newest of them' }) lastNoteOn: string | null;
  @ApiProperty({ enum: audiences }) audience: AudienceName;
  @ApiProperty({ description: 'Invented, and marked so' }) isExample: boolean;
}

export class ProjectListResponse {
  @ApiProperty({ type: [ProjectListItem] }) items: ProjectListItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class ProjectResponse extends ProjectListItem {
  @ApiProperty({ type: String, format: 'date', nullable: true }) beginsOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) endsOn: string | null;
  @ApiProperty() stopWhen: string;
  @ApiProperty() stopCheck: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) stopLookOn: string | null;
  @ApiProperty() learned: string;
  @ApiProperty({ type: String, nullable: true }) contactMailbox: string | null;
  @ApiProperty({ type: String, nullable: true }) contactName: string | null;
  @ApiProperty() revision: number;
}

/** With what its page needs to know of the reader. */
export interface ProjectView extends ProjectResponse {
  mayWrite: boolean;
  /** The widest that a note of this reader's may be shared. */
  notesUpTo: AudienceName;
  /** Slugs; for those of its tenant alone, else empty. */
  networks: string[];
}

/** What a form for a new project begins with. */
export interface ProjectStart {
  id: string;
  tenants: ProjectHome[];
}

/** A tenant that the person writes for, and who it can share with. */
export interface ProjectHome {
  slug: string;
  name: string;
  language: Language;
  networks: { slug: string; names: Record<string, string> }[];
  /** An editor has to make it public. */
  asksEditor: boolean;
}

export class NewProjectResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
}

export function toProjectResponse({ mayWrite: _, notesUpTo: __, networks: ___, ...shown }: ProjectView): ProjectResponse {
  return shown;
}
