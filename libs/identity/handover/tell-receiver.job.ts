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
import { type HandoverNews, handoverLetter } from './handover-letter.js';
import { handoverParts } from './handover-part.js';

/** A mail's; of more it says how many. */
const mostAsked = 50;

type Told = { handoverId: string; personId: string };

export const tellReceiver = defineJob<Told>('identity.tell-of-handover');
const tellTask = defineSystemTask('identity.tell-of-handover', 'a colleague is told what somebody who has left handed to them');

interface Row extends Pick<HandoverNews, 'from' | 'tenant' | 'kinds'> {
  email: string;
  language: Language;
  asked: { kind: string; page: 'entry'; things: AskedThing[]; more: number }[];
}

interface AskedThing {
  title: string;
  language: string | null;
  place: { tenant: string; slug: string };
}

/** One mail to each colleague, when all has gone over. */
@HandlesJob(tellReceiver)
@Injectable()
export class TellReceiver implements JobHandler<Told> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle({ handoverId, personId }: Told): Promise<void> {
    const row = await this.database.system(tellTask, (tx) => untold(tx, handoverId, personId));
    if (!row) return;
    const { language, email } = row;
    const base = this.config.PUBLIC_URL;
    const asked = row.asked.map(({ kind, page, things, more }) => ({
      kind,
      more,
      things: things.map(({ place, ...thing }) => ({ ...thing, url: base + path(language, page, place) })),
    }));
    const letter = handoverLetter(language, { ...row, asked, url: base + path(language, 'home') });
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
  const [row] = await tx.query<Omit<Row, 'kinds' | 'asked'> & { kinds: Row['kinds'] | null }>(
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
  if (!row?.kinds) return undefined;
  const asked: Row['asked'] = [];
  for (const { kind, asks } of handoverParts()) {
    const count = row.kinds.find((one) => one.kind === kind)?.count ?? 0;
    if (asks && count > 0)
      asked.push({ kind, page: asks.page, things: await askedOf(tx, handoverId, kind, asks.sql), more: Math.max(0, count - mostAsked) });
  }
  return { ...row, kinds: row.kinds.filter(({ kind }) => !asked.some((one) => one.kind === kind)), asked };
}

async function askedOf(tx: Transaction, handoverId: string, kind: string, sql: string): Promise<AskedThing[]> {
  const things = await tx.query<Omit<AskedThing, 'place'> & { id: string }>(
    `select subject_id as id, title, language from handover_thing where handover_id = $1 and kind = $2 order by title, subject_id limit ${mostAsked}`,
    [handoverId, kind],
  );
  const places = await tx.query<{ id: string; place: AskedThing['place'] }>(sql, [things.map(({ id }) => id)]);
  return things.flatMap(({ id, title, language }) =>
    places.filter((one) => one.id === id).map(({ place }) => ({ title, language, place })),
  );
}
