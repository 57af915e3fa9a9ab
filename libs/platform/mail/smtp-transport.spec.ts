import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { signatureOf } from '../../../test/support/signed-mail.js';
import { Clock } from '../clock.js';
import { readConfig } from '../config/config.js';
import type { Database } from '../database/database.js';
import { Metrics } from '../metrics/metrics.js';
import { MailRefused, MailUnavailable } from './errors.js';
import { renderBlock } from './letter.js';
import { LetterFrame, splicedBlock, splicedWhy } from './letter-frame.js';
import { Mailer, type OutgoingMail } from './mailer.js';
import { smtpTransport } from './smtp-transport.js';

const ends: (() => Promise<unknown>)[] = [];
afterEach(() => Promise.all(ends.splice(0).map((end) => end())));

/** A real SMTP server on a free port, and what it was given. */
async function aServer(options: SMTPServerOptions = {}): Promise<{ url: string; received: { source: string; mail: ParsedMail }[] }> {
  const received: { source: string; mail: ParsedMail }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    closeTimeout: 50,
    onData(stream, _session, callback) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', async () => {
        const source = Buffer.concat(parts).toString();
        received.push({ source, mail: await simpleParser(source) });
        callback();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  ends.push(() => new Promise((resolve) => server.close(() => resolve(undefined))));
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, received };
}

function replying(
  code: number,
  words = 'kari@baerum.example: no',
): (address: unknown, session: unknown, callback: (error?: Error) => void) => void {
  return (_address, _session, callback) => callback(Object.assign(new Error(words), { responseCode: code }));
}

function aMailer(url: string, environment: Record<string, string> = {}): Mailer {
  const config = readConfig({
    ...environment,
    SMTP_URL: url,
    PUBLIC_URL: 'https://tandem.example',
    MAIL_FROM: 'Tandem <post@tandem.example>',
  });
  // No database: with SMTP_URL set, nothing is caught.
  const mailer = new Mailer(config, new Clock(), new Metrics(), undefined as unknown as Database);
  ends.push(() => mailer.onApplicationShutdown());
  return mailer;
}

const mail: OutgoingMail = {
  id: '0199-digest-7',
  to: 'kari@baerum.example',
  subject: 'Nytt om mål 17 – blåbær og rødgrød',
  html: '<p>Hei på deg</p>',
  text: 'Hei på deg',
};

describe('a mail', () => {
  it('arrives whole: both texts, headers, and a Message-ID that stays the same', async () => {
    const { url, received } = await aServer();
    const mailer = aMailer(url);
    const digest = { ...mail, listId: 'digest', listUnsubscribe: 'https://tandem.example/unsubscribe/abc' };
    await mailer.send(digest);
    await mailer.send(digest);
    const [first, second] = received.map(({ mail: parsed }) => parsed);
    expect(first).toMatchObject({
      subject: mail.subject,
      text: expect.stringContaining('Hei på deg'),
      html: expect.stringContaining('<p>Hei på deg</p>'),
    });
    expect(first?.to).toMatchObject({ text: 'kari@baerum.example' });
    expect(first?.from).toMatchObject({ text: expect.stringContaining('post@tandem.example') });
    expect(first?.messageId).toBe('<0199-digest-7@tandem.example>');
    expect(second?.messageId).toBe(first?.messageId);
    const source = received[0]?.source.replace(/\r\n[ \t]+/g, ' ');
    expect(source).toContain('Auto-Submitted: auto-generated');
    expect(source).toContain('List-ID: <digest.tandem.example>');
    expect(source).toContain('List-Unsubscribe: <https://tandem.example/unsubscribe/abc>');
    expect(source).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  });

  it('goes to the one address given, whatever stands in it', async () => {
    const { url, received } = await aServer();
    await aMailer(url)
      .send({ ...mail, to: 'kari@baerum.example, all@evil.example' })
      .catch(() => undefined);
    expect(received.flatMap(({ mail: parsed }) => parsed.to ?? []).some((to) => JSON.stringify(to).includes('"all@evil.example"'))).toBe(
      false,
    );
  });

  it('sends many over few connections', async () => {
    let connections = 0;
    const { url, received } = await aServer({
      onConnect(_session, callback) {
        connections++;
        callback();
      },
    });
    const mailer = aMailer(url);
    await Promise.all(Array.from({ length: 60 }, (_, i) => mailer.send({ ...mail, id: `m-${i}` })));
    expect(received).toHaveLength(60);
    expect(connections).toBeLessThanOrEqual(10);
  });
});

describe('a mail that is signed (DKIM)', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const dkim = {
    MAIL_DKIM_DOMAIN: 'tandem.example',
    MAIL_DKIM_SELECTOR: 'tandem2026',
    MAIL_DKIM_KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
  const head = {
    id: '0199-digest-7',
    to: 'kari@baerum.example',
    listId: 'digest',
    listUnsubscribe: 'https://tandem.example/unsubscribe/abc',
  };
  const part = splicedBlock(renderBlock({ kind: 'paragraph', text: 'Blåbær  og rødgrød.  ' }));
  const spliced = (subject: string) =>
    new LetterFrame('nb', 'Ukas oversikt').splice({
      subject,
      preheader: 'Én sak',
      blocks: [part],
      footer: [splicedWhy('Du følger mål 17.')],
    });

  it.each([
    ['written whole', (mailer: Mailer) => mailer.send({ ...mail, ...head })],
    ['spliced', (mailer: Mailer) => mailer.sendSpliced(head, spliced(mail.subject))],
    [
      'spliced, to an address of more than ASCII',
      (mailer: Mailer) => mailer.sendSpliced({ ...head, to: 'kåre@xn--brum-0na.example' }, spliced('Nytt')),
    ],
  ])('can be checked by whoever gets it, with what unsubscribes signed too: %s', async (_, send) => {
    const { url, received } = await aServer();
    await send(aMailer(url, dkim));
    const raw = received[0]?.source as string;
    const signature = signatureOf(raw, publicKey);
    expect(signature).toMatchObject({ holds: true, tags: { d: 'tandem.example', s: 'tandem2026' } });
    const signed = signature?.tags['h']?.toLowerCase().split(':');
    expect(signed).toEqual(
      expect.arrayContaining(['from', 'to', 'subject', 'date', 'message-id', 'list-unsubscribe', 'list-unsubscribe-post', 'mime-version']),
    );
    expect(signatureOf(raw.replace('bl=C3=A5b', 'bl=C3=A5B').replace('Bl=C3=A5b', 'bl=C3=A5b'), publicKey)?.holds).toBe(false);
    expect(signatureOf(raw.replace('unsubscribe/abc', 'unsubscribe/abd'), publicKey)?.holds).toBe(false);
  });

  it('is not signed where nobody asks for it', async () => {
    const { url, received } = await aServer();
    await aMailer(url).sendSpliced(head, spliced('Nytt'));
    expect(signatureOf(received[0]?.source as string, publicKey)).toBeNull();
  });
});

describe('a mail server', () => {
  it.each([
    [450, 'this_mail'],
    [451, 'this_mail'],
    [421, 'busy'],
  ])('that answers %i for now is tried again later: %s', async (reply, trouble) => {
    const { url } = await aServer({ onRcptTo: replying(reply) });
    const tried = aMailer(url).send(mail);
    await expect(tried).rejects.toBeInstanceOf(MailUnavailable);
    await expect(tried).rejects.toMatchObject({ trouble, reply });
  });

  it('that refuses the recipient is believed, and the error does not say whom', async () => {
    const { url } = await aServer({ onRcptTo: replying(550) });
    const error = await aMailer(url)
      .send(mail)
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(MailRefused);
    expect(error).toMatchObject({ reply: 550 });
    expect(String(error)).not.toContain('kari');
  });

  it('that refuses us, not the recipient, is for the operator to mend: the mail waits', async () => {
    const { url } = await aServer({ onMailFrom: replying(553) });
    await expect(aMailer(url).send(mail)).rejects.toMatchObject({ trouble: 'refuses', reply: 553 });
    const locked = await aServer({ authOptional: false });
    await expect(aMailer(locked.url).send(mail)).rejects.toMatchObject({ trouble: 'refuses', reply: 530 });
    const stranger = await aServer({ onRcptTo: replying(554, '5.7.1 <kari@baerum.example>: Relay access denied') });
    await expect(aMailer(stranger.url).send(mail)).rejects.toMatchObject({ trouble: 'refuses', reply: 554 });
  });

  it('that hangs up in the middle of a message is tried again later', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined).write('220 ready\r\n');
      socket.on('data', (said) => {
        if (/^(?:EHLO|MAIL|RCPT)/.test(String(said))) socket.write('250 go on\r\n');
        else if (/^DATA/.test(String(said))) socket.write('354 go on\r\n');
        else socket.destroy();
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    ends.push(() => new Promise((resolve) => server.close(resolve)));
    await expect(aMailer(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}`).send(mail)).rejects.toMatchObject({
      trouble: 'no_answer',
    });
  });

  it('that is not there, or speaks no SMTP, is tried again later', async () => {
    await expect(aMailer('smtp://127.0.0.1:1').send(mail)).rejects.toMatchObject({ trouble: 'unreachable' });
  });

  it('that does not answer is not waited for', async () => {
    const { url } = await aServer({
      onRcptTo: async (_address, _session, callback) => {
        await sleep(4_000);
        callback();
      },
    });
    const transport = smtpTransport(url, { answerWithin: 300 });
    ends.push(() => transport.close());
    const finished = { ...mail, letter: mail, from: 'post@tandem.example', messageId: '<1@tandem.example>', date: new Date(), headers: {} };
    const began = performance.now();
    await expect(transport.deliver(finished)).rejects.toMatchObject({ trouble: 'no_answer' });
    expect(performance.now() - began).toBeLessThan(3_500);
  });

  it('that comes back is used again', async () => {
    let open = false;
    const { url, received } = await aServer({
      onConnect: (_session, callback) => callback(open ? undefined : Object.assign(new Error('busy'), { responseCode: 421 })),
    });
    const mailer = aMailer(url);
    await expect(mailer.send(mail)).rejects.toBeInstanceOf(MailUnavailable);
    open = true;
    await mailer.send(mail);
    expect(received).toHaveLength(1);
  });
});
