import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Config, DocumentRenderer, type Language, parseInput, path } from '#libs/platform';
import { acceptedFormat, type ExportFormat, exportFormats, exportTypes, NotAcceptable, writeMarkdown } from '#libs/platform/documents';
import { FileReadingService } from '../attachment/file-reading.service.js';
import { CountryNoteService } from '../country-note/country-note.service.js';
import type { Origin } from '../derivation/own-version.dto.js';
import { OwnVersionService } from '../derivation/own-version.service.js';
import { EntryService } from '../entry/entry.service.js';
import type { EntryView } from '../entry/entry-view.js';
import { type EntryAddresses, entryDocument } from './entry-document.js';
import { EntryExportQuery, toExportedEntry } from './entry-export.dto.js';

export interface ExportedFile {
  name: string;
  type: string;
  language: string;
  bytes: Buffer;
}

/** Pictures are put into documents that wide: enough for the line of a printed page. */
const shownWidth = 960;

/** One entry as a file: the version that the reader may see, with all that its page shows and no more. */
@Injectable()
export class EntryExportService {
  constructor(
    private readonly entries: EntryService,
    private readonly ownVersions: OwnVersionService,
    private readonly countryNotes: CountryNoteService,
    private readonly files: FileReadingService,
    private readonly config: Config,
    private readonly renderer: DocumentRenderer,
  ) {}

  /** `accept` is the client's header, asked where the query names no format. Throws NotAcceptable. */
  async export(actor: Actor, id: string, input: unknown, accept: string | undefined): Promise<ExportedFile> {
    requireAccess(actor, 'entry.read');
    const query = parseInput(EntryExportQuery, input);
    const format = query.format ?? acceptedFormat(accept);
    if (!format) throw new NotAcceptable(exportFormats);
    const entry = query.version ? await this.entries.readVersion(actor, id, query.version) : await this.entries.read(actor, id);
    return {
      name: `${entry.tenant.slug}-${entry.slug}-v${entry.version}.${format}`,
      type: exportTypes[format],
      language: entry.language,
      bytes: await this.bytesOf(actor, entry, this.addressesOf(entry, query.version), format),
    };
  }

  private async bytesOf(actor: Actor, entry: EntryView, addresses: EntryAddresses, format: ExportFormat): Promise<Buffer> {
    if (format === 'json') return Buffer.from(JSON.stringify(toExportedEntry(entry, addresses.page), null, 2));
    const [origin, notes] = await Promise.all([this.ownVersions.originOrNone(actor, entry.id), this.countryNotes.ofEntry(actor, entry.id)]);
    const pictures = format === 'md' ? new Map<string, Buffer>() : await this.files.picturesOf(entry, shownWidth);
    const document = entryDocument(entry, { origin, notes, pictures }, addresses);
    if (format === 'md') return Buffer.from(writeMarkdown(document));
    return this.renderer.render(format, document);
  }

  private addressesOf({ id, language, tenant, slug }: EntryView, version: number | undefined): EntryAddresses {
    const { PUBLIC_URL: publicUrl } = this.config;
    const at = { tenant: tenant.slug, slug };
    const versionAt = (of: Language, place: typeof at, number: number) =>
      publicUrl + path(of, 'entryVersion', { ...place, number: String(number) });
    return {
      page: version ? versionAt(language, at, version) : publicUrl + path(language, 'entry', at),
      contact: publicUrl + path(language, 'entryContact', at),
      file: (sha) => `${publicUrl}/api/v1/entries/${id}/files/${sha}`,
      version: (origin: Origin) => versionAt(origin.language, { tenant: origin.tenant, slug: origin.slug }, origin.version),
    };
  }
}
