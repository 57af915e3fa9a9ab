import { type Language, nameIn, path } from '#libs/platform/i18n';
import type { MeetingBodyView } from '#libs/steering';
import type { Translate } from '../../kit/language.js';
import type { TrailStep } from '../../kit/trail.js';

/** Above a body's meetings: whose body it is; above one of them, the list too. */
export function meetingTrail(
  t: Translate,
  language: Language,
  body: MeetingBodyView,
  meeting?: { id: string; title: string; language: string },
): TrailStep[] {
  const at = { body: body.slug };
  return [
    ...(body.network
      ? [{ to: path(language, 'network', { network: body.network.slug }), label: nameIn(language, body.network.names) }]
      : []),
    ...(body.tenant ? [{ to: path(language, 'municipality', { tenant: body.tenant.slug }), label: body.tenant.name }] : []),
    { to: path(language, 'bodyMeetings', at), label: t('meeting.title') },
    ...(meeting ? [{ to: path(language, 'meeting', { ...at, meeting: meeting.id }), label: meeting.title, lang: meeting.language }] : []),
  ];
}
