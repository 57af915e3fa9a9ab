import { Injectable } from '@nestjs/common';
import { Config, Database, type Language, path, translate } from '#libs/platform';
import type { Actor } from '../actor/actor.js';
import { requireAccess } from '../permission/access.js';
import type { OwnLinksResponse } from './own-links.dto.js';
import { ownLinksParts } from './own-links.js';

const most = 2000;

/** The list that a person takes along: what they wrote, by its addresses, as far as they may read it now. */
@Injectable()
export class OwnLinksService {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  async list(actor: Actor): Promise<OwnLinksResponse> {
    requireAccess(actor, 'account.use');
    const items: OwnLinksResponse['items'] = [];
    for (const { kind, page, sql } of ownLinksParts()) {
      const rows = await this.database.read<{ title: string; language: Language; place: Record<string, string> }>(
        actor,
        `select title, language, place from (${sql}) own order by title, id limit ${most}`,
        [actor.personId],
      );
      for (const { title, language, place } of rows)
        items.push({ kind, title, language, url: this.config.PUBLIC_URL + path(language, page, place as never) });
    }
    return { items };
  }

  /** The same as plain text, by kinds. */
  async text(actor: Actor, language: Language): Promise<string> {
    const { items } = await this.list(actor);
    const parts = ownLinksParts().flatMap(({ kind }) => {
      const own = items.filter((one) => one.kind === kind);
      return own.length > 0 ? [[translate(language, `handover.own.${kind}`), ...own.map(({ title, url }) => `${title}\n${url}`)]] : [];
    });
    return `${parts.map((part) => part.join('\n\n')).join('\n\n\n')}\n`;
  }
}
