import type { CopyCountResponse } from '#libs/digest';
import { formatNumber } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';

/** How many mails are where, and why. */
export function CopyCounts({ counts }: { counts: readonly CopyCountResponse[] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <ul className="plain-list" suppressHydrationWarning>
      {counts.map(({ state, reason, copies }) => (
        <li key={`${state} ${reason}`}>
          {formatNumber(language, copies)} {t(`operation.state.${state}`)}
          {reason && `: ${t(`operation.reason.${reason}`)}`}
        </li>
      ))}
    </ul>
  );
}
