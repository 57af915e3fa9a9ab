import { describe, expect, it } from '@jest/globals';
import { complaint, exchangeReport, gmailReport, outOfOffice, postfixReport } from '../../../test/support/mail-reports.js';
import { type BouncedCopy, type BounceKind, bouncesInARow, findingOfDelivery, findingOfFeedback } from './bounce.js';
import { readMailReport } from './mail-report.js';

const failed = (status: string, diagnostic = '') => findingOfDelivery({ action: 'failed', status, diagnostic });

describe('what a report says of an address', () => {
  it.each([
    ['nobody has that address', '5.1.1', '', 'hard', '5.1.1'],
    ['the address is known to be closed', '5.2.1', '', 'hard', '5.2.1'],
    ['the recipient is not found, as Exchange counts', '5.1.10', '', 'hard', '5.1.10'],
    ['the domain takes no mail', '5.4.4', '', 'hard', '5.4.4'],
    ['the reason stands behind the status', '5.1.1 (bad destination mailbox address)', '', 'hard', '5.1.1'],
    ['the mailbox is full', '5.2.2', '', 'soft', '5.2.2'],
    ['the mail is too large', '5.3.4', '', 'soft', '5.3.4'],
    ['the house has a rule against it', '5.7.1', '', 'soft', '5.7.1'],
    ['the server gave up trying', '4.4.7', '', 'soft', '4.4.7'],
    ['the server gave up trying, and calls it final', '5.4.7', '', 'soft', '5.4.7'],
    ['the other server says what the status does not', '5.0.0', 'smtp; 550 5.7.1 Message blocked', 'soft', '5.7.1'],
    ['the other server says it over several lines', '5.0.0', 'smtp; 550-5.1.1 The account does not exist', 'hard', '5.1.1'],
    ['the other server says that it is full, in a number alone', '5.0.0', 'smtp;552 quota exceeded', 'soft', '5.2.2'],
    ['no more is known than that it failed', '5.0.0', 'x-unix; exit 1', 'hard', '5.0.0'],
    ['only the other server says anything', '', 'smtp; 550 no such user', 'hard', '5.0.0'],
    ['nothing can be read', 'gone', '', 'soft', null],
  ])('%s', (_what, status, diagnostic, kind, known) => {
    expect(failed(status, diagnostic)).toEqual({ kind, status: known });
  });

  it('is nothing while the mail is on its way, or once it has arrived', () => {
    for (const action of ['delayed', 'delivered', 'relayed', 'expanded', ''])
      expect(findingOfDelivery({ action, status: '5.1.1', diagnostic: '' })).toBeNull();
    expect(failed('2.0.0')).toBeNull();
  });

  it('is a complaint where the reader pressed for it, and not where a reader brought the mail back or a signature failed', () => {
    for (const type of ['abuse', 'Fraud', 'opt-out']) expect(findingOfFeedback(type)).toEqual({ kind: 'complaint', status: null });
    for (const type of ['not-spam', 'auth-failure', 'virus', 'other', '']) expect(findingOfFeedback(type)).toBeNull();
  });
});

describe('how often mails must bounce softly', () => {
  const now = new Date('2026-11-24T08:00:00Z');
  /** Newest first, a week apart unless said otherwise. */
  const copies = (bounces: readonly (BounceKind | null)[], daysApart = 7): BouncedCopy[] =>
    bounces.map((bounce, index) => ({ bounce, sentAt: new Date(now.getTime() - index * daysApart * 86_400_000) }));
  const soft = (count: number) => Array<BounceKind>(count).fill('soft');

  it('is five times in a row', () => {
    expect(bouncesInARow(copies(soft(4)), now)).toBe(false);
    expect(bouncesInARow(copies(soft(5)), now)).toBe(true);
    expect(bouncesInARow(copies([...soft(5), null, null]), now)).toBe(true);
  });

  it('begins anew with a mail that arrived', () => {
    expect(bouncesInARow(copies([...soft(3), null, ...soft(9)]), now)).toBe(false);
    expect(bouncesInARow(copies([null, null, ...soft(5)]), now)).toBe(false);
  });

  it('leaves out mails that are too new for anybody to know, and no others', () => {
    const daily = copies([null, null, null, null, null, ...soft(5)], 1);
    expect(bouncesInARow(daily, now)).toBe(true);
    expect(bouncesInARow(copies(['soft', null, null, ...soft(5)], 1), now)).toBe(false);
    expect(bouncesInARow(copies([null, null], 1), now)).toBe(false);
    expect(bouncesInARow([], now)).toBe(false);
  });
});

describe('reading a report', () => {
  const reported = { messageId: '019ac0de-0000-7000-8000-00000000beef@tandem.example', to: 'lise@herning.example' };
  const messageId = `<${reported.messageId}>`;

  it('takes Postfix’s, with the headers of the mail alone', async () => {
    expect(await readMailReport(postfixReport(reported))).toEqual({
      messageId,
      findings: [{ kind: 'hard', status: '5.1.1', addresses: ['lise@herning.example', 'lise@herning.example'] }],
    });
  });

  it('takes Exchange’s in Danish, and no Message-ID but that of the mail that came back', async () => {
    expect(await readMailReport(exchangeReport(reported))).toEqual({
      messageId,
      findings: [{ kind: 'hard', status: '5.1.10', addresses: ['lise@herning.example'] }],
    });
  });

  it('takes Gmail’s in Norwegian, with pictures among the words', async () => {
    expect(await readMailReport(gmailReport(reported))).toEqual({
      messageId,
      findings: [{ kind: 'soft', status: '4.2.2', addresses: ['lise@herning.example'] }],
    });
  });

  it('takes a complaint, and whom the mail was to from its headers where the report keeps that to itself', async () => {
    const finding = { kind: 'complaint', status: null, addresses: ['lise@herning.example'] };
    expect(await readMailReport(complaint(reported))).toEqual({ messageId, findings: [finding] });
    expect(await readMailReport(complaint(reported, { recipient: null }))).toEqual({ messageId, findings: [finding] });
    expect(await readMailReport(complaint(reported, { type: 'not-spam' }))).toEqual({ messageId, findings: [] });
  });

  it('finds nothing in a mail that is late', async () => {
    expect(await readMailReport(postfixReport(reported, { action: 'delayed', status: '4.4.1' }))).toEqual({ messageId, findings: [] });
  });

  it('knows where a mail was sent to, though it went on from there', async () => {
    const forwarded = postfixReport(reported)
      .toString()
      .replace('Final-Recipient: rfc822; lise@', 'Final-Recipient: rfc822; <Lise.Privat@');
    const report = await readMailReport(Buffer.from(forwarded.replace('Lise.Privat@herning.example', 'Lise.Privat@mail.example>')));
    expect(report?.findings[0]?.addresses).toEqual(['lise@herning.example', 'lise.privat@mail.example']);
  });

  it('takes several recipients, each by itself', async () => {
    const one = ['Final-Recipient: rfc822; lise@herning.example', 'Original-Recipient: rfc822;lise@herning.example'].join('\r\n');
    const two = postfixReport(reported)
      .toString()
      .replace(one, `Final-Recipient: rfc822; tom@herning.example\r\nAction: failed\r\nStatus: 4.2.2\r\n\r\n${one}`);
    expect((await readMailReport(Buffer.from(two)))?.findings.map(({ kind, addresses }) => [kind, addresses[0]])).toEqual([
      ['soft', 'tom@herning.example'],
      ['hard', 'lise@herning.example'],
    ]);
  });

  it('takes one with the line ends of a pipe', async () => {
    const piped = Buffer.from(postfixReport(reported).toString().replaceAll('\r\n', '\n'));
    expect(await readMailReport(piped)).toMatchObject({ messageId, findings: [{ kind: 'hard' }] });
  });

  it('does not say whom it is about where the headers did not come along', async () => {
    const [head = ''] = postfixReport(reported).toString().split('Content-Description: Undelivered');
    expect(await readMailReport(Buffer.from(`${head}\r\n--5B2D34C0.1795503605/relay.example--\r\n`))).toMatchObject({ messageId: null });
  });

  it('is no report, whatever it is: an answer from a holiday, a mail, a picture, nothing', async () => {
    expect(await readMailReport(outOfOffice(reported))).toBeNull();
    for (const text of [
      '',
      'hello',
      'Subject: x\r\n\r\nStatus: 5.1.1',
      '{"a":1}',
      '\0\0\0',
      'Content-Type: multipart/report; boundary="x"',
    ])
      expect(await readMailReport(Buffer.from(text))).toBeNull();
    expect(await readMailReport(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]))).toBeNull();
  });

  it('stays calm when a report is cut off anywhere', async () => {
    for (const whole of [postfixReport(reported), exchangeReport(reported), complaint(reported)])
      for (let end = 0; end < whole.length; end += 97) {
        const report = await readMailReport(whole.subarray(0, end));
        for (const { addresses } of report?.findings ?? []) expect(addresses.length).toBeGreaterThan(0);
      }
  });

  it('gives up what is built to keep it busy', async () => {
    const nested = Array.from({ length: 5000 }, (_, depth) => `--b${depth}\r\nContent-Type: multipart/mixed; boundary="b${depth + 1}"\r\n`);
    const bomb = `Content-Type: multipart/mixed; boundary="b0"\r\n\r\n${nested.join('\r\n')}`;
    const endless = `Subject: ${'a'.repeat(900_000)}\r\n\r\n`;
    for (const text of [bomb, endless]) expect(await readMailReport(Buffer.from(text))).toBeNull();
    const many = postfixReport(reported)
      .toString()
      .replace(
        'X-Postfix-Queue-ID',
        `${'\r\nFinal-Recipient: rfc822; a@b.example\r\nAction: failed\r\nStatus: 5.1.1\r\n'.repeat(9000)}\r\nX`,
      );
    expect((await readMailReport(Buffer.from(many)))?.findings.length).toBeLessThan(25);
  });
});
