import { encodeWords, foldLines, isPlainText } from 'nodemailer/lib/mime-funcs';
import { bareAddress } from './bare-address.js';
import type { FinishedMail } from './mail-transport.js';
import type { SplicedLetter } from './spliced-letter.js';

/** No line of quoted-printable can hold it: `=` is followed by two digits there. */
const boundary = '=_letter';
const part = (type: string) =>
  `--${boundary}\r\nContent-Type: text/${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`;
const [text, html, end] = [part('plain'), part('html'), `--${boundary}--\r\n`];
const type = `MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="${boundary}"\r\n\r\n`;

const lines = new Map<string, string>();
const mostLines = 2_000;

/**
 * A message as it goes over the wire, of pieces that were encoded before: for many like it. Null where an address needs more than ASCII,
 * which is left to nodemailer.
 */
export function readyMessage(mail: FinishedMail, letter: SplicedLetter): string | null {
  if (!/^[\x21-\x7e]+$/.test(mail.to) || /[<>]/.test(mail.to)) return null;
  const bodies = letter.encoded;
  let head = `${fromLine(mail.from)}To: <${mail.to}>\r\n${subjectLine(mail.subject)}`;
  head += `Message-ID: ${mail.messageId}\r\nDate: ${dateLine(mail.date)}\r\n`;
  for (const [name, value] of Object.entries(mail.headers)) head += `${name}: ${value}\r\n`;
  return `${head}${type}${text}${bodies.text}\r\n${html}${bodies.html}\r\n${end}`;
}

function subjectLine(subject: string): string {
  return headerLine('Subject', subject);
}

function fromLine(from: string): string {
  const address = bareAddress(from);
  const name = from.slice(0, from.lastIndexOf(address)).replace(/[<"\s]+$|^["\s]+/g, '');
  return headerLine('From', name, name ? `<${address}>` : address);
}

/** Folded and, where it is not ASCII, in encoded words (RFC 2047). Thousands of mails have the same. */
function headerLine(header: string, words: string, address = ''): string {
  const key = `${header}:${words}${address}`;
  let line = lines.get(key);
  if (line === undefined) {
    const plain = words.replace(/\s+/g, ' ');
    const isPhrase = address !== '' && /[^\w ]/.test(plain) && isPlainText(plain);
    const encoded = isPhrase ? `"${plain}"` : encodeWords(plain, 'Q', 52, true);
    line = `${foldLines(`${header}: ${encoded} ${address}`.trimEnd(), 76)}\r\n`;
    if (lines.size >= mostLines) lines.clear();
    lines.set(key, line);
  }
  return line;
}

/** RFC 5322: «+0000», where toUTCString() has a name. */
function dateLine(date: Date): string {
  return date.toUTCString().replace('GMT', '+0000');
}
