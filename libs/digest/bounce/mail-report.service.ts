import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  Config,
  Database,
  defineSystemTask,
  isId,
  MalformedRequest,
  Metrics,
  NotFound,
  type Transaction,
  Unauthenticated,
} from '#libs/platform';
import { addressOf } from '../public-digest/public-reader-row.js';
import { type BouncedCopy, bouncesInARow, type Finding } from './bounce.js';
import { type MailReport, readMailReport } from './mail-report.js';
import { ensureSettings, suppress } from './suppression.js';

const takeReport = defineSystemTask('digest.take_report', 'a report names a copy of a digest, not whose it is');

/** What came of a report; `known`: that mail was reported before, `unplaced`: it is about no digest of the last 30 days to an address of now. */
export type ReportOutcome = Finding['kind'] | 'known' | 'arriving' | 'unplaced' | 'no_report';

/** Ours weigh a tenth of it, and come back whole at the most. */
export const mostReportBytes = 1024 * 1024;
/** Days for which a report on a digest is taken. */
const reportDays = 30;
/** A week of daily mails that nobody knows of yet, the row, and some more. */
const copiesLookedAt = 30;

/** Takes what mail servers and readers report of digests. A report on any other mail changes nothing. */
@Injectable()
export class MailReportService {
  private readonly host: string;

  constructor(
    private readonly database: Database,
    private readonly metrics: Metrics,
    private readonly config: Config,
  ) {
    this.host = new URL(config.PUBLIC_URL).hostname;
  }

  /** For the webhook. Throws NotFound where the configuration holds no secret, and Unauthenticated for another than that. */
  async receive(authorization: string | undefined, message: unknown): Promise<void> {
    requireSecret(authorization, this.config.MAIL_REPORT_SECRET);
    if (!Buffer.isBuffer(message)) throw new MalformedRequest();
    await this.take(message);
  }

  /** The whole message, as a mail server hands it on. Says what came of it and never fails for what it holds. */
  async take(message: Buffer): Promise<ReportOutcome> {
    const report = await readMailReport(message);
    const outcome = report ? await this.place(report) : 'no_report';
    this.metrics.mailReported(outcome);
    return outcome;
  }

  private async place({ messageId, findings }: MailReport): Promise<ReportOutcome> {
    const copyId = this.copyOf(messageId);
    if (findings.length === 0) return 'arriving';
    if (!copyId) return 'unplaced';
    return this.database.system(takeReport, async (tx) => {
      const copy = await reportedCopy(tx, copyId);
      const finding = findings.find(({ addresses }) => copy && addresses.includes(copy.email));
      if (!copy || !finding) return 'unplaced';
      if (!(await recordBounce(tx, copy, finding))) return 'known';
      await drawConsequence(tx, copy, finding);
      return finding.kind;
    });
  }

  /** The id in a Message-ID that the Mailer wrote. */
  private copyOf(messageId: string | null): string | null {
    const [, id = '', host = ''] = /^<([0-9a-f-]{36})@([^<>@\s]+)>$/i.exec(messageId ?? '') ?? [];
    return isId(id) && host.toLowerCase() === this.host ? id : null;
  }
}

function requireSecret(authorization: string | undefined, secret: string | undefined): void {
  if (!secret) throw new NotFound('route');
  const [, given = ''] = /^bearer\s+(\S+)$/i.exec(authorization ?? '') ?? [];
  if (!timingSafeEqual(hash(given), hash(secret))) throw new Unauthenticated();
}

/** Of one length, whatever is sent. */
function hash(value: string): Buffer {
  return createHash('sha256').update(value).digest();
}

interface ReportedCopy {
  id: string;
  person_id: string;
  /** The person's now. */
  email: string;
  sent_at: Date;
  began_again_at: Date | null;
}

/** With its reader's setting locked, so that two reports on the same person are taken one after the other. */
async function reportedCopy(tx: Transaction, id: string): Promise<ReportedCopy | undefined> {
  const readers = await tx.query<{ person_id: string }>('select person_id from digest_copy where id = $1 and announcement_id is not null', [
    id,
  ]);
  if (readers.length > 0)
    await ensureSettings(
      tx,
      readers.map(({ person_id }) => person_id),
    );
  const [copy] = await tx.query<ReportedCopy>(
    `select c.id, c.person_id, ${addressOf} as email, coalesce(c.ended_at, c.planned_at) as sent_at, d.began_again_at
     from digest_copy c left join person_email a using (person_id) left join public_reader p using (person_id) join digest_setting d using (person_id)
     where c.id = $1 and ${addressOf} is not null and c.planned_at > $2::timestamptz - interval '${reportDays} days' for update of d`,
    [id, tx.now],
  );
  return copy;
}

/** False where it adds nothing to what was reported of that copy; what is final comes over what is not. */
async function recordBounce(tx: Transaction, copy: ReportedCopy, { kind, status }: Finding): Promise<boolean> {
  const recorded = await tx.query(
    `insert into digest_bounce as b (copy_id, person_id, kind, status, reported_at) values ($1, $2, $3, $4, $5)
     on conflict (copy_id) do update set kind = excluded.kind, status = excluded.status, reported_at = excluded.reported_at
       where b.kind = 'soft' and excluded.kind <> 'soft'
     returning 1`,
    [copy.id, copy.person_id, kind, status, tx.now],
  );
  return recorded.length > 0;
}

/** What left before the person asked for mails again says nothing of the address they have looked after since. */
async function drawConsequence(tx: Transaction, copy: ReportedCopy, { kind }: Finding): Promise<void> {
  if (kind === 'complaint') return suppress(tx, copy.person_id, 'complained');
  if (copy.began_again_at && copy.sent_at <= copy.began_again_at) return;
  if (kind === 'hard') return suppress(tx, copy.person_id, 'bounced');
  if (bouncesInARow(await newestCopies(tx, copy), tx.now)) await suppress(tx, copy.person_id, 'bounced_softly');
}

async function newestCopies(tx: Transaction, { person_id, began_again_at }: ReportedCopy): Promise<BouncedCopy[]> {
  return tx.query<BouncedCopy>(
    `select coalesce(c.ended_at, c.planned_at) as "sentAt", b.kind as bounce
     from digest_copy c left join digest_bounce b on b.copy_id = c.id
     where c.person_id = $1 and (c.state = 'sent' or b.copy_id is not null)
       and ($2::timestamptz is null or coalesce(c.ended_at, c.planned_at) > $2)
     order by 1 desc limit ${copiesLookedAt}`,
    [person_id, began_again_at],
  );
}
