import { Injectable } from '@nestjs/common';
import { type Actor, may, requireAccess, requireNetwork } from '#libs/identity';
import { Config, Database, decodeCursor, defineSystemTask, type Language, type Page, PageQuery, pageOf, parseInput } from '#libs/platform';
import { type AnnouncementOutcomeResponse, AnnouncementPreviewQuery, type AnnouncementPreviewResponse } from './announcement.dto.js';
import { AnnouncementLetters } from './announcement-letter.js';
import { type AnnouncementRow, placeInTime, selectAnnouncements, textsOf, visibleAnnouncement } from './announcement-row.js';
import { type Reach, reachOf } from './reach.js';
import { type AnnouncementText, textFor } from './text-for.js';

const count = defineSystemTask(
  'digest.announcement-count',
  'a coordinator is told how many an announcement reaches, and nothing of any of them',
);

export interface AnnouncementView extends AnnouncementRow {
  /** The one of its texts for a reader of the page's language. */
  text: AnnouncementText;
}

export interface AnnouncementPage extends AnnouncementView {
  written: Language[];
  mayWrite: boolean;
  /** Of what is not out yet, and what became of what is: for coordinators. */
  reach: Reach | null;
  outcome: AnnouncementOutcomeResponse | null;
}

/** What was announced to a network, for its people; and how it looks and whom it reaches, for its coordinators. */
@Injectable()
export class AnnouncementReadingService {
  private readonly letters: AnnouncementLetters;

  constructor(
    private readonly database: Database,
    config: Config,
  ) {
    this.letters = new AnnouncementLetters(config);
  }

  /** The newest first; coordinators see what is not out yet as well. */
  async list(actor: Actor, network: string, input: unknown = {}): Promise<Page<AnnouncementRow>> {
    requireAccess(actor, 'account.use');
    const networkId = requireNetwork(actor, 'announcement.read', network);
    const { cursor, limit } = parseInput(PageQuery, input);
    const [at, id] = cursor ? decodeCursor(cursor, ['instant', 'id']) : [null, null];
    const rows = await this.database.read<AnnouncementRow>(
      actor,
      `${selectAnnouncements} where a.network_id = $1 and ($2::timestamptz is null or (${placeInTime}, a.id) < ($2, $3::uuid))
       order by ${placeInTime} desc, a.id desc limit $4`,
      [networkId, at, id, limit + 1],
    );
    return pageOf(
      rows,
      limit,
      (row) => [(row.begun_at ?? row.created_at).toISOString(), row.id],
      (row) => row,
    );
  }

  async read(actor: Actor, network: string, id: string): Promise<AnnouncementRow> {
    requireAccess(actor, 'account.use');
    const networkId = requireNetwork(actor, 'announcement.read', network);
    return this.database.transaction(actor, (tx) => visibleAnnouncement(tx, networkId, id));
  }

  /** For its page: as the reader of that language reads it and, for coordinators, whom it reaches or what became of it. */
  async page(actor: Actor, network: string, id: string, language: Language): Promise<AnnouncementPage> {
    const announcement = await this.read(actor, network, id);
    const mayWrite = may(actor, 'announcement.write', { networkId: announcement.network_id });
    const isOut = announcement.state === 'sending' || announcement.state === 'sent';
    return {
      ...viewOf(announcement, language),
      written: textsOf(announcement).map((text) => text.language),
      mayWrite,
      reach: mayWrite && !isOut ? await this.reach(actor, network) : null,
      outcome: mayWrite && isOut ? await this.outcome(actor, network, id) : null,
    };
  }

  /** For the network's page of them. */
  async listPage(
    actor: Actor,
    network: string,
    input: unknown,
    language: Language,
  ): Promise<Page<AnnouncementView> & { mayWrite: boolean }> {
    const { items, nextCursor } = await this.list(actor, network, input);
    const mayWrite = may(actor, 'announcement.write', { networkId: requireNetwork(actor, 'announcement.read', network) });
    return { items: items.map((item) => viewOf(item, language)), nextCursor, mayWrite };
  }

  /** How many would get one now, and how many of each tenant and for which reason would not. */
  async reach(actor: Actor, network: string): Promise<Reach> {
    requireAccess(actor, 'account.use');
    const networkId = requireNetwork(actor, 'announcement.write', network);
    return this.database.system(count, (tx) => reachOf(tx, networkId));
  }

  /** As the mail to a reader of that language will look. */
  async preview(actor: Actor, network: string, id: string, input: unknown = {}): Promise<AnnouncementPreviewResponse> {
    const announcement = await this.coordinated(actor, network, id);
    const { language = actor.language as Language } = parseInput(AnnouncementPreviewQuery, input);
    const { subject, html, text } = this.letters.write(announcement, language, null);
    return { subject, html, text };
  }

  /** What became of its mails so far. */
  async outcome(actor: Actor, network: string, id: string): Promise<AnnouncementOutcomeResponse> {
    await this.coordinated(actor, network, id);
    const [figures] = await this.database.system(count, (tx) =>
      tx.query<AnnouncementOutcomeResponse>(
        `select count(*) filter (where state in ('planned', 'sending'))::integer as waiting, count(*) filter (where state = 'sent')::integer as sent,
           count(*) filter (where state = 'failed')::integer as failed, count(*) filter (where state = 'skipped')::integer as skipped
         from digest_copy where announcement_id = $1`,
        [id],
      ),
    );
    return figures as AnnouncementOutcomeResponse;
  }

  private async coordinated(actor: Actor, network: string, id: string): Promise<AnnouncementRow> {
    requireAccess(actor, 'account.use');
    const networkId = requireNetwork(actor, 'announcement.write', network);
    return this.database.transaction(actor, (tx) => visibleAnnouncement(tx, networkId, id));
  }
}

function viewOf(announcement: AnnouncementRow, language: Language): AnnouncementView {
  return { ...announcement, text: textFor(language, textsOf(announcement)) };
}
