import { type Language, path } from '#libs/platform/i18n';
import type { MeetingBodyView } from '#libs/steering';
import type { Translate } from '../../kit/language.js';
import type { TrailStep } from '../../kit/trail.js';
import { bodyTrail } from './body-trail.js';

/** Above a meeting: its body's meetings; above what is done with it, the meeting too. */
export function meetingTrail(
  t: Translate,
  language: Language,
  body: MeetingBodyView,
  meeting?: { id: string; title: string; language: string },
): TrailStep[] {
  const at = { body: body.slug };
  return bodyTrail(
    language,
    body,
    { to: path(language, 'bodyMeetings', at), label: t('meeting.title') },
    ...(meeting ? [{ to: path(language, 'meeting', { ...at, meeting: meeting.id }), label: meeting.title, lang: meeting.language }] : []),
  );
}
