import { Injectable } from '@nestjs/common';
import { type Actor, requireTenant } from '#libs/identity';
import { Database, InvalidInput, LostUpdate, newId, parseInput, type Transaction } from '#libs/platform';
import { committeeToKeep, wheelPlace } from './committee-row.js';
import { putOutcome } from './outcome.js';
import type { YearQuarter } from './quarter.js';
import { type TreatmentRow, treatmentColumns } from './treatment-row.js';
import { OutcomeInput, TreatmentInput, WheelCommitteeInput, WheelMeetingInput } from './year-wheel.dto.js';
import { quarterFrom } from './year-wheel.service.js';

/** What the secretary, and editors, write into the year wheel. */
@Injectable()
export class TreatmentService {
  constructor(private readonly database: Database) {}

  /** Written over the revision that was read, 0 where there was none. Throws LostUpdate with what is there now. */
  async save(actor: Actor, tenant: string, which: string, at: string, revision: number, input: unknown): Promise<TreatmentRow> {
    requireTenant(actor, 'tenant.read_own', tenant);
    const quarter = quarterFrom(at);
    return this.database.transaction(actor, async (tx) => {
      const place = await wheelPlace(tx, actor, tenant);
      const committee = await committeeToKeep(tx, actor, place, which);
      const wish = parseInput(TreatmentInput, input);
      if (wish.since && wish.until && wish.until < wish.since) throw new InvalidInput({ until: ['day_too_early'] });
      const written = { ...wish, language: wish.language ?? committee.language, link: wish.link || null };
      const where = { tenantId: place.tenantId, bodyId: committee.id, ...quarter };
      const saved = await put(tx, actor.personId as string, where, written, revision);
      if (!saved) throw await lost(tx, committee.id, quarter);
      return saved;
    });
  }

  /** One press after the meeting: what became of it. Saying it twice is saying it once. */
  async tell(actor: Actor, tenant: string, which: string, at: string, input: unknown): Promise<void> {
    requireTenant(actor, 'tenant.read_own', tenant);
    const { year, quarter } = quarterFrom(at);
    return this.database.transaction(actor, async (tx) => {
      const place = await wheelPlace(tx, actor, tenant);
      const committee = await committeeToKeep(tx, actor, place, which);
      const { status, link } = parseInput(OutcomeInput, input);
      await putOutcome(tx, {
        ...{ tenantId: place.tenantId, bodyId: committee.id, year, quarter, status, link, meetingOn: null },
        ...{ language: committee.language, personId: actor.personId as string, today: place.today },
      });
    });
  }

  /** What the committee works with, and the language of its agendas. */
  async keep(actor: Actor, tenant: string, which: string, input: unknown): Promise<void> {
    requireTenant(actor, 'tenant.read_own', tenant);
    return this.database.transaction(actor, async (tx) => {
      const committee = await committeeToKeep(tx, actor, await wheelPlace(tx, actor, tenant), which);
      const { goals, targets, language } = parseInput(WheelCommitteeInput, input);
      await tx.execute(
        'update wheel_committee set goals = $2, targets = $3, language = $4, changed_by = $5, changed_at = $6 where body_id = $1',
        [committee.id, goals, targets, language ?? committee.language, actor.personId, tx.now],
      );
    });
  }

  /** A meeting that no calendar tells of. */
  async addMeeting(actor: Actor, tenant: string, which: string, input: unknown): Promise<void> {
    requireTenant(actor, 'tenant.read_own', tenant);
    return this.database.transaction(actor, async (tx) => {
      const place = await wheelPlace(tx, actor, tenant);
      const committee = await committeeToKeep(tx, actor, place, which);
      const { on } = parseInput(WheelMeetingInput, input);
      await tx.query('insert into wheel_meeting (id, body_id, tenant_id, meets_on) values ($1, $2, $3, $4) on conflict do nothing', [
        newId(),
        committee.id,
        place.tenantId,
        on,
      ]);
    });
  }

  /** Of those typed by hand; what is gone already is gone. */
  async dropMeeting(actor: Actor, tenant: string, which: string, day: string): Promise<void> {
    requireTenant(actor, 'tenant.read_own', tenant);
    return this.database.transaction(actor, async (tx) => {
      const committee = await committeeToKeep(tx, actor, await wheelPlace(tx, actor, tenant), which);
      const { on } = parseInput(WheelMeetingInput, { on: day });
      await tx.execute('delete from wheel_meeting where body_id = $1 and meets_on = $2 and uid is null', [committee.id, on]);
    });
  }
}

type Where = YearQuarter & { tenantId: string; bodyId: string };
type Written = Omit<TreatmentInput, 'language'> & { language: string };

async function put(tx: Transaction, personId: string, at: Where, wish: Written, revision: number): Promise<TreatmentRow | undefined> {
  const values = [at.bodyId, at.year, at.quarter, wish.status, wish.meetingOn, wish.title, wish.agenda, wish.done, wish.note, wish.link];
  const more = [wish.entries, wish.goals, wish.targets, wish.partners, wish.area, wish.since, wish.until, wish.language, personId, tx.now];
  if (revision > 0) {
    const [row] = await tx.query<TreatmentRow>(
      `update wheel_treatment w set status = $4, meeting_on = $5, title = $6, agenda = $7, done = $8, note = $9, link = $10, entries = $11,
         goals = $12, targets = $13, partners = $14, area = $15, since = $16, until = $17, language = $18, written_by = $19, written_at = $20,
         revision = w.revision + 1
       where w.body_id = $1 and w.year = $2 and w.quarter = $3 and w.revision = $21 returning ${treatmentColumns}`,
      [...values, ...more, revision],
    );
    return row;
  }
  const [row] = await tx.query<TreatmentRow>(
    `insert into wheel_treatment as w (body_id, year, quarter, status, meeting_on, title, agenda, done, note, link, entries, goals, targets,
       partners, area, since, until, language, written_by, written_at, id, tenant_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
     on conflict (body_id, year, quarter) do nothing returning ${treatmentColumns}`,
    [...values, ...more, newId(), at.tenantId],
  );
  return row;
}

async function lost(tx: Transaction, bodyId: string, { year, quarter }: YearQuarter): Promise<LostUpdate> {
  const [present] = await tx.query<TreatmentRow>(
    `select ${treatmentColumns} from wheel_treatment w where w.body_id = $1 and w.year = $2 and w.quarter = $3`,
    [bodyId, year, quarter],
  );
  return new LostUpdate(present ?? null, present?.revision ?? 0);
}
