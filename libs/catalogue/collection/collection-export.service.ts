import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Config, DocumentRenderer, path } from '#libs/platform';
import { CollectionService } from './collection.service.js';
import { collectionDocument } from './collection-document.js';

/** A collection as a PDF: what the reader's page of it shows, and no more. */
@Injectable()
export class CollectionExportService {
  constructor(
    private readonly collections: CollectionService,
    private readonly config: Config,
    private readonly renderer: DocumentRenderer,
  ) {}

  async pdf(actor: Actor, id: string): Promise<{ name: string; language: string; bytes: Buffer }> {
    requireAccess(actor, 'entry.read');
    const collection = await this.collections.read(actor, id);
    const { language, tenant, slug } = collection;
    const address = this.config.PUBLIC_URL + path(language, 'collection', { tenant: tenant.slug, slug });
    const document = collectionDocument(
      collection,
      address,
      (entry) => this.config.PUBLIC_URL + path(entry.language, 'entry', { tenant: entry.tenant.slug, slug: entry.slug }),
    );
    return { name: `${tenant.slug}-${slug}.pdf`, language, bytes: await this.renderer.render('pdf', document) };
  }
}
