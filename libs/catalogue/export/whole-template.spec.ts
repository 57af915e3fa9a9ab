import { beforeAll, describe, expect, it } from '@jest/globals';
import mammoth from 'mammoth';
import { loadMessages, translate } from '#libs/platform';
import { aPng } from '../../../test/support/a-picture.js';
import { anEntryView } from '../../../test/support/an-entry-view.js';
import { readPdf } from '../../../test/support/read-pdf.js';
import { writeDocx } from '../../platform/documents/write-docx.js';
import { writeMarkdown } from '../../platform/documents/write-markdown.js';
import { writePdf } from '../../platform/documents/write-pdf.js';
import { type EntryContent, emptyContent, sectionRoles } from '../entry/entry-content.js';
import type { IndicatorDetails } from '../entry/indicator.js';
import { entryDocument } from './entry-document.js';

/** Every place filled in, none left out: a place that the template gets later does not compile here before it is. */
type Filled<T> = T extends readonly (infer Item)[]
  ? [Filled<Item>, ...Filled<Item>[]]
  : T extends object
    ? { [Place in keyof T]-?: Filled<NonNullable<T[Place]>> }
    : T;

const sha = 'b'.repeat(64);
const details: Filled<IndicatorDetails> = {
  ...{ goal: 11, dimension: 'social', perspective: 'Wperspective', quality: 'Wquality', u4ssc: 'infrastructure.transport' },
};
const measure = { value: 61, date: '2023-10' };
/** What an author writes begins with a W, and stands in that place alone. */
const filled: Filled<EntryContent> = {
  ...{ kind: 'method', language: 'en', title: 'Wtitle', summary: 'Wsummary', byline: { name: 'Wbyline', unit: 'Wbylineunit' } },
  ...{ status: 'running', restart: 'Wrestart', goals: [12], targets: ['12.3'], dimensions: ['economic'] },
  ...{ activityTypes: ['local_priorities'], actorGroups: ['business'], municipalRoles: ['purchaser'], sector: 'Wsector' },
  start: { effort: 'month', cost: 'small', politicalDecision: 'needed' },
  sections: [
    { role: 'done', heading: 'Wheading', body: 'Wbody', language: 'da' },
    ...sectionRoles.map((role) => ({ role, heading: '', body: `Wof-${role}`, language: 'en' as const })),
  ],
  milestones: [{ date: '2019-05-17', text: 'Wmilestone', decidedBy: 'Wdecidedby', link: 'https://milestone.example/' }],
  partners: [{ name: 'Wpartner', role: 'Wpartnerrole', actorGroup: 'culture' }],
  resources: [
    { amount: 5_000_000, currency: 'DKK', period: 'year', permanent: true, since: '2020-02', funding: 'Wfunding', note: 'Wmoneynote' },
  ],
  figures: [{ label: 'Wfigure', value: 25, unit: 'Wfigureunit' }],
  claims: [
    {
      ...{ statement: 'Wstatement', indicator: 'Windicator', unit: 'Wunit', baseline: measure, outcome: { value: 38, date: '2025' } },
      source: { label: 'Wsource', url: 'https://source.example/', attachment: sha },
      ...{ negativeEffects: 'Wnegative', details },
    },
  ],
  stopCard: 'Wstopcard',
  quotes: [{ text: 'Wquote', language: 'sv', person: 'Wperson', title: 'Wpersontitle', consent: 'given' }],
  links: [{ label: 'Wlink', url: 'https://link.example/' }],
  attachments: [
    {
      ...{ sha, name: 'Wpicture.png', type: 'image/png', size: 2048, width: 30, height: 20, alt: 'Walt' },
      ...{ decorative: false, caption: 'Wcaption', credit: 'Wcredit', leftOut: false },
    },
    {
      ...{ sha: 'c'.repeat(64), name: 'Wfile.pdf', type: 'application/pdf', size: 4096, width: 0, height: 0, alt: '' },
      ...{ decorative: false, caption: 'Wfilecaption', credit: 'Wfilecredit', leftOut: false },
    },
  ],
  licence: 'CC-BY-4.0',
  contact: { mailbox: 'wmailbox@herning.example', name: 'Wcontact', title: 'Wcontacttitle', confirmedOn: '2026-11-16' },
  canBeCalled: [{ name: 'Wcalled', topic: 'Wtopic' }],
  reviewBy: '2028-01-01',
  unknowns: [{ place: 'resources', remindOn: '2027-01-01' }],
  ...{ toolVersion: 'Wtoolversion', time: 'Wtime' },
  machineTexts: [{ place: 'title', digest: 'Wdigest', service: 'Wservice', at: '2026-11-26T10:00:00.000Z' }],
};

const t = (key: string) => translate('en', key);

/** How what is chosen or counted is said. Null where the page does not say it either, or says it by what it looks like. */
const saidAs: Record<string, ((value: unknown) => string) | null> = {
  kind: () => t('catalogue.kind.method'),
  language: null,
  status: () => t('catalogue.status.running'),
  goals: () => `12 ${t('goals.12')}`,
  targets: () => `12.3 ${t('targets.12.3')}`,
  dimensions: () => t('catalogue.dimension.economic'),
  activityTypes: () => t('catalogue.activity.local_priorities'),
  actorGroups: () => t('catalogue.actor_group.business'),
  municipalRoles: () => t('catalogue.role.purchaser'),
  'start.effort': () => t('catalogue.effort.month'),
  'start.cost': () => t('catalogue.cost.small'),
  'start.politicalDecision': () => t('catalogue.decision.needed'),
  // The first has a heading of its own.
  'sections.role': (role) => `${t(`catalogue.section.${role}`)} Wof-${role}`,
  'sections.language': null,
  'milestones.date': () => '17 May 2019',
  'milestones.link': () => t('catalogue.entry.document'),
  'partners.actorGroup': null,
  'resources.amount': () => 'DKK 5,000,000',
  'resources.currency': () => 'DKK 5,000,000',
  'resources.period': () => t('catalogue.period.year'),
  'resources.permanent': () => t('catalogue.entry.permanent'),
  'resources.since': () => 'February 2020',
  'figures.value': () => '25 Wfigureunit',
  'claims.baseline.value': () => '61 (October 2023)',
  'claims.baseline.date': () => '61 (October 2023)',
  'claims.outcome.value': () => '38 (2025)',
  'claims.outcome.date': () => '38 (2025)',
  // An address that what is said leads to.
  'claims.source.url': null,
  'claims.source.attachment': null,
  'claims.details.goal': () => `11 ${t('goals.11')}`,
  'claims.details.dimension': () => t('catalogue.dimension.social'),
  'claims.details.u4ssc': () => t('catalogue.u4ssc.category.transport'),
  'quotes.language': null,
  'quotes.consent': null,
  'links.url': null,
  'attachments.sha': null,
  'attachments.type': null,
  'attachments.size': () => '2 kB',
  'attachments.width': null,
  'attachments.height': null,
  'attachments.decorative': null,
  'attachments.leftOut': null,
  licence: () => 'CC-BY-4.0',
  'contact.mailbox': () => 'wmailbox@herning.example',
  'contact.confirmedOn': () => '16 November 2026',
  reviewBy: () => '1 January 2028',
  'unknowns.place': () => t('import.place.resources'),
  'unknowns.remindOn': null,
  'machineTexts.place': () => t('machine.mark'),
  'machineTexts.digest': null,
  'machineTexts.at': null,
};

/** Each place with what stands there: `claims.baseline.value`. */
function places(content: unknown, at: string[] = []): [string, unknown][] {
  if (Array.isArray(content)) return content.flatMap((item) => places(item, at));
  if (content === null || typeof content !== 'object') return [[at.join('.'), content]];
  return Object.entries(content).flatMap(([place, within]) => places(within, [...at, place]));
}

const documentOf = (picture: Buffer) => {
  const addresses = {
    page: 'https://e.example/',
    contact: 'https://e.example/c',
    file: (one: string) => `https://e.example/${one}`,
    version: () => '',
  };
  return entryDocument(
    anEntryView(filled as EntryContent, { canBeWrittenTo: true }),
    { origin: null, notes: [], pictures: new Map([[sha, picture]]) },
    addresses,
  );
};
/** Lines are broken where the page is full; Markdown has signs besides, and its tables and lists are lines. */
const asText = (text: string) => text.replace(/[\s\u00a0\u202f*#|\\]+/g, ' ');

describe('the whole template in a document', () => {
  const texts: Record<string, string> = {};

  beforeAll(async () => {
    loadMessages();
    const document = documentOf(await aPng(30, 20));
    texts['Markdown'] = writeMarkdown(document);
    const { value: html } = await mammoth.convertToHtml({ buffer: await writeDocx(document) });
    texts['Word'] = html.replace(/<img[^>]*? alt="([^"]*)"[^>]*>/g, '$1').replace(/<[^>]*>/g, ' ');
    const { text, alts } = await readPdf(await writePdf(document));
    texts['PDF'] = [text, ...alts].join('\n');
  }, 30_000);

  it('has every place of the template to show', () => {
    const of = (content: unknown) => Object.keys(content as object).sort();
    expect(of(filled)).toEqual(of(emptyContent('en')));
    const unsaid = places(filled).filter(
      ([place, value]) => !/^W/.test(String(value)) && value !== null && value !== '' && !(place in saidAs),
    );
    expect(unsaid).toEqual([]);
  });

  it.each(['Markdown', 'Word', 'PDF'])('is in %s, each field with what was written in it', (format) => {
    const shown = asText(texts[format] ?? '').replaceAll(' ', '');
    const missing = places(filled).filter(([place, value]) => {
      const words = saidAs[place] === undefined ? value : saidAs[place]?.(value);
      return words && !shown.includes(asText(String(words)).replaceAll(' ', ''));
    });
    expect(missing).toEqual([]);
  });
});
