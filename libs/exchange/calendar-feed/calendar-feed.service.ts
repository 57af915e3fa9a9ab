import { Injectable } from '@nestjs/common';
import { type Actor, ActorService, anonymous, networkNames, requireAccess } from '#libs/identity';
import {
  Clock,
  Config,
  calendarFeed,
  Database,
  defineSystemTask,
  type FeedEvent,
  type Language,
  NotFound,
  nameIn,
  newId,
  path,
  readToken,
  signToken,
  translate,
} from '#libs/platform';
import { gatheringUid } from '../gathering/gathering-uid.js';
import { type FeedRow, feedRowSql, standingOf } from './feed-row.js';

const feedTask = defineSystemTask('exchange.read-calendar-feed', 'a calendar has the address alone, and no session');
const purpose = 'calendar_feed';
/** How far back a calendar keeps what was. */
const keptDays = 90;

export interface OwnFeed {
  /** Whoever has it reads what the person may see; null where there is none. */
  url: string | null;
}

/** Gatherings for the calendars that people have already, read as they are at that moment and as that reader may see them. */
@Injectable()
export class CalendarFeedService {
  constructor(
    private readonly database: Database,
    private readonly actors: ActorService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async own(actor: Actor): Promise<OwnFeed> {
    requireAccess(actor, 'account.use');
    const [feed] = await this.database.read<{ id: string }>(actor, 'select id from calendar_feed where person_id = $1', [actor.personId]);
    return { url: feed ? this.addressOf(feed.id) : null };
  }

  /** A new address; the one before is none any more. */
  async make(actor: Actor): Promise<OwnFeed> {
    requireAccess(actor, 'account.use');
    const id = newId();
    await this.database.transaction(actor, async (tx) => {
      // Two at once: the later one is the address.
      await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`calendar of ${actor.personId}`]);
      await tx.query('delete from calendar_feed where person_id = $1', [actor.personId]);
      await tx.query('insert into calendar_feed (id, person_id, made_at) values ($1, $2, $3)', [id, actor.personId, tx.now]);
    });
    return { url: this.addressOf(id) };
  }

  /** Ended already, nothing happens. */
  async end(actor: Actor): Promise<void> {
    requireAccess(actor, 'account.use');
    await this.database.transaction(actor, (tx) => tx.query('delete from calendar_feed where person_id = $1', [actor.personId]));
  }

  /** What the person comes to, and what their networks meet for: as their own memberships of this moment show it. */
  async ofPerson(token: string): Promise<string> {
    const actor = await this.personBehind(token);
    const language = actor.language as Language;
    const rows = await this.rows(actor, `g.network_id = any($3::uuid[]) or s.state in ('confirmed', 'waiting', 'attended')`, [
      actor.networkIds,
    ]);
    return calendarFeed(translate(language, 'feed.own_name'), this.events(rows, language));
  }

  /** What a network shows to everybody, in the language that the address names. NotFound where there is no such network. */
  async ofNetwork(slug: string, language: Language): Promise<string> {
    const [network] = await this.database.read<{ id: string; names: Record<string, string> }>(
      anonymous,
      `select w.id, ${networkNames('w.id')} as names from network w where w.slug = $1`,
      [slug],
    );
    if (!network) throw new NotFound('network');
    const rows = await this.rows(anonymous, 'g.network_id = $3 and g.is_public', [network.id]);
    return calendarFeed(nameIn(language, network.names), this.events(rows, language));
  }

  private rows(actor: Actor, condition: string, values: unknown[]): Promise<FeedRow[]> {
    const since = new Date(this.clock.now().getTime() - keptDays * 86_400_000);
    return this.database.read<FeedRow>(
      actor,
      `${feedRowSql} where g.begins_at > $2 and g.state in ('open', 'cancelled') and (${condition}) order by g.begins_at, g.id limit 500`,
      [actor.personId, since, ...values],
    );
  }

  private events(rows: readonly FeedRow[], language: Language): FeedEvent[] {
    return rows.map((row) => {
      const url = this.config.PUBLIC_URL + path(language, 'gathering', { network: row.network.slug, gathering: row.id });
      const onlineUrl = row.mine === 'confirmed' || row.mine === 'attended' ? row.online_url : '';
      const waits = row.mine === 'waiting' ? translate(language, 'gathering.sign_up.waiting') : '';
      return {
        uid: gatheringUid(row.id, this.config),
        sequence: row.sequence,
        changedAt: row.updated_at,
        beginsAt: row.begins_at,
        endsAt: row.ends_at,
        zone: row.zone,
        title: row.title,
        description: [nameIn(language, row.network.names), waits, onlineUrl, url].filter(Boolean).join('\n'),
        location: row.place || onlineUrl,
        url,
        standing: standingOf(row),
      };
    });
  }

  /** Never the actor that was kept of a session: whoever left a network an instant ago has left it here too. */
  private async personBehind(token: string): Promise<Actor> {
    const id = readToken(this.config.TANDEM_SECRET, purpose, token);
    const [feed] = id
      ? await this.database.system(feedTask, (tx) =>
          tx.query<{ person_id: string }>('select person_id from calendar_feed where id = $1', [id]),
        )
      : [];
    const actor = feed ? await this.actors.forPerson(feed.person_id) : anonymous;
    if (actor.personId === null) throw new NotFound('calendar');
    return actor;
  }

  private addressOf(id: string): string {
    return `${this.config.PUBLIC_URL}/feeds/calendars/${signToken(this.config.TANDEM_SECRET, purpose, id)}/gatherings.ics`;
  }
}
