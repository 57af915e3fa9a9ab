import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { defineSystemTask } from '../database/system-task.js';
import { NotFound } from '../errors.js';
import { decodeCursor, type Page, pageOf } from '../http/paging.js';
import { isId } from '../id.js';
import type { CalendarPart } from './mail-transport.js';

const showMailbox = defineSystemTask('mail.show-mailbox', 'the mailbox page of the demo shows what was sent to everyone');

export interface CaughtMailSummary {
  id: string;
  caughtAt: Date;
  sender: string;
  recipients: string[];
  subject: string;
}

export interface CaughtMail extends CaughtMailSummary {
  html: string | null;
  text: string;
  headers: Record<string, string>;
  calendar: CalendarPart | null;
}

const summary = 'id, caught_at as "caughtAt", sender, recipients, subject';

/** The local mailbox, in demo mode alone: elsewhere it does not exist. */
@Injectable()
export class CaughtMailService {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
  ) {}

  /** Newest first. */
  async list(cursor?: string, limit = 30): Promise<Page<CaughtMailSummary>> {
    this.requireDemo();
    const [caughtAt, id] = cursor ? decodeCursor(cursor, ['instant', 'id']) : [null, null];
    const rows = await this.database.system(showMailbox, (transaction) =>
      transaction.query<CaughtMailSummary>(
        `select ${summary} from caught_mail where $1::timestamptz is null or (caught_at, id) < ($1, $2)
         order by caught_at desc, id desc limit $3`,
        [caughtAt, id, limit + 1],
      ),
    );
    return pageOf(
      rows,
      limit,
      (row) => [row.caughtAt.toISOString(), row.id],
      (row) => row,
    );
  }

  async read(id: string): Promise<CaughtMail> {
    this.requireDemo();
    const [mail] = isId(id)
      ? await this.database.system(showMailbox, (transaction) =>
          transaction.query<CaughtMail>(`select ${summary}, html, text, headers, calendar from caught_mail where id = $1`, [id]),
        )
      : [];
    if (!mail) throw new NotFound('mail');
    return mail;
  }

  private requireDemo(): void {
    if (!this.config.isDemo) throw new NotFound('mailbox');
  }
}
