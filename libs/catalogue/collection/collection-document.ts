import { formatDate } from '#libs/platform';
import { type Block, type ExportDocument, plain, wordsIn } from '#libs/platform/documents';
import type { CollectedEntry, CollectionResponse } from './collection.dto.js';

/** A collection as a document, in its own language: what this reader's page of it shows, each entry with its address. */
export function collectionDocument(
  collection: CollectionResponse,
  address: string,
  addressOf: (entry: CollectedEntry['entry']) => string,
): ExportDocument {
  const { language, tenant, title, introduction, sections } = collection;
  const t = wordsIn(language);
  const dated = formatDate(language, collection.publishedAt);
  const entry = ({ entry: held, why }: CollectedEntry): Block[] => [
    {
      kind: 'heading',
      level: 3,
      runs: [{ text: held.title, href: addressOf(held), ...(held.language !== language && { lang: held.language }) }],
    },
    ...(why ? [{ kind: 'paragraph' as const, runs: plain(why) }] : []),
    { kind: 'paragraph', runs: [{ text: held.summary, ...(held.language !== language && { lang: held.language }) }] },
    {
      kind: 'paragraph',
      voice: 'quiet',
      runs: plain(
        [
          ...[t(`catalogue.kind.${held.kind}`), held.tenant.name, ...held.goals.map((goal) => `${goal} ${t(`goals.${goal}`)}`)],
          ...(held.isMachine ? [t('machine.mark')] : []),
        ].join(' · '),
      ),
    },
  ];
  return {
    language,
    title,
    description: title,
    author: tenant.name,
    keywords: [],
    date: collection.publishedAt,
    address,
    foot: [tenant.name, dated].join(' · '),
    pageOf: t('export.page_of', { page: '{page}', pages: '{pages}' }),
    pictures: [],
    blocks: [
      { kind: 'paragraph', voice: 'kicker', runs: plain([t('collection.collection'), tenant.name, dated].join(' · ')) },
      { kind: 'heading', level: 1, runs: plain(title) },
      ...(collection.isExample ? [{ kind: 'paragraph' as const, voice: 'warning' as const, runs: plain(t('collection.example')) }] : []),
      ...(introduction ? [{ kind: 'markdown' as const, text: introduction, firstLevel: 2 as const }] : []),
      ...sections.flatMap(({ heading, entries }): Block[] => [
        ...(heading ? [{ kind: 'heading' as const, level: 2 as const, runs: plain(heading) }] : []),
        ...entries.flatMap(entry),
      ]),
    ],
  };
}
