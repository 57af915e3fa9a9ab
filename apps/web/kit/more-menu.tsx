import { Link } from 'react-router';
import { ButtonLink } from './button.js';
import { useT } from './language.js';

/** What else can be done here, folded away beside the main action. One thing alone is shown as it is. */
export function MoreMenu({ links }: { links: readonly { to: string; label: string }[] }) {
  const t = useT();
  const [only, ...others] = links;
  if (!only) return null;
  if (others.length === 0)
    return (
      <ButtonLink to={only.to} weight="secondary" small>
        {only.label}
      </ButtonLink>
    );
  return (
    <details className="menu more-menu">
      <summary>{t('looks.more')}</summary>
      <ul className="menu-panel plain-list">
        {links.map(({ to, label }) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
