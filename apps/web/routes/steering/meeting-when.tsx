import { formatDateTime, formatTime, type Language } from '#libs/platform/i18n';
import { useLanguage } from '../../kit/language.js';

export function periodText(language: Language, beginsAt: Date | string, endsAt: Date | string, zone: string): string {
  return `${formatDateTime(language, beginsAt, zone)}–${formatTime(language, endsAt, zone)}`;
}

/** «fredag 4. desember kl. 09:00–11:30», on the clock where the meeting is. */
export function MeetingWhen({ beginsAt, endsAt, zone }: { beginsAt: Date | string; endsAt: Date | string; zone: string }) {
  const language = useLanguage();
  return (
    <time dateTime={new Date(beginsAt).toISOString()} suppressHydrationWarning>
      {periodText(language, beginsAt, endsAt, zone)}
    </time>
  );
}
