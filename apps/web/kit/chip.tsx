import { Link } from 'react-router';
import { useT } from './language.js';

/** A chosen filter; the link leads to the same list without it. */
export function Chip({ label, without }: { label: string; without: string }) {
  const t = useT();
  return (
    <Link to={without} className="chip">
      <span className="visually-hidden">{t('kit.remove')}: </span>
      {label}
      <svg viewBox="0 0 12 12" aria-hidden="true" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
        <path d="M2 2 10 10 M10 2 2 10" />
      </svg>
    </Link>
  );
}
