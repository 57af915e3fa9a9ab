import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import {
  ChosenDateInput,
  Database,
  DateChosen,
  InvalidInput,
  LostUpdate,
  NotFound,
  newId,
  notEnded,
  parseInput,
  periodOf,
  type TimeSpan,
  type Transaction,
} from '#libs/platform';
import { type BodyFace } from '../body/body-face.js';
import { NotYourVote } from '../errors.js';
import { MeetingOver } from './errors.js';
import { MeetingChangeInput, MeetingInput, SeatAnswersInput } from './meeting.dto.js';
import { requirePreparing } from './meeting-body.js';
import { isAhead, lockForPreparing, type MeetingRow, visibleMeeting } from './meeting-row.js';
import { planMeetingNotices } from './plan-meeting-notices.job.js';

/** When a body meets, and whether at all. */
@Injectable()
export class MeetingPlanningService {
  constructor(private readonly database: Database) {}

  /** With one date the body is called to it; with several each seat is asked which it can. */
  async make(actor: Actor, slug: string, input: unknown): Promise<{ id: string }> {
    requireAccess(actor, 'body.read');
    return this.database.transaction(actor, async (tx) => {
      const [body] = await tx.query<BodyFace>(
        `select id, slug, statutory, network_id, tenant_id, secretary_id from body where slug = $1 and ${notEnded('body')}`,
        [slug],
      );
      requirePreparing(actor, body);
      const wish = parseInput(MeetingInput, input);
      const zone = wish.zone ?? actor.timeZone;
      const periods = wish.dates.map((date, index) => asked(date, zone, wish.dates.length > 1 ? `dates.${index}` : 'dates.0'));
      const chosen = periods.length === 1 ? (periods[0] as TimeSpan) : null;
      const id = newId();
      await insertMeeting(
        tx,
        id,
        body as BodyFace,
        { ...wish, zone, language: wish.language ?? (actor.language as string) },
        chosen,
        actor.personId as string,
      );
      for (const period of periods) await insertDate(tx, id, period);
      await tx.enqueue(planMeetingNotices, { bodyId: (body as BodyFace).id });
      return { id };
    });
  }

  /** Title, place and time; whoever was called hears of it. Throws LostUpdate where the meeting was changed meanwhile. */
  async change(actor: Actor, id: string, input: unknown): Promise<void> {
    requireAccess(actor, 'body.read');
    return this.database.transaction(actor, async (tx) => {
      const meeting = await lockForPreparing(tx, actor, id);
      const { revision, time, ...wish } = parseInput(MeetingChangeInput, input);
      requireAhead(meeting, tx.now);
      if (revision !== meeting.revision)
        throw new LostUpdate({ title: meeting.title, place: meeting.place, onlineUrl: meeting.online_url }, meeting.revision);
      const zone = wish.zone ?? meeting.zone;
      if (meeting.state === 'planned' && !time) throw new InvalidInput({ 'time.day': ['isDefined'] });
      const period = meeting.state === 'planned' && time ? asked(time, zone, 'time') : null;
      const next = { title: wish.title, place: wish.place, onlineUrl: wish.onlineUrl, zone };
      const isNews = meeting.state === 'planned' && differs(meeting, next, period);
      await tx.execute(
        `update meeting set title = $2, place = $3, online_url = $4, zone = $5, begins_at = $6, ends_at = $7,
           sequence = sequence + $8, revision = revision + 1, updated_at = $9 where id = $1`,
        [id, next.title, next.place, next.onlineUrl, zone, period?.beginsAt ?? null, period?.endsAt ?? null, isNews ? 1 : 0, tx.now],
      );
      if (period) await insertDate(tx, id, period);
      if (isNews) await tx.enqueue(planMeetingNotices, { bodyId: meeting.body_id });
    });
  }

  /** One of the dates that were asked about becomes the meeting's; the same one again changes nothing. */
  async choose(actor: Actor, id: string, input: unknown): Promise<void> {
    requireAccess(actor, 'body.read');
    return this.database.transaction(actor, async (tx) => {
      const meeting = await lockForPreparing(tx, actor, id);
      const { date: dateId } = parseInput(ChosenDateInput, input);
      const [date] = await tx.query<{ begins_at: Date; ends_at: Date }>(
        'select begins_at, ends_at from meeting_date where meeting_id = $1 and id = $2',
        [id, dateId],
      );
      if (!date) throw new InvalidInput({ date: ['isIn'] });
      if (meeting.state === 'planned' && meeting.begins_at?.getTime() === date.begins_at.getTime()) return;
      requireAhead(meeting, tx.now);
      if (meeting.state !== 'polling') throw new DateChosen();
      if (date.ends_at <= tx.now) throw new InvalidInput({ date: ['day_too_early'] });
      await tx.execute(
        `update meeting set state = 'planned', begins_at = $2, ends_at = $3, revision = revision + 1, updated_at = $4 where id = $1`,
        [id, date.begins_at, date.ends_at, tx.now],
      );
      await tx.enqueue(planMeetingNotices, { bodyId: meeting.body_id });
    });
  }

  /** Whoever was called is told once. */
  async cancel(actor: Actor, id: string): Promise<void> {
    requireAccess(actor, 'body.read');
    return this.database.transaction(actor, async (tx) => {
      const meeting = await lockForPreparing(tx, actor, id);
      if (meeting.state === 'cancelled') return;
      requireAhead(meeting, tx.now);
      await tx.execute(
        `update meeting set state = 'cancelled', sequence = sequence + 1, revision = revision + 1, updated_at = $2 where id = $1`,
        [id, tx.now],
      );
      await tx.enqueue(planMeetingNotices, { bodyId: meeting.body_id });
    });
  }

  /** For each date whether the seat can; for a planned meeting, whether it comes. Changed at will. */
  async answer(actor: Actor, id: string, input: unknown): Promise<void> {
    requireAccess(actor, 'body.read');
    return this.database.transaction(actor, async (tx) => {
      const meeting = await visibleMeeting(tx, id);
      const own = actor.seats.filter(({ bodyId }) => bodyId === meeting.body_id);
      if (own.length === 0) throw new NotYourVote();
      const { seat: wished, answers } = parseInput(SeatAnswersInput, input);
      requireAhead(meeting, tx.now);
      const ofHolder = own.find(({ capacity }) => capacity === 'holder') ?? own[0];
      const seat = wished ? own.find(({ seatId }) => seatId === wished) : ofHolder;
      if (!seat) throw new NotFound('seat');
      const dates = await tx.query<{ id: string }>('select id from meeting_date where meeting_id = $1', [id]);
      for (const [index, { date, answer }] of answers.entries()) {
        if (!dates.some((known) => known.id === date)) throw new InvalidInput({ [`answers.${index}.date`]: ['isIn'] });
        await tx.query(
          `insert into meeting_answer (meeting_id, date_id, seat_id, person_id, answer, answered_at) values ($1, $2, $3, $4, $5, $6)
           on conflict (date_id, seat_id) do update set person_id = excluded.person_id, answer = excluded.answer, answered_at = excluded.answered_at`,
          [id, date, seat.seatId, actor.personId, answer, tx.now],
        );
      }
    });
  }
}

function requireAhead(meeting: MeetingRow, now: Date): void {
  if (!isAhead(meeting, now)) throw new MeetingOver();
}

/** Throws InvalidInput with the field it is wrong in. */
function asked(wish: { day: string; from: string; to: string }, zone: string, at: string): TimeSpan {
  const period = periodOf(wish, zone);
  if ('field' in period) throw new InvalidInput({ [period.field === 'zone' ? 'zone' : `${at}.${period.field}`]: [period.rule] });
  return period;
}

function differs(
  meeting: MeetingRow,
  next: { title: string; place: string; onlineUrl: string; zone: string },
  period: TimeSpan | null,
): boolean {
  return (
    meeting.title !== next.title ||
    meeting.place !== next.place ||
    meeting.online_url !== next.onlineUrl ||
    meeting.zone !== next.zone ||
    meeting.begins_at?.getTime() !== period?.beginsAt.getTime() ||
    meeting.ends_at?.getTime() !== period?.endsAt.getTime()
  );
}

async function insertMeeting(
  tx: Transaction,
  id: string,
  body: BodyFace,
  wish: { title: string; zone: string; place: string; onlineUrl: string; language: string },
  chosen: TimeSpan | null,
  personId: string,
): Promise<void> {
  await tx.query(
    `insert into meeting (id, body_id, network_id, body_tenant_id, shown_outside, title, language, state, begins_at, ends_at, zone, place, online_url,
       created_by, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15)`,
    [
      id,
      body.id,
      body.network_id,
      body.tenant_id,
      !body.statutory,
      wish.title,
      wish.language,
      chosen ? 'planned' : 'polling',
      chosen?.beginsAt ?? null,
      chosen?.endsAt ?? null,
      wish.zone,
      wish.place,
      wish.onlineUrl,
      personId,
      tx.now,
    ],
  );
}

async function insertDate(tx: Transaction, meetingId: string, { beginsAt, endsAt }: TimeSpan): Promise<void> {
  await tx.query('insert into meeting_date (id, meeting_id, begins_at, ends_at) values ($1, $2, $3, $4) on conflict do nothing', [
    newId(),
    meetingId,
    beginsAt,
    endsAt,
  ]);
}
