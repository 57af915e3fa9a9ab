import { formatNumber, formatPartialDate } from '#libs/platform';
import type { Claim, EntryContent } from '../entry/entry-content.js';
import type { EvidenceLevel } from '../entry/evidence-level.js';
import type { Block, Run } from './document.js';
import { indicatorBlocks } from './indicator-blocks.js';
import { plain, type Words } from './words.js';

/** Statements of effect, each with how it is known, and the numbers that only describe. */
export function resultBlocks(
  content: EntryContent,
  levels: readonly EvidenceLevel[],
  addressOf: (sha: string) => string,
  t: Words,
): Block[] {
  const { claims, figures, language } = content;
  const blocks: Block[] = [];
  if (claims.length > 0) {
    blocks.push({ kind: 'heading', level: 2, runs: plain(t('catalogue.entry.results')) });
    for (const [index, claim] of claims.entries())
      blocks.push(...claimBlocks(claim, levels[index] ?? 'own_judgement', sourceOf(content, claim, addressOf), language, t));
  }
  if (figures.length > 0) {
    blocks.push({ kind: 'heading', level: 2, runs: plain(t('import.place.figures')) });
    const facts = figures.map(({ label, value, unit }) => ({
      term: label,
      lines: [plain([formatNumber(language, value), unit].filter(Boolean).join(' '))],
    }));
    blocks.push({ kind: 'facts', facts });
  }
  return blocks;
}

/** An attached file before an address elsewhere: it is the one that was looked at. */
function sourceOf({ attachments }: EntryContent, { source }: Claim, addressOf: (sha: string) => string): Run | null {
  if (!source) return null;
  const file = attachments.find(({ sha }) => sha === source.attachment);
  const text = source.label || file?.name || source.url;
  const href = file ? addressOf(file.sha) : source.url;
  return text ? { text, ...(href && { href }) } : null;
}

function claimBlocks(claim: Claim, level: EvidenceLevel, source: Run | null, language: EntryContent['language'], t: Words): Block[] {
  const at = ({ value, date }: { value: number; date: string }) =>
    t('catalogue.entry.at_date', {
      value: [formatNumber(language, value), claim.unit].filter(Boolean).join(' '),
      date: formatPartialDate(language, date),
    });
  const { baseline, outcome, indicator, confirmedBy, negativeEffects } = claim;
  const said = (label: string, text: string): Run[] => [{ text: `${label}: ` }, { text }];
  const lines: Run[][] = [
    said(t('catalogue.entry.how_we_know'), t(`catalogue.evidence.${level}`)),
    ...(baseline && outcome ? [plain(t('catalogue.entry.from_to', { before: at(baseline), after: at(outcome) }))] : []),
    ...(baseline && !outcome ? [plain(t('template.measure.before', { value: at(baseline) }))] : []),
    ...(outcome && !baseline ? [plain(t('template.measure.after', { value: at(outcome) }))] : []),
    ...(indicator ? [plain(indicator)] : []),
    ...(source ? [[{ text: `${t('catalogue.entry.source')}: ` }, source]] : []),
    ...(confirmedBy ? [plain(t('catalogue.entry.confirmed_by', { who: confirmedBy }))] : []),
    ...(negativeEffects ? [said(t('catalogue.entry.side_effects'), negativeEffects)] : []),
  ];
  return [
    { kind: 'paragraph', runs: [{ text: claim.statement, bold: true }] },
    { kind: 'list', ordered: false, start: 1, items: lines.map((runs) => [{ kind: 'paragraph', runs }]) },
    ...indicatorBlocks(claim.details, t),
  ];
}
