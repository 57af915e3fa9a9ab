import { ApiProperty } from '@nestjs/swagger';
import type { FileFacts } from '../attachment/attachment-row.js';

/** A file of a thing that is no entry, as its readers get it. */
export interface HeldFile extends FileFacts {
  holderId: string;
  /** What a picture shows; '' where nobody said. */
  alt: string;
  /** Only who sent it sees one that is still being checked. */
  isChecking: boolean;
}

/** For the responses of the things that have files. */
export class HeldFileResponse {
  @ApiProperty({ description: 'Of its bytes' }) sha: string;
  @ApiProperty({ example: '/api/v1/held-files/{id}/{sha}', description: 'Where its bytes are' }) address: string;
  @ApiProperty() name: string;
  @ApiProperty() type: string;
  @ApiProperty({ description: 'In bytes' }) size: number;
  @ApiProperty({ type: Number, nullable: true }) width: number | null;
  @ApiProperty({ type: Number, nullable: true }) height: number | null;
  @ApiProperty({ description: 'What a picture shows' }) alt: string;
  @ApiProperty({ description: 'It is being looked at for viruses; until then only who sent it sees it' }) isChecking: boolean;
}

export function toHeldFileResponse({ holderId, ...file }: HeldFile): HeldFileResponse {
  const { sha, name, type, size, width, height, alt, isChecking } = file;
  return { sha, address: `/api/v1/held-files/${holderId}/${sha}`, name, type, size, width, height, alt, isChecking };
}
