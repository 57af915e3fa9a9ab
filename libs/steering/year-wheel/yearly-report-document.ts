import { formatDate, type Language, nameIn } from '#libs/platform';
import { type Block, type ExportDocument, plain, type Run, wordsIn } from '#libs/platform/documents';
import type { LinkView } from './link-view.js';
import type { EntryFace } from './used-entries.js';
import type { ReportedCell, YearReport } from './yearly-report.js';

interface Addresses {
  address: string;
  at: Date;
  addressOf(entry: EntryFace): string;
}

/** The year as a document to file or hand out: what was treated, what is missing, what committees have to talk about, what was used. */
export function reportDocument(report: YearReport, language: Language, { address, at, addressOf }: Addresses): ExportDocument {
  const t = wordsIn(language);
  const { year, tenant, counts } = report;
  const title = t('yearly.title', { year });
  const dated = formatDate(language, at);
  const heading = (text: string): Block => ({ kind: 'heading', level: 2, runs: plain(text) });
  const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: plain(text) });
  const row = (committee: YearReport['committees'][number], cell: ReportedCell): Run[][] => [
    plain(nameIn(language, committee.names)),
    plain(t('yearly.quarter', { quarter: cell.quarter })),
    plain([t(`yearly.state.${cell.state}`), ...(cell.on ? [formatDate(language, cell.on)] : [])].join(', ')),
    cell.link ? [{ text: cell.title || cell.link, href: cell.link }] : plain(cell.title || cell.note || '–'),
  ];
  const link = (one: LinkView): Block[] => [
    { kind: 'heading', level: 3, runs: plain(one.committees.map(({ names }) => nameIn(language, names)).join(' – ')) },
    { kind: 'list', ordered: false, start: 1, items: one.reasons.map((reason) => [paragraph(reason)]) },
    ...(one.conflict
      ? [
          {
            kind: 'paragraph' as const,
            voice: 'quiet' as const,
            runs: [{ text: sourceOf(one.conflict.source), href: one.conflict.source.url }],
          },
        ]
      : []),
    ...(one.setAside
      ? [{ kind: 'paragraph' as const, voice: 'quiet' as const, runs: plain(t('yearly.set_aside', { why: one.setAside.why })) }]
      : []),
  ];
  const missing = report.committees.flatMap((committee) =>
    committee.cells
      .filter(({ state }) => state === 'missing')
      .map(({ quarter }) => `${nameIn(language, committee.names)}, ${t('yearly.quarter', { quarter })}`),
  );
  const section = (title: string, blocks: readonly Block[], none: string): Block[] => [
    heading(title),
    ...(blocks.length > 0 ? blocks : [paragraph(none)]),
  ];
  const of = (kind: LinkView['kind']) => report.links.filter((one) => one.kind === kind).flatMap(link);
  return {
    language,
    title: `${title} – ${tenant.name}`,
    description: title,
    author: tenant.name,
    keywords: [],
    date: at,
    address,
    foot: [tenant.name, dated].join(' · '),
    pageOf: t('export.page_of', { page: '{page}', pages: '{pages}' }),
    pictures: [],
    blocks: [
      { kind: 'paragraph', voice: 'kicker', runs: plain([tenant.name, dated].join(' · ')) },
      { kind: 'heading', level: 1, runs: plain(title) },
      {
        kind: 'paragraph',
        voice: 'lead',
        runs: plain(t('yearly.sum', { treated: counts.treated + counts.noted, missing: counts.missing, planned: counts.planned })),
      },
      heading(t('yearly.treated_when')),
      {
        kind: 'table',
        head: [t('yearly.column.committee'), t('yearly.column.quarter'), t('yearly.column.state'), t('yearly.column.title')].map(plain),
        rows: report.committees.flatMap((committee) =>
          committee.cells.filter(({ state }) => state !== 'before' && state !== 'ended').map((cell) => row(committee, cell)),
        ),
        shares: [3, 1.2, 2, 4],
      },
      ...section(
        t('yearly.missing'),
        missing.length > 0 ? [{ kind: 'list', ordered: false, start: 1, items: missing.map((one) => [paragraph(one)]) }] : [],
        t('yearly.nothing_missing'),
      ),
      ...section(t('yearly.synergies'), of('synergy'), t('yearly.no_synergies')),
      ...section(t('yearly.goal_conflicts'), of('goal_conflict'), t('yearly.no_goal_conflicts')),
      ...section(
        t('yearly.entries'),
        report.entries.map(
          (entry): Block => ({
            kind: 'paragraph',
            runs: [
              { text: entry.title, href: addressOf(entry), ...(entry.language !== language && { lang: entry.language }) },
              { text: ` · ${entry.tenantName}` },
            ],
          }),
        ),
        t('yearly.no_entries'),
      ),
    ],
  };
}

function sourceOf({ title, publisher, year }: { title: string; publisher: string; year: number }): string {
  return `${publisher}, ${year}: ${title}`;
}
