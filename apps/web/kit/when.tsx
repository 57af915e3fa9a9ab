import { formatDate, formatDateTime, formatShortDate } from '#libs/platform/i18n';
import { useLanguage } from './language.js';

const formats = { date: formatDate, short: formatShortDate, time: formatDateTime };

/** A moment in words; the server's wording stands where a browser would word it otherwise. */
export function When({ at, as = 'date', zone }: { at: Date | string; as?: keyof typeof formats; zone?: string }) {
  const language = useLanguage();
  return (
    <time dateTime={new Date(at).toISOString()} suppressHydrationWarning>
      {formats[as](language, at, zone)}
    </time>
  );
}
