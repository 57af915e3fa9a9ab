import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, IsUUID, Matches } from 'class-validator';
import { MaxLength, PageQuery } from '#libs/platform';
import { type Language, languages } from '../entry/entry-content.js';
import type { NetworkName } from '../entry/entry-view.js';
import { EntryListItem, ListedTenant } from '../list/entry-list.dto.js';
import { type AudienceName, audiences } from '../publishing/audience.js';

export class CollectionListQuery extends PageQuery {
  /** Slug of the tenant that made it. */
  @IsOptional()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  @MaxLength(60)
  tenant?: string;

  /** Those that hold this entry. */
  @Transform(({ value }) => value)
  @IsOptional()
  @IsUUID()
  entry?: string;
}

/** A collection among others. */
export class CollectionListItem {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() tenant: ListedTenant;
  @ApiProperty({ description: 'Its part of the address, after the tenant’s' }) slug: string;
  @ApiProperty({ enum: languages }) language: Language;
  @ApiProperty() title: string;
  @ApiProperty({ description: 'How its introduction begins, as plain text' }) lead: string;
  @ApiProperty({ type: String, format: 'date-time' }) publishedAt: Date;
  @ApiProperty({ description: 'Invented, and marked so' }) isExample: boolean;
}

export class CollectionListResponse {
  @ApiProperty({ type: [CollectionListItem] }) items: CollectionListItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class CollectedEntry {
  @ApiProperty({ type: EntryListItem }) entry: EntryListItem;
  @ApiProperty({ description: 'Why it is in the collection' }) why: string;
}

export class CollectionSection {
  @ApiProperty({ type: String, nullable: true }) heading: string | null;
  @ApiProperty({ type: [CollectedEntry] }) entries: CollectedEntry[];
}

/** A published collection as a reader may see it: entries that are not theirs to read are not in it. */
export class CollectionResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() tenant: ListedTenant;
  @ApiProperty() slug: string;
  @ApiProperty({ enum: languages }) language: Language;
  @ApiProperty() title: string;
  @ApiProperty({ description: 'Markdown without HTML' }) introduction: string;
  @ApiProperty({ enum: audiences }) audience: AudienceName;
  @ApiProperty({ type: String, format: 'date-time' }) publishedAt: Date;
  @ApiProperty({ type: String, format: 'date-time' }) firstPublishedAt: Date;
  @ApiProperty() isExample: boolean;
  @ApiProperty({ type: [CollectionSection] }) sections: CollectionSection[];
}

export interface CollectionView extends CollectionResponse {
  mayEdit: boolean;
}

export function toCollectionResponse({ mayEdit: _, ...shown }: CollectionView): CollectionResponse {
  return shown;
}

/** Either a heading, or an entry with why it is there. */
export class DraftPart {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiPropertyOptional({ type: String }) heading?: string;
  @ApiPropertyOptional({ type: EntryListItem }) entry?: EntryListItem;
  @ApiPropertyOptional({ type: String }) why?: string;
}

export class AskedRelease {
  @ApiProperty({ type: String, nullable: true }) by: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) at: Date;
  @ApiProperty({ enum: audiences }) audience: AudienceName;
  @ApiProperty({ type: [String], description: 'Slugs' }) networks: string[];
}

export class PublishedCollection {
  @ApiProperty() slug: string;
  @ApiProperty({ enum: audiences }) audience: AudienceName;
  @ApiProperty({ type: [String], description: 'Slugs' }) networks: string[];
  @ApiProperty({ description: 'The draft has changes that readers do not see yet' }) changedSince: boolean;
}

/** What is being written: entries that the reader may not see are left out, and stay in. */
export class CollectionDraftResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'herning' }) tenant: string;
  @ApiProperty() revision: number;
  @ApiProperty({ enum: languages }) language: Language;
  @ApiProperty() title: string;
  @ApiProperty() introduction: string;
  @ApiProperty({ type: [DraftPart] }) parts: DraftPart[];
  @ApiProperty({ type: String, format: 'date-time' }) updatedAt: Date;
  @ApiProperty({ type: PublishedCollection, nullable: true }) published: PublishedCollection | null;
  @ApiProperty({ type: AskedRelease, nullable: true, description: 'What an editor has been asked for' }) asked: AskedRelease | null;
}

export interface CollectionDraftView extends Omit<CollectionDraftResponse, 'tenant'> {
  tenant: { slug: string; name: string };
  /** Networks that the tenant can share with. */
  networks: NetworkName[];
  may: { write: boolean; release: boolean };
}

export function toCollectionDraftResponse({ tenant, networks: _, may: __, ...shown }: CollectionDraftView): CollectionDraftResponse {
  return { ...shown, tenant: tenant.slug };
}

export interface CollectionDraftListItem {
  id: string;
  tenant: { slug: string; name: string };
  title: string;
  language: Language;
  updatedAt: Date;
  updatedBy: string | null;
  isPublished: boolean;
  changedSince: boolean;
  /** An author asked an editor to release it. */
  asked: { by: string | null; at: Date } | null;
  mayWrite: boolean;
  mayRelease: boolean;
}

/** What came of pressing the button: it is published, or an editor has been asked. */
export class CollectionPublishedResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'herning' }) tenant: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null where an editor has been asked' }) slug: string | null;
  @ApiProperty({ enum: audiences }) audience: AudienceName;
}
