import { formatPeriod } from '#libs/platform/i18n';
import { useLanguage } from '../../kit/language.js';

/** «fredag 4. desember kl. 09:00–11:30», on the clock where the meeting is. */
export function MeetingWhen({ beginsAt, endsAt, zone }: { beginsAt: Date | string; endsAt: Date | string; zone: string }) {
  const language = useLanguage();
  return (
    <time dateTime={new Date(beginsAt).toISOString()} suppressHydrationWarning>
      {formatPeriod(language, beginsAt, endsAt, zone)}
    </time>
  );
}
