import { type Language, type Letter, sentenceAround, translate } from '#libs/platform';

/** What a project’s people are asked on the day of its stop card. */
export interface StopLetter {
  title: string;
  titleLanguage: string;
  tenant: string;
  stopWhen: string;
  stopCheck: string;
  url: string;
}

/** What was promised then, and one button. */
export function stopLetter(language: Language, { title, titleLanguage, tenant, stopWhen, stopCheck, url }: StopLetter): Letter {
  const t = (key: string, args?: Record<string, string>) => translate(language, key, args);
  return {
    subject: t('project.stop.mail_subject', { title }),
    preheader: t('project.stop.mail_preheader'),
    heading: sentenceAround(language, { words: title, lang: titleLanguage }, (words) => t('project.stop.mail_subject', { title: words })),
    blocks: [
      { kind: 'paragraph', text: t('project.stop.mail_text') },
      ...(stopWhen ? ([{ kind: 'quote', text: stopWhen, by: t('project.stop_when'), lang: titleLanguage }] as const) : []),
      ...(stopCheck ? ([{ kind: 'quote', text: stopCheck, by: t('project.stop_check'), lang: titleLanguage }] as const) : []),
      { kind: 'button', label: t('project.stop.mail_button'), url },
    ],
    footer: { why: t('project.stop.mail_why', { tenant }), links: [] },
  };
}
