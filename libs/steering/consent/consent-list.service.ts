import { Injectable } from '@nestjs/common';
import { EntryQueries } from '#libs/catalogue';
import { type Actor, requireAccess } from '#libs/identity';
import { Clock, Database, Forbidden, InvalidInput, isId, NotFound, newId, parseInput, type Transaction } from '#libs/platform';
import { bodyColumns, isInsideOrSits, mayPrepare, type OwnedBody } from '../body/body-access.js';
import type { BodyFace } from '../body/body-face.js';
import { NotYourVote, RoundClosed } from '../errors.js';
import { lockForPreparing } from '../proposal/proposal-row.js';
import { openToVote, ownSeat } from '../round/ballot.service.js';
import { keepBallots } from '../round/keep-ballots.js';
import { deadlineFor, openRound, rulesFor } from '../round/open-round.js';
import { reminderAt } from '../round/round-deadline.js';
import { ownPart, type SeatWithAnswer } from '../round/round-view.js';
import { needsReason } from '../round/tally.js';
import { ConsentListInput, type ConsentListOpenedResponse, TakeOutInput } from './consent-list.dto.js';
import { itemsSql, listSql, ownVotesSql } from './consent-list-sql.js';
import type { ConsentItemView, ConsentListView } from './consent-list-view.js';
import { remindOfList } from './remind-of-list.job.js';
import { sendConsentList } from './send-consent-list.job.js';
import { takeOut } from './take-out.js';

interface ListRow extends BodyFace {
  list_id: string;
  opened_at: Date;
  deadline: Date;
  zone: string;
}

interface ItemRow extends Omit<ConsentItemView, 'mine' | 'takenOut'> {
  takenOut: (Omit<NonNullable<ConsentItemView['takenOut']>, 'at'> & { at: string }) | null;
  closed_at: Date | null;
  on_list: boolean;
  seats: SeatWithAnswer[] | null;
}

interface OwnVote extends Pick<ConsentItemView, 'round' | 'recommended' | 'recommendation' | 'deadline'> {
  seat_id: string;
  on_list: boolean;
  answered: boolean;
}

/** Cases that nobody is thought to disagree about: each has its own round and decision, and one answer serves for all that are on the list. */
@Injectable()
export class ConsentListService {
  constructor(
    private readonly database: Database,
    private readonly entries: EntryQueries,
    private readonly clock: Clock,
  ) {}

  /** Opens a round in each case, all with one deadline, and asks each member once. Nothing is opened where one of them cannot be. */
  async open(actor: Actor, slug: string, input: unknown): Promise<ConsentListOpenedResponse> {
    requireAccess(actor, 'body.read');
    return this.database.transaction(actor, async (tx) => {
      const body = await preparedBody(tx, actor, slug);
      const wish = parseInput(ConsentListInput, input);
      if (wish.proposals.length < 2) throw new InvalidInput({ proposals: ['choose_two'] });
      const ruled = await rulesFor(tx, body.id);
      const id = newId();
      const deadline = deadlineFor(tx.now, ruled.rules, actor.timeZone, wish.deadline);
      await tx.query(
        `insert into consent_list (id, network_id, body_tenant_id, body_id, opened_by, opened_at, deadline, zone)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, body.network_id, body.tenant_id, body.id, actor.personId, tx.now, deadline, actor.timeZone],
      );
      const people = new Set<string>();
      // In one order, so that two lists with a case in common wait for one another.
      for (const proposalId of wish.proposals.toSorted()) {
        const proposal = await lockForPreparing(tx, actor, proposalId);
        if (proposal.body_id !== body.id) throw new InvalidInput({ proposals: ['isIn'] });
        const round = await openRound(tx, this.entries, actor, proposal, ruled, { deadline: wish.deadline, reviewBy: null, listId: id });
        for (const personId of round.people) people.add(personId);
      }
      await tx.enqueueAll(
        sendConsentList,
        [...people].map((personId) => ({ listId: id, personId, kind: 'vote' })),
      );
      const reminder = reminderAt(tx.now, deadline, actor.timeZone);
      if (reminder) await tx.enqueue(remindOfList, { listId: id }, reminder);
      return { id, deadline };
    });
  }

  /** NotFound outside the body, as for what does not exist. */
  async read(actor: Actor, id: string): Promise<ConsentListView> {
    requireAccess(actor, 'body.read');
    const [list] = isId(id) ? await this.database.read<ListRow>(actor, listSql, [id]) : [];
    if (!list || !isInsideOrSits(actor, list)) throw new NotFound('consent_list');
    const rows = await this.database.read<ItemRow>(actor, itemsSql, [id, actor.personId]);
    const items = rows.map(({ closed_at, on_list, seats, ...row }) => {
      const mine = closed_at === null ? ownPart(actor.personId as string, (seats ?? []).map(asRead)) : null;
      return {
        view: { ...row, takenOut: row.takenOut && { ...row.takenOut, at: new Date(row.takenOut.at) }, mine },
        waits: on_list && mine?.part === 'votes' && mine.ballot === null && row.deadline > this.clock.now(),
      };
    });
    return {
      id,
      body: { slug: list.slug, names: list.names },
      network: list.network,
      tenant: list.tenant,
      openedAt: list.opened_at,
      deadline: list.deadline,
      zone: list.zone,
      items: items.map(({ view }) => view),
      unanswered: items.filter(({ waits }) => waits).length,
    };
  }

  /** «As recommended» in every case on the list in which the actor votes and has not answered; what was taken out is answered on its own. */
  async agree(actor: Actor, id: string): Promise<void> {
    requireAccess(actor, 'body.read');
    return this.database.transaction(actor, async (tx) => {
      const [list] = isId(id) ? await tx.query<ListRow>(listSql, [id]) : [];
      if (!list || !isInsideOrSits(actor, list)) throw new NotFound('consent_list');
      if (list.deadline <= tx.now) throw new RoundClosed();
      const votes = await tx.query<OwnVote>(ownVotesSql, [id, actor.personId]);
      if (votes.length === 0) throw await whyNone(tx, actor, id);
      const unanswered = votes.filter(({ on_list, answered, deadline }) => on_list && !answered && deadline > tx.now);
      await keepBallots(
        tx,
        actor.personId as string,
        unanswered.map(({ round, seat_id, recommended, recommendation }) => ({
          roundId: round,
          seatId: seat_id,
          vote: recommended,
          // Who follows a recommendation to reject or send back has its words for a reason.
          reason: needsReason(recommended) ? recommendation.trim() : null,
          statement: null,
        })),
      );
    });
  }

  /** A member wants the case talked about, or answered on its own. Taking out what is out changes nothing. */
  async takeOut(actor: Actor, roundId: string, input: unknown): Promise<void> {
    requireAccess(actor, 'body.read');
    return this.database.transaction(actor, async (tx) => {
      const round = await openToVote(tx, actor, roundId, 'update');
      const seat = await ownSeat(tx, actor, round);
      const { reason } = parseInput(TakeOutInput, input);
      if (round.on_list) await takeOut(tx, round, seat, reason.trim() || null);
    });
  }
}

/** Why there is nothing to answer: the cases in which the actor votes are decided, or they vote in none. */
async function whyNone(tx: Transaction, actor: Actor, listId: string): Promise<RoundClosed | NotYourVote> {
  const [seat] = await tx.query(
    `select 1 from round r join round_seat s on s.round_id = r.id
     where r.consent_list_id = $1 and r.closed_at is not null and s.acting_id = $2 limit 1`,
    [listId, actor.personId],
  );
  return seat ? new RoundClosed() : new NotYourVote();
}

/** Of who prepares for it, by its slug; NotFound outside it, Forbidden for the others inside. */
async function preparedBody(tx: Transaction, actor: Actor, slug: string): Promise<OwnedBody> {
  const [body] = await tx.query<OwnedBody>(`select ${bodyColumns} from body where slug = $1`, [slug]);
  if (!body || !isInsideOrSits(actor, body)) throw new NotFound('body');
  if (!mayPrepare(actor, body)) throw new Forbidden('proposal.prepare');
  return body;
}

/** As JSON carries it, an instant is words. */
function asRead(seat: SeatWithAnswer): SeatWithAnswer {
  return { ...seat, cast_at: seat.cast_at && new Date(seat.cast_at) };
}
