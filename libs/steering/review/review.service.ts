import { Injectable } from '@nestjs/common';
import { EntryQueries } from '#libs/catalogue';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, InvalidInput, isId, NotFound, newId, parseInput, sqlState, type Transaction } from '#libs/platform';
import { AskedBefore, CaseMovedOn, CaseUnderVote, NotOnEntry, NotSharedWithNetwork, QuestionTakenBack, VersionDecided } from '../errors.js';
import { isOnEntry, lockForPreparing, type ProposalRow } from '../proposal/proposal-row.js';
import { requirePrepared } from '../proposal/proposing.js';
import { deadlineOn, deadlineProblem } from '../round/round-deadline.js';
import type { Answers } from './criteria.js';
import { type AskedReviewResponse, ReviewersInput, ReviewInput } from './review.dto.js';
import { colleagueWhere } from './review-sql.js';
import type { ReviewState } from './review-view.js';
import { sendReviewRequest } from './send-review-request.job.js';

const usualDays = 10;

/** Whoever prepares a case asks colleagues of other tenants what they think of the version; they answer until the members are asked. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly database: Database,
    private readonly entries: EntryQueries,
  ) {}

  /** One mail each. Throws where one of them cannot be asked: an owner's, one who would earn, one from outside the network. */
  async ask(actor: Actor, proposalId: string, input: unknown): Promise<AskedReviewResponse> {
    requireAccess(actor, 'body.read');
    return this.database.transaction(actor, async (tx) => {
      const proposal = await lockForPreparing(tx, actor, proposalId);
      const wish = parseInput(ReviewersInput, input);
      if (wish.version !== undefined && wish.version !== proposal.version) throw new CaseMovedOn();
      requirePrepared(proposal);
      await this.requireShared(tx, proposal);
      const answerBy = lastDay(wish.answerBy, tx.now, actor.timeZone);
      const tenants = await tenantsOf(tx, actor, proposal, wish.people);
      const ids: string[] = [];
      for (const [personId, tenantId] of tenants) ids.push(await insert(tx, actor, proposal, { personId, tenantId, answerBy }));
      await tx.enqueueAll(
        sendReviewRequest,
        ids.map((reviewId) => ({ reviewId, kind: 'asked' })),
      );
      return { ids };
    });
  }

  /** Said again, it changes, until the members are asked; then it stands with the case paper. */
  async answer(actor: Actor, reviewId: string, input: unknown): Promise<void> {
    requireAccess(actor, 'body.read');
    return this.database.transaction(actor, async (tx) => {
      await requireOwn(tx, actor, reviewId);
      const said = parseInput(ReviewInput, input);
      const answers: Answers = {
        relevance: { grade: said.relevance, sentence: said.relevanceSentence },
        participation: { grade: said.participation, sentence: said.participationSentence },
        effect: { grade: said.effect, sentence: said.effectSentence },
        transferability: { grade: said.transferability, sentence: said.transferabilitySentence },
      };
      await settle(tx, reviewId, 'answered', { answers, remark: said.remark, language: said.language ?? actor.language });
    });
  }

  /** «I can't»: whatever was said before is gone. Doing so again changes nothing. */
  async decline(actor: Actor, reviewId: string): Promise<void> {
    requireAccess(actor, 'body.read');
    return this.database.transaction(actor, async (tx) => {
      if ((await requireOwn(tx, actor, reviewId)) === 'declined') return;
      await settle(tx, reviewId, 'declined', { answers: {}, remark: '', language: null });
    });
  }

  /** Whoever prepares takes a question back that has not been answered; NotFound to everybody else. */
  async takeBack(actor: Actor, reviewId: string): Promise<void> {
    requireAccess(actor, 'body.read');
    return this.database.transaction(actor, async (tx) => {
      const [review] = isId(reviewId)
        ? await tx.query<{ proposal_id: string; state: ReviewState }>('select proposal_id, state from colleague_review where id = $1', [
            reviewId,
          ])
        : [];
      if (!review) throw new NotFound('review');
      requirePrepared(await lockForPreparing(tx, actor, review.proposal_id));
      if (review.state === 'taken_back') return;
      const taken = await tx.execute(`update colleague_review set state = 'taken_back' where id = $1 and state = 'asked'`, [reviewId]);
      if (taken === 0) throw new AskedBefore();
    });
  }

  /** Nobody is asked about what they cannot read. */
  private async requireShared(tx: Transaction, proposal: ProposalRow): Promise<void> {
    if (!isOnEntry(proposal)) throw new NotOnEntry();
    const entry = await this.entries.forProposal(tx, proposal.entry_id, proposal.version).catch((error: unknown) => {
      throw error instanceof NotFound ? new NotSharedWithNetwork() : error;
    });
    if (!entry.isReadableIn(proposal.network_id)) throw new NotSharedWithNetwork();
  }
}

/** An ISO day. */
function lastDay(wish: string | null, now: Date, zone: string): string {
  if (wish === null) return new Date(now.getTime() + usualDays * 86_400_000).toISOString().slice(0, 10);
  const problem = deadlineProblem(now, deadlineOn(wish, zone) ?? now);
  if (problem) throw new InvalidInput({ answerBy: [problem === 'deadline_too_soon' ? 'day_too_early' : problem] });
  return wish;
}

/** By person, for which tenant they are asked. */
async function tenantsOf(tx: Transaction, actor: Actor, proposal: ProposalRow, people: readonly string[]): Promise<[string, string][]> {
  const rows = await tx.query<{ person_id: string; tenant_id: string }>(
    `select distinct on (m.person_id) m.person_id, m.tenant_id ${colleagueWhere} and m.person_id = any($3) order by m.person_id, m.since`,
    [proposal.id, actor.personId, people],
  );
  if (rows.length !== people.length) throw new InvalidInput({ people: ['isIn'] });
  return rows.map((row) => [row.person_id, row.tenant_id]);
}

async function insert(
  tx: Transaction,
  actor: Actor,
  proposal: ProposalRow,
  { personId, tenantId, answerBy }: { personId: string; tenantId: string; answerBy: string },
): Promise<string> {
  const id = newId();
  await tx
    .query(
      `insert into colleague_review (id, network_id, proposal_id, version, person_id, tenant_id, asked_by, asked_at, answer_by, state)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'asked')`,
      [id, proposal.network_id, proposal.id, proposal.version, personId, tenantId, actor.personId, tx.now, answerBy],
    )
    .catch((error: unknown) => {
      throw sqlState(error) === '23505' ? new AskedBefore() : error;
    });
  return id;
}

async function requireOwn(tx: Transaction, actor: Actor, reviewId: string): Promise<ReviewState> {
  const [review] = isId(reviewId)
    ? await tx.query<{ state: ReviewState; network_id: string }>(
        'select state, network_id from colleague_review where id = $1 and person_id = $2',
        [reviewId, actor.personId],
      )
    : [];
  // Who has left the network since answers no longer.
  if (!review || !actor.networkIds.includes(review.network_id)) throw new NotFound('review');
  if (review.state === 'taken_back') throw new QuestionTakenBack();
  return review.state;
}

async function settle(
  tx: Transaction,
  reviewId: string,
  state: ReviewState,
  { answers, remark, language }: { answers: Answers | object; remark: string; language: string | null },
): Promise<void> {
  // The policy holds it to a case that is still being prepared, on that version.
  const changed = await tx.execute(
    'update colleague_review set state = $2, answers = $3, remark = $4, language = $5, answered_at = $6 where id = $1',
    [reviewId, state, JSON.stringify(answers), remark, language, tx.now],
  );
  if (changed > 0) return;
  const [now] = await tx.query<{ state: ProposalRow['state']; moved_on: boolean }>(
    `select p.state, p.version <> c.version as moved_on from colleague_review c join proposal p on p.id = c.proposal_id where c.id = $1`,
    [reviewId],
  );
  if (now?.moved_on) throw new CaseMovedOn();
  throw now?.state === 'voting' ? new CaseUnderVote() : new VersionDecided();
}
