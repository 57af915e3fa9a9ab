import { ApiProperty } from '@nestjs/swagger';
import type { FileFacts } from '../attachment/attachment-row.js';

/** A file of a thing that is no entry, as its readers get it: bytes at `/api/v1/held-files/{holderId}/{sha}`. */
export interface HeldFile extends FileFacts {
  holderId: string;
  /** What a picture shows; '' where nobody said. */
  alt: string;
  /** Only who sent it sees one that is still being checked. */
  isChecking: boolean;
}

/** For the responses of the things that have files. */
export class HeldFileResponse {
  @ApiProperty({ description: 'Of its bytes; with the id of what has it, its address' }) sha: string;
  @ApiProperty() name: string;
  @ApiProperty() type: string;
  @ApiProperty({ description: 'In bytes' }) size: number;
  @ApiProperty({ type: Number, nullable: true }) width: number | null;
  @ApiProperty({ type: Number, nullable: true }) height: number | null;
  @ApiProperty({ description: 'What a picture shows' }) alt: string;
  @ApiProperty({ description: 'It is being looked at for viruses; until then only who sent it sees it' }) isChecking: boolean;
}

export function toHeldFileResponse({ sha, name, type, size, width, height, alt, isChecking }: HeldFile): HeldFileResponse {
  return { sha, name, type, size, width, height, alt, isChecking };
}
