import { formatDate, type Language } from '#libs/platform';
import { type Block, type ExportDocument, plain, type Words, wordsIn } from '#libs/platform/documents';
import { outcomeWords } from '../decision/outcome-words.js';
import { saysVersion } from '../proposal/proposal-row.js';
import type { BodyDecision } from './body-decisions.js';
import type { ChainFault } from './chain-fault.js';
import { written } from './written.js';

interface Listed {
  /** The body's. */
  name: string;
  /** «Decisions 2026» */
  title: string;
  /** The oldest first, as they are filed. */
  decisions: readonly BodyDecision[];
  fault: ChainFault | null;
}

/** What a body decided in a year or a meeting, to be filed: each decision with what was recommended and how the votes fell. */
export function decisionsDocument({ name, title, decisions, fault }: Listed, language: Language, address: string): ExportDocument {
  const t = wordsIn(language);
  const last = decisions.at(-1);
  return {
    ...{ language, title: `${title} – ${name}`, description: title, author: name, keywords: [], address },
    // Of the newest in it: the same decisions give the same bytes.
    date: new Date(last?.decidedAt ?? 0),
    foot: [name, title].join(' · '),
    pageOf: t('export.page_of', { page: '{page}', pages: '{pages}' }),
    pictures: [],
    blocks: [
      { kind: 'paragraph', voice: 'kicker', runs: plain(name) },
      { kind: 'heading', level: 1, runs: plain(title) },
      { kind: 'paragraph', voice: 'lead', runs: plain(t('record.count', { count: decisions.length })) },
      ...(fault ? faultOf(fault, t) : []),
      ...decisions.flatMap((one) => section(one, language, t)),
    ],
  };
}

function section(decision: BodyDecision, language: Language, t: Words): Block[] {
  const { number, kind, title, outcome, version, decidedAt, reviewBy, supersededBy, withdrawnBy } = decision;
  return [
    { kind: 'heading', level: 2, runs: [{ text: `${number}. ` }, written(title, language, decision.language)] },
    {
      kind: 'paragraph',
      runs: [
        { text: outcomeWords(language, kind, outcome), bold: true },
        { text: ` · ${formatDate(language, decidedAt)} · ${countsInWords(decision, t)}` },
      ],
    },
    {
      kind: 'quote',
      blocks: [{ kind: 'paragraph', runs: [written(decision.recommendation, language, decision.recommendationLanguage)] }],
      by: t('steering.recommendation'),
    },
    quiet([
      decision.tenant?.name,
      version !== null && saysVersion({ kind, version }) ? t('steering.version', { version }) : null,
      withdrawnBy
        ? t('withdrawal.in_list', { number: withdrawnBy })
        : reviewBy && t('steering.review_by', { date: formatDate(language, reviewBy) }),
      supersededBy && t('record.superseded', { number: supersededBy }),
    ]),
  ];
}

function faultOf({ number, kind }: ChainFault, t: Words): Block[] {
  return [t('record.check_fault', { number }), t(`record.fault.${kind}`)].map((text) => ({
    kind: 'paragraph',
    voice: 'warning',
    runs: plain(text),
  }));
}

/** «6 for · 1 mot»: the counts that are not nought, and always those for and against. */
function countsInWords({ tally, meetingId }: BodyDecision, t: Words): string {
  const counts = {
    approve: tally.approve,
    reject: tally.reject,
    send_back: tally.sendBack,
    abstain: tally.abstain,
    recused: tally.recused,
    [meetingId ? 'not_present' : 'absent']: tally.absent,
  };
  return Object.entries(counts)
    .filter(([key, count]) => count > 0 || key === 'approve' || key === 'reject')
    .map(([key, count]) => t(`steering.count.${key}`, { count }))
    .join(' · ');
}

function quiet(parts: readonly (string | number | null | undefined)[]): Block {
  return { kind: 'paragraph', voice: 'quiet', runs: plain(parts.filter(Boolean).join(' · ')) };
}
