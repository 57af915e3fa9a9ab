import { describe, expect, it } from '@jest/globals';
import type { InvalidInput } from '#libs/platform';
import { parseContent } from './entry-content.input.js';
import { emptyContent } from './entry-content.js';

const parse = (input: unknown) => parseContent(input, emptyContent('da'));
function brokenIn(input: unknown): string[] {
  try {
    parse(input);
    return [];
  } catch (error) {
    return Object.keys((error as InvalidInput).fields).sort();
  }
}

describe('an entry’s content', () => {
  it('may be empty everywhere', () => {
    expect(parse({})).toEqual(emptyContent('da'));
  });

  it('refuses what is no place of an entry, at any depth', () => {
    expect(brokenIn({ headline: 'x' })).toEqual(['headline']);
    expect(brokenIn({ contact: { phone: '1' } })).toEqual(['contact.phone']);
    expect(brokenIn({ sections: [{ role: null, heading: '', body: '', html: '' }] })).toEqual(['sections.0.html']);
  });

  it.each([
    ['title', { title: 'x'.repeat(201) }],
    ['summary', { summary: 'x'.repeat(501) }],
    ['sections.0.body', { sections: [{ body: 'x'.repeat(50_001) }] }],
    ['sections', { sections: Array.from({ length: 61 }, () => ({ body: 'x' })) }],
    ['goals', { goals: [0] }],
    ['goals', { goals: [17, 17] }],
    ['goals', { goals: ['17'] }],
    ['targets', { targets: ['18.1'] }],
    ['targets', { targets: ['17.e'] }],
    ['language', { language: 'de' }],
    ['status', { status: 'done' }],
    ['milestones.0.date', { milestones: [{ date: '2019-02-30', text: '' }] }],
    ['milestones.0.link', { milestones: [{ date: '2019', text: '', link: 'javascript:alert(1)' }] }],
    ['links.0.url', { links: [{ label: 'x', url: 'data:text/html,x' }] }],
    ['links.0.url', { links: [{ label: 'x', url: 'https://' }] }],
    ['contact.mailbox', { contact: { mailbox: 'ikke en adresse' } }],
    ['resources.0.amount', { resources: [{ amount: -1 }] }],
    ['resources.0.amount', { resources: [{ amount: 'mange' }] }],
    ['figures.0.value', { figures: [{ label: 'x', value: Number.POSITIVE_INFINITY }] }],
    ['claims.0.baseline.date', { claims: [{ statement: 'x', baseline: { value: 1, date: 'i fjor' } }] }],
    ['unknowns.0.place', { unknowns: [{ place: '<script>' }] }],
    ['byline', { byline: null }],
  ])('names %s where it breaks a limit', (place, input) => {
    expect(brokenIn(input)).toEqual([place]);
  });

  it('takes a date as precise as it is known', () => {
    expect(brokenIn({ milestones: ['2019', '2019-05', '2020-02-29'].map((date) => ({ date, text: '' })) })).toEqual([]);
  });

  it('takes every target’s code', () => {
    expect(brokenIn({ targets: ['1.1', '17.19', '5.c', '12.a'] })).toEqual([]);
  });

  it('takes addresses of the web and of mail', () => {
    expect(
      brokenIn({
        links: ['https://herning.example/a?b=c#d', 'http://x.example', 'mailto:klima@herning.example'].map((url) => ({ label: '', url })),
      }),
    ).toEqual([]);
  });

  it('keeps a title to one line, and text without control characters and half letters', () => {
    const { title, sections } = parse({ title: ' To\n linjer ', sections: [{ body: 'a\u0000b\r\nc\ud800 a\u030a' }] });
    expect(title).toBe('To linjer');
    expect(sections[0]?.body).toBe('ab\nc\ufffd å');
  });

  it('is refused where all of it together is too long', () => {
    expect(brokenIn({ sections: Array.from({ length: 20 }, () => ({ body: 'x'.repeat(40_000) })) })).toEqual(['sections']);
  });

  it('is refused where it is no object', () => {
    expect([brokenIn(null), brokenIn([]), brokenIn('tekst')]).toEqual([[''], [''], ['']]);
  });
});
