import { formatDate, type Language, type Letter, path, translate } from '#libs/platform';
import { type DueEntry } from './care.dto.js';

/** To one person: everything of theirs that wants to be looked at, each with its way to «still right». */
export function reviewLetter(language: Language, entries: readonly DueEntry[], publicUrl: string): Letter {
  const t = (key: string, args?: Record<string, string | number>) => translate(language, key, args);
  const lead = t('care.mail.lead', { count: entries.length });
  return {
    subject: t('care.mail.subject', { count: entries.length, title: entries[0]?.title ?? '' }),
    preheader: lead,
    heading: t('care.mail.heading'),
    blocks: [
      { kind: 'paragraph', text: lead },
      {
        kind: 'items',
        items: entries.map(({ id, title, language: written, reviewBy, stage }) => ({
          title,
          url: publicUrl + path(language, 'entryCare', { entry: id }),
          meta: t(`care.mail.${stage}`, { date: formatDate(language, reviewBy) }),
          lang: written,
        })),
      },
    ],
    footer: { why: t('care.mail.why'), links: [] },
  };
}
