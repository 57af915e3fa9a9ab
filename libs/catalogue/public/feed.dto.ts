import { OmitType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { type Language, languages } from '../entry/entry-content.js';
import { EntryListQuery } from '../list/entry-list.dto.js';

/** What the catalogue takes, without its pages: a feed has the newest. */
export class FeedQuery extends OmitType(EntryListQuery, ['cursor', 'limit', 'sort', 'facets'] as const) {
  /** Of the feed's own words, and of the question. Left out: as Accept-Language says. */
  @IsOptional()
  @IsIn(languages)
  lang?: Language;
}
