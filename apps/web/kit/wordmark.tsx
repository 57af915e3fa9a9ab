import { Link } from 'react-router';

/** Two wheels held by one frame. */
export function Wordmark({ to }: { to: string }) {
  return (
    <Link to={to} className="wordmark">
      <svg viewBox="0 0 60 36" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="4" strokeLinecap="round">
        <circle cx="15" cy="20" r="12" />
        <circle cx="45" cy="20" r="12" />
        <path d="M15 20 L24 5 H36 L45 20" strokeLinejoin="round" />
      </svg>
      Tandem
    </Link>
  );
}
