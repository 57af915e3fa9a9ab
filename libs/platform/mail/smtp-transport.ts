import { Readable } from 'node:stream';
import type DKIM from 'nodemailer/lib/dkim';
import type SMTPPool from 'nodemailer/lib/smtp-pool';
import { bareAddress } from './bare-address.js';
import { MailRefused, type MailTrouble, MailUnavailable } from './errors.js';
import type { FinishedMail, MailTransport } from './mail-transport.js';
import { readyMessage } from './ready-message.js';
import { SplicedLetter } from './spliced-letter.js';

interface Settings {
  connections: number;
  connectWithin: number;
  answerWithin: number;
  /** Signs every mail. */
  dkim?: { domainName: string; keySelector: string; privateKey: string };
}
const defaults: Settings = { connections: 5, connectWithin: 10_000, answerWithin: 30_000 };

/** All of these that a mail has. RFC 8058: one-click unsubscribing counts only where both of its headers are signed. */
const headerFieldNames = [
  ...['From', 'Sender', 'Reply-To', 'To', 'Cc', 'Subject', 'Date', 'Message-ID', 'MIME-Version', 'Content-Type'],
  ...['Auto-Submitted', 'List-Id', 'List-Unsubscribe', 'List-Unsubscribe-Post'],
].join(':');

/** A pool of connections to an SMTP relay. */
export function smtpTransport(url: string, settings: Partial<Settings> = {}): MailTransport {
  const { connections, connectWithin, answerWithin, dkim } = { ...defaults, ...settings };
  const options = {
    url,
    pool: true,
    maxConnections: connections,
    connectionTimeout: connectWithin,
    greetingTimeout: connectWithin,
    socketTimeout: answerWithin,
    // Letters are written by us, but a file or an address in one would be read by the server.
    disableFileAccess: true,
    disableUrlAccess: true,
  } as const;
  // Loaded with the first message: api processes send none.
  const load = async () => {
    // One after the other: they share modules, and a loader that is asked for all at once may meet one half linked.
    const { createTransport } = await import('nodemailer');
    const { default: SMTPPool } = await import('nodemailer/lib/smtp-pool');
    const { default: DKIM } = await import('nodemailer/lib/dkim');
    const pool = new SMTPPool(options);
    const signing = dkim && { ...dkim, headerFieldNames };
    return { pool, transporter: createTransport(pool, { dkim: signing }), signer: signing && new DKIM(signing) };
  };
  let opened: ReturnType<typeof load> | undefined;
  return {
    deliver: async (mail: FinishedMail) => {
      try {
        opened ??= load();
        const { pool, transporter, signer } = await opened;
        const { letter } = mail;
        const ready = letter instanceof SplicedLetter ? readyMessage(mail, letter) : null;
        if (ready === null) await transporter.sendMail(messageOf(mail));
        else await sendReady(pool, mail, ready, signer);
      } catch (error) {
        throw isRefusal(error) ? new MailRefused(error.responseCode) : unavailable(error as SmtpError);
      }
    },
    close: async () => (await opened)?.transporter.close(),
  };
}

/** Past all that nodemailer does to build a message, over the same connections: half the work. */
function sendReady(pool: SMTPPool, { from, to, messageId }: FinishedMail, message: string, signer: DKIM | undefined): Promise<void> {
  const envelope = { from: bareAddress(from), to: [to] };
  const createReadStream = () =>
    signer?.sign(message) ??
    new Readable({
      read() {
        this.push(message, 'latin1');
        this.push(null);
      },
    });
  const ready = {
    data: {},
    message: { getEnvelope: () => envelope, messageId: () => messageId, getHeader: () => messageId, createReadStream },
  };
  return new Promise((sent, failed) =>
    pool.send(ready as unknown as Parameters<SMTPPool['send']>[0], (error: Error | null) => (error ? failed(error) : sent())),
  );
}

function messageOf({ to, calendar, letter: { html, text }, ...rest }: FinishedMail) {
  return { ...rest, html, text, icalEvent: calendar && { ...calendar, filename: 'meeting.ics' }, to: { name: '', address: to } };
}

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
  command?: string;
  /** Of the system, where it was no server that said no. */
  syscall?: string;
  /** The server's answer: `554 5.7.1 Relay access denied`. */
  response?: string;
}

/**
 * A 5xx to the recipient or to the message. One to us is for the operator to mend, and the message waits: sender, sign-in, and whatever
 * RFC 3463 counts as policy (5.7), such as a relay that does not take us for one of its own and would so refuse everybody.
 */
function isRefusal(error: unknown): error is SmtpError {
  const { code, responseCode = 0, command, response = '' } = error as SmtpError;
  if (code === 'EENVELOPE' && responseCode === 0) return true;
  if (/^\d{3}[ -]5\.7\./.test(response)) return false;
  return responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');
}

function unavailable(error: SmtpError): MailUnavailable {
  const { responseCode = 0 } = error;
  return new MailUnavailable(error, troubleOf(error), responseCode >= 400 && responseCode < 600 ? responseCode : null);
}

function troubleOf({ code = '', responseCode = 0, command, syscall }: SmtpError): MailTrouble {
  if (code === 'EAUTH' || code === 'ENOAUTH') return 'sign_in';
  if (responseCode === 421) return 'busy';
  if (responseCode >= 500) return 'refuses';
  if (responseCode >= 400) return command === 'RCPT TO' || command === 'DATA' ? 'this_mail' : 'refuses';
  return code === 'EDNS' || syscall === 'connect' ? 'unreachable' : 'no_answer';
}
