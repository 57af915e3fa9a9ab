import { formatDate, type Language, type Letter, sentenceAround, translate } from '#libs/platform';

/** What a colleague is asked, and until when. */
export interface ReviewQuestion {
  kind: 'asked' | 'reminder';
  title: string;
  titleLanguage: string;
  /** The municipality whose version it is, the body that will decide, and its network. */
  tenant: string;
  body: string;
  network: string;
  /** Null where the name is gone. */
  askedBy: string | null;
  version: number;
  /** An ISO day. */
  answerBy: string;
  url: string;
}

/** One mail: who asks about what, until when, and one button. */
export function reviewLetter(language: Language, question: ReviewQuestion): Letter {
  const t = (key: string, args?: Record<string, string | number>) => translate(language, key, args);
  const { title, tenant, body, network, version } = question;
  const day = formatDate(language, `${question.answerBy}T12:00:00Z`);
  return {
    subject: question.kind === 'asked' ? t('review.mail.subject', { title }) : t('review.mail.reminder', { title }),
    preheader: t('review.mail.preheader', { day }),
    heading: sentenceAround(language, { words: title, lang: question.titleLanguage }, (words) =>
      t('review.mail.question', { title: words }),
    ),
    blocks: [
      {
        kind: 'paragraph',
        text: question.askedBy ? t('review.mail.asks', { name: question.askedBy, body }) : t('review.mail.asks_nameless', { body }),
      },
      { kind: 'paragraph', text: t('review.mail.how') },
      {
        kind: 'facts',
        facts: [
          { name: t('review.answer_by'), value: day },
          { name: t('steering.mail.network'), value: network },
          { name: t('steering.what'), value: `${tenant}, ${t('steering.version', { version })}` },
        ],
      },
      { kind: 'button', label: t('review.mail.button'), url: question.url },
      { kind: 'small', text: t('review.named') },
    ],
    footer: { why: t('review.mail.why', { network }), links: [] },
  };
}
