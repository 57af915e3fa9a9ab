import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { EntryListItem } from '../list/entry-list.dto.js';
import { type RelationKind, type RelationWord, relationKinds, relationWords } from './relation-kind.js';

export class RelationInput {
  @ApiProperty({ enum: relationKinds })
  @IsIn(relationKinds)
  kind: RelationKind;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  entry: string;
}

export class RelationResponse {
  @ApiProperty({ enum: relationWords, description: 'What the entry asked about is to the other' }) relation: RelationWord;
  @ApiProperty({ type: EntryListItem }) entry: EntryListItem;
}

export class RelationListResponse {
  @ApiProperty({ type: [RelationResponse] }) items: RelationResponse[];
}

/** As whoever writes the draft sees it. */
export class DraftRelationResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: relationKinds }) relation: RelationKind;
  @ApiProperty({ type: EntryListItem }) entry: EntryListItem;
  @ApiProperty({ description: 'Readers see it' }) isShown: boolean;
  @ApiProperty({ description: 'It ends with the next publication' }) isEnding: boolean;
}

export class DraftRelationListResponse {
  @ApiProperty({ type: [DraftRelationResponse] }) items: DraftRelationResponse[];
}
