import { formatDate, formatList, formatPartialDate, hasMessage, nameIn } from '#libs/platform';
import { type Block, type ExportDocument, plain, type Run, type Words, wordsIn } from '#libs/platform/documents';
import type { Origin } from '../derivation/own-version.dto.js';
import type { EntryContent } from '../entry/entry-content.js';
import type { EntryView } from '../entry/entry-view.js';
import { countryNoteBlocks, type NoteOfCountry } from './country-note-blocks.js';
import { entryFacts } from './entry-fact-lines.js';
import { documentPictures, fileBlocks } from './entry-file-blocks.js';
import { resultBlocks } from './entry-result-blocks.js';
import { sectionBlocks } from './entry-section-blocks.js';
import { sourceBlocks } from './entry-source-blocks.js';

/** Where the document leads its reader, as whole addresses. */
export interface EntryAddresses {
  page: string;
  /** The form that reaches the contact. */
  contact: string;
  file(sha: string): string;
  version(origin: Origin): string;
}

/** What its page shows besides the version itself. */
export interface BesideEntry {
  origin: Origin | null;
  notes: readonly NoteOfCountry[];
  /** Bytes by `sha`, of those pictures that could be had. */
  pictures: ReadonlyMap<string, Uint8Array>;
}

/**
 * One version of an entry as a document, in the entry's own language: what its page shows, with all that somebody needs who meets it away
 * from the page: whose it is, which version, who approved it, its licence and its address; and what it was made from, as that one's licence may ask.
 */
export function entryDocument(entry: EntryView, { origin, notes, pictures }: BesideEntry, addresses: EntryAddresses): ExportDocument {
  const { content, language, tenant, title, version } = entry;
  const t = wordsIn(language);
  const dated = formatDate(language, entry.publishedAt);
  return {
    language,
    title,
    description: entry.summary,
    author: content.byline.name ? `${content.byline.name}, ${tenant.name}` : tenant.name,
    keywords: entry.goals.map((goal) => `${goal} ${t(`goals.${goal}`)}`),
    date: entry.publishedAt,
    address: addresses.page,
    foot: [tenant.name, t('exchange.version', { version }), dated].join(' · '),
    pageOf: t('export.page_of', { page: '{page}', pages: '{pages}' }),
    pictures: documentPictures(content, pictures, addresses.file, t),
    blocks: [
      ...head(entry, t),
      { kind: 'facts', facts: entryFacts(entry, addresses.contact, t) },
      ...sectionBlocks(content, t),
      ...quotes(content),
      ...milestones(content, t),
      ...resultBlocks(entry, addresses.file, t),
      ...(content.stopCard ? [...headed(t('catalogue.entry.stop_card')), paragraph(plain(content.stopCard))] : []),
      ...fileBlocks(content, addresses.file, t),
      ...links(content, t),
      ...unknowns(content, t),
      ...countryNoteBlocks(notes, language, t),
      ...sourceBlocks(entry, addresses.page, origin && { ...origin, address: addresses.version(origin) }, t),
    ],
  };
}

function head(entry: EntryView, t: Words): Block[] {
  const { content, language, tenant } = entry;
  const { byline } = content;
  const writers = [byline.name ?? tenant.name, byline.unit, byline.name && tenant.name].filter(
    (word, at, all) => word && all.indexOf(word) === at,
  );
  const approvals = entry.approvals.filter(({ version }) => version === entry.version);
  return [
    voiced('kicker', [t(`catalogue.kind.${entry.kind}`), tenant.name, String(entry.firstPublishedAt.getUTCFullYear())].join(' · ')),
    { kind: 'heading', level: 1, runs: plain(entry.title) },
    voiced('lead', entry.summary),
    voiced('quiet', [...writers, formatDate(language, entry.publishedAt), t('exchange.version', { version: entry.version })].join(' · ')),
    ...(entry.coOwners.length > 0 ? [voiced('quiet', t('catalogue.entry.with', { tenants: names(entry) }))] : []),
    ...approvals.map(({ network, version, since }) =>
      voiced(
        'mark',
        `${t('catalogue.entry.approved_by', { network: nameIn(language, network.names) || network.slug })}. ${t('catalogue.entry.approved_version', { version, date: formatDate(language, since) })}`,
      ),
    ),
    ...entry.withdrawnApprovals
      .filter(({ version }) => version === entry.version)
      .map(({ network, version, withdrawnAt, why }) =>
        voiced(
          'warning',
          `${t('withdrawal.on_entry', { network: nameIn(language, network.names) || network.slug, version, date: formatDate(language, withdrawnAt) })}${why && `: ${why}`}`,
        ),
      ),
    ...(entry.newerVersion
      ? [voiced('mark', t('catalogue.entry.newer_version', { version: entry.version, newer: entry.newerVersion }))]
      : []),
    ...(entry.isWithdrawn ? [voiced('warning', t('catalogue.entry.withdrawn'))] : []),
    ...machineNote(content, t),
    ...(entry.isExample ? [voiced('warning', t('catalogue.entry.example'))] : []),
  ];
}

/** Near the title: whoever reads on should know. */
function machineNote({ machineTexts }: EntryContent, t: Words): Block[] {
  const services = [...new Set(machineTexts.map(({ service }) => service))].join(', ');
  if (!services) return [];
  return [voiced('warning', `${t('machine.mark')}. ${t('machine.some', { count: machineTexts.length, services })}`)];
}

function names({ coOwners, language }: EntryView): string {
  return formatList(
    language,
    coOwners.map(({ name }) => name),
  );
}

/** Quotes that do not stand in the running text already, with whoever said them. */
function quotes({ quotes, sections, language }: EntryContent): Block[] {
  const text = sections.map(({ body }) => body).join('\n');
  return quotes
    .filter((quote) => [quote.text, quote.person, quote.title].some((words) => words && !text.includes(words)))
    .map((quote) => ({
      kind: 'quote',
      blocks: [paragraph([{ text: quote.text, ...(quote.language !== language && { lang: quote.language }) }])],
      by: [quote.person, quote.title].filter(Boolean).join(', ') || null,
    }));
}

function milestones({ milestones, language }: EntryContent, t: Words): Block[] {
  if (milestones.length === 0) return [];
  const items = milestones.map(({ date, text, decidedBy, link }): Block[] => {
    const runs: Run[] = [{ text: formatPartialDate(language, date), bold: true }, { text: `: ${text}` }];
    if (decidedBy) runs.push({ text: ` (${t('catalogue.entry.decided_by', { body: decidedBy })})` });
    if (link) runs.push({ text: ' ' }, { text: t('catalogue.entry.document'), href: link });
    return [paragraph(runs)];
  });
  return [...headed(t('catalogue.entry.milestones')), { kind: 'list', ordered: false, start: 1, items }];
}

function links({ links }: EntryContent, t: Words): Block[] {
  if (links.length === 0) return [];
  const items = links.map(({ label, url }): Block[] => [paragraph([{ text: label || url, href: url }])]);
  return [...headed(t('catalogue.entry.links')), { kind: 'list', ordered: false, start: 1, items }];
}

function unknowns({ unknowns, language }: EntryContent, t: Words): Block[] {
  const places = unknowns.filter(({ place }) => hasMessage(language, `import.place.${place}`));
  if (places.length === 0) return [];
  const items = places.map(({ place }): Block[] => [paragraph(plain(t(`import.place.${place}`)))]);
  return [...headed(t('catalogue.entry.unknown')), { kind: 'list', ordered: false, start: 1, items }];
}

function headed(text: string): Block[] {
  return text ? [{ kind: 'heading', level: 2, runs: plain(text) }] : [];
}

function paragraph(runs: Run[]): Block {
  return { kind: 'paragraph', runs };
}

function voiced(voice: 'kicker' | 'lead' | 'quiet' | 'mark' | 'warning', text: string): Block {
  return { kind: 'paragraph', voice, runs: plain(text) };
}
