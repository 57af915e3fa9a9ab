import { ApiProperty } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import { MaxLength, Trimmed } from '#libs/platform';
import { ThreadRowResponse } from '../thread/thread.dto.js';
import type { ThreadRow } from '../thread/thread-view.js';

export class AlikeQuery {
  /** What somebody is about to ask. */
  @ApiProperty({ type: String })
  @Trimmed()
  @IsString()
  @MaxLength(300)
  q: string;
}

export interface AlikeEntry {
  id: string;
  title: string;
  language: string;
  tenant: { slug: string; name: string };
  slug: string;
}

export class AlikeEntryResponse implements AlikeEntry {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() title: string;
  @ApiProperty() language: string;
  @ApiProperty({ type: Object }) tenant: AlikeEntry['tenant'];
  @ApiProperty() slug: string;
}

export class AlikeResponse {
  @ApiProperty({ type: [ThreadRowResponse] }) threads: ThreadRow[];
  @ApiProperty({ type: [AlikeEntryResponse] }) entries: AlikeEntry[];
}
