import { Injectable } from '@nestjs/common';
import {
  Config,
  Database,
  defineJob,
  defineSystemTask,
  HandlesJob,
  type JobHandler,
  type Language,
  Mailer,
  path,
  sendOnce,
  type Transaction,
  writeLetter,
} from '#libs/platform';
import { handoverLetter } from './handover-letter.js';

type Asked = { handoverId: string; personId: string };

export const tellReceiver = defineJob<Asked>('identity.tell-of-handover');
const tellTask = defineSystemTask('identity.tell-of-handover', 'a colleague is told what somebody who has left handed to them');

interface Row {
  email: string;
  language: Language;
  from: string;
  tenant: string;
  kinds: { kind: string; count: number; titles: string[] }[];
}

/** One mail to each colleague, when all has gone over. */
@HandlesJob(tellReceiver)
@Injectable()
export class TellReceiver implements JobHandler<Asked> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle({ handoverId, personId }: Asked): Promise<void> {
    const row = await this.database.system(tellTask, (tx) => untold(tx, handoverId, personId));
    if (!row) return;
    const { language, email } = row;
    const letter = handoverLetter(language, { ...row, url: this.config.PUBLIC_URL + path(language, 'home') });
    await sendOnce(
      () => this.mailer.send({ id: `handover-${handoverId}-${personId}`, to: email, ...writeLetter(language, letter) }),
      () =>
        this.database.system(tellTask, (tx) =>
          tx.query('update handover_share set told_at = $3 where handover_id = $1 and to_person = $2 and told_at is null', [
            handoverId,
            personId,
            tx.now,
          ]),
        ),
    );
  }
}

/** Only to one who is still there. */
async function untold(tx: Transaction, handoverId: string, personId: string): Promise<Row | undefined> {
  const [row] = await tx.query<Row>(
    `select e.email, f.language, l.name as "from", t.name as tenant,
       (select json_agg(json_build_object('kind', k.kind, 'count', k.count, 'titles', k.titles) order by k.kind) from (
          select s.kind, count(*)::integer as count, (array_agg(x.title order by x.title))[1:20] as titles
          from handover_share s join handover_thing x on x.handover_id = s.handover_id and x.kind = s.kind
          where s.handover_id = h.id and s.to_person = $2 and s.told_at is null group by s.kind) k) as kinds
     from handover h join tenant t on t.id = h.tenant_id join person_profile l on l.person_id = h.person_id
       join person_profile f on f.person_id = $2 join person_email e on e.person_id = $2
     where h.id = $1 and h.ended_at is not null
       and exists (select from membership m where m.person_id = $2 and m.tenant_id = h.tenant_id and m.ended_at is null)`,
    [handoverId, personId],
  );
  return row?.kinds ? row : undefined;
}
