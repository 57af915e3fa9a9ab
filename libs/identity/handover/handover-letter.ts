import { type Language, type Letter, translate } from '#libs/platform';

export interface HandoverNews {
  /** Who left. */
  from: string;
  tenant: string;
  kinds: readonly { kind: string; count: number; titles: readonly string[] }[];
  /** The front page. */
  url: string;
}

/** What a colleague's work is now the reader's: each kind with its number and its titles. */
export function handoverLetter(language: Language, { from, tenant, kinds, url }: HandoverNews): Letter {
  const t = (key: string, args?: Record<string, string | number>) => translate(language, key, args);
  const count = kinds.reduce((sum, kind) => sum + kind.count, 0);
  const subject = t('handover.mail.subject', { from, count });
  return {
    subject,
    preheader: t('handover.mail.text', { from, tenant }),
    heading: subject,
    blocks: [
      { kind: 'paragraph', text: t('handover.mail.text', { from, tenant }) },
      {
        kind: 'facts',
        facts: kinds.map((one) => ({
          name: `${t(`handover.kind.${one.kind}`)} (${one.count})`,
          value: [
            ...one.titles,
            ...(one.count > one.titles.length ? [t('handover.more', { count: one.count - one.titles.length })] : []),
          ].join('\n'),
        })),
      },
      { kind: 'button', label: t('handover.mail.button'), url },
    ],
    footer: { why: t('handover.mail.why', { tenant }), links: [] },
  };
}
