import { formatDate, type Language, type Letter, sentenceAround, translate } from '#libs/platform';
import { foreignTo } from '../body/foreign-to.js';
import type { Outcome, Tally } from '../round/tally.js';

export interface DecisionNews {
  title: string;
  titleLanguage: string;
  body: string;
  network: string;
  version: number;
  outcome: Outcome;
  tally: Tally;
  decidedAt: Date;
  reviewBy: string | null;
  recommendation: string;
  recommendationLanguage: string | null;
  /** Why members rejected it or sent it back; those who followed the recommendation in its words. */
  reasons: { tenant: string; language: string | null; text: string }[];
  url: string;
}

/** What became of a case, for those who put it forward and wrote what it is about. */
export function decisionLetter(language: Language, news: DecisionNews): Letter {
  const t = (key: string, args?: Record<string, string | number>) => translate(language, key, args);
  const { title, tally, outcome } = news;
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
  const own = news.reasons.filter(({ text }) => text !== news.recommendation);
  const followed = own.length < news.reasons.length;
  const heading = t(`steering.outcome.${outcome}`);
  return {
    subject: t('steering.mail.decided', { outcome: heading, title }),
    preheader: sides.join(' · '),
    heading,
    blocks: [
      {
        kind: 'paragraph',
        text: sentenceAround(language, { words: title, lang: news.titleLanguage }, (words) =>
          t('steering.mail.decided_text', { body: news.body, title: words, version: news.version }),
        ),
      },
      {
        kind: 'facts',
        facts: [
          { name: t('steering.mail.votes'), value: sides.join(' · ') },
          { name: t('steering.mail.network'), value: news.network },
          { name: t('steering.mail.decided_on'), value: formatDate(language, news.decidedAt) },
          ...(news.reviewBy ? [{ name: t('steering.review'), value: formatDate(language, news.reviewBy) }] : []),
        ],
      },
      ...(followed ? [quote(news.recommendation, news.recommendationLanguage, t('steering.recommendation'))] : []),
      ...own.map((reason) => quote(reason.text, reason.language, reason.tenant)),
      ...(outcome === 'sent_back' ? [{ kind: 'paragraph' as const, text: t('steering.goes_on_text') }] : []),
      { kind: 'button', label: t('steering.mail.read_decision'), url: news.url },
    ],
    footer: { why: t('steering.mail.why_author'), links: [] },
  };
}
