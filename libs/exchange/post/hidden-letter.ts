import { type Language, type Letter, translate } from '#libs/platform';

/** The moderator's reason alone: what was hidden is not sent about again, nor whose conversation it stood in. */
export function hiddenLetter(language: Language, { why, network, url }: { why: string; network: string; url: string }): Letter {
  const t = (key: string, args?: Record<string, string>) => translate(language, key, args);
  return {
    subject: t('talk.hidden.subject', { network }),
    preheader: t('talk.hidden.what', { network }),
    heading: t('talk.hidden.heading'),
    blocks: [
      { kind: 'paragraph', text: t('talk.hidden.what', { network }) },
      { kind: 'quote', text: why, by: t('talk.hidden.by') },
      { kind: 'button', label: t('talk.hidden.button'), url },
      { kind: 'small', text: t('talk.hidden.kept') },
    ],
    footer: { why: t('talk.mail.why', { network }), links: [] },
  };
}
