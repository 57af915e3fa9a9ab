import { bareAddress } from './bare-address.js';
import { MailRefused, MailUnavailable } from './errors.js';
import type { FinishedMail, MailTransport } from './mail-transport.js';
import { readyMessage } from './ready-message.js';
import { SplicedLetter } from './spliced-letter.js';

const defaults = { connections: 5, connectWithin: 10_000, answerWithin: 30_000 };

/** A pool of connections to an SMTP relay. */
export function smtpTransport(url: string, settings: Partial<typeof defaults> = {}): MailTransport {
  const { connections, connectWithin, answerWithin } = { ...defaults, ...settings };
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
  const open = async () => (await import('nodemailer')).createTransport(options);
  let transporter: ReturnType<typeof open> | undefined;
  return {
    deliver: async (mail: FinishedMail) => {
      try {
        transporter ??= open();
        await (await transporter).sendMail(messageOf(mail));
      } catch (error) {
        throw isRefusal(error) ? new MailRefused(error.responseCode) : new MailUnavailable(error);
      }
    },
    close: async () => (await transporter)?.close(),
  };
}

function messageOf(mail: FinishedMail) {
  const { to, calendar, letter, ...rest } = mail;
  const raw = letter instanceof SplicedLetter ? readyMessage(mail, letter) : null;
  if (raw !== null) return { envelope: { from: bareAddress(mail.from), to }, raw };
  const icalEvent = calendar && { ...calendar, filename: 'meeting.ics' };
  return { ...rest, html: letter.html, text: letter.text, icalEvent, to: { name: '', address: to } };
}

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
  command?: string;
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
