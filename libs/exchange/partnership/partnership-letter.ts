import { type Language, type Letter, sentenceAround, translate } from '#libs/platform';

/** Who asks which actor to be in what. */
export interface PartnershipLetter {
  title: string;
  titleLanguage: string;
  tenant: string;
  actor: string;
  /** Null where the name is gone. */
  askedBy: string | null;
  url: string;
}

/** One question and one link, which shows exactly what a yes is to. */
export function partnershipLetter(language: Language, { title, titleLanguage, tenant, actor, askedBy, url }: PartnershipLetter): Letter {
  const t = (key: string, args?: Record<string, string>) => translate(language, key, args);
  return {
    subject: t('partnership.mail.subject', { title }),
    preheader: t('partnership.mail.preheader', { tenant }),
    heading: sentenceAround(language, { words: title, lang: titleLanguage }, (words) => t('partnership.mail.subject', { title: words })),
    blocks: [
      {
        kind: 'paragraph',
        text: askedBy
          ? t('partnership.mail.asks', { name: askedBy, tenant, actor })
          : t('partnership.mail.asks_nameless', { tenant, actor }),
      },
      { kind: 'paragraph', text: t('partnership.mail.how') },
      { kind: 'button', label: t('partnership.mail.button'), url },
      { kind: 'small', text: t('partnership.mail.keep') },
    ],
    footer: { why: t('partnership.mail.why', { tenant }), links: [] },
  };
}
