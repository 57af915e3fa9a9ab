import type { Attachment, ParsedMail } from 'mailparser';
import { type Finding, findingOfDelivery, findingOfFeedback } from './bounce.js';

/** What a mail server or a reader's mail program reports on one of the mails that were sent. */
export interface MailReport {
  /** Of the mail it is about, with its brackets; null where the report does not say. */
  messageId: string | null;
  findings: readonly FindingOnAddress[];
}

export interface FindingOnAddress extends Finding {
  /** In small letters: where the mail was sent to and, where it went on from there, where it ended. */
  addresses: readonly string[];
}

const deliveryStatus = /^message\/(?:global-)?delivery-status$/;
const feedback = 'message/feedback-report';
const original = /^(?:message\/(?:rfc822|global|global-headers)|text\/rfc822-headers)$/;
const mostRecipients = 20;

/** Reads a delivery status notification (RFC 3464) or a feedback report (RFC 5965); null where the message is neither. */
export async function readMailReport(raw: Buffer): Promise<MailReport | null> {
  const parts = (await parse(raw))?.attachments ?? [];
  const report = parts.find(({ contentType }) => deliveryStatus.test(contentType) || contentType === feedback);
  if (!report) return null;
  const about = await originalOf(parts);
  const blocks = await Promise.all(headerBlocks(report).map(parse));
  const findings = blocks.flatMap((block) => (block ? findingIn(report.contentType, block, about) : []));
  return { messageId: about?.messageId ?? null, findings };
}

/** The headers of the mail that came back, or the whole of it. */
async function originalOf(parts: readonly Attachment[]): Promise<ParsedMail | null> {
  for (const { contentType, content } of parts) {
    const mail = original.test(contentType) ? await parse(content) : null;
    if (mail?.messageId) return mail;
  }
  return null;
}

/** Of the message and then of each recipient, as header fields with an empty line between. */
function headerBlocks({ content }: Attachment): Buffer[] {
  return content
    .toString('utf8')
    .split(/\r?\n[ \t]*\r?\n\s*/, mostRecipients + 1)
    .filter((block) => block.trim() !== '')
    .map((block) => Buffer.from(`${block}\r\n\r\n`));
}

function findingIn(contentType: string, block: ParsedMail, about: ParsedMail | null): FindingOnAddress[] {
  const fields = (...names: string[]) => names.flatMap((name) => (block.headers.get(name) as string | string[] | undefined) ?? []);
  const one = (name: string) => fields(name)[0] ?? '';
  const found =
    contentType === feedback
      ? findingOfFeedback(one('feedback-type'))
      : findingOfDelivery({ action: one('action'), status: one('status'), diagnostic: one('diagnostic-code') });
  const named = fields('original-rcpt-to', 'original-recipient', 'final-recipient').map(bare);
  const addresses = named.length > 0 || contentType !== feedback ? named : recipientsOf(about);
  return found && addresses.length > 0 ? [{ ...found, addresses }] : [];
}

/** Of `rfc822; Anna@herning.example` or `<anna@herning.example>`. */
function bare(recipient: string): string {
  return recipient
    .replace(/^[^;@]*;/, '')
    .replace(/^[\s<]+|[\s>]+$/g, '')
    .toLowerCase();
}

function recipientsOf(about: ParsedMail | null): string[] {
  return [about?.to ?? []].flat().flatMap(({ value }) => value.flatMap(({ address }) => (address ? [address.toLowerCase()] : [])));
}

/** Null for what cannot be read as a message. Loaded with the first report: most processes read none. */
async function parse(raw: Buffer): Promise<ParsedMail | null> {
  const { simpleParser } = await import('mailparser');
  return simpleParser(raw, asParts).catch(() => null);
}

/** What is reported stays apart as files, and nothing is made of the words around it. */
const asParts = {
  keepDeliveryStatus: true,
  ignoreEmbedded: true,
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
  checksumAlgo: false,
  maxHeadSize: 256 * 1024,
  maxChildNodes: 100,
} as const;
