import { formatDate, type Language, type Letter, sentenceAround, translate } from '#libs/platform';
import { foreignTo } from '../body/foreign-to.js';
import { type CaseKind, saysVersion } from '../proposal/proposal-row.js';
import type { Outcome, Tally } from '../round/tally.js';
import { outcomeWords } from './outcome-words.js';

export interface DecisionNews {
  kind: CaseKind;
  title: string;
  titleLanguage: string;
  body: string;
  /** Null where the body is a municipality's own. */
  network: string | null;
  version: number;
  outcome: Outcome;
  tally: Tally;
  decidedAt: Date;
  reviewBy: string | null;
  recommendation: string;
  recommendationLanguage: string | null;
  /** Why an approval was to be withdrawn. */
  text: string | null;
  textLanguage: string | null;
  /** Why members rejected it or sent it back; those who followed the recommendation in its words. */
  reasons: { speaker: string; language: string | null; text: string }[];
  /** What the reader has to do with it, and the tenant of theirs by which they have: users hear the outcome alone. */
  concern: 'author' | 'owner' | 'user';
  concerned: string;
  /** Whether the record is for the reader to see, with its counts. */
  readsRecord: boolean;
  url: string;
}

type Words = (key: string, args?: Record<string, string | number>) => string;

/** What became of a case, for those who stand behind it and those who use what it is about. */
export function decisionLetter(language: Language, news: DecisionNews): Letter {
  const t = (key: string, args?: Record<string, string | number>) => translate(language, key, args);
  const { title, tally, outcome } = news;
  const owns = news.concern !== 'user';
  const sides = [
    t('steering.count.approve', { count: tally.approve }),
    t('steering.count.reject', { count: tally.reject }),
    ...(tally.sendBack > 0 ? [t('steering.count.send_back', { count: tally.sendBack })] : []),
  ];
  const quote = (text: string, written: string | null, by: string) => ({
    kind: 'quote' as const,
    text,
    by,
    lang: foreignTo(language, written),
  });
  const own = (owns ? news.reasons : []).filter(({ text }) => text !== news.recommendation);
  const followed = owns && own.length < news.reasons.length;
  const heading = outcomeWords(language, news.kind, outcome);
  const isWithdrawal = news.kind === 'withdrawal';
  const use = { tenant: news.concerned, version: news.version };
  const used = isWithdrawal ? t('withdrawal.mail.use', use) : t('telling.you_use', use);
  return {
    subject: t('steering.mail.decided', { outcome: heading, title }),
    preheader: news.readsRecord ? sides.join(' · ') : used,
    heading,
    blocks: [
      {
        kind: 'paragraph',
        text: sentenceAround(language, { words: title, lang: news.titleLanguage }, (words) => decidedText(t, news, words)),
      },
      ...(isWithdrawal && news.text ? [quote(news.text, news.textLanguage, t('withdrawal.reason'))] : []),
      ...(owns ? [] : [{ kind: 'paragraph' as const, text: used }]),
      {
        kind: 'facts',
        facts: [
          ...(news.readsRecord ? [{ name: t('steering.mail.votes'), value: sides.join(' · ') }] : []),
          ...(news.network ? [{ name: t('steering.mail.network'), value: news.network }] : []),
          { name: t('steering.mail.decided_on'), value: formatDate(language, news.decidedAt) },
          ...(news.reviewBy ? [{ name: t('steering.review'), value: formatDate(language, news.reviewBy) }] : []),
        ],
      },
      ...(followed ? [quote(news.recommendation, news.recommendationLanguage, t('steering.recommendation'))] : []),
      ...own.map((reason) => quote(reason.text, reason.language, reason.speaker)),
      ...(owns && outcome === 'sent_back' && !isWithdrawal ? [{ kind: 'paragraph' as const, text: t('steering.goes_on_text') }] : []),
      {
        kind: 'button',
        label: news.readsRecord ? t('steering.mail.read_decision') : t('telling.read_entry', { version: news.version }),
        url: news.url,
      },
    ],
    footer: { why: why(t, news), links: [] },
  };
}

function decidedText(t: Words, news: DecisionNews, title: string): string {
  const { kind, body, version } = news;
  if (!saysVersion(news)) return t('motion.mail.decided_text', { body, title });
  return kind === 'withdrawal'
    ? t('withdrawal.mail.decided_text', { body, title, version })
    : t('steering.mail.decided_text', { body, title, version });
}

function why(t: Words, { concern, concerned: tenant, version }: DecisionNews): string {
  if (concern === 'author') return t('steering.mail.why_author');
  return concern === 'owner' ? t('telling.why_owner', { tenant }) : t('telling.why_user', { tenant, version });
}
