import { Injectable } from '@nestjs/common';
import { Config, Database, defineSystemTask, NotFound, parseInput, readToken, type Transaction } from '#libs/platform';
import { audienceNameOf } from '../project/project-row.js';
import { PartnershipChanged } from './errors.js';
import { PartnershipAnswerInput, type PartnershipQuestion } from './partnership.dto.js';
import { promisesOfActor } from './promise-row.js';
import { answerPurpose } from './send-partnership-question.job.js';

const answerTask = defineSystemTask(
  'exchange.answer-partnership',
  'whoever holds a mail’s link says for an actor whether it is in, without an account',
);

type Row = Omit<PartnershipQuestion, 'audience' | 'actor'> &
  PartnershipQuestion['actor'] & { partnershipId: string; networks: string[]; isPublic: boolean };

/** An actor says yes or no by the link in its mail, and can take it back by the same link, as long as it is named there. */
@Injectable()
export class PartnershipAnswerService {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** Changes nothing: mail scanners follow links. NotFound for what is no such link, or no longer. */
  async show(token: string): Promise<PartnershipQuestion> {
    const actorId = this.read(token);
    return this.database.system(answerTask, async (tx) => toQuestion(await askedBy(tx, actorId, '')));
  }

  /** Yes is to exactly what was shown: throws PartnershipChanged where that has changed. No after yes takes it back. */
  async act(token: string, input: unknown): Promise<void> {
    const actorId = this.read(token);
    await this.database.system(answerTask, async (tx) => {
      // As those who write for its tenant: the partnership first.
      await tx.query('select 1 from partnership where id = (select partnership_id from partnership_actor where id = $1) for update', [
        actorId,
      ]);
      const row = await askedBy(tx, actorId, 'for update of a');
      const { answer, revision } = parseInput(PartnershipAnswerInput, input);
      if (answer === 'yes' && revision !== row.revision) throw new PartnershipChanged();
      const wasIn = row.state === 'confirmed' || row.state === 'withdrawn';
      const state = answer === 'yes' ? 'confirmed' : wasIn ? 'withdrawn' : 'declined';
      const shown = answer === 'yes' ? [row.networks, row.isPublic] : [[], false];
      await tx.query('update partnership_actor set networks = $2, is_public = $3, state = $4, answered_at = $5 where id = $1', [
        actorId,
        ...shown,
        state,
        tx.now,
      ]);
    });
  }

  private read(token: string): string {
    const actorId = readToken(this.config.TANDEM_SECRET, answerPurpose, token);
    if (!actorId) throw new NotFound('link');
    return actorId;
  }
}

async function askedBy(tx: Transaction, actorId: string, lock: '' | 'for update of a'): Promise<Row> {
  const [row] = await tx.query<Row>(
    `select json_build_object('slug', t.slug, 'name', t.name) as tenant, p.id as "partnershipId", p.title, p.language, p.purpose, p.goals, p.networks,
       p.is_public as "isPublic", p.revision, a.name, a.actor_group as "actorGroup", a.role,
       ${promisesOfActor} as promises, a.state
     from partnership_actor a join partnership p on p.id = a.partnership_id join tenant t on t.id = p.tenant_id
     where a.id = $1 and a.removed_at is null and a.state <> 'named' ${lock}`,
    [actorId],
  );
  if (!row) throw new NotFound('link');
  return row;
}

function toQuestion({ tenant, title, language, purpose, goals, revision, ...row }: Row): PartnershipQuestion {
  const { name, actorGroup, role, promises, state } = row;
  return {
    tenant,
    title,
    language,
    purpose,
    goals,
    revision,
    audience: audienceNameOf(row),
    actor: { name, actorGroup, role, promises, state },
  };
}
