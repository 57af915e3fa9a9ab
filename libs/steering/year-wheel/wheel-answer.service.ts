import { Injectable } from '@nestjs/common';
import { Config, Database, dayOf, defineSystemTask, NotFound, parseInput, readToken, type Transaction } from '#libs/platform';
import type { Names } from '../body/body-view.js';
import { names } from '../proposal/case-sql.js';
import type { TreatmentStatus } from './cell-state.js';
import { putOutcome } from './outcome.js';
import type { Quarter } from './quarter.js';
import { outcomePurpose } from './send-wheel-notice.job.js';
import { OutcomeInput } from './year-wheel.dto.js';
import { zoneOf } from './zone-of.js';

const answerTask = defineSystemTask(
  'steering.answer-wheel',
  'whoever holds a mail’s link may say what became of its quarter, without signing in',
);
/** What a mail asked is answered within so many days; later it is the page's. */
const answeredFor = 366;

/** What a mail asks. */
export interface WheelQuestion {
  tenant: { slug: string; name: string };
  committee: { slug: string; names: Names };
  year: number;
  quarter: Quarter;
  /** An ISO day. */
  meetingOn: string;
  /** What was said already. */
  status: TreatmentStatus | null;
  link: string | null;
}

type Row = WheelQuestion & { tenantId: string; bodyId: string; personId: string; language: string; country: string };

/** Answers the mail of the day after by its link, for as long as its reader is the committee's secretary. */
@Injectable()
export class WheelAnswerService {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** Changes nothing: mail scanners follow links. NotFound for what is no link of such a mail, or no longer. */
  async show(token: string): Promise<WheelQuestion> {
    const noticeId = this.read(token);
    return this.database.system(answerTask, async (tx) => toQuestion(await askedBy(tx, noticeId)));
  }

  /** As often as it is pressed; the last answer counts. */
  async act(token: string, input: unknown): Promise<void> {
    const noticeId = this.read(token);
    return this.database.system(answerTask, async (tx) => {
      const { tenantId, bodyId, year, quarter, personId, meetingOn, language, country } = await askedBy(tx, noticeId);
      const { status, link } = parseInput(OutcomeInput, input);
      const today = dayOf(tx.now, zoneOf(country));
      await putOutcome(tx, { tenantId, bodyId, year, quarter, personId, meetingOn, language, status, link, today });
    });
  }

  private read(token: string): string {
    const noticeId = readToken(this.config.TANDEM_SECRET, outcomePurpose, token);
    if (!noticeId) throw new NotFound('link');
    return noticeId;
  }
}

async function askedBy(tx: Transaction, noticeId: string): Promise<Row> {
  const [row] = await tx.query<Row>(
    `select json_build_object('slug', t.slug, 'name', t.name) as tenant, json_build_object('slug', b.slug, 'names', ${names('body', 'b.id')}) as committee,
       n.year, n.quarter, n.meeting_on::text as "meetingOn", w.status, w.link, n.tenant_id as "tenantId", n.body_id as "bodyId",
       n.person_id as "personId", c.language, t.country
     from wheel_notice n join wheel_committee c on c.body_id = n.body_id join body b on b.id = n.body_id and b.secretary_id = n.person_id
       join tenant t on t.id = n.tenant_id
       left join wheel_treatment w on w.body_id = n.body_id and w.year = n.year and w.quarter = n.quarter
     where n.id = $1 and n.kind = 'afterwards' and n.asked_at > $2::timestamptz - interval '${answeredFor} days'
       and exists (select from membership m where m.person_id = n.person_id and m.tenant_id = n.tenant_id and m.ended_at is null)`,
    [noticeId, tx.now],
  );
  if (!row) throw new NotFound('link');
  return row;
}

function toQuestion({ tenant, committee, year, quarter, meetingOn, status, link }: Row): WheelQuestion {
  return { tenant, committee, year, quarter, meetingOn, status, link };
}
