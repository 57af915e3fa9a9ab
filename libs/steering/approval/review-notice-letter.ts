import { formatDate, type Language, type Letter, sentenceAround, translate } from '#libs/platform';

export interface ReviewNews {
  kind: 'review_soon' | 'review_due';
  title: string;
  titleLanguage: string;
  body: string;
  /** The municipality whose entry it is. */
  tenant: string;
  version: number;
  /** ISO date. */
  reviewBy: string;
  /** The owner's contact, as the entry names it. */
  mailbox: string | null;
  /** Whether the reader can put a new version forward, or prepares what comes of it. */
  part: 'owner' | 'body';
  isMailbox: boolean;
  url: string;
}

/** An approval is due for review, soon or today: it stays where it is, marked, and a new version is the way on. */
export function reviewNoticeLetter(language: Language, news: ReviewNews): Letter {
  const t = (key: string, args?: Record<string, string | number>) => translate(language, key, args);
  const { title, tenant, body, version, mailbox, part } = news;
  const date = formatDate(language, news.reviewBy);
  const isSoon = news.kind === 'review_soon';
  return {
    subject: isSoon ? t('telling.review.subject_soon', { date, title }) : t('telling.review.subject_due', { title }),
    preheader: part === 'owner' ? t('telling.review.owner_text') : t('telling.review.body_text', { tenant }),
    heading: isSoon ? t('telling.review.heading_soon', { date }) : t('telling.review.heading_due', { date }),
    blocks: [
      {
        kind: 'paragraph',
        text: sentenceAround(language, { words: title, lang: news.titleLanguage }, (words) =>
          t('telling.review.approved', { body, title: words, version }),
        ),
      },
      { kind: 'paragraph', text: isSoon ? t('telling.review.marked_then', { date }) : t('telling.review.marked_now') },
      { kind: 'paragraph', text: part === 'owner' ? t('telling.review.owner_text') : t('telling.review.body_text', { tenant }) },
      ...(part === 'body' && mailbox ? [{ kind: 'facts' as const, facts: [{ name: t('telling.review.contact'), value: mailbox }] }] : []),
      { kind: 'button', label: part === 'owner' ? t('telling.review.propose') : t('telling.review.read_case'), url: news.url },
    ],
    footer: { why: why(t, news), links: [] },
  };
}

function why(t: (key: string, args?: Record<string, string | number>) => string, { part, isMailbox, tenant, body }: ReviewNews): string {
  if (part === 'body') return t('telling.review.why_body', { body });
  return isMailbox ? t('telling.review.why_contact') : t('telling.why_owner', { tenant });
}
