import { formatDateTime, type Language, type Letter, translate } from '#libs/platform';
import { foreignTo } from '../body/foreign-to.js';

/** A case on the list, as the mail names it. `isAsked`: whether the reader stands aside is to be answered first. */
export interface CaseOnList {
  title: string;
  language: string;
  tenant: string;
  recommendation: string;
  recommendationLanguage: string | null;
  isAsked: boolean;
  url: string;
}

/** What a member is asked about all cases of a list, and until when. */
export interface ListQuestion {
  kind: 'vote' | 'reminder';
  /** By their names in the letter's language; no network where the body is a municipality's own. */
  body: string;
  network: string | null;
  deadline: Date;
  zone: string;
  cases: readonly CaseOnList[];
  url: string;
}

/** One mail for the whole list: its cases with what is recommended, the deadline and one button. */
export function consentLetter(language: Language, question: ListQuestion): Letter {
  const t = (key: string, args?: Record<string, string | number>) => translate(language, key, args);
  const { body, network, cases } = question;
  const deadline = formatDateTime(language, question.deadline, question.zone);
  const count = cases.length;
  return {
    subject: question.kind === 'vote' ? t('consent.mail.subject', { count, body }) : t('consent.mail.reminder', { count, body }),
    preheader: t('steering.mail.preheader', { deadline }),
    heading: t('consent.mail.heading', { count }),
    blocks: [
      { kind: 'paragraph', text: t('consent.mail.text') },
      {
        kind: 'facts',
        facts: [
          { name: t('steering.answer_by'), value: deadline },
          ...(network ? [{ name: t('steering.mail.network'), value: network }] : []),
        ],
      },
      { kind: 'button', label: t('consent.mail.button'), url: question.url },
      {
        kind: 'items',
        items: cases.map(({ title, url, tenant, recommendation, language: written, recommendationLanguage, isAsked }) => ({
          title,
          url,
          meta: isAsked ? t('consent.mail.asked', { tenant }) : tenant,
          text: recommendation,
          lang: foreignTo(language, written),
          textLang: recommendationLanguage ?? undefined,
        })),
      },
      { kind: 'small', text: t('steering.mail.until') },
    ],
    footer: { why: t('steering.mail.why_seat', { body }), links: [] },
  };
}
