import { formatDateTime, type Language, type Letter, sentenceAround, translate } from '#libs/platform';
import { foreignTo } from '../body/foreign-to.js';
import type { TakenOut } from '../consent/taken-out.js';
import { type CaseKind, saysVersion } from '../proposal/proposal-row.js';
import type { RecusalGround } from './recusal.js';

/** What a member is asked, and until when. */
export interface VoteQuestion {
  kind: 'vote' | 'reminder' | 'taken_out';
  caseKind: CaseKind;
  title: string;
  titleLanguage: string;
  /** The municipality that puts it forward, the body, and its network (none where the body is a municipality's own), by their names in the letter's language. */
  tenant: string;
  body: string;
  network: string | null;
  version: number;
  recommendation: string;
  recommendationLanguage: string | null;
  deadline: Date;
  zone: string;
  /** Whether the reader stands in for a member, or is asked to stand aside first. */
  as: 'holder' | 'deputy';
  asked: RecusalGround | null;
  /** Who took the case out of its list, and what they say about it; null where the mail is not on that. */
  takenOut: Omit<TakenOut, 'at'> | null;
  url: string;
}

/** One mail: the question, the recommendation, the deadline and one button. */
export function voteLetter(language: Language, question: VoteQuestion): Letter {
  const t = (key: string, args?: Record<string, string | number>) => translate(language, key, args);
  const { title, tenant, body } = question;
  const deadline = formatDateTime(language, question.deadline, question.zone);
  return {
    subject: subjectOf(t, question),
    preheader: t('steering.mail.preheader', { deadline }),
    heading: sentenceAround(language, { words: title, lang: question.titleLanguage }, (words) =>
      question.caseKind === 'withdrawal' ? t('withdrawal.mail.question', { title: words }) : t('steering.mail.question', { title: words }),
    ),
    blocks: [
      ...(question.takenOut ? whyTakenOut(language, question.takenOut) : []),
      ...(question.as === 'deputy' ? [{ kind: 'paragraph' as const, text: t('steering.you_are_deputy') }] : []),
      { kind: 'paragraph', text: question.caseKind === 'withdrawal' ? t('withdrawal.mail.from') : t('steering.mail.from', { tenant }) },
      { kind: 'quote', text: question.recommendation, lang: foreignTo(language, question.recommendationLanguage) },
      {
        kind: 'facts',
        facts: [
          { name: t('steering.answer_by'), value: deadline },
          ...(question.network ? [{ name: t('steering.mail.network'), value: question.network }] : []),
          ...(saysVersion({ kind: question.caseKind, version: question.version })
            ? [{ name: t('steering.what'), value: t('steering.version', { version: question.version }) }]
            : []),
        ],
      },
      ...(question.asked ? [{ kind: 'paragraph' as const, text: whyAsked(t, question.asked, tenant) }] : []),
      { kind: 'button', label: question.asked ? t('steering.task.answer_recusal') : t('steering.task.vote'), url: question.url },
      { kind: 'small', text: t('steering.mail.until') },
    ],
    footer: { why: t('steering.mail.why_seat', { body }), links: [] },
  };
}

type T = (key: string, args?: Record<string, string | number>) => string;

function subjectOf(t: T, { kind, title }: VoteQuestion): string {
  if (kind === 'taken_out') return t('consent.mail.taken_out', { title });
  return kind === 'vote' ? t('steering.mail.subject', { title }) : t('steering.mail.reminder', { title });
}

function whyTakenOut(language: Language, { by, reason, language: written }: NonNullable<VoteQuestion['takenOut']>): Letter['blocks'] {
  const text = by ? translate(language, 'consent.mail.taken_out_by', { name: by }) : translate(language, 'consent.mail.taken_out_text');
  return [
    { kind: 'paragraph', text },
    ...(reason ? [{ kind: 'quote' as const, text: reason, lang: foreignTo(language, written) }] : []),
    { kind: 'paragraph', text: translate(language, 'consent.mail.answer_stands') },
  ];
}

function whyAsked(t: T, ground: RecusalGround, tenant: string): string {
  const why = ground === 'money' ? t('steering.recusal.why_money') : t('steering.recusal.why_authorship', { tenant });
  return `${t('steering.recusal.question')} ${why}`;
}
