import { Injectable } from '@nestjs/common';
import { EntryMarks, EntryQueries } from '#libs/catalogue';
import { type Actor, recordAudit, requireAccess } from '#libs/identity';
import { Database, defineSystemTask, InvalidInput, isId, NotFound, parseInput, type Transaction } from '#libs/platform';
import { bodyOf } from '../body/body-access.js';
import type { BallotRow, Deciding } from '../decision/decision-record.js';
import { recordDecision } from '../decision/record-decision.js';
import { takeEffect } from '../decision/take-effect.js';
import { CaseMovedOn } from '../errors.js';
import type { Recommended } from '../proposal/proposal.dto.js';
import { type ProposalRow, proposalColumns } from '../proposal/proposal-row.js';
import { requirePrepared } from '../proposal/proposing.js';
import { interestsIn } from '../round/interests.js';
import type { RecusalState } from '../round/recusal.js';
import { rosterOf } from '../round/roster.js';
import { deadlineOn, reviewDay } from '../round/round-deadline.js';
import type { RoundSeatRow } from '../round/round-row.js';
import type { Rules } from '../round/rules.js';
import { tally } from '../round/tally.js';
import { MeetingNotBegun } from './errors.js';
import { requirePreparing } from './meeting-body.js';
import { MeetingDecisionInput } from './meeting-decision.dto.js';
import type { SeatsToRecord } from './meeting-view.js';

const recordTask = defineSystemTask('steering.record-meeting', 'a body’s chain of decisions is written by nobody who may change one');

/** An agenda's case, and the meeting that decided on it. */
interface Decided extends ProposalRow {
  secretary_id: string | null;
  meeting_id: string;
  meeting_state: string;
  begins_at: Date | null;
  /** ISO day of the meeting where it was held. */
  day: string | null;
}

interface PaperRow {
  recommended: Recommended;
  recommendation: string;
  language: string | null;
}

const decidedSql = `
  select ${proposalColumns}, b.secretary_id, m.id as meeting_id, m.state as meeting_state, m.begins_at, (m.begins_at at time zone m.zone)::date::text as day
  from agenda_item a join meeting m on m.id = a.meeting_id join proposal p on p.id = a.proposal_id join body b on b.id = p.body_id
  where a.id = $1`;

/** Writes down what a meeting decided on a case of its agenda: the only way in which a statutory body decides. */
@Injectable()
export class MeetingDecisionService {
  constructor(
    private readonly database: Database,
    private readonly entries: EntryQueries,
    private readonly marks: EntryMarks,
  ) {}

  /** Who sat that day and what was recommended, for the page that asks how each answered; refuses as `record` does. */
  async toRecord(actor: Actor, itemId: string): Promise<SeatsToRecord> {
    requireAccess(actor, 'body.read');
    return this.database.transaction(actor, async (tx) => {
      const found = await visible(tx, actor, itemId);
      await this.requireReady(tx, found);
      const [paper] = await tx.query<PaperRow>(
        'select recommended, recommendation, language from case_paper where proposal_id = $1 and version = $2',
        [found.id, found.version],
      );
      const { abstention, deputies, preset, reviewMonths } = await rulesOn(tx, found);
      const seats = await rosterOf(tx, found.body_id, found.entry_id, found.day ?? undefined);
      const ids = seats.flatMap(({ tenantId, holderId, deputyId }) => [tenantId, holderId, deputyId]).filter((id) => id !== null);
      const called = await tx.query<{ id: string; name: string }>(
        'select id, name from tenant where id = any($1) union all select person_id, name from person_profile where person_id = any($1)',
        [ids],
      );
      const nameOf = (id: string | null) => called.find((one) => one.id === id)?.name ?? null;
      return {
        title: found.title,
        language: found.language,
        recommended: paper?.recommended ?? 'approve',
        recommendation: paper?.recommendation ?? '',
        recommendationLanguage: paper?.language ?? null,
        ...{ abstention, deputies, preset },
        reviewBy: found.kind === 'entry' && found.begins_at ? reviewDay(found.begins_at, reviewMonths) : null,
        seats: seats.map(({ seatId, number, role, sector, tenantId, holderId, deputyId }) => ({
          ...{ id: seatId, number, role, sector },
          ...{ tenant: nameOf(tenantId), holder: nameOf(holderId), deputy: nameOf(deputyId) },
        })),
      };
    });
  }

  /** Counts by the rules of that day, and makes the next link of the body's chain. Recorded again, it gives the same decision. */
  async record(actor: Actor, itemId: string, input: unknown): Promise<{ decision: string }> {
    requireAccess(actor, 'body.read');
    const before = await this.database.transaction(actor, async (tx) => {
      const found = await visible(tx, actor, itemId);
      const made = await madeIn(tx, found);
      if (!made) await this.requireReady(tx, found);
      return { made, version: found.version };
    });
    if (before.made) return { decision: before.made };
    const wish = parseInput(MeetingDecisionInput, input);
    return this.database.system(recordTask, async (tx) => {
      // Two who write it down at once: the second one waits here, and finds the decision of the first. So does who calls the meeting off.
      await tx.query(
        'select p.id from agenda_item a join meeting m on m.id = a.meeting_id join proposal p on p.id = a.proposal_id where a.id = $1 for update of m, p',
        [itemId],
      );
      const [found] = await tx.query<Decided>(decidedSql, [itemId]);
      if (!found) throw new NotFound('agenda_item');
      const made = await madeIn(tx, found);
      if (made) return { decision: made };
      requireBegun(found, tx.now);
      requirePrepared(found);
      // What was looked at is what is decided on, with its paper.
      if (found.version !== before.version) throw new CaseMovedOn();
      return { decision: await this.write(tx, actor, found, wish) };
    });
  }

  private async write(tx: Transaction, actor: Actor, found: Decided, wish: MeetingDecisionInput): Promise<string> {
    const rules = await rulesOn(tx, found);
    const begun = found.begins_at as Date;
    const reviewBy = wish.reviewBy ?? reviewDay(begun, rules.reviewMonths);
    if (!deadlineOn(reviewBy, 'utc') || reviewBy <= begun.toISOString().slice(0, 10))
      throw new InvalidInput({ reviewBy: ['day_too_early'] });
    const { seats, ballots } = await answersIn(tx, actor, found, rules, wish);
    const voteOf = new Map(ballots.map(({ seat_id, vote }) => [seat_id, vote]));
    const counted = tally(
      seats.map((seat) => ({
        role: seat.role,
        recused: seat.recusal === 'aside',
        deputySits: seat.acting_as === 'deputy',
        vote: voteOf.get(seat.seat_id) ?? null,
      })),
      rules,
    );
    const deciding: Deciding = {
      ...{ body_id: found.body_id, network_id: found.network_id, body_tenant_id: found.body_tenant_id },
      ...{ proposal_id: found.id, version: found.version, rules, review_by: reviewBy, decidedAt: begun },
      made: { in: 'meeting', id: found.meeting_id },
    };
    const decision = await recordDecision(tx, { deciding, seats, ballots, tally: counted });
    await tx.execute(`update meeting set state = 'held', updated_at = $2 where id = $1`, [found.meeting_id, tx.now]);
    await takeEffect(tx, this.marks, deciding, { ...decision, outcome: counted.outcome });
    await recordAudit(tx, actor, 'meeting.decision_recorded', found.body_tenant_id, { decisionId: decision.id });
    return decision.id;
  }

  /** Throws where the meeting has not begun, or the case is not ready to be decided. */
  private async requireReady(tx: Transaction, found: Decided): Promise<void> {
    requireBegun(found, tx.now);
    requirePrepared(found);
    await interestsIn(tx, this.entries, found);
  }
}

async function visible(tx: Transaction, actor: Actor, itemId: string): Promise<Decided> {
  const [found] = isId(itemId) ? await tx.query<Decided>(decidedSql, [itemId]) : [];
  if (!found) throw new NotFound('agenda_item');
  requirePreparing(actor, { ...bodyOf(found), secretary_id: found.secretary_id });
  return found;
}

function requireBegun({ meeting_state, begins_at }: Decided, now: Date): void {
  const isOn = meeting_state === 'planned' || meeting_state === 'held';
  if (!isOn || begins_at === null || begins_at > now) throw new MeetingNotBegun();
}

async function madeIn(tx: Transaction, { id, version, meeting_id }: Decided): Promise<string | null> {
  const [made] = await tx.query<{ id: string }>('select id from decision where meeting_id = $1 and proposal_id = $2 and version = $3', [
    meeting_id,
    id,
    version,
  ]);
  return made?.id ?? null;
}

async function rulesOn(tx: Transaction, { body_id, day }: Decided): Promise<Rules> {
  const [row] = await tx.query<{ rules: Rules }>(
    'select rules from rule_set where body_id = $1 and effective_on <= $2::date order by version desc limit 1',
    [body_id, day],
  );
  if (!row) throw new Error('a body has no rules in force');
  return row.rules;
}

/** The seats of that day as the meeting found them. Throws InvalidInput for a seat that is none, or an answer that the rules do not know. */
async function answersIn(
  tx: Transaction,
  actor: Actor,
  found: Decided,
  rules: Rules,
  wish: MeetingDecisionInput,
): Promise<{ seats: RoundSeatRow[]; ballots: BallotRow[] }> {
  const roster = await rosterOf(tx, found.body_id, found.entry_id, found.day ?? undefined);
  const saidIn = new Map(wish.seats.map((said) => [said.seat, said]));
  const known = new Map(roster.map((seat) => [seat.seatId, seat]));
  if (wish.seats.some(({ seat }) => !known.has(seat))) throw new InvalidInput({ seats: ['isIn'] });
  const wrong = wish.seats.flatMap((said, index) =>
    faultsIn(said, known.get(said.seat), rules).map(([at, rule]) => [`seats.${index}.${at}`, [rule]]),
  );
  if (wrong.length > 0) throw new InvalidInput(Object.fromEntries(wrong));
  const [paper] = await tx.query<PaperRow>('select recommended from case_paper where proposal_id = $1 and version = $2', [
    found.id,
    found.version,
  ]);
  const ballots: BallotRow[] = [];
  const seats = roster.map((seat): RoundSeatRow => {
    const said = saidIn.get(seat.seatId);
    const recusal: RecusalState = said?.recused ? 'aside' : 'none';
    const sat = said ? whoSat(said) : null;
    const personId = sat === 'deputy' ? seat.deputyId : seat.holderId;
    if (sat && personId && said?.vote) {
      const vote = said.vote === 'as_recommended' ? (paper?.recommended ?? 'approve') : said.vote;
      ballots.push({ seat_id: seat.seatId, vote, reason: null, statement: said.statement || null, cast_by: actor.personId as string });
    }
    return {
      ...{ seat_id: seat.seatId, number: seat.number, role: seat.role, tenant_id: seat.tenantId, sector: seat.sector },
      ...{ holder_id: seat.holderId, deputy_id: seat.deputyId, recusal, recusal_ground: said?.recused ? 'other' : null },
      ...{ deputy_aside: false, acting_id: sat ? personId : null, acting_as: sat, uses_it: seat.usesIt },
    };
  });
  return { seats, ballots };
}

function whoSat({ deputySat, vote, recused }: MeetingDecisionInput['seats'][number]): 'deputy' | 'holder' | null {
  return deputySat ? 'deputy' : vote && !recused ? 'holder' : null;
}

/** What cannot be as it was said of a seat, by the field that says it. */
function faultsIn(
  said: MeetingDecisionInput['seats'][number],
  seat: { holderId: string | null; deputyId: string | null } | undefined,
  { abstention, deputies }: Rules,
): [string, string][] {
  const sat = whoSat(said);
  const isVacant = sat === 'deputy' ? !seat?.deputyId : sat === 'holder' && !seat?.holderId;
  // As in a round: for a member who stands aside alone, or for nobody.
  const isCalled = deputies === 'any_absence' || (deputies === 'recusal_only' && said.recused && seat?.holderId);
  return [
    ...(isVacant ? [[sat === 'deputy' ? 'deputySat' : 'vote', 'nobody_sits'] as [string, string]] : []),
    ...(sat === 'deputy' && !isVacant && !isCalled
      ? [['deputySat', deputies === 'none' ? 'no_deputies' : 'deputy_for_recusal_only'] as [string, string]]
      : []),
    ...(said.vote === 'abstain' && !abstention ? [['vote', 'no_abstention'] as [string, string]] : []),
    // It is kept with the vote that it explains, and would be lost without one.
    ...(said.statement && !(sat && said.vote) ? [['statement', 'statement_needs_vote'] as [string, string]] : []),
  ];
}
