import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadMessages } from '#libs/platform';
import type { Origin } from '../derivation/own-version.dto.js';
import { type Attachment, type Claim, type EntryContent, emptyContent } from '../entry/entry-content.js';
import type { EntryView } from '../entry/entry-view.js';
import { type EntryAddresses, entryDocument } from './entry-document.js';
import { writeMarkdown } from './write-markdown.js';

const addresses: EntryAddresses = {
  page: 'https://tandem.example/en/catalogue/herning/cars',
  contact: 'https://tandem.example/en/catalogue/herning/cars/contact',
  file: (sha) => `https://tandem.example/files/${sha}`,
  version: ({ slug, version }) => `https://tandem.example/${slug}/${version}`,
};

/** The document as Markdown: what Word and PDF are written from too. */
function written(part: Partial<EntryContent>, view: Partial<EntryView> = {}, origin: Origin | null = null): string {
  const content = { ...emptyContent('en'), title: 'Cars', summary: 'Shared', ...part };
  const entry = {
    ...{ id: 'e', slug: 'cars', tenant: { slug: 'herning', name: 'Herning' }, coOwners: [], kind: 'case_study', language: 'en' },
    ...{
      title: 'Cars',
      summary: 'Shared',
      goals: [11],
      version: 2,
      newerVersion: null,
      publishedAt: new Date(0),
      firstPublishedAt: new Date(0),
    },
    ...{ audience: 'public', networks: [], approvals: [], inUseBy: 0, isExample: false, isWithdrawn: false, evidence: null },
    ...{ claimLevels: content.claims.map(() => 'documented'), canBeWrittenTo: false, content, ...view },
  } as unknown as EntryView;
  return writeMarkdown(entryDocument(entry, origin, addresses));
}

const claim: Claim = {
  ...{ statement: 'Fewer trips', indicator: 'Trips', unit: 'a day', baseline: null, outcome: null },
  ...{ source: null, negativeEffects: null, confirmedBy: null },
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

  it('names pictures and files, and where to fetch them', () => {
    const picture = { ...file, sha: 'b2', name: 'car.png', type: 'image/png' as const, alt: 'A blue car', credit: 'Bo' };
    const text = written({ attachments: [{ ...file, caption: 'The plan' }, picture] });
    expect(text).toContain('## Files\n\n- [The plan](https://tandem.example/files/a1) (plan.pdf, 2 kB)');
    expect(text).toContain('## Pictures\n\n- [A blue car](https://tandem.example/files/b2) (car.png, 2 kB, Photo: Bo)');
  });

  it('gives a result’s one measure, the file it is known from, and how its indicator is sorted', () => {
    const details = { goal: 11, dimension: 'social' as const, perspective: 'Yearly', quality: null, u4ssc: 'infrastructure.transport' };
    const source = { label: '', url: null, attachment: 'a1' };
    const text = written({ attachments: [file], claims: [{ ...claim, outcome: { value: 40, date: '2025' }, source, details }] });
    expect(text).toMatch(/After: 40 a day/);
    expect(text).toContain('[plan.pdf](https://tandem.example/files/a1)');
    expect(text).toContain('- **Perspective:** Yearly\n- **U4SSC category:** Economy › Infrastructure: Transport');
    expect(text).not.toContain('Quality');
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
    expect(written({}, {}, { ...origin, language: 'da', licence: 'CC-BY-4.0' })).toContain(
      'Made from [Biler](https://tandem.example/biler/3), version 3, by Mariehavn ([CC-BY-4.0](https://creativecommons.org/licenses/by/4.0/)).',
    );
  });
});
