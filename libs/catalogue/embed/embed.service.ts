import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { anonymous, requireAccess } from '#libs/identity';
import { Config, MaxLength, NotFound, pagePaths, parseInput } from '#libs/platform';
import { EntryService } from '../entry/entry.service.js';
import type { EntryView } from '../entry/entry-view.js';
import { addressOf } from '../public/feed.js';
import { embedCard, embedSize, embedSnippet, entryAt } from './embed-card.js';

const whole = () => Transform(({ value }) => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value));

class OembedQuery {
  @IsString()
  @MaxLength(2000)
  url: string;

  @IsOptional()
  @IsIn(['json'])
  format?: 'json';

  @IsOptional()
  @whole()
  @IsInt()
  @Min(1)
  @Max(10_000)
  maxwidth?: number;

  @IsOptional()
  @whole()
  @IsInt()
  @Min(1)
  @Max(10_000)
  maxheight?: number;
}

/** As oembed.com has it. */
export class OembedResponse {
  @ApiProperty({ example: '1.0' }) version: string;
  @ApiProperty({ example: 'rich' }) type: string;
  @ApiProperty() title: string;
  @ApiProperty() author_name: string;
  @ApiProperty() provider_name: string;
  @ApiProperty() provider_url: string;
  @ApiProperty() html: string;
  @ApiProperty() width: number;
  @ApiProperty() height: number;
  @ApiProperty() thumbnail_url: string;
  @ApiProperty() thumbnail_width: number;
  @ApiProperty() thumbnail_height: number;
}

/** Public entries in the pages of others; whoever asks, what is not for everybody is not there. */
@Injectable()
export class EmbedService {
  constructor(
    private readonly entries: EntryService,
    private readonly config: Config,
  ) {}

  async card(id: string, nonce: string): Promise<string> {
    requireAccess(anonymous, 'entry.read');
    const entry = forAll(await this.entries.read(anonymous, id));
    return embedCard(entry, addressOf(entry, this.config.PUBLIC_URL), nonce);
  }

  async oembed(input: unknown): Promise<OembedResponse> {
    requireAccess(anonymous, 'entry.read');
    const { PUBLIC_URL: publicUrl } = this.config;
    const { url, maxwidth = embedSize.width } = parseInput(OembedQuery, input);
    const at = entryAt(url, publicUrl, pagePaths.entry);
    const found = at ? await this.entries.readAt(anonymous, at.tenant, at.slug) : null;
    if (!found || 'movedTo' in found) throw new NotFound('entry');
    const entry = forAll(found);
    const width = Math.min(maxwidth, embedSize.width);
    return {
      version: '1.0',
      type: 'rich',
      title: entry.title,
      author_name: entry.tenant.name,
      provider_name: 'Tandem',
      provider_url: publicUrl,
      html: embedSnippet(publicUrl, entry.id, entry.title, width),
      width,
      height: embedSize.height,
      thumbnail_url: `${publicUrl}/previews/${entry.id}.png`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    };
  }
}

function forAll(entry: EntryView): EntryView {
  if (entry.audience !== 'public' || entry.isWithdrawn) throw new NotFound('entry');
  return entry;
}
