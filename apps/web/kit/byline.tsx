import { formatDate } from '#libs/platform/i18n';
import { useLanguage } from './language.js';

interface Props {
  name: string;
  unit?: string | null;
  tenant?: string | null;
  at?: Date | string | null;
}

/** Who wrote it, from where, when. */
export function Byline({ name, unit, tenant, at }: Props) {
  const language = useLanguage();
  return (
    <p className="byline">
      {[name, unit, tenant].filter(Boolean).join(', ')}
      {at && (
        <>
          {' · '}
          <time dateTime={new Date(at).toISOString()} suppressHydrationWarning>
            {formatDate(language, at)}
          </time>
        </>
      )}
    </p>
  );
}
