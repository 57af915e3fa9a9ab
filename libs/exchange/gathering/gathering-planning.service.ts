import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess, requireNetwork } from '#libs/identity';
import {
  Database,
  InvalidInput,
  type LocalTimeInput,
  LostUpdate,
  newId,
  parseInput,
  periodOf,
  repeatDays,
  type TimeSpan,
  type Transaction,
} from '#libs/platform';
import { GatheringOver } from './errors.js';
import { GatheringChangeInput, GatheringInput, mostInSeries } from './gathering.dto.js';
import { type GatheringRow, gatheringColumns, isAhead, lockForArranging } from './gathering-row.js';
import { planSignUpNotices } from './plan-sign-up-notices.job.js';
import { tellOfDate } from './tell-of-date.job.js';

/** What a network's coordinators do to its gatherings. */
@Injectable()
export class GatheringPlanningService {
  constructor(private readonly database: Database) {}

  /**
   * A draft, which its coordinators alone see until it is opened; what others arrange, and what a date is sought for, is shown at once.
   * Repeated, it is one for each day: the first one's id.
   */
  async make(actor: Actor, slug: string, input: unknown): Promise<{ id: string }> {
    requireAccess(actor, 'account.use');
    const networkId = requireNetwork(actor, 'gathering.arrange', slug);
    const wish = parseInput(GatheringInput, input);
    const zone = wish.zone ?? actor.timeZone;
    const periods = daysOf(wish).map((day) => asked({ ...wish.time, day }, zone));
    const sought = datesSought(wish, periods, zone);
    const times = sought.length > 0 ? [{ firstAt: earliest(sought), beginsAt: null, endsAt: null }] : periods.map(known);
    const ids = times.map(() => newId());
    return this.database.transaction(actor, async (tx) => {
      await tx.query(
        `insert into gathering (id, network_id, is_public, kind, title, language, lead, state, first_at, begins_at, ends_at, zone, place,
           online_url, link, places, created_by, created_at, updated_at, series_id)
         select o.id, $2, $3, $4, $5, $6, $7, $8, o.first_at, o.begins_at, o.ends_at, $11, $12, $13, $14, $15, $16, $17, $17, $18
         from unnest($1::uuid[], $9::timestamptz[], $10::timestamptz[], $19::timestamptz[]) as o(id, begins_at, ends_at, first_at)`,
        [
          ids,
          networkId,
          wish.isPublic,
          wish.kind,
          wish.title,
          wish.language ?? actor.language,
          wish.lead,
          wish.kind === 'outside' ? 'open' : sought.length > 0 ? 'polling' : 'draft',
          times.map(({ beginsAt }) => beginsAt),
          times.map(({ endsAt }) => endsAt),
          zone,
          wish.place,
          wish.onlineUrl,
          wish.link,
          wish.kind === 'outside' ? null : wish.places,
          actor.personId,
          tx.now,
          wish.repeat ? newId() : null,
          times.map(({ firstAt }) => firstAt),
        ],
      );
      if (sought.length > 0) await insertDates(tx, ids[0] as string, networkId, sought);
      if (wish.copyOf) await copyProgramme(tx, networkId, wish.copyOf, ids);
      return { id: ids[0] as string };
    });
  }

  /** Those who come hear of it. Throws LostUpdate where it was changed meanwhile. */
  async change(actor: Actor, id: string, input: unknown): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      const gathering = await lockForArranging(tx, actor, id);
      const { revision, time, ...wish } = parseInput(GatheringChangeInput, input);
      requireAhead(gathering, tx.now);
      if (revision !== gathering.revision)
        throw new LostUpdate({ title: gathering.title, lead: gathering.lead, place: gathering.place }, gathering.revision);
      const zone = wish.zone ?? gathering.zone;
      if (gathering.state !== 'polling' && !time) throw new InvalidInput({ 'time.day': ['isDefined'] });
      const period = time && gathering.state !== 'polling' ? asked(time, zone) : null;
      const isNews = gathering.state === 'open' && differs(gathering, { ...wish, zone }, period);
      await tx.execute(
        `update gathering set title = $2, lead = $3, place = $4, online_url = $5, zone = $6, places = $7, is_public = $8, begins_at = $9,
           ends_at = $10, first_at = coalesce($9, first_at), sequence = sequence + $11, revision = revision + 1, updated_at = $12 where id = $1`,
        [
          id,
          wish.title,
          wish.lead,
          wish.place,
          wish.onlineUrl,
          zone,
          gathering.kind === 'outside' ? null : wish.places,
          wish.isPublic,
          period?.beginsAt ?? null,
          period?.endsAt ?? null,
          isNews ? 1 : 0,
          tx.now,
        ],
      );
      // More places may have let in those who waited.
      if (gathering.state === 'open') await tx.enqueue(planSignUpNotices, { gatheringId: id });
    });
  }

  /** From here on the network sees it and signs up; of a series, to all that are ahead. Opened again, nothing changes. */
  async open(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      const gathering = await lockForArranging(tx, actor, id);
      if (gathering.state === 'open') return;
      if (gathering.state !== 'draft' || !isAhead(gathering, tx.now)) throw new GatheringOver();
      const opened = await tx.query<GatheringRow>(
        `update gathering g set state = 'open', revision = revision + 1, updated_at = $2
         where id = $1 or series_id = $3 and state = 'draft' and ends_at > $2 returning ${gatheringColumns}`,
        [id, tx.now, gathering.series_id],
      );
      for (const one of opened) await tell(tx, actor, one, 'gathering.opened');
    });
  }

  /** Called off: those who come hear of it once. A draft is gone, since nobody else ever saw it. */
  async cancel(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      const gathering = await lockForArranging(tx, actor, id);
      if (gathering.state === 'cancelled') return;
      if (gathering.state === 'draft') return removeDraft(tx, id);
      requireAhead(gathering, tx.now);
      await tx.execute(
        `update gathering set state = 'cancelled', sequence = sequence + 1, revision = revision + 1, updated_at = $2 where id = $1`,
        [id, tx.now],
      );
      await tx.enqueue(planSignUpNotices, { gatheringId: id });
      await tx.enqueue(tellOfDate, { gatheringId: id });
      await tell(tx, actor, gathering, 'gathering.cancelled');
    });
  }
}

async function removeDraft(tx: Transaction, id: string): Promise<void> {
  for (const table of ['gathering_material', 'gathering_session']) await tx.query(`delete from ${table} where gathering_id = $1`, [id]);
  await tx.query('delete from gathering where id = $1', [id]);
}

/** The one that was asked for, or those of its series. */
function daysOf({ time, repeat, kind }: GatheringInput): string[] {
  if (!repeat) return [time.day];
  if (kind === 'outside') throw new InvalidInput({ 'repeat.every': ['no_series_elsewhere'] });
  const days = repeatDays(time.day, repeat.every, repeat.until, mostInSeries + 1);
  if (days.length === 0) throw new InvalidInput({ 'repeat.until': ['ends_before'] });
  if (days.length > mostInSeries) throw new InvalidInput({ 'repeat.until': ['too_many_dates'] });
  return days;
}

/** All that the network is asked about; none where the date is known. */
function datesSought({ otherDates = [], repeat, kind }: GatheringInput, first: readonly TimeSpan[], zone: string): TimeSpan[] {
  if (otherDates.length === 0) return [];
  if (repeat || kind === 'outside') throw new InvalidInput({ 'otherDates.0.day': ['no_dates_to_choose'] });
  return [...first, ...otherDates.map((date, index) => asked(date, zone, `otherDates.${index}`))];
}

function known({ beginsAt, endsAt }: TimeSpan) {
  return { firstAt: beginsAt, beginsAt, endsAt };
}

function earliest(dates: readonly TimeSpan[]): Date {
  return new Date(Math.min(...dates.map(({ beginsAt }) => beginsAt.getTime())));
}

/** Of a gathering that was made just now, for which a date is sought. */
async function insertDates(tx: Transaction, gatheringId: string, networkId: string, dates: readonly TimeSpan[]): Promise<void> {
  await tx.query(
    `insert into gathering_date (id, gathering_id, network_id, begins_at, ends_at)
     select d.id, $1, $2, d.begins_at, d.ends_at from unnest($3::uuid[], $4::timestamptz[], $5::timestamptz[]) d (id, begins_at, ends_at)
     on conflict (gathering_id, begins_at, ends_at) do nothing`,
    [gatheringId, networkId, dates.map(() => newId()), dates.map(({ beginsAt }) => beginsAt), dates.map(({ endsAt }) => endsAt)],
  );
}

/** The parts and their hours alone: neither material nor people nor promises were this one's. */
async function copyProgramme(tx: Transaction, networkId: string, from: string, to: readonly string[]): Promise<void> {
  const [known] = await tx.query('select 1 from gathering where network_id = $1 and id = $2', [networkId, from]);
  if (!known) throw new InvalidInput({ copyOf: ['isIn'] });
  const parts = await tx.query('select 1 from gathering_session where gathering_id = $1', [from]);
  await tx.query(
    `insert into gathering_session (id, gathering_id, position, from_time, to_time, title, speakers, text)
     select n.id, s.target, s.position, s.from_time, s.to_time, s.title, '', s.text
     from (select p.*, t.id as target, row_number() over (order by t.id, p.position) as number
         from gathering_session p, unnest($2::uuid[]) as t(id) where p.gathering_id = $1) s
       join unnest($3::uuid[]) with ordinality as n (id, number) on n.number = s.number`,
    [from, to, to.flatMap(() => parts.map(() => newId()))],
  );
}

/** The instants; InvalidInput by the field that is wrong. */
export function asked(time: LocalTimeInput, zone: string, at = 'time'): TimeSpan {
  const period = periodOf(time, zone);
  if ('field' in period) throw new InvalidInput({ [period.field === 'zone' ? 'zone' : `${at}.${period.field}`]: [period.rule] });
  return period;
}

export function requireAhead(gathering: GatheringRow, now: Date): void {
  if (!isAhead(gathering, now)) throw new GatheringOver();
}

/** Something that stands in the calendars of those who come. */
function differs(
  gathering: GatheringRow,
  next: Pick<GatheringChangeInput, 'title' | 'place' | 'onlineUrl'> & { zone: string },
  period: TimeSpan | null,
): boolean {
  return (
    gathering.title !== next.title ||
    gathering.place !== next.place ||
    gathering.online_url !== next.onlineUrl ||
    gathering.zone !== next.zone ||
    gathering.begins_at?.getTime() !== period?.beginsAt.getTime() ||
    gathering.ends_at?.getTime() !== period?.endsAt.getTime()
  );
}

export async function tell(tx: Transaction, actor: Actor, gathering: GatheringRow, type: string): Promise<void> {
  await tx.publish({
    type,
    actorId: actor.personId,
    tenantId: null,
    audience: { tenantIds: [], networkIds: [gathering.network_id], isPublic: gathering.is_public },
    subjects: { gatheringId: gathering.id },
  });
}
