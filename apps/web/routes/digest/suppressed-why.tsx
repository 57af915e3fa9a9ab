import type { SuppressionResponse } from '#libs/digest';
import { formatDate } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';

export function SuppressedWhy({ suppressed: { why, since } }: { suppressed: SuppressionResponse }) {
  const t = useT();
  const language = useLanguage();
  return (
    <p suppressHydrationWarning>
      {t(`digest.suppressed.why.${why}`, { day: formatDate(language, since) })} {t('digest.suppressed.account')}
    </p>
  );
}
