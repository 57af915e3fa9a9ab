import { describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { renderBlock, writeLetter } from './letter.js';
import { LetterFrame, splicedBlock, splicedLink, splicedOwn, splicedWhy } from './letter-frame.js';
import { readyMessage } from './ready-message.js';
import { Run, SplicedLetter } from './spliced-letter.js';

const long = 'Sjekklisten er prøvd i fire kommuner og skal nå vurderes av styringsgruppen i Bærekraftsnettverket før nyttår. '.repeat(4);
const items = renderBlock({
  kind: 'items',
  items: [{ title: 'Én <sak>', url: 'https://tandem.example/1?a=b', meta: 'Bærum', text: long, lang: 'nb' }],
});
const token = `${'a1'.repeat(16)}.${'B-_9'.repeat(10)}xyz`;

function aLetter(subject = 'Ukas oversikt: 1 nytt bidrag om mål 17') {
  const [before, after] = splicedLink('Meld deg av', 'https://tandem.example/unsubscribe/');
  return new LetterFrame('nb', 'Ukas oversikt').splice({
    subject,
    preheader: 'Én <sak> · To saker',
    blocks: [splicedBlock(renderBlock({ kind: 'paragraph', text: 'Nytt for deg.' })), splicedBlock(items)],
    footer: [splicedWhy('Du følger mål 17.'), before, splicedOwn(token), after],
  });
}

const mail = (letter: SplicedLetter, change: object = {}) => ({
  from: 'Tandem <post@tandem.example>',
  to: 'kari@baerum.example',
  subject: letter.subject,
  letter,
  messageId: '<1@tandem.example>',
  date: new Date('2026-11-24T07:00:00Z'),
  headers: { 'List-Id': '<digest.tandem.example>', 'List-Unsubscribe': `<https://tandem.example/unsubscribe/${token}>` },
  ...change,
});

describe('a letter that is spliced of parts', () => {
  it('reads as one that is written whole', () => {
    const letter = aLetter();
    const whole = writeLetter('nb', {
      subject: 'Ukas oversikt',
      preheader: 'Én <sak> · To saker',
      heading: 'Ukas oversikt',
      blocks: [{ kind: 'paragraph', text: 'Nytt for deg.' }, items],
      footer: { why: 'Du følger mål 17.', links: [{ label: 'Meld deg av', url: `https://tandem.example/unsubscribe/${token}` }] },
    });
    const words = (text: string) => text.replace(/>\s+/g, '>').replace(/\s+</g, '<').trim();
    expect(words(letter.html)).toBe(words(whole.html));
    expect(letter.text.trim()).toBe(whole.text.trim());
  });

  it('comes out of its message as it went in, in short lines of ASCII', async () => {
    const letter = aLetter();
    const raw = readyMessage(mail(letter), letter) as string;
    expect(raw).toMatch(/^[\x20-\x7e\r\n]+$/);
    expect(raw.split('\r\n').filter((line) => line.length > 76 && !line.startsWith('List-Unsubscribe'))).toEqual([]);
    expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const read = await simpleParser(raw);
    expect(read.subject).toBe(letter.subject);
    expect(read.html).toBe(letter.html);
    expect(read.text?.trim()).toBe(letter.text.trim());
    expect(read.from?.value).toEqual([{ name: 'Tandem', address: 'post@tandem.example' }]);
    expect(read.to).toMatchObject({ value: [{ address: 'kari@baerum.example' }] });
    expect(read.messageId).toBe('<1@tandem.example>');
    expect(read.date).toEqual(new Date('2026-11-24T07:00:00Z'));
    expect(read.headers.get('list')).toMatchObject({ id: { name: 'digest.tandem.example' } });
  });

  it('lets no subject begin a header of its own', async () => {
    const letter = aLetter('Nytt\r\nBcc: alle@kommune.example\r\n\r\n<script>');
    const read = await simpleParser(readyMessage(mail(letter), letter) as string);
    expect(read.subject).toBe('Nytt Bcc: alle@kommune.example <script>');
    expect(read.bcc).toBeUndefined();
  });

  it('is left to others where an address is not ASCII, or would begin a header of its own', () => {
    const letter = aLetter();
    for (const to of ['kåre@bærum.example', 'kari@baerum.example>\r\nBcc: <alle@kommune.example', ''])
      expect(readyMessage(mail(letter, { to }), letter)).toBeNull();
  });

  it('has the name of its sender in any letters', async () => {
    const letter = aLetter();
    const from = 'Bærekraftsnettverket «Tandem» <post@tandem.example>';
    const read = await simpleParser(readyMessage(mail(letter, { from }), letter) as string);
    expect(read.from?.value).toEqual([{ name: 'Bærekraftsnettverket «Tandem»', address: 'post@tandem.example' }]);
  });

  it('is the same wherever its parts are cut', async () => {
    const text = `${long}\n.\n..punktum = først\n \nslutt `;
    for (const at of [0, 1, 75, 76, 77, 200, text.length - 3, text.length]) {
      const runs = [new Run(text.slice(0, at)), new Run(text.slice(at)), new Run('\n')];
      const letter = new SplicedLetter({ html: [new Run('<p>x</p>\n')], text: runs }, 'Emne');
      const read = await simpleParser(readyMessage(mail(letter), letter) as string);
      expect(read.text?.trimEnd()).toBe(text.trimEnd());
    }
  });
});
