import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { Metrics } from '../metrics/metrics.js';
import { catchingTransport } from './caught-mail.js';
import { MailRefused } from './errors.js';
import type { CalendarPart, LetterBody, MailTransport } from './mail-transport.js';
import { smtpTransport } from './smtp-transport.js';
import type { SplicedLetter } from './spliced-letter.js';

export interface OutgoingMail extends MailHead {
  subject: string;
  html: string;
  text: string;
  /** An iTIP message about a calendar event, beside what is read: calendars take it from there. */
  calendar?: CalendarPart;
}

/** What a mail says to mail programs and servers. */
export interface MailHead {
  /** Of what is told, not of the attempt: the Message-ID comes from it, so that a mail that is sent twice is shown once. */
  id: string;
  /** One bare address. */
  to: string;
  /** `digest`: the name of the list, within the installation. */
  listId?: string;
  /** Unsubscribes by POST (RFC 8058), without sign-in. */
  listUnsubscribe?: string;
  headers?: Record<string, string>;
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
    this.transport = config.SMTP_URL
      ? smtpTransport(config.SMTP_URL, { connections: config.SMTP_CONNECTIONS, dkim: config.dkim })
      : catchingTransport(database);
    this.host = new URL(config.PUBLIC_URL).hostname;
  }

  /** Throws MailUnavailable: try again later; or MailRefused: trying again would change nothing. */
  async send({ subject, html, text, calendar, ...head }: OutgoingMail): Promise<void> {
    await this.deliver(head, subject, { html, text }, calendar);
  }

  /** As `send`, for one of many letters that hold the same pieces. */
  async sendSpliced(head: MailHead, letter: SplicedLetter): Promise<void> {
    await this.deliver(head, letter.subject, letter);
  }

  private async deliver(head: MailHead, subject: string, letter: LetterBody, calendar?: CalendarPart): Promise<void> {
    const { id, to, listId, listUnsubscribe, headers } = head;
    const mail = {
      from: this.config.MAIL_FROM,
      ...{ to, subject, letter, calendar },
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
