import { formatList, type Language, nameIn } from '#libs/platform';
import type { Words } from '#libs/platform/documents';
import { csv } from './csv.js';
import { shortName } from './link-words.js';
import type { EntryFace } from './used-entries.js';
import type { YearReport } from './yearly-report.js';

/** One row for each committee and quarter, then one for each synergy and goal conflict. */
export function reportCsv(report: YearReport, language: Language, t: Words, addressOf: (entry: EntryFace) => string): string {
  const columns = ['kind', 'committee', 'quarter', 'state', 'day', 'title', 'goals', 'done', 'link', 'entries'] as const;
  const titles = columns.map((column) => t(`yearly.column.${column}`));
  const cells = report.committees.flatMap((committee) =>
    committee.cells.map((cell) => [
      t('yearly.row.treatment'),
      nameIn(language, committee.names),
      `${report.year} ${t('yearly.quarter', { quarter: cell.quarter })}`,
      t(`yearly.state.${cell.state}`),
      cell.on ?? '',
      cell.title,
      [...cell.goals, ...cell.targets].join(' '),
      cell.done || cell.note,
      cell.link ?? '',
      report.entries
        .filter(({ id }) => cell.entries.includes(id))
        .map(addressOf)
        .join(' '),
    ]),
  );
  const links = report.links.map((link) => [
    t(`yearly.row.${link.kind}`),
    formatList(
      language,
      link.committees.map((committee) => shortName(language, committee)),
    ),
    String(report.year),
    link.setAside ? t('yearly.set_aside', { why: link.setAside.why }) : '',
    '',
    link.items.map(({ title }) => title).join(' / '),
    [...link.shared.targets, ...(link.conflict?.targets.flat() ?? [])].join(' '),
    link.reasons.join(' '),
    link.conflict?.source.url ?? '',
    '',
  ]);
  return csv([titles, ...cells, ...links]);
}
