import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Clock, Database, Forbidden, isId, NotFound, wishOf } from '#libs/platform';
import { readsCasesOf } from '../body/body-access.js';
import { type BodyFace, bodyFace } from '../body/body-face.js';
import { requireInside, type Standing } from './meeting-body.js';
import { isAhead, type MeetingRow, meetingColumns } from './meeting-row.js';
import { agendaSql, casesSql, datesSql, seatsSql } from './meeting-sql.js';
import type {
  AgendaItemView,
  AnsweringSeat,
  DateView,
  MeetingBodyView,
  MeetingFace,
  MeetingList,
  MeetingView,
  WaitingPoll,
} from './meeting-view.js';

type SeatRow = Omit<AnsweringSeat, 'isMine'> & { holder_id: string | null; deputy_id: string | null };

/** Meetings of bodies, as their readers may see them. */
@Injectable()
export class MeetingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The body's meetings: the hundred nearest ahead, the hundred last. NotFound outside. */
  async list(actor: Actor, slug: string): Promise<MeetingList> {
    const { body, standing } = await this.inside(actor, slug);
    const rows = await this.database.read<MeetingRow & { items: number }>(
      actor,
      `(select ${meetingColumns}, (select count(*)::integer from agenda_item a where a.meeting_id = m.id) as items from meeting m
         where m.body_id = $1 and m.state in ('polling', 'planned') and (m.ends_at is null or m.ends_at > $2) order by m.begins_at nulls last, m.id limit 100)
       union all
       (select ${meetingColumns}, (select count(*)::integer from agenda_item a where a.meeting_id = m.id) as items from meeting m
         where m.body_id = $1 and not (m.state in ('polling', 'planned') and (m.ends_at is null or m.ends_at > $2)) order by m.begins_at desc nulls last, m.id desc limit 100)`,
      [body.id, this.clock.now()],
    );
    const now = this.clock.now();
    return {
      body: bodyView(body),
      ahead: rows.filter((row) => isAhead(row, now)).map(face),
      past: rows.filter((row) => !isAhead(row, now)).map(face),
      mayPrepare: standing.mayPrepare,
    };
  }

  /** Everything about a meeting that the actor may see. NotFound outside, and where the address names another body. */
  async read(actor: Actor, id: string, slug?: string): Promise<MeetingView> {
    requireAccess(actor, 'body.read');
    const [found] = isId(id)
      ? await this.database.read<MeetingRow & { slug: string }>(
          actor,
          `select ${meetingColumns}, b.slug from meeting m join body b on b.id = m.body_id where m.id = $1`,
          [id],
        )
      : [];
    if (!found || (slug !== undefined && found.slug !== slug)) throw new NotFound('meeting');
    const { body, standing } = await this.inside(actor, found.slug);
    const agenda = await this.database.read<AgendaItemView>(actor, agendaSql, [id]);
    const people = standing.isOfBody ? await this.people(actor, found) : { dates: [], seats: [] };
    const isOpen = found.state === 'polling' || found.state === 'planned';
    const cases =
      standing.mayPrepare && isOpen ? await this.database.read<MeetingView['cases'][number]>(actor, casesSql, [body.id, id]) : [];
    return {
      ...face({ ...found, items: agenda.length }),
      revision: found.revision,
      isAhead: isAhead(found, this.clock.now()),
      body: bodyView(body),
      onlineUrl: standing.isOfBody ? found.online_url : '',
      // Outside the body the agenda is its titles.
      agenda: standing.isOfBody ? agenda : agenda.map((item) => ({ ...item, text: '' })),
      showsPeople: standing.isOfBody,
      showsDecisions: readsCasesOf(actor, body),
      ...people,
      mayPrepare: standing.mayPrepare,
      cases,
    };
  }

  /** For those who change it, with its time as the clock there shows it; Forbidden for the others inside. */
  async toChange(actor: Actor, id: string, slug: string): Promise<{ meeting: MeetingView; time: ReturnType<typeof wishOf> | null }> {
    const meeting = await this.read(actor, id, slug);
    if (!meeting.mayPrepare) throw new Forbidden('proposal.prepare');
    const { beginsAt, endsAt, zone } = meeting;
    return { meeting, time: beginsAt && endsAt ? wishOf({ beginsAt, endsAt }, zone) : null };
  }

  /** For those who plan a meeting; Forbidden for the others inside. */
  async toPrepare(actor: Actor, slug: string): Promise<MeetingBodyView> {
    const { body, standing } = await this.inside(actor, slug);
    if (!standing.mayPrepare) throw new Forbidden('proposal.prepare');
    return bodyView(body);
  }

  /** For the front page: polls that wait for an answer of a seat the actor answers for. */
  async waiting(actor: Actor): Promise<WaitingPoll[]> {
    requireAccess(actor, 'body.read');
    if (actor.seatIds.length === 0) return [];
    const holders = actor.seats.map(({ seatId, capacity }) => (capacity === 'holder' ? seatId : null)).filter((id) => id !== null);
    return this.database.read<WaitingPoll>(
      actor,
      `select m.id, m.title, m.language, (select count(*)::integer from meeting_date d where d.meeting_id = m.id) as dates,
         json_build_object('slug', b.slug, 'names', (select coalesce(json_object_agg(language, name), '{}') from body_name where body_id = b.id)) as body
       from meeting m join body b on b.id = m.body_id
       where m.state = 'polling' and exists (select from seat s where s.body_id = m.body_id and s.id = any($1)
         and not exists (select from meeting_answer a where a.meeting_id = m.id and a.seat_id = s.id))
       order by m.created_at limit 20`,
      [holders],
    );
  }

  private async people(actor: Actor, meeting: MeetingRow): Promise<Pick<MeetingView, 'dates' | 'seats'>> {
    const day = meeting.begins_at ?? this.clock.now();
    const seats = await this.database.read<SeatRow>(actor, seatsSql, [meeting.body_id, day.toISOString().slice(0, 10), meeting.id]);
    const dates = await this.database.read<{ id: string; begins_at: Date; ends_at: Date }>(actor, datesSql, [meeting.id]);
    const count = (dateId: string, answer: string) => seats.filter(({ answers }) => answers[dateId] === answer).length;
    return {
      seats: seats.map(({ holder_id, deputy_id, ...seat }) => ({ ...seat, isMine: (holder_id ?? deputy_id) === actor.personId })),
      dates: dates.map(({ id, begins_at, ends_at }): DateView => {
        const isChosen = meeting.begins_at?.getTime() === begins_at.getTime() && meeting.ends_at?.getTime() === ends_at.getTime();
        return {
          id,
          beginsAt: begins_at,
          endsAt: ends_at,
          yes: count(id, 'yes'),
          ifNeedBe: count(id, 'if_need_be'),
          no: count(id, 'no'),
          isChosen,
        };
      }),
    };
  }

  private async inside(actor: Actor, slug: string): Promise<{ body: BodyFace; standing: Standing }> {
    const [body] = await this.database.read<BodyFace>(actor, `select ${bodyFace} from body b where b.slug = $1`, [slug]);
    const standing = requireInside(actor, body);
    return { body: body as BodyFace, standing };
  }
}

function bodyView({ id, slug, names, statutory, preset, network, tenant }: BodyFace): MeetingBodyView {
  return { id, slug, names, statutory, preset, network, tenant };
}

function face(row: MeetingRow & { items: number }): MeetingFace {
  const { id, title, language, state, zone, place, items } = row;
  return { id, title, language, state, beginsAt: row.begins_at, endsAt: row.ends_at, zone, place, items };
}
