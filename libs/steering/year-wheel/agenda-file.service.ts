import { Injectable } from '@nestjs/common';
import { type Actor, requireTenant } from '#libs/identity';
import { Clock, Config, DocumentRenderer, type Language, nameIn, translate } from '#libs/platform';
import { quarterPath } from './agenda-text.js';
import { YearWheelService } from './year-wheel.service.js';

export interface AgendaFile {
  name: string;
  language: string;
  bytes: Buffer;
}

/** The agenda text as Word: what stands on the page, and no more. */
@Injectable()
export class AgendaFileService {
  constructor(
    private readonly wheels: YearWheelService,
    private readonly renderer: DocumentRenderer,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async word(actor: Actor, tenant: string, which: string, at: string): Promise<AgendaFile> {
    requireTenant(actor, 'tenant.read_own', tenant);
    const found = await this.wheels.quarter(actor, tenant, which, at);
    const { committee, ready } = found;
    const language = committee.language as Language;
    const name = nameIn(language, committee.names);
    const address = this.config.PUBLIC_URL + quarterPath(language, tenant, committee.slug, found);
    const bytes = await this.renderer.render('docx', {
      ...{ language, address, title: ready.title, description: '', author: found.tenant.name, keywords: [], date: this.clock.now() },
      foot: `${found.tenant.name} · ${name}`,
      pageOf: translate(language, 'export.page_of', { page: '{page}', pages: '{pages}' }),
      pictures: [],
      blocks: [
        { kind: 'paragraph', voice: 'kicker', runs: [{ text: name }] },
        { kind: 'heading', level: 1, runs: [{ text: ready.title }] },
        ...ready.agenda
          .split(/\n\s*\n/)
          .filter((paragraph) => paragraph.trim() !== '')
          .flatMap((paragraph) => paragraph.split('\n').map((line) => ({ kind: 'paragraph' as const, runs: [{ text: line }] }))),
      ],
    });
    return { name: `${committee.slug}-${at}.docx`, language, bytes: Buffer.from(bytes) };
  }
}
