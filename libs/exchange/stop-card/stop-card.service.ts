import { Injectable } from '@nestjs/common';
import { type Actor, may, requireAccess } from '#libs/identity';
import { Database, dayOf, InvalidInput, parseInput } from '#libs/platform';
import { ProjectIsOver } from '../project/errors.js';
import { lockForWriting } from '../project/project-row.js';
import { isOver } from '../project/project-state.js';
import { type DueStopCard, StopAnswerInput } from './stop-card.dto.js';

/** Whether a project goes on, as its people promised themselves to ask. */
@Injectable()
export class StopCardService {
  constructor(private readonly database: Database) {}

  /** By anybody who writes for the tenant, asked or not. Stopping ends the project today and keeps what was learned. */
  async answer(actor: Actor, projectId: string, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    await this.database.transaction(actor, async (tx) => {
      const project = await lockForWriting(tx, actor, projectId);
      const { answer, lookOn, learned } = parseInput(StopAnswerInput, input);
      if (isOver(project.state)) throw new ProjectIsOver();
      const today = dayOf(tx.now, actor.timeZone);
      if (answer !== 'stop' && lookOn && lookOn <= today) throw new InvalidInput({ lookOn: ['day_too_early'] });
      if (answer === 'stop' && !learned) throw new InvalidInput({ learned: ['isNotEmpty'] });
      const goesOn = answer !== 'stop';
      await tx.query(
        `update project set stop_look_on = $2, state = case when $3 then state else 'stopped' end,
           learned = case when $3 then learned else $4 end,
           ends_on = case when $3 then ends_on else greatest(begins_on, $5::date) end,
           revision = revision + 1, updated_by = $6, updated_at = $7, moved_at = case when $3 then moved_at else $7 end where id = $1`,
        [projectId, goesOn ? lookOn : null, goesOn, learned, today, actor.personId, tx.now],
      );
      await tx.query(`update stop_question set answer = $2, answered_by = $3, answered_at = $4 where project_id = $1 and answer is null`, [
        projectId,
        answer,
        actor.personId,
        tx.now,
      ]);
    });
  }

  /** What waits for an answer of the reader’s tenants, the longest first. */
  async due(actor: Actor): Promise<DueStopCard[]> {
    requireAccess(actor, 'account.use');
    const own = actor.memberships.filter(({ tenantId }) => may(actor, 'project.write', { tenantId })).map(({ tenantId }) => tenantId);
    if (own.length === 0) return [];
    return this.database.read<DueStopCard>(
      actor,
      `select p.id as "projectId", p.title, p.language, q.look_on::text as "lookOn" from stop_question q join project p on p.id = q.project_id
       where q.tenant_id = any($1) and q.answer is null and p.state in ('planned', 'running', 'paused')
         and (p.created_by = $2 or exists (select from log_note n where n.project_id = p.id and n.written_by = $2 and n.removed_at is null))
       order by q.look_on, q.id limit 20`,
      [own, actor.personId],
    );
  }
}
