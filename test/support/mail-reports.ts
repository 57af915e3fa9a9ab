/** What a relay and the product under test both know. */
export const reportSecret = 'what-the-relay-and-tandem-both-know-of';

/** The mail that is reported on. */
export interface Reported {
  /** Without its brackets. */
  messageId: string;
  to: string;
}

interface Said {
  action?: string;
  status?: string;
  diagnostic?: string;
}

const lines = (...parts: (string | readonly string[])[]) => Buffer.from(`${parts.flat().join('\r\n')}\r\n`);

const headersOf = ({ messageId, to }: Reported) => [
  'Received: from tandem.example (tandem.example [192.0.2.10])',
  '\tby relay.example (Postfix) with ESMTPS id 4F1C2A0B',
  `\tfor <${to}>; Tue, 24 Nov 2026 08:00:03 +0100 (CET)`,
  'From: Tandem <no-reply@tandem.example>',
  `To: ${to}`,
  'Subject: =?UTF-8?Q?Ugens_overblik:_2_nye_bidrag_om_m=C3=A5l_17?=',
  `Message-ID: <${messageId}>`,
  'Date: Tue, 24 Nov 2026 07:00:02 +0000',
  'List-Id: <digest.tandem.example>',
  'Auto-Submitted: auto-generated',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
];

/** As Postfix writes it: what it says, the fields, and the headers of the mail alone. */
export function postfixReport(reported: Reported, said: Said = {}): Buffer {
  const { action = 'failed', status = '5.1.1', diagnostic = 'smtp; 550 5.1.1 <%>: Recipient address rejected: User unknown' } = said;
  const { to } = reported;
  return lines(
    'Return-Path: <>',
    'Received: by relay.example (Postfix) id 5B2D34C0; Tue, 24 Nov 2026 08:00:05 +0100 (CET)',
    'Date: Tue, 24 Nov 2026 08:00:05 +0100 (CET)',
    'From: MAILER-DAEMON@relay.example (Mail Delivery System)',
    'Subject: Undelivered Mail Returned to Sender',
    'To: no-reply@tandem.example',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="5B2D34C0.1795503605/relay.example"',
    '',
    'This is a MIME-encapsulated message.',
    '',
    '--5B2D34C0.1795503605/relay.example',
    'Content-Description: Notification',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'This is the mail system at host relay.example.',
    `<${to}>: your message was not delivered.`,
    '',
    '--5B2D34C0.1795503605/relay.example',
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; relay.example',
    'X-Postfix-Queue-ID: 4F1C2A0B',
    'Arrival-Date: Tue, 24 Nov 2026 08:00:03 +0100 (CET)',
    '',
    `Final-Recipient: rfc822; ${to}`,
    `Original-Recipient: rfc822;${to}`,
    `Action: ${action}`,
    `Status: ${status}`,
    'Remote-MTA: dns; mx.herning.example',
    `Diagnostic-Code: ${diagnostic.replace('%', `${to}`)}`,
    '',
    '--5B2D34C0.1795503605/relay.example',
    'Content-Description: Undelivered Message Headers',
    'Content-Type: text/rfc822-headers',
    '',
    headersOf(reported),
    '',
    '--5B2D34C0.1795503605/relay.example--',
  );
}

/** As Exchange in Danish writes it: base64, HTML beside text, its own fields, and the whole mail. */
export function exchangeReport(reported: Reported, said: Said = {}): Buffer {
  const { action = 'failed', status = '5.1.10', diagnostic = 'smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found' } = said;
  const words = `Din meddelelse til ${reported.to} kunne ikke leveres.\r\nAdressen findes ikke længere hos Ærø Kommune.\r\n`;
  return lines(
    'MIME-Version: 1.0',
    'From: =?utf-8?B?TWljcm9zb2Z0IE91dGxvb2s=?= <postmaster@aeroe.example>',
    'To: <no-reply@tandem.example>',
    'Date: Tue, 24 Nov 2026 07:00:09 +0000',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="a8d1a1b6-2f6a-4a1e-9d0f-0d2c6b2c7e10"',
    'Content-Language: da-DK',
    'Message-ID: <b57c3b4f-6a39-4d5e-9d7e@AM6PR02.aeroe.example>',
    'In-Reply-To: <someone.elses@mail.example>',
    `Subject: =?utf-8?B?${Buffer.from('Kan ikke leveres: Ugens overblik').toString('base64')}?=`,
    'Auto-Submitted: auto-replied',
    '',
    '--a8d1a1b6-2f6a-4a1e-9d0f-0d2c6b2c7e10',
    'Content-Type: multipart/alternative; differences=Content-Type;',
    '\tboundary="3f0c7a52-1c55-4b0e-8a5e-5f1f0a0a7c55"',
    '',
    '--3f0c7a52-1c55-4b0e-8a5e-5f1f0a0a7c55',
    'Content-Type: text/plain; charset="utf-8"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(words).toString('base64'),
    '',
    '--3f0c7a52-1c55-4b0e-8a5e-5f1f0a0a7c55',
    'Content-Type: text/html; charset="utf-8"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(`<html><body><p>${words}</p></body></html>`).toString('base64'),
    '',
    '--3f0c7a52-1c55-4b0e-8a5e-5f1f0a0a7c55--',
    '',
    '--a8d1a1b6-2f6a-4a1e-9d0f-0d2c6b2c7e10',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns;AM6PR02MB1234.aeroe.example',
    'Received-From-MTA: dns;relay.example',
    'Arrival-Date: Tue, 24 Nov 2026 07:00:08 +0000',
    '',
    `Final-Recipient: rfc822;${reported.to}`,
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: ${diagnostic}`,
    'X-Display-Name: Lise Holm',
    '',
    '',
    '--a8d1a1b6-2f6a-4a1e-9d0f-0d2c6b2c7e10',
    'Content-Type: message/rfc822',
    '',
    headersOf(reported),
    '',
    'Ugens overblik: Vi bygger cyklen, mens vi kører på den.',
    '',
    '--a8d1a1b6-2f6a-4a1e-9d0f-0d2c6b2c7e10--',
  );
}

/** As Gmail in Norwegian writes it: a picture among the words, a reply of several lines, and the headers of the mail as a message. */
export function gmailReport(reported: Reported, said: Said = {}): Buffer {
  const { action = 'failed', status = '4.2.2' } = said;
  const { diagnostic = 'smtp; 452-4.2.2 The recipient is out of storage space.\r\n 452 4.2.2 Please direct them elsewhere. x1-gsmtp' } =
    said;
  return lines(
    'From: Mail Delivery Subsystem <mailer-daemon@googlemail.example>',
    'To: no-reply@tandem.example',
    'Auto-Submitted: auto-replied',
    'Subject: Delivery Status Notification (Failure)',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; boundary="0000000000005f1a2b06"; report-type=delivery-status',
    `References: <${reported.messageId}>`,
    'Message-ID: <67c1f2.170a0220.1@mx.googlemail.example>',
    'Date: Mon, 29 Nov 2026 23:02:11 -0800 (PST)',
    '',
    '--0000000000005f1a2b06',
    'Content-Type: multipart/related; boundary="0000000000005f1c8d07"',
    '',
    '--0000000000005f1c8d07',
    'Content-Type: multipart/alternative; boundary="0000000000005f1cb808"',
    '',
    '--0000000000005f1cb808',
    'Content-Type: text/plain; charset="UTF-8"',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    `Meldingen ble ikke levert til ${reported.to} fordi innboksen er full. Pr=C3=B8v igjen sen=`,
    'ere.',
    '',
    '--0000000000005f1cb808--',
    '',
    '--0000000000005f1c8d07',
    'Content-Type: image/png; name="icon.png"',
    'Content-Disposition: attachment; filename="icon.png"',
    'Content-Transfer-Encoding: base64',
    'Content-ID: <icon.png>',
    '',
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
    '--0000000000005f1c8d07--',
    '',
    '--0000000000005f1a2b06',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; googlemail.example',
    `Received-From-MTA: dns; no-reply@tandem.example`,
    'Arrival-Date: Tue, 24 Nov 2026 00:00:04 -0800 (PST)',
    `X-Original-Message-ID: <${reported.messageId}>`,
    '',
    `Final-Recipient: rfc822; ${reported.to}`,
    `Action: ${action}`,
    `Status: ${status}`,
    'Remote-MTA: dns; gmail-smtp-in.l.googlemail.example. (2001:db8::1b)',
    `Diagnostic-Code: ${diagnostic}`,
    'Last-Attempt-Date: Mon, 29 Nov 2026 23:02:11 -0800 (PST)',
    '',
    '--0000000000005f1a2b06',
    'Content-Type: message/rfc822',
    '',
    headersOf(reported),
    '',
    '--0000000000005f1a2b06--',
  );
}

/** As a provider’s feedback loop writes it when its reader presses «this is spam». `recipient` null: it keeps that to itself. */
export function complaint(reported: Reported, { type = 'abuse', recipient = reported.to as string | null } = {}): Buffer {
  return lines(
    'From: <feedback@provider.example>',
    'Date: Tue, 24 Nov 2026 09:12:44 +0000',
    'Subject: FW: Ugens overblik',
    'To: <abuse@tandem.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=feedback-report; boundary="part1_13d.2e68ed54_boundary"',
    '',
    '--part1_13d.2e68ed54_boundary',
    'Content-Type: text/plain; charset="US-ASCII"',
    'Content-Transfer-Encoding: 7bit',
    '',
    'This is an email abuse report for an email message received from IP 192.0.2.10.',
    '',
    '--part1_13d.2e68ed54_boundary',
    'Content-Type: message/feedback-report',
    '',
    `Feedback-Type: ${type}`,
    'User-Agent: SomeGenerator/1.0',
    'Version: 1',
    'Original-Mail-From: <no-reply@tandem.example>',
    ...(recipient ? [`Original-Rcpt-To: <${recipient}>`] : []),
    'Arrival-Date: Tue, 24 Nov 2026 07:00:09 +0000',
    'Source-IP: 192.0.2.10',
    '',
    '--part1_13d.2e68ed54_boundary',
    'Content-Type: message/rfc822',
    'Content-Disposition: inline',
    '',
    headersOf(reported),
    '',
    'Ugens overblik',
    '',
    '--part1_13d.2e68ed54_boundary--',
  );
}

/** What comes back as often as a report does, and is none. */
export function outOfOffice({ messageId, to }: Reported): Buffer {
  return lines(
    `From: Lise Holm <${to}>`,
    'To: no-reply@tandem.example',
    'Subject: Automatisk svar: Ugens overblik',
    `In-Reply-To: <${messageId}>`,
    `References: <${messageId}>`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Jeg er på ferie til og med uge 49. Status: 5.1.1 Action: failed',
  );
}
