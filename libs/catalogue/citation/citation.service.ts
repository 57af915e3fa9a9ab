import { Injectable } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { type Actor, requireAccess } from '#libs/identity';
import { Config, parseInput, path } from '#libs/platform';
import { EntryService } from '../entry/entry.service.js';
import { type CitationFormat, citation, citationFormats, citationTypes } from './citation.js';

class CitationQuery {
  @IsIn(citationFormats)
  format: CitationFormat = 'text';

  /** Left out: the version that a reader sees first. */
  @IsOptional()
  @Transform(({ value }) => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value))
  @IsInt()
  @Min(1)
  @Max(999_999)
  version?: number;
}

/** How one names an entry elsewhere, for whoever may read it. */
@Injectable()
export class CitationService {
  constructor(
    private readonly entries: EntryService,
    private readonly config: Config,
  ) {}

  async cite(actor: Actor, id: string, input: unknown): Promise<{ name: string; type: string; text: string }> {
    requireAccess(actor, 'entry.read');
    const { format, version } = parseInput(CitationQuery, input);
    const entry = version ? await this.entries.readVersion(actor, id, version) : await this.entries.read(actor, id);
    // What is cited stays what it was: the address is the version's.
    const at = { tenant: entry.tenant.slug, slug: entry.slug, number: String(entry.version) };
    const { type, ending } = citationTypes[format];
    return {
      name: `${entry.tenant.slug}-${entry.slug}-v${entry.version}.${ending}`,
      type,
      text: citation(entry, this.config.PUBLIC_URL + path(entry.language, 'entryVersion', at), format),
    };
  }
}
