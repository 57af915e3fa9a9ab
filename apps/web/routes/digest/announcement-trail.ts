import { type Language, nameIn, path } from '#libs/platform/i18n';
import type { Translate } from '../../kit/language.js';
import type { TrailStep } from '../../kit/trail.js';

/** Above an announcement: its network, and what else was announced there. */
export function announcementTrail(
  t: Translate,
  language: Language,
  network: { slug: string; names: Record<string, string> },
  announcement?: { id: string; text: { title: string; language: Language } },
): TrailStep[] {
  const at = { network: network.slug };
  return [
    { to: path(language, 'network', at), label: nameIn(language, network.names) },
    { to: path(language, 'announcements', at), label: t('announcement.title') },
    ...(announcement
      ? [
          {
            to: path(language, 'announcement', { ...at, announcement: announcement.id }),
            label: announcement.text.title,
            lang: announcement.text.language,
          },
        ]
      : []),
  ];
}
