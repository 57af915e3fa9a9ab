import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { Metrics } from '../metrics/metrics.js';
import { catchingTransport } from './caught-mail.js';
import { MailRefused } from './errors.js';
import type { CalendarPart, MailTransport } from './mail-transport.js';
import { smtpTransport } from './smtp-transport.js';

export interface OutgoingMail {
  /** Of what is told, not of the attempt: the Message-ID comes from it, so that a mail that is sent twice is shown once. */
  id: string;
  /** One bare address. */
  to: string;
  subject: string;
  html: string;
  text: string;
  /** `digest`: the name of the list, within the installation. */
  listId?: string;
  /** Unsubscribes by POST (RFC 8058), without sign-in. */
  listUnsubscribe?: string;
  headers?: Record<string, string>;
  /** An iTIP message about a calendar event, beside what is read: calendars take it from there. */
  calendar?: CalendarPart;
}

/** Hands messages to the SMTP relay, or to the local mailbox where there is none. Never inside a transaction. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport: MailTransport;
  private readonly host: string;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
    database: Database,
  ) {
    this.transport = config.SMTP_URL ? smtpTransport(config.SMTP_URL) : catchingTransport(database);
    this.host = new URL(config.PUBLIC_URL).hostname;
  }

  /** Throws MailUnavailable: try again later; or MailRefused: trying again would change nothing. */
  async send({ id, listId, listUnsubscribe, headers, ...message }: OutgoingMail): Promise<void> {
    const mail = {
      ...message,
      from: this.config.MAIL_FROM,
      date: this.clock.now(),
      messageId: `<${id}@${this.host}>`,
      headers: {
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
        ...(listId ? { 'List-Id': `<${listId}.${this.host}>` } : {}),
        ...(listUnsubscribe ? { 'List-Unsubscribe': `<${listUnsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
        ...headers,
      },
    };
    try {
      await this.transport.deliver(mail);
      this.metrics.mailEnded('sent');
    } catch (error) {
      this.metrics.mailEnded(error instanceof MailRefused ? 'refused' : 'failed');
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.transport.close();
  }
}
