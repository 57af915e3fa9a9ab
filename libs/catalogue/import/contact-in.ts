import type { Contact } from '../entry/entry-content.js';
import { isPersonName, partName, personName } from './person-names.js';

export interface ContactLine {
  text: string;
  heading: boolean;
}

export interface FoundContact {
  contact: Omit<Contact, 'confirmedOn'>;
  evidence: string;
  /** Lines that say nothing but whom to ask, and so need not stay in the text. */
  lines: number[];
}

const address = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,24}/gu;
const phone = /(?:tlf|telefon|phone|mobil|tel)\.?:?\s*\+?\d|(?:\+\d{2}\s?)?(?:\d{2}\s){3}\d{2}|\+\d{2}[\s\d-]{7,}/i;
const cue =
  /^(?:kontakt(?:person(?:er)?|info(?:rmasjon)?|oplysninger|opplysninger|uppgifter)?|kontakta|contact(?: us| person)?|vil du vide mere|vil du vite mer|vil du vite meir|vill du veta mer|want to know more|(?:for )?(?:mere|mer|meir|more) (?:information|informasjon|info)|har du spørgsmål|har du spørsmål|har du frågor|spørgsmål|spørsmål|frågor|questions|ta kontakt|spørg|skriv til)(?!\p{L})/iu;
const cueWords =
  /(?<!\p{L})(?:kontakt\p{L}*|contact|spørg\p{L}*|spørsmål|frågor|questions|skriv til|ta kontakt|henvend\p{L}*|vide mere|vite mer|veta mer|know more)(?!\p{L})/iu;
const roleMailbox =
  /^(?:post|postmottak|postkasse|info|kontakt|contact|kommune|kommunen|klima\p{L}*|miljø\p{L}*|bærekraft|berekraft|baeredygtig\p{L}*|sekretariat|raadhus|rådhus|office|mail|hallbarhet|\p{L}*forvaltning|\p{L}*afdeling|\p{L}*avdeling)[.@-]/iu;

/** The first address of mail in a text. */
export function mailboxIn(text: string): string | null {
  return text.match(address)?.[0] ?? null;
}

/** A line that says nothing but that the contact follows: «Kontakt», «Vil du vide mere?». */
export function isContactHeading(text: string): boolean {
  return text.replace(cue, '').replace(/[\s?:]/g, '') === '' && text.length > 0;
}

/** Whom to ask: from a section that is called so, else from a line that says so, else from the only address in the text. */
export function contactIn(lines: readonly ContactLine[]): FoundContact | null {
  return sectionContact(lines) ?? lineContact(lines) ?? loneAddress(lines);
}

function sectionContact(lines: readonly ContactLine[]): FoundContact | null {
  const at = lines.findLastIndex((line) => line.heading && cue.test(line.text));
  if (at < 0) return null;
  const next = lines.findIndex((line, index) => index > at && line.heading);
  const body = lines.slice(at + 1, next < 0 ? undefined : next);
  // The last lines of a text may hold more than the contact: what is long is prose.
  const short = body.slice(0, 6).filter((line) => line.text.length <= 300);
  const text = short.map((line) => line.text).join('\n');
  const contact = read(text);
  if (!contact) return null;
  const pure = short.length === body.length && !phone.test(text);
  return { contact, evidence: text.replaceAll('\n', ', '), lines: pure ? [at, ...body.map((_, index) => at + 1 + index)] : [] };
}

function lineContact(lines: readonly ContactLine[]): FoundContact | null {
  const at = lines.findLastIndex(
    (line) => !line.heading && (cue.test(line.text) || (cueWords.test(line.text) && line.text.search(address) >= 0)),
  );
  const text = lines[at]?.text ?? '';
  const contact = at < 0 ? null : read(sentenceWithContact(text));
  if (!contact) return null;
  return { contact, evidence: text, lines: cue.test(text) && text.length <= 200 && !phone.test(text) ? [at] : [] };
}

function loneAddress(lines: readonly ContactLine[]): FoundContact | null {
  const found = lines.flatMap((line) => line.text.match(address) ?? []);
  const [mailbox] = found;
  if (!mailbox || new Set(found).size > 1) return null;
  const evidence = lines.find((line) => line.text.includes(mailbox))?.text ?? mailbox;
  return { contact: { mailbox, name: null, title: null }, evidence, lines: [] };
}

function sentenceWithContact(text: string): string {
  const at = text.search(cueWords);
  return text.length > 300 && at > 0 ? text.slice(at, at + 600) : text.slice(0, 600);
}

function read(text: string): Omit<Contact, 'confirmedOn'> | null {
  const boxes = text.match(address) ?? [];
  const rest = text
    .replace(address, '@')
    .replace(cue, '')
    .replace(/^[\s:?]+/, '')
    .replace(cue, '');
  const person = personIn(rest);
  const mailbox = boxes.find((box) => roleMailbox.test(box)) ?? boxes.find((box) => !isOf(box, person.name)) ?? boxes[0] ?? null;
  return mailbox || person.name ? { mailbox: mailbox?.replace(/\.$/, '') ?? null, ...person } : null;
}

/** Whether a mailbox is a person's own, by its name. */
function isOf(mailbox: string, name: string | null): boolean {
  const local = (mailbox.split('@')[0] ?? '').toLowerCase();
  return (name ?? '')
    .toLowerCase()
    .split(/\s+/)
    .some((part) => part.length > 2 && local.includes(part));
}

function personIn(text: string): { name: string | null; title: string | null } {
  for (const match of text.matchAll(
    new RegExp(
      `((?:(?<!\\p{L})\\p{Ll}[\\p{L}-]*[ ]+){1,4})?(?<!\\p{L})(${personName})(?!\\p{L})(?:[ ]*[,–\\n(|][ ]*(\\p{L}[^,@\\n()|]{2,60}))?`,
      'gu',
    ),
  )) {
    const [, before, words = '', after] = match;
    const { name, title: first } = partName(words);
    if (!isPersonName(name)) continue;
    const title = before
      ?.replace(/^(?:.*\s)?(?:med|til|hos|til|with|to|av|ved|på|gerne|gjerne|gärna|kontakt|kontakta|contact)\s+/iu, '')
      .trim();
    const follows = after && !/\d|telefon|tlf|mail|post|mobil/i.test(after) ? after.trim() : null;
    return { name, title: title || first || follows };
  }
  return { name: null, title: null };
}
