import { officialText } from '#libs/platform/i18n';
import { useT } from './language.js';

/** Targets by code and our label, each leading to the text that binds. */
export function TargetList({ targets }: { targets: readonly string[] }) {
  const t = useT();
  return (
    <ul className="targets">
      {targets.map((target) => (
        <li key={target}>
          <a href={officialText(Number.parseInt(target, 10))} hrefLang="en" rel="external">
            <b>{target}</b> {t(`targets.${target}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}
