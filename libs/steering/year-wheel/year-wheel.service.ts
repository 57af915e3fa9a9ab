import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess, requireTenant } from '#libs/identity';
import { Config, Database, Forbidden, type Language, NotFound, nameIn, parseInput, path, type Transaction } from '#libs/platform';
import { agendaText } from './agenda-text.js';
import type { CellState } from './cell-state.js';
import { type CommitteeRow, committeeOf, committeesOf, mayKeep, wheelPlace } from './committee-row.js';
import { agendaDays } from './notice-due.js';
import { daysFrom, type Quarter, quarterOf, type YearQuarter } from './quarter.js';
import { SuggestEntriesService } from './suggest-entries.service.js';
import { type TreatmentRow, treatmentColumns } from './treatment-row.js';
import { type EntryFace, usedEntries } from './used-entries.js';
import type { CalendarState, Wheel, WheelCell, WheelCommittee, WheelQuarter, WheelSettings } from './wheel-view.js';
import { toWheel, wheelYear } from './wheel-year.js';
import { WheelQuery } from './year-wheel.dto.js';

/** What a secretary is waited for with. */
export interface WaitingQuarter {
  tenant: string;
  committee: Pick<CommitteeRow, 'id' | 'slug' | 'names'>;
  quarter: YearQuarter;
  state: CellState;
  meetingOn: string | null;
}

/** The year wheel as its own municipality reads it. */
@Injectable()
export class YearWheelService {
  constructor(
    private readonly database: Database,
    private readonly suggestions: SuggestEntriesService,
    private readonly config: Config,
  ) {}

  /** A year of it; NotFound outside the municipality. */
  async read(actor: Actor, tenant: string, query: unknown): Promise<Wheel> {
    requireTenant(actor, 'tenant.read_own', tenant);
    const { year } = parseInput(WheelQuery, query);
    return this.database.transaction(actor, async (tx) => {
      const place = await wheelPlace(tx, actor, tenant);
      return toWheel(actor, place, await wheelYear(tx, place, year ? Number(year) : quarterOf(place.today).year));
    });
  }

  /** One committee's quarter, `2026-4`, with the text its agenda can begin with. */
  async quarter(actor: Actor, tenant: string, which: string, at: string): Promise<WheelQuarter> {
    requireTenant(actor, 'tenant.read_own', tenant);
    const wanted = quarterFrom(at);
    const { before, ...found } = await this.database.transaction(actor, async (tx) => {
      const place = await wheelPlace(tx, actor, tenant);
      const committee = await committeeOf(tx, place, which);
      const { committees } = toWheel(actor, place, await wheelYear(tx, place, wanted.year, [committee]));
      const { cells, ...face } = committees[0] as WheelCommittee;
      const cell = cells[wanted.quarter - 1] as WheelCell;
      return {
        ...cell,
        ...{ committee: face, year: wanted.year, tenant: place.tenant, today: place.today },
        used: await tx.query<EntryFace>(usedEntries, [cell.treatment?.entries ?? []]),
        before: await toldBefore(tx, face.id, wanted),
      };
    });
    const suggestions = isTold(found) ? [] : await this.suggestions.ofCommittee(actor, tenant, found.committee.slug);
    return { ...found, suggestions, ready: this.ready({ ...found, suggestions }, before) };
  }

  /** What was written, else what is known. */
  private ready(found: Omit<WheelQuarter, 'ready'>, before: TreatmentRow | null): WheelQuarter['ready'] {
    const { treatment, committee, meetings, suggestions, year, quarter } = found;
    if (treatment?.agenda) return { title: treatment.title, agenda: treatment.agenda };
    const language = committee.language as Language;
    return agendaText(language, {
      ...{ before, quarter: { year, quarter }, goals: committee.goals, targets: committee.targets },
      committee: nameIn(language, committee.names),
      meetingOn: treatment?.meetingOn ?? meetings.find((day) => day >= found.today) ?? meetings.at(-1) ?? null,
      suggestions: suggestions.map(({ entry, why }) => ({
        ...{ title: entry.title, tenant: entry.tenantName, why },
        address: this.config.PUBLIC_URL + path(entry.language, 'entry', { tenant: entry.tenant, slug: entry.slug }),
      })),
    });
  }

  /** Forbidden to those who do not keep the wheel. */
  async settings(actor: Actor, tenant: string, which: string): Promise<WheelSettings> {
    requireTenant(actor, 'tenant.read_own', tenant);
    return this.database.transaction(actor, async (tx) => {
      const place = await wheelPlace(tx, actor, tenant);
      const { secretaryId, isSetUp: _set, begunOn: _begun, endedOn: _ended, ...committee } = await committeeOf(tx, place, which);
      if (!mayKeep(actor, place.tenantId, { secretaryId })) throw new Forbidden('year_wheel.keep');
      const meetings = await tx.query<{ on: string; typed: boolean }>(
        `select meets_on::text as "on", bool_and(uid is null) as typed from wheel_meeting where body_id = $1 and meets_on >= $2
         group by meets_on order by meets_on`,
        [committee.id, `${quarterOf(place.today).year}-01-01`],
      );
      const [calendar] = await tx.query<CalendarState>(
        'select calendar_url as url, calendar_read_at as "readAt", calendar_problem as problem from wheel_committee where body_id = $1',
        [committee.id],
      );
      return {
        ...{ tenant: place.tenant, committee, meetings },
        calendar: this.config.mayFetchPages ? (calendar ?? { url: null, readAt: null, problem: null }) : null,
      };
    });
  }

  /** For the front page: quarters that wait for the person, who is a committee's secretary. */
  async waitingFor(actor: Actor): Promise<WaitingQuarter[]> {
    requireAccess(actor, 'account.use');
    if (actor.memberships.length === 0) return [];
    return this.database.transaction(actor, async (tx) => {
      const waiting: WaitingQuarter[] = [];
      const [own] = await tx.query<{ tenants: string[] | null }>(
        `select array_agg(distinct t.slug) as tenants from body b join tenant t on t.id = b.tenant_id
         where b.secretary_id = $1 and b.kind = 'committee' and b.tenant_id = any($2)`,
        [actor.personId, actor.tenantIds],
      );
      for (const slug of own?.tenants ?? []) {
        const place = await wheelPlace(tx, actor, slug);
        const { year } = quarterOf(place.today);
        const rows = (await committeesOf(tx, place, year)).filter(({ secretaryId }) => secretaryId === actor.personId);
        const { committees } = toWheel(actor, place, await wheelYear(tx, place, year, rows));
        for (const { cells, ...committee } of committees)
          for (const { quarter, state, meetings, treatment } of cells)
            if (
              state === 'missing' ||
              (state === 'ahead' && meetings.some((on) => on >= place.today && on <= daysFrom(place.today, agendaDays)))
            )
              waiting.push({
                tenant: slug,
                ...{ committee, state },
                quarter: { year, quarter },
                meetingOn: treatment?.meetingOn ?? meetings.at(-1) ?? null,
              });
      }
      return waiting;
    });
  }
}

/** From an address; NotFound for what is no quarter. */
export function quarterFrom(at: string): YearQuarter {
  const [, year, quarter] = /^(2[01]\d\d)-([1-4])$/.exec(at) ?? [];
  if (!year || !quarter) throw new NotFound('quarter');
  return { year: Number(year), quarter: Number(quarter) as Quarter };
}

/** Said already what became of it. */
function isTold({ treatment }: Pick<WheelCell, 'treatment'>): boolean {
  return treatment !== null && treatment.status !== 'planned';
}

/** What the committee last told of, before that quarter. */
async function toldBefore(tx: Transaction, bodyId: string, { year, quarter }: YearQuarter): Promise<TreatmentRow | null> {
  const [before] = await tx.query<TreatmentRow>(
    `select ${treatmentColumns} from wheel_treatment w where w.body_id = $1 and w.status in ('treated', 'noted') and (w.year, w.quarter) < ($2, $3)
     order by w.year desc, w.quarter desc limit 1`,
    [bodyId, year, quarter],
  );
  return before ?? null;
}
