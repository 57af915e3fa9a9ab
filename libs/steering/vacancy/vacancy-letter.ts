import { formatDate, type Language, type Letter, translate } from '#libs/platform';
import type { VacancyKind } from './vacancy-view.js';

export interface VacancyNews {
  kind: VacancyKind;
  /** The last day of the terms that end. */
  until: string | null;
  /** Of seats. */
  count: number;
  tenant: string;
  /** By the names they have in the letter's language. */
  body: string;
  network: string | null;
  /** Where the person is named. */
  url: string;
}

/** A seat is vacant, or its term ends: one sentence, and the button to name somebody. */
export function vacancyLetter(language: Language, { kind, until, count, tenant, body, network, url }: VacancyNews): Letter {
  const t = (key: string, args?: Record<string, string | number>) => translate(language, key, args);
  const day = until ? formatDate(language, until) : '';
  const isVacant = kind === 'vacant';
  const subject = isVacant ? t('vacancy.mail.vacant', { tenant, body, count }) : t('vacancy.mail.ending', { body, day, count });
  const text = isVacant ? t('vacancy.mail.vacant_text', { tenant, count }) : t('vacancy.mail.ending_text', { tenant, day, count });
  return {
    subject,
    preheader: text,
    heading: subject,
    blocks: [
      { kind: 'paragraph', text },
      {
        kind: 'facts',
        facts: [{ name: t('vacancy.mail.body'), value: body }, ...(network ? [{ name: t('steering.mail.network'), value: network }] : [])],
      },
      { kind: 'button', label: t('vacancy.button', { count }), url },
      { kind: 'small', text: t('vacancy.mail.until_named') },
    ],
    footer: { why: t('vacancy.mail.why', { tenant }), links: [] },
  };
}
