import { Injectable } from '@nestjs/common';
import { AskedTextService, EntryListService } from '#libs/catalogue';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, decodeCursor, type Language, type Page, pageOf, parseInput } from '#libs/platform';
import { moderation } from '../thread/thread-access.js';
import type { ThreadRow } from '../thread/thread-view.js';
import { AlikeQuery, type AlikeResponse } from './alike.dto.js';
import { foundThreads } from './thread-search-sql.js';

interface Asked {
  q: string;
  limit: number;
  cursor?: string | null;
  /** SQL: which of a network's threads. */
  shown: string;
}

type Found = ThreadRow & { place: number };

/** More than anybody turns pages for; while somebody writes, fewer are looked at. */
const ranked = 2_000;
const rankedAlike = 500;
const shownAlike = 3;

/** Finds what was asked and answered by its words, their forms and what they mean, in five languages. */
@Injectable()
export class ThreadSearchService {
  constructor(
    private readonly database: Database,
    private readonly texts: AskedTextService,
    private readonly entries: EntryListService,
  ) {}

  /** Of a network that the caller has asked whether the actor reads: what answers all of it; where nothing does, what answers half. */
  async inNetwork(actor: Actor, networkId: string, { q, limit, cursor, shown }: Asked): Promise<Page<ThreadRow>> {
    requireAccess(actor, 'account.use');
    const [place, id] = cursor ? decodeCursor(cursor, ['number', 'id']) : [null, null];
    const asked = await this.texts.read(q, actor.language as Language, actor);
    for (const query of asked ? new Set([asked.whole, asked.half]) : []) {
      const parameters = [...moderation(actor), [networkId], query, asked?.parts, asked?.titles, limit + 1, place, id];
      const rows = await this.database.read<Found>(actor, foundThreads(ranked, shown), parameters, { byIndex: true });
      if (rows.length > 0)
        return pageOf(
          rows,
          limit,
          (row) => [row.place, row.id],
          ({ place: _, ...row }) => row,
        );
    }
    return { items: [], nextCursor: null };
  }

  /** What has been shared and asked that is like what somebody is about to ask, as far as they may see it. */
  async alike(actor: Actor, input: unknown, reader: Language): Promise<AlikeResponse> {
    requireAccess(actor, 'account.use');
    const { q } = parseInput(AlikeQuery, input);
    const [asked, entries] = await Promise.all([
      this.texts.read(q, reader, actor),
      this.entries.list(actor, { q, limit: shownAlike }, reader),
    ]);
    if (!asked) return { threads: [], entries: [] };
    const parameters = [...moderation(actor), actor.networkIds, asked.half, asked.parts, asked.titles, shownAlike, null, null];
    const threads = await this.database.read<Found>(actor, foundThreads(rankedAlike, 'true'), parameters, { byIndex: true });
    return {
      threads: threads.map(({ place: _, ...row }) => row),
      entries: entries.items.map(({ id, title, language, tenant, slug }) => ({ id, title, language, tenant, slug })),
    };
  }
}
