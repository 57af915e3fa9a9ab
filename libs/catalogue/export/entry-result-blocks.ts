import { formatList, formatNumber, formatPartialDate } from '#libs/platform';
import { type Block, plain, type Run, type Words } from '#libs/platform/documents';
import type { Claim, EntryContent } from '../entry/entry-content.js';
import type { EntryView } from '../entry/entry-view.js';
import type { EvidenceLevel } from '../entry/evidence-level.js';
import { indicatorBlocks } from './indicator-blocks.js';

/** Statements of effect, each with how it is known; what was measured as a table; and the numbers that only describe. */
export function resultBlocks(
  { content, claimLevels, claimOutcomes }: Pick<EntryView, 'content' | 'claimLevels' | 'claimOutcomes'>,
  addressOf: (sha: string) => string,
  t: Words,
): Block[] {
  const { claims, figures, language } = content;
  const blocks: Block[] = [];
  if (claims.length > 0) {
    const sources = claims.map((claim) => sourceOf(content, claim, addressOf));
    blocks.push({ kind: 'heading', level: 2, runs: plain(t('catalogue.entry.results')) });
    for (const [index, claim] of claims.entries()) {
      const by = claimOutcomes.filter(({ claim: at, saw }) => at === index && saw === 'same').map(({ tenantName }) => tenantName);
      const confirming = by.length > 0 ? formatList(language, by) : null;
      blocks.push(...claimBlocks(claim, { level: claimLevels[index] ?? 'own_judgement', source: sources[index] ?? null, confirming }, t));
    }
    blocks.push(...measured(claims, sources, language, t));
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

function isMeasured({ baseline, outcome }: Claim): boolean {
  return baseline !== null || outcome !== null;
}

interface HowKnown {
  level: EvidenceLevel;
  source: Run | null;
  /** Who saw the same. */
  confirming: string | null;
}

/** What the table of what was measured says of it is not said here. */
function claimBlocks(claim: Claim, { level, source, confirming }: HowKnown, t: Words): Block[] {
  const { indicator, negativeEffects } = claim;
  const said = (label: string, text: string): Run[] => [{ text: `${label}: ` }, { text }];
  const lines: Run[][] = [
    said(t('catalogue.entry.how_we_know'), t(`catalogue.evidence.${level}`)),
    ...(indicator && !isMeasured(claim) ? [plain(indicator)] : []),
    ...(source && !isMeasured(claim) ? [[{ text: `${t('catalogue.entry.source')}: ` }, source]] : []),
    ...(confirming ? [plain(t('catalogue.entry.confirmed_by', { who: confirming }))] : []),
    ...(negativeEffects ? [said(t('catalogue.entry.side_effects'), negativeEffects)] : []),
  ];
  return [
    { kind: 'paragraph', runs: [{ text: claim.statement, bold: true }] },
    { kind: 'list', ordered: false, start: 1, items: lines.map((runs) => [{ kind: 'paragraph', runs }]) },
    ...indicatorBlocks(claim.details, t),
  ];
}

/** A row for each: what was measured, before and after with their days, in which unit, and where it is written. */
function measured(claims: readonly Claim[], sources: readonly (Run | null)[], language: EntryContent['language'], t: Words): Block[] {
  const at = (measure: Claim['outcome']): Run[] =>
    plain(
      measure
        ? t('catalogue.entry.at_date', { value: formatNumber(language, measure.value), date: formatPartialDate(language, measure.date) })
        : '–',
    );
  const rows = claims.flatMap((claim, index) => {
    const source = sources[index];
    const { indicator, statement, baseline, outcome, unit } = claim;
    return isMeasured(claim) ? [[plain(indicator ?? statement), at(baseline), at(outcome), plain(unit ?? ''), source ? [source] : []]] : [];
  });
  if (rows.length === 0) return [];
  const heads = [
    t('export.results.indicator'),
    t('export.results.before'),
    t('export.results.after'),
    t('catalogue.editor.unit'),
    t('catalogue.entry.source'),
  ];
  return [{ kind: 'table', head: heads.map(plain), rows, shares: [5, 3, 3, 2, 4] }];
}
