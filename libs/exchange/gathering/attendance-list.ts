import { formatDate, formatPeriod, type Language, nameIn } from '#libs/platform';
import { type ExportDocument, plain, wordsIn } from '#libs/platform/documents';
import type { AttendanceRow, GatheringFace } from './gathering-view.js';

/** A table to tick off at the door, by name; where it is not all who have a place, it says so. */
export function attendanceList(
  gathering: GatheringFace,
  people: readonly AttendanceRow[],
  { language, address, at }: { language: Language; address: string; at: Date },
): ExportDocument {
  const t = wordsIn(language);
  const { title, beginsAt, endsAt, zone, place } = gathering;
  const left = gathering.taken - people.length;
  const network = nameIn(language, gathering.network.names);
  const when = beginsAt && endsAt ? formatPeriod(language, beginsAt, endsAt, zone) : '';
  const said = { confirmed: '', attended: t('attendance.state.attended'), absent: t('attendance.state.absent') };
  return {
    language,
    title: `${t('attendance.list')}: ${title}`,
    description: t('attendance.list'),
    author: network,
    keywords: [],
    date: at,
    address,
    foot: `${network} · ${formatDate(language, at)}`,
    pageOf: t('export.page_of', { page: '{page}', pages: '{pages}' }),
    pictures: [],
    blocks: [
      { kind: 'paragraph', voice: 'kicker', runs: plain(t('attendance.list')) },
      { kind: 'heading', level: 1, runs: [{ text: title, lang: gathering.language as Language }] },
      { kind: 'paragraph', voice: 'quiet', runs: plain([when, place].filter(Boolean).join(' · ')) },
      {
        kind: 'table',
        head: [plain(t('attendance.name')), plain(t('attendance.from')), plain(t('attendance.came'))],
        rows: people.map(({ name, tenant, state }) => [plain(name ?? t('attendance.erased')), plain(tenant ?? ''), plain(said[state])]),
        shares: [4, 4, 2],
      },
      ...(left > 0 ? [{ kind: 'paragraph', voice: 'quiet', runs: plain(t('attendance.more', { count: left })) } as const] : []),
    ],
  };
}
