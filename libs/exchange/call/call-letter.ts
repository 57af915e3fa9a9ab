import { type Block, formatDate, type Language, type Letter, translate, whoIs } from '#libs/platform';

export interface CallLetterFacts {
  kind: 'asked' | 'reminder' | 'accepted' | 'declined' | 'expired' | 'outcome';
  /** The other side; the name is null once erased. */
  name: string | null;
  tenant: string;
  /** Whoever asks wants to help. */
  answersNeed: boolean;
  /** What it is about. */
  title: string | null;
  titleLanguage: string | null;
  message: string;
  answer: string;
  /** What the text that is quoted is written in. */
  language: string;
  answerBy: string;
  /** Of the other side, once both agreed. */
  email: string | null;
  url: string;
}

/** What is asked, and what became of it: who, about what, and one button. */
export function callLetter(language: Language, facts: CallLetterFacts): Letter {
  const t = (key: string, args?: Record<string, string | number>) => translate(language, key, args);
  const who = whoIs({ name: facts.name, tenant: { name: facts.tenant } });
  const day = formatDate(language, `${facts.answerBy}T12:00:00Z`);
  const quoted = facts.language === language ? undefined : facts.language;
  const quote: Record<CallLetterFacts['kind'], { text: string; by: string | undefined } | null> = {
    asked: { text: facts.message, by: who },
    reminder: { text: facts.message, by: who },
    accepted: { text: facts.answer, by: who },
    declined: { text: facts.answer, by: who },
    expired: null,
    outcome: null,
  };
  const words = wordsOf(t, facts, who, day);
  const blocks: (Block | false | null | undefined)[] = [
    { kind: 'paragraph', text: words.lead },
    facts.title !== null && { kind: 'facts', facts: [{ name: t('call.about'), value: facts.title }] },
    quote[facts.kind]?.text ? { kind: 'quote', text: quote[facts.kind]?.text ?? '', by: who, lang: quoted } : null,
    facts.email !== null && { kind: 'button', label: t('call.mail.write', { name: facts.name ?? who }), url: `mailto:${facts.email}` },
    { kind: 'button', label: words.button, url: facts.url },
    { kind: 'small', text: words.small },
  ];
  return {
    subject: words.subject,
    preheader: words.lead,
    heading: words.subject,
    blocks: blocks.filter((block): block is Block => Boolean(block)),
    footer: { why: t('call.mail.why'), links: [] },
  };
}

type Words = Record<'subject' | 'lead' | 'button' | 'small', string>;

function wordsOf(
  t: (key: string, args?: Record<string, string | number>) => string,
  { kind, email, answersNeed }: CallLetterFacts,
  who: string,
  day: string,
): Words {
  switch (kind) {
    case 'asked':
    case 'reminder':
      if (answersNeed)
        return {
          subject: kind === 'asked' ? t('call.mail.offers', { who }) : t('call.mail.offers_reminder', { who }),
          lead: t('call.mail.offers_lead', { who, day }),
          button: t('call.mail.answer'),
          small: t('call.mail.asked_small'),
        };
      return {
        subject: kind === 'asked' ? t('call.mail.asked', { who }) : t('call.mail.reminder', { who }),
        lead: t('call.mail.asked_lead', { who, day }),
        button: t('call.mail.answer'),
        small: t('call.mail.asked_small'),
      };
    case 'accepted':
      return {
        subject: t('call.mail.accepted', { who }),
        lead: t('call.mail.accepted_lead', { who }),
        button: t('call.mail.read'),
        small: t('call.mail.accepted_small', { email: email ?? '' }),
      };
    case 'declined':
    case 'expired':
      return {
        subject: kind === 'declined' ? t('call.mail.declined', { who }) : t('call.mail.expired', { who }),
        lead: kind === 'declined' ? t('call.mail.declined_lead', { who }) : t('call.mail.expired_lead', { who }),
        button: t('call.mail.read'),
        small: t('call.mail.another'),
      };
    case 'outcome':
      return {
        subject: t('call.mail.outcome', { who }),
        lead: t('call.mail.outcome_lead', { who }),
        button: t('call.mail.tell'),
        small: t('call.mail.outcome_small'),
      };
  }
}
