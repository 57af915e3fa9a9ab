import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Config, parseInput, path, WorkThread } from '#libs/platform';
import { EntryService } from '../entry/entry.service.js';
import type { EntryView } from '../entry/entry-view.js';
import { entryDocument } from './entry-document.js';
import { EntryExportQuery, toExportedEntry } from './entry-export.dto.js';
import { NotAcceptable } from './errors.js';
import { acceptedFormat, type ExportFormat, exportFormats, exportTypes } from './export-format.js';
import type { RenderTask } from './render-thread.js';
import { writeMarkdown } from './write-markdown.js';

export interface ExportedFile {
  name: string;
  type: string;
  language: string;
  bytes: Buffer;
}

/** One entry as a file: the version that the reader may see, with all that its page shows and no more. */
@Injectable()
export class EntryExportService implements OnModuleDestroy {
  private readonly renderer = new WorkThread<RenderTask, Uint8Array>('libs/catalogue/export/render-thread');

  constructor(
    private readonly entries: EntryService,
    private readonly config: Config,
  ) {}

  onModuleDestroy(): Promise<void> {
    return this.renderer.end();
  }

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
      bytes: await this.bytesOf(entry, this.addressOf(entry, query.version), format),
    };
  }

  private async bytesOf(entry: EntryView, address: string, format: ExportFormat): Promise<Buffer> {
    if (format === 'json') return Buffer.from(JSON.stringify(toExportedEntry(entry, address), null, 2));
    const document = entryDocument(entry, address);
    if (format === 'md') return Buffer.from(writeMarkdown(document));
    return Buffer.from(await this.renderer.run({ format, document }));
  }

  private addressOf({ language, tenant, slug }: EntryView, version: number | undefined): string {
    const at = { tenant: tenant.slug, slug };
    const address = version ? path(language, 'entryVersion', { ...at, number: String(version) }) : path(language, 'entry', at);
    return this.config.PUBLIC_URL + address;
  }
}
