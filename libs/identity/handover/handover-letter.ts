import { type Language, type Letter, translate } from '#libs/platform';

export interface HandoverNews {
  /** Who left. */
  from: string;
  tenant: string;
  kinds: readonly { kind: string; count: number; titles: readonly string[] }[];
  /** What only the reader's own word can take over: the things' pages, by kind. */
  asked: readonly { kind: string; more: number; things: readonly { title: string; language: string | null; url: string }[] }[];
  /** The front page. */
  url: string;
}

/** What a colleague's work is now the reader's: each kind with its number and its titles; and what they are asked to say yes to. */
export function handoverLetter(language: Language, { from, tenant, kinds, asked, url }: HandoverNews): Letter {
  const t = (key: string, args?: Record<string, string | number>) => translate(language, key, args);
  const count = kinds.reduce((sum, kind) => sum + kind.count, 0);
  const subject = count > 0 ? t('handover.mail.subject', { from, count }) : t('handover.mail.asked', { from });
  const text = t('handover.mail.text', { from, tenant });
  const moved: Letter['blocks'] = [
    { kind: 'paragraph', text },
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
  ];
  const questions: Letter['blocks'] = asked.flatMap(({ kind, things, more }) => [
    ...(count > 0 ? [{ kind: 'heading', text: t('handover.mail.asked', { from }) } as const] : []),
    { kind: 'paragraph', text: t(`handover.ask.${kind}`, { from }) },
    { kind: 'items', items: things.map(({ title, language: lang, url: at }) => ({ title, url: at, ...(lang && { lang }) })) },
    ...(more > 0 ? [{ kind: 'paragraph', text: t('handover.more', { count: more }) } as const] : []),
  ]);
  return {
    subject,
    preheader: count > 0 ? text : t('handover.mail.why', { tenant }),
    heading: subject,
    blocks: [...(count > 0 ? moved : []), ...questions, { kind: 'button', label: t('handover.mail.button'), url }],
    footer: { why: t('handover.mail.why', { tenant }), links: [] },
  };
}
