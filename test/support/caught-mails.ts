import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { eventually } from './eventually.js';

export interface CaughtMail extends Pick<ParsedMail, 'subject' | 'text' | 'html' | 'headers' | 'messageId'> {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Addresses of all links of the HTML part, in their order. */
  links: string[];
  /** As it came over the wire. */
  raw: string;
}

/** A mail server that takes what the product sends; it can be told to refuse, to be slow and to go away. */
export class CaughtMails {
  readonly all: CaughtMail[] = [];
  /** A temporary refusal, as of a server that is out of order. */
  refuses = false;
  refused = 0;
  /** What it answers to a recipient, at once or later: 250 takes the mail. */
  answerTo: (address: string) => number | Promise<number> = () => 250;
  /** The recipients that it was asked to take mail for, as often as it was. */
  readonly asked: string[] = [];
  private server: SMTPServer;
  url = '';

  private aServer(): SMTPServer {
    return new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      closeTimeout: 100,
      onMailFrom: (_, __, answer) => {
        if (!this.refuses) return answer();
        this.refused++;
        answer(Object.assign(new Error('4.3.2 system not accepting messages'), { responseCode: 451 }));
      },
      onRcptTo: async ({ address }, _, answer) => {
        this.asked.push(address);
        const code = await this.answerTo(address);
        answer(code === 250 ? undefined : Object.assign(new Error(`${address}: no`), { responseCode: code }));
      },
      onData: (stream, session, answer) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const recipient = session.envelope.rcptTo[0]?.address ?? '';
          this.take(recipient, Buffer.concat(chunks).toString('utf8')).then(() => answer(), answer);
        });
      },
    });
  }

  /** On a free port at first; after `close`, where it was before. */
  async open(): Promise<this> {
    const port = this.url ? Number(new URL(this.url).port) : 0;
    this.server = this.aServer();
    this.server.on('error', () => undefined);
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', () => resolve()));
    this.url = `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
    return this;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  to(address: string): CaughtMail[] {
    return this.all.filter((mail) => mail.to === address);
  }

  /** The first mail to this address with these words in its subject or text, when it has come. */
  async first(address: string, words: string): Promise<CaughtMail> {
    const find = () => this.to(address).find(({ subject, text }) => `${subject}\n${text}`.replace(/\s+/g, ' ').includes(words));
    return eventually(find, () => `no mail to ${address} with «${words}»; there are ${this.to(address).map(({ subject }) => subject)}`);
  }

  private async take(to: string, raw: string): Promise<void> {
    const { subject = '', text = '', html, headers, messageId } = await simpleParser(raw);
    const body = html || '';
    const links = [...body.matchAll(/<a\s[^>]*href="([^"]+)"/g)].map(([, href]) => (href as string).replace(/&amp;/g, '&'));
    this.all.push({ to, subject, text, html: body, headers, messageId, links, raw });
  }
}
