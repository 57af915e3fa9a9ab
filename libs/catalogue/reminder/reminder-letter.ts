import { type Language, type Letter, path, translate } from '#libs/platform';
import type { ReminderPlan } from './reminder-facts.js';

/** To an author: the places that were not known yet, and one button. */
export function reminderLetter(language: Language, { draftId, title, places }: ReminderPlan, publicUrl: string): Letter {
  const t = (key: string, args?: Record<string, string>) => translate(language, key, args);
  const named = title || t('catalogue.drafts.untitled');
  const url = `${publicUrl}${path(language, 'editor', { entry: draftId })}`;
  const lead = t('template.reminder.lead', { title: named });
  return {
    subject: t('template.reminder.subject', { title: named }),
    preheader: lead,
    heading: t('template.reminder.heading'),
    blocks: [
      { kind: 'paragraph', text: lead },
      { kind: 'items', items: places.map((place) => ({ title: t(`import.place.${place}`), url: `${url}#place-${place}` })) },
      { kind: 'button', label: t('template.reminder.button'), url: `${url}#place-${places[0]}` },
      { kind: 'small', text: t('template.reminder.move') },
    ],
    footer: { why: t('template.reminder.why'), links: [] },
  };
}
