import { Injectable } from '@nestjs/common';
import { Database, defineJob, defineSystemTask, HandlesJob, type JobHandler, type Transaction } from '#libs/platform';
import type { Role } from '../actor/actor.js';
import { ActorService } from '../actor/actor.service.js';
import { handoverParts, type Leaver, takesOver } from './handover-part.js';
import { tellReceiver } from './tell-receiver.job.js';

type Asked = { handoverId: string };

export const handOver = defineJob<Asked>('identity.hand-over');
const moveTask = defineSystemTask('identity.hand-over', 'what somebody who has left looked after is nobody’s to write');
const atOnce = 20;

interface ShareRow extends Leaver {
  kind: string;
  to: string;
  /** The colleague's; null where they have left as well meanwhile. */
  role: Role | null;
}

/** Some things at a time, each time with the note that they have gone over: one that dies goes on where it was. */
@HandlesJob(handOver)
@Injectable()
export class HandOver implements JobHandler<Asked> {
  constructor(
    private readonly database: Database,
    private readonly actors: ActorService,
  ) {}

  async handle({ handoverId }: Asked): Promise<void> {
    while (await this.database.system(moveTask, (tx) => moveSome(tx, handoverId)));
    this.actors.forget();
  }
}

/** Whether there may be more. */
async function moveSome(tx: Transaction, handoverId: string): Promise<boolean> {
  const [handover] = await tx.query('select 1 from handover where id = $1 and ended_at is null for update', [handoverId]);
  if (!handover) return false;
  const [share] = await tx.query<ShareRow>(
    `select s.kind, s.to_person as "to", h.tenant_id as "tenantId", h.person_id as "personId",
       (select m.role from membership m where m.person_id = s.to_person and m.tenant_id = h.tenant_id and m.ended_at is null) as role
     from handover_share s join handover h on h.id = s.handover_id where s.handover_id = $1 and s.ended_at is null order by s.kind limit 1`,
    [handoverId],
  );
  if (!share) {
    await tx.query('update handover set ended_at = $2 where id = $1', [handoverId, tx.now]);
    const receivers = await tx.query<{ personId: string }>(
      `select distinct s.to_person as "personId" from handover_share s where s.handover_id = $1
         and exists (select from handover_thing x where x.handover_id = s.handover_id and x.kind = s.kind)`,
      [handoverId],
    );
    await tx.enqueueAll(
      tellReceiver,
      receivers.map(({ personId }) => ({ handoverId, personId })),
    );
    return false;
  }
  const part = handoverParts().find(({ kind }) => kind === share.kind);
  const things =
    part && takesOver(share.role, part.receivers)
      ? await tx.query<{ id: string }>(
          `insert into handover_thing (handover_id, kind, subject_id, title, language, moved_at)
         select $3, $4, h.id, h.title, h.language, $5 from (${part.held}) h
         where not exists (select from handover_thing x where x.handover_id = $3 and x.kind = $4 and x.subject_id = h.id)
         order by h.id limit ${atOnce} returning subject_id as id`,
          [share.tenantId, share.personId, handoverId, share.kind, tx.now],
        )
      : [];
  if (things.length > 0)
    await part?.move(
      tx,
      share,
      things.map(({ id }) => id),
      share.to,
    );
  else await tx.query('update handover_share set ended_at = $3 where handover_id = $1 and kind = $2', [handoverId, share.kind, tx.now]);
  return true;
}
