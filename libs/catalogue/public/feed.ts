import { type Language, path, translate } from '#libs/platform';
import type { Licence } from '../entry/entry-content.js';
import { licenceAddress } from '../entry/licence-address.js';
import type { EntryListItem } from '../list/entry-list.dto.js';
import { xmlText } from './xml.js';

/** An entry as a feed tells it. */
export interface FeedEntry extends EntryListItem {
  firstPublishedAt: Date;
  licence: Licence | null;
}

export interface Feed {
  language: Language;
  title: string;
  description: string;
  /** Of the list that it follows, as a page. */
  page: string;
  /** Of the feed itself. */
  address: string;
  publicUrl: string;
  entries: FeedEntry[];
}

/** Atom, RFC 4287. Ids are the entries' own and stay whatever their titles and addresses become. */
export function atomFeed(feed: Feed): string {
  const updated = newest(feed.entries).toISOString();
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">
  <id>${xmlText(feed.address)}</id>
  <title>${xmlText(feed.title)}</title>
  <subtitle>${xmlText(feed.description)}</subtitle>
  <updated>${updated}</updated>
  <author><name>Tandem</name></author>
  <generator>Tandem</generator>
  <link rel="self" type="application/atom+xml" href="${xmlText(feed.address)}"/>
  <link rel="alternate" type="text/html" hreflang="${feed.language}" href="${xmlText(feed.page)}"/>
${feed.entries.map((entry) => atomEntry(entry, feed)).join('\n')}
</feed>
`;
}

function atomEntry(entry: FeedEntry, feed: Feed): string {
  const { language, tenant, licence } = entry;
  const goals = entry.goals.map(
    (goal) =>
      `    <category scheme="https://metadata.un.org/sdg/" term="${goal}" label="${xmlText(`${goal} ${translate(language, `goals.${goal}`)}`)}"/>`,
  );
  return [
    `  <entry xml:lang="${language}">`,
    `    <id>urn:uuid:${entry.id}</id>`,
    `    <title>${xmlText(entry.title)}</title>`,
    `    <link rel="alternate" type="text/html" hreflang="${language}" href="${xmlText(addressOf(entry, feed.publicUrl))}"/>`,
    `    <published>${entry.firstPublishedAt.toISOString()}</published>`,
    `    <updated>${entry.publishedAt.toISOString()}</updated>`,
    `    <author><name>${xmlText(tenant.name)}</name></author>`,
    `    <category term="${entry.kind}" label="${xmlText(translate(language, `catalogue.kind.${entry.kind}`))}"/>`,
    ...goals,
    ...(licence ? [`    <link rel="license" href="${licenceAddress[licence]}"/>`, `    <rights>${licence}</rights>`] : []),
    `    <summary>${xmlText(summaryOf(entry))}</summary>`,
    '  </entry>',
  ].join('\n');
}

/** JSON Feed 1.1. */
export function jsonFeed(feed: Feed) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.page,
    feed_url: feed.address,
    language: feed.language,
    items: feed.entries.map((entry) => ({
      id: `urn:uuid:${entry.id}`,
      url: addressOf(entry, feed.publicUrl),
      title: entry.title,
      content_text: summaryOf(entry),
      summary: entry.summary,
      language: entry.language,
      date_published: entry.firstPublishedAt.toISOString(),
      date_modified: entry.publishedAt.toISOString(),
      authors: [{ name: entry.tenant.name }],
      tags: [
        translate(entry.language, `catalogue.kind.${entry.kind}`),
        ...entry.goals.map((goal) => `${goal} ${translate(entry.language, `goals.${goal}`)}`),
      ],
      _tandem: {
        kind: entry.kind,
        goals: entry.goals,
        tenant: entry.tenant.slug,
        isExample: entry.isExample,
        isMachine: entry.isMachine,
        licence: entry.licence,
      },
    })),
  };
}

/** The page of an entry, in its own language. */
export function addressOf({ language, tenant, slug }: Pick<EntryListItem, 'language' | 'slug' | 'tenant'>, publicUrl: string): string {
  return publicUrl + path(language, 'entry', { tenant: tenant.slug, slug });
}

/** What is invented, and what a machine said, says so wherever it is read. */
function summaryOf({ summary, isExample, isMachine, language }: FeedEntry): string {
  const marks = [...(isMachine ? ['machine.mark'] : []), ...(isExample ? ['catalogue.entry.example'] : [])];
  return [summary, ...marks.map((mark) => translate(language, mark))].join(' – ');
}

/** A feed without entries has been so since before the first. */
function newest(entries: readonly FeedEntry[]): Date {
  return new Date(Math.max(Date.parse('2020-01-01'), ...entries.map(({ publishedAt }) => publishedAt.getTime())));
}
