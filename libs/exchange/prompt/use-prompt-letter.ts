import { type Block, formatDate, type Language, type Letter, path, sentenceAround, translate } from '#libs/platform';
import { useAnswers } from './use-answer.js';

export interface UseQuestionInMail {
  tenant: string;
  title: string;
  titleLanguage: string;
  months: number;
  /** When the use began, an ISO day. */
  usedFrom: string;
  base: string;
  token: string;
}

/** One question and three buttons: each shows a page on which the answer is given, so that no mail scanner answers. */
export function usePromptLetter(language: Language, question: UseQuestionInMail): Letter {
  const t = (key: string, args?: Record<string, string | number>) => translate(language, key, args);
  const { tenant, title, months, usedFrom, base, token } = question;
  return {
    subject: t('use.mail.subject', { title }),
    preheader: t('use.mail.preheader'),
    heading: sentenceAround(language, { words: title, lang: question.titleLanguage }, (words) => t('use.mail.heading', { title: words })),
    blocks: [
      { kind: 'paragraph', text: t('use.mail.text', { tenant, months, day: formatDate(language, `${usedFrom}T12:00:00Z`) }) },
      ...useAnswers.map(
        (answer): Block => ({
          kind: 'button',
          label: t(`use.answer.${answer}`),
          url: base + path(language, 'useAnswer', { token }, { answer }),
        }),
      ),
      { kind: 'small', text: t('use.mail.link') },
    ],
    footer: { why: t('use.mail.why', { tenant }), links: [] },
  };
}
