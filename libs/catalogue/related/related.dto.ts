import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { EntryListItem } from '../list/entry-list.dto.js';

export const reasonKinds = ['made_from', 'became', 'target', 'concept', 'used_by_same', 'like_size'] as const;

/** Why an entry is shown beside another. */
export class RelatedReason {
  @ApiProperty({ enum: reasonKinds }) kind: (typeof reasonKinds)[number];
  @ApiPropertyOptional({ type: String, example: '12.3' }) target?: string;
  @ApiPropertyOptional({ type: String, example: 'food_waste' }) concept?: string;
  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string' }, description: 'The concept’s word, by language' })
  words?: Record<string, string>;
  @ApiPropertyOptional({ type: [String], description: 'Names: who uses both, or which two are of like size' }) tenants?: string[];
}

export class RelatedEntry {
  @ApiProperty({ type: EntryListItem }) entry: EntryListItem;
  @ApiProperty({ type: [RelatedReason], description: 'The strongest first' }) reasons: RelatedReason[];
}

export class RelatedResponse {
  @ApiProperty({ type: [RelatedEntry] }) items: RelatedEntry[];
}
