import { ApiProperty } from '@nestjs/swagger';
import type { Attachment } from '../entry/entry-content.js';
import { AttachmentInput } from '../entry/entry-content-parts.input.js';
import type { AttachmentState, DraftFile } from './attachment-row.js';
import type { Attached } from './ready-file.js';

/** A form with files in fields called `files`. */
export class FilesInput {
  @ApiProperty({ type: 'array', items: { type: 'string', format: 'binary' } }) files: unknown[];
}

export class RefusedFileResponse {
  @ApiProperty() name: string;
  @ApiProperty({ example: 'attachment.not_taken' }) code: string;
}

/** What became of each file: the others stay where one is refused. */
export class AttachedResponse {
  @ApiProperty({ type: [AttachmentInput] }) added: Attachment[];
  @ApiProperty({ type: [RefusedFileResponse] }) refused: RefusedFileResponse[];
}

export class AttachmentResponse {
  @ApiProperty() sha: string;
  @ApiProperty() name: string;
  @ApiProperty() type: string;
  @ApiProperty({ description: 'In bytes' }) size: number;
  @ApiProperty({ type: Number, nullable: true }) width: number | null;
  @ApiProperty({ type: Number, nullable: true }) height: number | null;
  @ApiProperty({ enum: ['checking', 'clean', 'infected'], description: 'Others read it once it was found clean' }) state: AttachmentState;
  @ApiProperty({ description: 'It is still to be checked, and several tries came to nothing' }) isStuck: boolean;
  @ApiProperty({ type: String, format: 'date-time' }) uploadedAt: Date;
}

export class AttachmentListResponse {
  @ApiProperty({ type: [AttachmentResponse] }) items: AttachmentResponse[];
}

export class FileLinkResponse {
  @ApiProperty({ description: 'As `token` in the query of the file’s address, for a quarter of an hour' }) token: string;
}

export function toAttachedResponse({ added, refused }: Attached): AttachedResponse {
  return { added, refused };
}

export function toAttachmentListResponse(rows: readonly DraftFile[]): AttachmentListResponse {
  return {
    items: rows.map(({ sha, name, type, size, width, height, state, isStuck, uploadedAt }) => ({
      ...{ sha, name, type, size, width, height, state, isStuck, uploadedAt },
    })),
  };
}
