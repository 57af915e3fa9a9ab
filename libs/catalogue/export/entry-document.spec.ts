import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadMessages } from '#libs/platform';
import { anEntryView } from '../../../test/support/an-entry-view.js';
import { writeMarkdown } from '../../platform/documents/write-markdown.js';
import { type Attachment, type Claim, type EntryContent, emptyContent } from '../entry/entry-content.js';
import type { EntryView } from '../entry/entry-view.js';
import { type BesideEntry, type EntryAddresses, entryDocument } from './entry-document.js';

const addresses: EntryAddresses = {
  page: 'https://tandem.example/en/catalogue/herning/cars',
  contact: 'https://tandem.example/en/catalogue/herning/cars/contact',
  file: (sha) => `https://tandem.example/files/${sha}`,
  version: ({ slug, version }) => `https://tandem.example/${slug}/${version}`,
};

/** The document as Markdown: what Word and PDF are written from too. */
function written(part: Partial<EntryContent>, view: Partial<EntryView> = {}, beside: Partial<BesideEntry> = {}): string {
  const content = { ...emptyContent('en'), title: 'Cars', summary: 'Shared', ...part };
  return writeMarkdown(entryDocument(anEntryView(content, view), { origin: null, notes: [], pictures: new Map(), ...beside }, addresses));
}

const claim: Claim = {
  ...{ statement: 'Fewer trips', indicator: 'Trips', unit: 'a day', baseline: null, outcome: null },
  ...{ source: null, negativeEffects: null },
};
const file: Attachment = {
  ...{ sha: 'a1', name: 'plan.pdf', type: 'application/pdf', size: 2048, width: null, height: null },
  ...{ alt: '', decorative: false, caption: null, credit: null, leftOut: false },
};

describe('an entry as a document', () => {
  beforeAll(() => loadMessages());

  it('of stopped work begins with why it stopped and what went wrong', () => {
    const sections = [
      { role: 'done' as const, heading: '', body: 'Two cars.' },
      { role: 'what_went_wrong' as const, heading: '', body: 'Shifts.' },
      { role: 'why_stopped' as const, heading: '', body: 'Money.' },
    ];
    const places = (text: string) => ['Money.', 'Shifts.', 'Two cars.'].map((words) => text.indexOf(words));
    const stopped = written({ status: 'stopped', sections });
    expect(stopped).toMatch(/## Stopped – what we learned\n\n### Why we stopped\n\nMoney\./);
    expect(places(stopped)).toEqual([...places(stopped)].sort((a, b) => a - b));
    expect(written({ status: 'running', sections })).toMatch(/Two cars\.[\s\S]*Shifts\.[\s\S]*Money\./);
  });

  it('of work that began again says what is different now', () => {
    expect(written({ status: 'running', restart: 'A new roster.' })).toContain('## Begun again\n\nA new roster.');
    expect(written({ status: 'stopped', restart: 'A new roster.' })).not.toContain('A new roster.');
  });

  it('names files, and shows pictures with their words, their names and where to fetch them', () => {
    const [blue, red] = ['b2'.repeat(32), 'c3'.repeat(32)] as const;
    const picture = {
      ...file,
      sha: blue,
      name: 'car.png',
      type: 'image/png' as const,
      width: 30,
      height: 20,
      alt: 'A blue car',
      credit: 'Bo',
    };
    const captioned = { ...picture, sha: red, name: 'van.png', alt: 'A red van', caption: 'May 2025', credit: null };
    const text = written({ attachments: [{ ...file, caption: 'The plan' }, picture, captioned] });
    expect(text).toContain('## Files\n\n- [The plan](https://tandem.example/files/a1) (plan.pdf, 2 kB)');
    expect(text).toContain(
      `## Pictures\n\n![A blue car](https://tandem.example/files/${blue} "car.png")\n\n[car.png](https://tandem.example/files/${blue}) (2 kB, Photo: Bo)`,
    );
    expect(text).toContain(
      `![A red van](https://tandem.example/files/${red} "van.png")\n\n[May 2025](https://tandem.example/files/${red}) (van.png, 2 kB)`,
    );
  });

  it('shows a picture where its text names it, and leaves the words of one that is gone', () => {
    const sha = 'b2c3'.repeat(16);
    const picture = { ...file, sha, name: 'car.png', type: 'image/png' as const, width: 30, height: 20, alt: 'A blue car' };
    const body =
      'Look:\n\n![](fil:b2c3b2c3b2c3)\n\n![A red van](fil:000000000000) went.\n\n`![](fil:x)`\n\n```\n![](fil:b2c3b2c3b2c3)\n```';
    const text = written({ attachments: [picture], sections: [{ role: 'done', heading: '', body }] });
    expect(text).toContain(`Look:\n\n![A blue car](https://tandem.example/files/${sha} "car.png")\n\nA red van went.`);
    expect(text).toContain('```\n![](fil:b2c3b2c3b2c3)\n```');
    expect(text).not.toContain('## Pictures');
  });

  it('gives a result’s one measure, the file it is known from, and how its indicator is sorted', () => {
    const details = { goal: 11, dimension: 'social' as const, perspective: 'Yearly', quality: null, u4ssc: 'infrastructure.transport' };
    const source = { label: '', url: null, attachment: 'a1' };
    const text = written({ attachments: [file], claims: [{ ...claim, outcome: { value: 40, date: '2025' }, source, details }] });
    expect(text).toContain(
      '| Indicator | Before | After | Unit | Source |\n| --- | --- | --- | --- | --- |\n| Trips | – | 40 (2025) | a day | [plan.pdf](https://tandem.example/files/a1) |',
    );
    expect(text).toContain('- **Perspective:** Yearly\n- **U4SSC category:** Economy › Infrastructure: Transport');
    expect(text).not.toContain('Quality');
    const unmeasured = written({ attachments: [file], claims: [{ ...claim, source }] });
    expect(unmeasured).toContain('- Trips\n- Source: [plan.pdf](https://tandem.example/files/a1)');
    expect(unmeasured).not.toContain('| Indicator |');
  });

  it('leads whoever is not told the mailbox to the form that reaches it', () => {
    expect(written({}, { canBeWrittenTo: true })).toContain(`[Write to the contact](${addresses.contact})`);
    const contact = { mailbox: 'post@herning.example', name: null, title: null, confirmedOn: null };
    const told = written({ contact }, { canBeWrittenTo: true });
    expect(told).toContain('mailto:post@herning.example');
    expect(told).not.toContain(addresses.contact);
  });

  it('says what it was made from, and under which licence that was', () => {
    const origin = {
      entryId: 'o',
      version: 3,
      tenant: 'mariehavn',
      tenantName: 'Mariehavn',
      slug: 'biler',
      title: 'Biler',
      newerVersion: null,
    };
    expect(written({}, {}, { origin: { ...origin, language: 'da', licence: 'CC-BY-4.0' } })).toContain(
      'Made from [Biler](https://tandem.example/biler/3), version 3, by Mariehavn ([CC-BY-4.0](https://creativecommons.org/licenses/by/4.0/)).',
    );
  });

  it('says of somebody quoted by their role what they do, and of a quote in the text who said it', () => {
    const quote = { text: 'We share', language: 'en' as const, person: null, title: 'caretaker', consent: 'role_only' as const };
    expect(written({ quotes: [quote] })).toContain('> We share\n>\n> – caretaker');
    const sections = [{ role: 'done' as const, heading: '', body: '“We share”, said the caretaker.' }];
    expect(written({ quotes: [quote], sections })).not.toContain('> We share');
    expect(written({ quotes: [{ ...quote, person: 'Bo' }], sections })).toContain('> – Bo, caretaker');
  });

  it('ends with what applies in other countries, and says which note is for its country alone', () => {
    const note = { country: 'NO', language: 'nb' as const, body: '# Lov\n\nLoven sier noe annet.', by: 'Asker', updatedAt: new Date(0) };
    const text = written({}, {}, { notes: [{ ...note, audience: 'country' }] });
    expect(text).toContain('### In Norway\n\n**Shown to municipalities in Norway only**\n\n#### Lov\n\nLoven sier noe annet.');
    expect(written({}, {}, { notes: [{ ...note, audience: 'readers' }] })).not.toContain('only**');
  });
});
