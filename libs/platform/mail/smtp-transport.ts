import { createTransport } from 'nodemailer';
import { MailRefused, MailUnavailable } from './errors.js';
import type { FinishedMail, MailTransport } from './mail-transport.js';

const defaults = { connections: 5, connectWithin: 10_000, answerWithin: 30_000 };

/** A pool of connections to an SMTP relay. */
export function smtpTransport(url: string, settings: Partial<typeof defaults> = {}): MailTransport {
  const { connections, connectWithin, answerWithin } = { ...defaults, ...settings };
  const transporter = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    connectionTimeout: connectWithin,
    greetingTimeout: connectWithin,
    socketTimeout: answerWithin,
    // Letters are written by us, but a file or an address in one would be read by the server.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    deliver: async ({ to, ...mail }: FinishedMail) => {
      try {
        await transporter.sendMail({ ...mail, to: { name: '', address: to } });
      } catch (error) {
        throw isRefusal(error) ? new MailRefused(error.responseCode) : new MailUnavailable(error);
      }
    },
    close: async () => transporter.close(),
  };
}

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
  command?: string;
}

/** A 5xx to the recipient or to the message. One to us (sender, sign-in) is for the operator to mend, and the message waits. */
function isRefusal(error: unknown): error is SmtpError {
  const { code, responseCode = 0, command } = error as SmtpError;
  if (code === 'EENVELOPE' && responseCode === 0) return true;
  return responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');
}
