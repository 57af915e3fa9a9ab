import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsNotEmpty, IsString, ValidateNested } from 'class-validator';
import { AskedSearch } from '#libs/catalogue';
import { MaxLength, MayBeLeftOut, Trimmed } from '#libs/platform';
import { type Delivery, deliveries } from '../subscription/subscription.dto.js';

export const longestName = 120;

export class SaveSearchInput {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(longestName)
  name: string;

  /** A question and choices, as the list of entries takes them. */
  @IsDefined()
  @ValidateNested()
  @Type(() => AskedSearch)
  search: AskedSearch;

  @IsIn(deliveries)
  delivery: Delivery = 'off';
}

/** What is left out stays as it is. */
export class ChangeSearchInput {
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(longestName)
  name?: string;

  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => AskedSearch)
  search?: AskedSearch;

  @MayBeLeftOut()
  @IsIn(deliveries)
  delivery?: Delivery;
}

export class NamedChoice {
  @ApiProperty({ description: 'A slug' }) value: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'What it is called; a tenant by `name` alone' })
  names: Record<string, string>;
}

export class SavedSearchResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
    description: 'The question `q` and the choices, as the list of entries takes them; what nobody asked is left out',
    example: { q: 'madspild', country: ['SE'] },
  })
  search: Record<string, string | string[]>;
  @ApiProperty({
    type: [String],
    description: 'Fields of which something chosen is no choice any more: they are answered by less, or nothing',
  })
  gone: string[];
  @ApiProperty({ type: [NamedChoice] }) tenants: NamedChoice[];
  @ApiProperty({ type: [NamedChoice] }) networks: NamedChoice[];
  @ApiProperty({ enum: deliveries, description: 'Whether new answers are told when they are published, in the digest, or not' })
  delivery: Delivery;
  @ApiProperty({
    maximum: 100,
    description: 'Answers by others that became readable since the search was opened last, of the newest; 100 is «or more»',
  })
  news: number;
  @ApiProperty({ type: String, format: 'date-time' }) lookedAt: Date;
  @ApiProperty({ type: String, format: 'date-time' }) savedAt: Date;
}

export class SavedSearchListResponse {
  @ApiProperty({ type: [SavedSearchResponse] }) items: SavedSearchResponse[];
}
