import { type Language, type Letter, sentenceAround, translate } from '#libs/platform';
import type { AdoptionState } from '../adoption/adoption-state.js';

export interface NewUse {
  tenant: string;
  title: string;
  titleLanguage: string;
  state: AdoptionState;
  /** What the tenant says of it, in its own language; may be empty. */
  told: string;
  language: string;
  url: string;
}

/** «Fjellvik uses what you wrote», with what they say of it. */
export function newUseLetter(language: Language, use: NewUse): Letter {
  const t = (key: string, args?: Record<string, string | number>) => translate(language, key, args);
  const { tenant, title, state, told, url } = use;
  return {
    subject: t('use.news.subject', { tenant, title }),
    preheader: t(`adoption.state.${state}`),
    heading: sentenceAround(language, { words: title, lang: use.titleLanguage }, (words) =>
      t('use.news.heading', { tenant, title: words }),
    ),
    blocks: [
      { kind: 'facts', facts: [{ name: t('use.col.state'), value: t(`adoption.state.${state}`) }] },
      ...(told ? [{ kind: 'quote' as const, text: told, by: tenant, lang: use.language }] : []),
      { kind: 'button', label: t('use.news.button'), url },
    ],
    footer: { why: t('use.news.why'), links: [] },
  };
}
