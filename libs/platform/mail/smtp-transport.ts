import { MailRefused, MailUnavailable } from './errors.js';
import type { FinishedMail, MailTransport } from './mail-transport.js';

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
    deliver: async ({ to, ...mail }: FinishedMail) => {
      try {
        transporter ??= open();
        await (await transporter).sendMail({ ...mail, to: { name: '', address: to } });
      } catch (error) {
        throw isRefusal(error) ? new MailRefused(error.responseCode) : new MailUnavailable(error);
      }
    },
    close: async () => (await transporter)?.close(),
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
