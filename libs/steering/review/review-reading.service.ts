import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, inNameOrder, isId, NotFound, parseInput } from '#libs/platform';
import { readForPreparing } from '../proposal/proposal-row.js';
import { isPrepared } from '../proposal/proposing.js';
import type { Answers } from './criteria.js';
import { ColleaguesQuery } from './review.dto.js';
import { colleagueWhere, ownReviewSql, reviewsSql, waitingSql } from './review-sql.js';
import type { Colleague, OwnReview, ReviewState, ReviewView, WaitingReview } from './review-view.js';

interface Row {
  id: string;
  version: number;
  person_id: string;
  name: string | null;
  title: string | null;
  tenant: ReviewView['tenant'];
  state: ReviewState;
  asked_at: Date;
  answer_by: string;
  answers: Answers | Record<string, never>;
  remark: string;
  language: string | null;
  answered_at: Date | null;
}

/** What of the reviews their reader may know; the database's policies say what that is. */
@Injectable()
export class ReviewReadingService {
  constructor(private readonly database: Database) {}

  /** Of a case; nothing where the reader may see neither questions nor answers. */
  async ofCase(actor: Actor, proposalId: string): Promise<ReviewView[]> {
    if (actor.personId === null || !isId(proposalId)) return [];
    const rows = await this.database.read<Row>(actor, reviewsSql, [proposalId]);
    return rows.map((row) => ({
      id: row.id,
      version: row.version,
      name: row.name,
      title: row.title,
      tenant: row.tenant,
      state: row.state,
      askedAt: row.asked_at,
      answerBy: row.answer_by,
      answers: row.state === 'answered' ? (row.answers as Answers) : null,
      remark: row.remark,
      language: row.language,
      answeredAt: row.answered_at,
      isMine: row.person_id === actor.personId,
      mayTakeBack: row.state === 'asked' && row.person_id !== actor.personId,
    }));
  }

  /** The same for REST; NotFound where the case is none of theirs. */
  async list(actor: Actor, proposalId: string): Promise<{ items: ReviewView[] }> {
    requireAccess(actor, 'body.read');
    const [known] = isId(proposalId) ? await this.database.read(actor, 'select 1 from proposal where id = $1', [proposalId]) : [];
    if (!known) throw new NotFound('proposal');
    return { items: await this.ofCase(actor, proposalId) };
  }

  /** For whoever was asked; NotFound to everybody else, and to them once they have left the network. */
  async own(actor: Actor, reviewId: string): Promise<OwnReview> {
    requireAccess(actor, 'body.read');
    const [row] = isId(reviewId)
      ? await this.database.read<OwnReview & { network_id: string }>(actor, ownReviewSql, [reviewId, actor.personId])
      : [];
    if (!row || !actor.networkIds.includes(row.network_id)) throw new NotFound('review');
    const { network_id, ...own } = row;
    return { ...own, answers: own.state === 'answered' ? own.answers : null };
  }

  /** For the front page: what waits for the reader's answer. */
  async waiting(actor: Actor): Promise<WaitingReview[]> {
    requireAccess(actor, 'body.read');
    return this.database.read<WaitingReview>(actor, waitingSql, [actor.personId, actor.networkIds]);
  }

  /**
   * The first fifty who can be asked, by tenant and name. For whoever prepares the case. Those who said that they may be asked come
   * first; the others stay to be named as colleagues of the network, for a case must not wait until somebody has said so.
   */
  async colleagues(actor: Actor, proposalId: string, input: unknown): Promise<Colleague[]> {
    requireAccess(actor, 'body.read');
    return this.database.transaction(actor, async (tx) => {
      const proposal = await readForPreparing(tx, actor, proposalId);
      const { q } = parseInput(ColleaguesQuery, input);
      if (!isPrepared(proposal.state)) return [];
      return tx.query<Colleague>(
        `select "personId", name, title, tenant from (
           select distinct on (m.person_id) m.person_id as "personId", f.name, f.title, json_build_object('slug', t.slug, 'name', t.name) as tenant,
             f.may_be_asked
           from (select m.* ${colleagueWhere}
               and not exists (select from colleague_review c where c.proposal_id = p.id and c.version = p.version
                 and c.person_id = m.person_id and c.state <> 'taken_back')) m
             join tenant t on t.id = m.tenant_id join person_profile f on f.person_id = m.person_id
           where strpos(lower(concat_ws(' ', f.name, f.title, t.name)), lower($3)) > 0
           order by m.person_id, m.since) found
         order by may_be_asked desc, ${inNameOrder("tenant ->> 'name'")}, ${inNameOrder('name')}, "personId" limit 50`,
        [proposalId, actor.personId, q],
      );
    });
  }
}
